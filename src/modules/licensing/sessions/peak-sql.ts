import { statement } from "../storage"

/**
 * Statements about peaks. The function that takes a seat notes most of them, see `licensing_take_session` in the
 * migrations: a row is written when the hour's peak rises or a computer is refused that was not refused in that
 * hour before.
 */

/** The hour's first sign of life: who sat there already counts too. Writes once an hour. */
export const NOTE_HOUR = statement(
  "licensing_note_hour",
  `select licensing_note_peak(l.id, :feature, date_trunc('hour', now(), 'UTC'), (
     select count(*)::int from licensing_session s
     where s.license_id = l.id and s.feature = :feature and s.alive_until > now()), 0)
   from licensing_license l where l.id = :license_id and not exists (
     select 1 from licensing_session_peak k
     where k.license_id = l.id and k.feature = :feature and k.hour = date_trunc('hour', now(), 'UTC'))`
)

/** Peaks by hour or UTC day, the oldest first; a day's refusals are those of its worst hour. */
export const LIST_PEAKS = statement(
  "licensing_list_peaks",
  `select date_trunc(:unit, k.hour, 'UTC') as at, max(k.peak)::int as peak, max(k.refused)::int as refused
   from licensing_session_peak k
   where k.license_id = :license_id and k.feature = :feature
     and k.hour >= date_trunc('day', now(), 'UTC') - make_interval(days => :days::int - 1)
   group by 1 order by 1`
)

/** Deletes peaks that are older than they are kept. */
export const FORGET_PEAKS = statement(
  "licensing_forget_peaks",
  "delete from licensing_session_peak where hour < now() - make_interval(months => :months::int)"
)
