import { LICENSE_DATES } from "../domain/license-dates"
import { allSeatsSql, asJson, PROVED, statement } from "../storage"

/**
 * Every statement that writes activations, and the one that says what a task finds before it writes. A seat is
 * taken in two places, {@link WRITE_TASK} and {@link activateByProgram}; property tests hold them together.
 */

/**
 * All that a task changes: the license's counts, the activation that ends, the one that begins, the usage counter
 * and one timeline row. The license's row is locked. Nothing is written if the activation that ends has ended. The new
 * activation waits for the one that ends, whose fingerprint it may have.
 */
export const WRITE_TASK = statement(
  "licensing_write_task",
  `with held as (
    update licensing_license set activation_count = activation_count + :seats::integer,
      activation_sequence = coalesce(:sequence::integer, activation_sequence),
      transfer_count = transfer_count + :transfers::integer,
      vacated_seats = greatest(0, vacated_seats + :vacated::integer),
      expires_at = coalesce(:license_expires_at::timestamptz, expires_at),
      term_day = coalesce(:term_day::integer, term_day), updated_at = now()
    where id = :license_id and (:ended_id::text is null
      or exists (select 1 from licensing_activation where id = :ended_id and status = 'active'))
    returning id
  ), ended as (
    update licensing_activation a set status = 'ended', ended_reason = :ended_reason,
      ended_at = :now::timestamptz,
      marks = coalesce(coalesce(a.marks, '[]'::jsonb) || :ended_marks::jsonb, a.marks),
      updated_at = now()
    from held where a.id = :ended_id and a.status = 'active' returning a.*
  ), unseated as (
    -- A borrowed seat counts on: its file still runs.
    update licensing_session s set alive_until = greatest(now(), s.borrowed_until), updated_at = now()
    from ended where s.activation_id = ended.id and s.alive_until > now()
  ), created as (
    insert into licensing_activation (license_id, id, original_activation_id, baseline_activation_id,
      sequence, fingerprint, lock_digests, lock_bytes, site_code, machine_id, generation,
      activation_code, marks, name, platform, app_version, note, activated_at, last_seen_at, expires_at,
      user_id, actor_type, actor_id)
    select held.id, :id, :original_id, :baseline_id, :sequence::integer, :fingerprint,
      :lock_digests::jsonb, :lock_bytes, :site_code, :machine_id, :generation::integer,
      :activation_code, :marks::jsonb, :name, :platform, :app_version, :note, :now::timestamptz,
      :seen_at::timestamptz, :expires_at::timestamptz, :user_id, :actor_type, :actor_id
    from held left join ended on true where :creates::boolean
    returning *
  ), counted as (
    insert into licensing_usage_counter (id, count)
    select :counter_id, 1 from held where :counter_id::text is not null
    on conflict (id) do update set count = licensing_usage_counter.count + 1
  ), changed as (
    select * from created union all select * from ended limit 1
  ), recorded as (
    insert into licensing_event (id, type, actor_type, actor_id, order_id, activation_id, license_ids,
      data, created_at)
    select :event_id, :event_type, :actor_type, :actor_id, :order_id,
      coalesce(:event_activation_id, changed.id), array[held.id], :event_data::jsonb, clock_timestamp()
    from held, changed
  )
  select ${asJson("changed", "activation")} from changed`
)

/** Who activates: somebody who has the key, or a named user. */
type By = keyof typeof PROVED

/**
 * Whether nothing but a missing seat can speak against an activation by a program that demands nothing else:
 * narrower than the ladder, which judges it all the same.
 */
const plain = (by: By): string => `:may_write::boolean and a.id is null and pr.code = :program_code
  and ${PROVED[by]} and l.state = 'active' and p.active is not false and p.serial_blacklisted is not true
  and coalesce(l.starts_at < :next_moment::timestamptz, true)
  and coalesce(l.expires_at >= :next_moment, true)
  and not (l.term_starts = 'first_activation' and l.expires_at is null)
  and coalesce(p.subscription_expires_at >= :next_moment, true)
  and coalesce((lim.cell ->> 'enabled')::boolean, true)`

/** What the shop set for activations in the state of the order's subscription; see `taskLimits`. */
const LIMIT = `cross join lateral (
    select st.task_limits -> case when p.subscription_expires_at is null
      then 'no_subscription' else 'valid' end -> 'activate' as cell,
      case when ${allSeatsSql("l")} is not null then greatest(1, ${allSeatsSql("l")}) end as seats
  ) lim`

/** The limit of a window: what was set of the cell; else the default `counts`, for each seat. */
const limitOf = (window: "daily" | "monthly", counts: string): string =>
  `case when lim.cell -> 'daily' is not null or lim.cell -> 'monthly' is not null then (lim.cell ->> '${window}')::int
    else ${counts}::int * lim.seats end`

/** Activations of the license in the UTC day, or since the first of the month: its counters, in order of days. */
const USED = `cross join lateral (
    select coalesce(sum(c.count), 0)::int as month,
      coalesce(sum(c.count) filter (where c.id = l.id || :counter_of_day), 0)::int as day
    from licensing_usage_counter c
    where c.id between l.id || :counter_of_month_start and l.id || :counter_of_day
  ) used`

/** The columns of the license by which it is judged, besides its counts of activations. */
const JUDGED = [
  "state",
  ...LICENSE_DATES,
  "grace_hours",
  "purchased_seats",
  "granted_seats",
  "vacated_seats",
  "offline_until",
]
const judgedOf = (alias: string, features: string) =>
  `row(${[...JUDGED, features].map((name) => `${alias}.${name}`).join(", ")})`

/**
 * Whether there is a seat on the license `l`, read again under its lock, and it is still the one that `f` found. A
 * user's computers are counted as they were found, so nothing about the license may have changed meanwhile: who loses
 * their place changes its row too. Of others each activation is numbered.
 */
const HELD: Readonly<Record<By, string>> = {
  key: `(l.purchased_seats is null or l.activation_count < l.purchased_seats + l.granted_seats)
      -- A typed activation of the same computer may have come meanwhile.
      and (:lock_bytes::text is null or l.activation_sequence = f.activation_sequence)`,
  user: `(l.purchased_seats is null or f.activation_count < l.purchased_seats + l.granted_seats)
      and l.xmin::text = f.version`,
}

/** What an activation is judged by besides what every request is, and what {@link HELD} compares. */
const activationFacts = (
  by: By
): string => `l.xmin::text as version, l.max_transfers, l.transfer_count, l.activation_sequence, l.vacated_seats,
  p.subscription_expires_at, st.task_limits, a.name as a_name, a.platform as a_platform,
  a.app_version as a_app_version, a.lock_digests is null as a_typed,
  l.vacated_seats > 0 or coalesce(l.offline_until > :now, false) as has_claims,
  used.day as used_day, used.month as used_month, ${limitOf("daily", ":default_daily")} as day_limit,
  ${limitOf("monthly", ":default_monthly")} as month_limit, ${plain(by)} as plain`

/**
 * Reads what a program's activation is judged by and, where it is {@link plain}, writes it at once: as
 * {@link WRITE_TASK}, with the license judged by the values that it was read with.
 * @param select the license `l`, its order profile `p`, program `pr` and the computer's activation `a`, with
 * more columns and joins; for a user as `storage/user-standing.ts` has it
 */
export const activateByProgram = (
  select: (columns: string, joins: string) => string,
  by: By
): string => `
  with found as materialized (
    ${select(activationFacts(by), `left join licensing_settings st on st.id = :settings_id ${LIMIT} ${USED}`)}
  ), held as (
    update licensing_license l set activation_count = l.activation_count + 1,
      activation_sequence = l.activation_sequence + 1, updated_at = now()
    from found f
    where l.id = f.id and f.plain and not f.has_claims and l.deleted_at is null
      and ${judgedOf("l", "features")} is not distinct from ${judgedOf("f", "license_features")}
      and ${HELD[by]}
      -- Each activation that came meanwhile counts, and none counts that is not numbered.
      and (f.day_limit is null or f.used_day + l.activation_sequence - f.activation_sequence < f.day_limit)
      and (f.month_limit is null
        or f.used_month + l.activation_sequence - f.activation_sequence < f.month_limit)
    returning l.id, l.order_id, ${by === "user" ? "f.activation_count + 1 as activation_count" : "l.activation_count"}, l.activation_sequence
  ), created as (
    insert into licensing_activation (id, license_id, sequence, fingerprint, lock_digests, lock_bytes,
      name, platform, app_version, activated_at, last_seen_at, actor_type, user_id)
    select :id, held.id, held.activation_sequence, :fingerprint, :lock_digests::jsonb, :lock_bytes,
      :name, :platform, :app_version, :now, :now, 'program', ${by === "user" ? ":user_id" : "null"}
    from held
  ), counted as (
    insert into licensing_usage_counter (id, count)
    select held.id || :counter_of_day, 1 from held
    on conflict (id) do update set count = licensing_usage_counter.count + 1
  ), recorded as (
    insert into licensing_event (id, type, actor_type, order_id, activation_id, license_ids, data,
      created_at)
    select :event_id, 'activation.created', 'program', held.order_id, :id, array[held.id],
      ${by === "user" ? `jsonb_build_object('seat', 'fresh', 'user_ids', array[:user_id])` : `'{"seat":"fresh"}'`},
      clock_timestamp()
    from held
  )
  select ${asJson("found")}, held.activation_count as taken from found left join held on true`

/** A computer that is activated already says something new, or claims the activation that was typed for it. */
export const REFRESH_ACTIVATION = statement(
  "licensing_refresh_activation",
  `update licensing_activation set fingerprint = coalesce(:claimed_fingerprint, fingerprint),
     lock_digests = coalesce(:claimed_digests::jsonb, lock_digests),
     name = coalesce(:name, name), platform = coalesce(:platform, platform),
     app_version = coalesce(:app_version, app_version), note = coalesce(:note, note),
     last_seen_at = coalesce(:seen_at, last_seen_at), updated_at = now()
   where id = :id and status = 'active'
     and (:claimed_fingerprint::text is null or lock_digests is null)
   returning *`
)

/** Changes the label of a computer, unless it has it already. */
export const ANNOTATE_ACTIVATION = statement(
  "licensing_annotate_activation",
  `update licensing_activation a set note = :note, updated_at = now()
   from licensing_license l,
     (select id, note from licensing_activation where id = :id for update) previous
   where a.id = previous.id and l.id = a.license_id and previous.note is distinct from :note
   returning a.license_id, l.order_id, previous.note as previous`
)

/** Notes when computers were last heard of. */
export const NOTE_LAST_SEEN = statement(
  "licensing_note_last_seen",
  `update licensing_activation a set last_seen_at = greatest(a.last_seen_at, s.at)
   from unnest(:ids::text[], :instants::timestamptz[]) as s (id, at) where a.id = s.id`
)

/**
 * Ends the activations in force of users who lose their places of a license, whose row is written even if they have
 * none: an activation of theirs that was judged before comes to nothing, see {@link HELD}.
 */
export const END_ACTIVATIONS_OF_USERS = statement(
  "licensing_end_activations_of_users",
  `with ended as (
     update licensing_activation set status = 'ended', ended_reason = 'unassigned', ended_at = now(),
       updated_at = now()
     where license_id = :license_id and user_id = any(:user_ids) and status = 'active' returning id
   ), unseated as (
     update licensing_session s set alive_until = greatest(now(), s.borrowed_until), updated_at = now()
     from ended where s.activation_id = ended.id and s.alive_until > now()
   )
   update licensing_license set activation_count = activation_count - (select count(*) from ended),
     updated_at = now()
   where id = :license_id returning (select count(*)::int from ended) as ended`
)

/** Ends every activation in force of licenses; their counts are for the caller to change. */
export const RESET_ACTIVATIONS = statement(
  "licensing_reset_activations",
  `with unseated as (
     update licensing_session set alive_until = greatest(now(), borrowed_until), updated_at = now()
     where license_id = any(:license_ids) and alive_until > now()
   )
   update licensing_activation set status = 'ended', ended_reason = 'reset', ended_at = now(),
     updated_at = now()
   where license_id = any(:license_ids) and status = 'active'`
)

/** Deletes the activations of licenses that are wiped. */
export const DELETE_ACTIVATIONS = statement(
  "licensing_delete_activations",
  `with unseated as (
     delete from licensing_session where license_id = any(:license_ids)
   ), uncounted as (
     delete from licensing_session_count where license_id = any(:license_ids)
   ), unmeasured as (
     delete from licensing_session_peak where license_id = any(:license_ids)
   )
   delete from licensing_activation where license_id = any(:license_ids)`
)
