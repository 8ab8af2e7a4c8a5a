import type { UserStanding } from "../domain/vocabulary"
import {
  asJson,
  fromJson,
  type NamedValues,
  NOBODY,
  type SignedIn,
  STANDING,
  STANDING_JOINS,
} from "../storage"
import type { Computer } from "./computers"
import type { ActivationRow } from "./types"

/** The activations that a task on a license is about. */
export type ActivationMatch = {
  /** In force on the computer that comes in. */
  current: ActivationRow | null
  /** The one that the task is on. */
  previous: ActivationRow | null
  /** The computer's typed codes are from before its last removal on this license. */
  stale: boolean
  /** Whether the named user who asks may use the license; null = none does. */
  standing: UserStanding | null
  /** How many computers the user has who asks, or whose activation the task is on. */
  of_user: number
}

/**
 * The activations that a task is about, at the moment of which the license's row is. A computer is known by its
 * fingerprint, or by its lock bytes where one of the two is a typed one and knows no more. A license may have
 * any number of computers, so each way has its index; where lock bytes are sought, `status` is left out, by
 * which other indexes would seem to do as well. A named user has computers of their own: `standing` says whether the
 * user `:user_id` may use the license, and `of_user` how many computers they have, or the user of the activation that the task is on.
 */
export const MATCHED = `(select ${asJson("a", "current")} from (
      select * from licensing_activation
      where license_id = :license_id and fingerprint = :fingerprint and status = 'active'
        and user_id is null and :user_id::text is null and deleted_at is null
      union all
      select * from licensing_activation
      where license_id = :license_id and lock_bytes = :lock_bytes and :user_id::text is null
        and (lock_digests is null or :is_typed::boolean) and ended_at is null and deleted_at is null
      union all
      select * from licensing_activation
      where license_id = :license_id and fingerprint = :fingerprint and status = 'active'
        and user_id = :user_id and deleted_at is null
      limit 1 -- in this order
    ) a),
    (select ${asJson("a", "previous")} from licensing_activation a where a.id = :previous_id),
    exists (
      select 1 from licensing_activation
      where license_id = :license_id and lock_bytes = :lock_bytes and deleted_at is null
        and ended_reason in ('removed', 'transferred') and generation >= :generation::integer
    ) as stale,
    (select ${STANDING} from licensing_license l ${STANDING_JOINS}
      where l.id = :license_id and :user_id::text is not null) as standing,
    (select count(*)::int from licensing_activation
      where license_id = :license_id and status = 'active' and user_id = coalesce(:user_id,
        (select user_id from licensing_activation where id = :previous_id))) as of_user`

/** The one row of {@link MATCHED}. */
export type MatchRow = Omit<ActivationMatch, "current" | "previous"> & {
  current: object | null
  previous: object | null
}

/**
 * The placeholders of {@link MATCHED}.
 * @param computer the one that comes in; null = none does
 * @param activationId the activation that the task is on; null = it is on none
 * @param user the named user who asks; absent = none does
 */
export function matchValues(
  license: { id: string },
  computer: Computer | null,
  activationId: string | null,
  user: SignedIn | undefined
): NamedValues {
  return {
    license_id: license.id,
    fingerprint: computer?.fingerprint ?? null,
    lock_bytes: computer?.lock_bytes ?? null,
    is_typed: computer?.lock_digests == null,
    generation: computer?.generation ?? null,
    previous_id: activationId,
    ...(user ?? NOBODY),
  }
}

/** What was matched. */
export function matchOf(row: MatchRow | undefined): ActivationMatch {
  const { current, previous, stale, standing, of_user } = row ?? NO_MATCH
  return {
    current: current && activationOf(current),
    previous: previous && activationOf(previous),
    stale,
    standing,
    of_user,
  }
}

const NO_MATCH = { current: null, previous: null, stale: false, standing: null, of_user: 0 }

/** The row of an activation that came as JSON. */
export function activationOf(json: object): ActivationRow {
  return fromJson<ActivationRow>(json, INSTANTS)
}

const INSTANTS = ["activated_at", "expires_at", "last_seen_at", "ended_at"]
