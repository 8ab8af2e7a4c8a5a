import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { MAX_OWNER_RESETS } from "../domain/seats/owner-resets"
import type { ActivationEnding, ActivationMark, Actor } from "../domain/vocabulary"
import {
  DELETE_ACTIVATIONS,
  END_ACTIVATIONS_OF_USERS,
  REFRESH_ACTIVATION,
  RESET_ACTIVATIONS,
  WRITE_TASK,
} from "./activation-sql"
import {
  activationOf,
  type ActivationMatch,
  MATCHED,
  matchOf,
  type MatchRow,
  matchValues,
} from "./activation-match"
import type { Computer } from "./computers"
import { type DatabaseService, entityId, type SignedIn, statement } from "../storage"
import type { ActivationDetails, ActivationRow } from "./types"

const MATCH_ACTIVATIONS = statement("licensing_match_activations", `select ${MATCHED}`)

const FIND_ACTIVATION = statement(
  "licensing_find_activation",
  "select * from licensing_activation where id = :id"
)

const OWNER_RESETS = statement(
  "licensing_owner_resets",
  `select ended_at from licensing_activation
   where license_id = :license_id and marks @> '["owner_reset"]'
   order by ended_at desc limit :most::integer`
)

const OWNER_RESETS_OF_MANY = statement(
  "licensing_owner_resets_of_many",
  `select license_id, array_agg(ended_at order by ended_at desc) as at from licensing_activation
   where license_id = any(:license_ids) and marks @> '["owner_reset"]' group by license_id`
)

/** The newest code of the activations that continue one, but that of the activation `id`. */
const NEWEST_CODE = statement(
  "licensing_newest_activation_code",
  `select activation_code from licensing_activation
   where (id = :baseline or baseline_activation_id = :baseline) and id <> :id
     and activation_code is not null
   order by sequence desc limit 1`
)

/** A new activation, as it is written. */
export type NewActivation = ActivationDetails & {
  original_activation_id: string | null
  baseline_activation_id: string | null
  computer: Computer
  user_id: string | null
  sequence: number
  activation_code: string | null
  marks: ActivationMark[]
  /** Its own end, if it comes before the license's. */
  expires_at: Date | null
}

/** How the license's row changes with an activation. */
type SeatChange = {
  /** The end that the license gets, as its term begins; null = it keeps what it has. */
  expires_at: Date | null
  transfers: number
  vacated: number
  seats: number
}

/** What a task changes. */
export type TaskChange = {
  license: { id: string }
  seats: SeatChange
  /** The activation that ends; its seat stays with the successor unless `seats` frees it. */
  ended: { id: string; reason: ActivationEnding; marks?: ActivationMark[] } | null
  created: NewActivation | null
  /** The counter of the act; null = it does not count. */
  counter: string | null
  /** `activation_id` null = the new activation's, else the ended one's. */
  event: {
    type: string
    actor: Actor
    order_id: string | null
    activation_id: string | null
    data: Record<string, unknown>
  }
}

/**
 * Rows of activations and what changes with them. What begins or ends one needs the license's row locked.
 */
export class ActivationStoreService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async find(id: string, context: Context = {}): Promise<ActivationRow | null> {
    const [row] = await this.database.run<ActivationRow>(FIND_ACTIVATION, { id }, context)
    return row ?? null
  }

  /** The activation in force of this computer on the license, of a user their own; and the user's standing. */
  async findActive(
    license: { id: string },
    computer: Computer | null,
    user: SignedIn | undefined,
    tx: Context
  ): Promise<Pick<ActivationMatch, "current" | "standing">> {
    return await this.match(license, computer, null, user, tx)
  }

  /**
   * The activations of a license that a task is about.
   * @param computer the one that comes in; null = none does
   * @param activationId the activation that the task is on; null = it is on none
   * @param user the named user who asks; absent = none does
   */
  async match(
    license: { id: string },
    computer: Computer | null,
    activationId: string | null,
    user: SignedIn | undefined,
    context: Context
  ): Promise<ActivationMatch> {
    const values = matchValues(license, computer, activationId, user)
    const [row] = await this.database.run<MatchRow>(MATCH_ACTIVATIONS, values, context)
    return matchOf(row)
  }

  /**
   * Writes all that a task changes: by one statement, so that nothing of it can be left out. The license is locked.
   * @returns the activation that began, else the one that ended
   */
  async write(
    { license, seats, ended, created, counter, event }: TaskChange,
    now: Date,
    context: Context
  ): Promise<ActivationRow> {
    const computer = created?.computer
    const { actor } = event
    const [row] = await this.database.run<{ activation: object }>(
      WRITE_TASK,
      {
        license_id: license.id,
        now,
        seats: seats.seats,
        vacated: seats.vacated,
        transfers: seats.transfers,
        license_expires_at: seats.expires_at,
        term_day: seats.expires_at && now.getUTCDate(),
        ended_id: ended?.id ?? null,
        ended_reason: ended?.reason ?? null,
        ended_marks: ended?.marks ? JSON.stringify(ended.marks) : null,
        creates: created !== null,
        id: created && entityId("lact"),
        original_id: created?.original_activation_id ?? null,
        baseline_id: created?.baseline_activation_id ?? null,
        sequence: created?.sequence ?? null,
        fingerprint: computer?.fingerprint ?? null,
        lock_digests: computer?.lock_digests ? JSON.stringify(computer.lock_digests) : null,
        lock_bytes: computer?.lock_bytes ?? null,
        site_code: computer?.codes?.siteCode ?? null,
        machine_id: computer?.codes?.machineId ?? null,
        generation: computer?.generation ?? null,
        activation_code: created?.activation_code ?? null,
        marks: created && created.marks.length > 0 ? JSON.stringify(created.marks) : null,
        name: created?.name ?? null,
        platform: created?.platform ?? null,
        app_version: created?.app_version ?? null,
        note: created?.note ?? null,
        user_id: created?.user_id ?? null,
        seen_at: actor.type === "program" ? now : null,
        expires_at: created?.expires_at ?? null,
        actor_type: actor.type,
        actor_id: actor.id,
        counter_id: counter,
        event_id: entityId("levt"),
        event_type: event.type,
        order_id: event.order_id,
        event_activation_id: event.activation_id,
        event_data: JSON.stringify(event.data),
      },
      context
    )
    return activationOf(written(row).activation)
  }

  /**
   * What a repeated activation brings: new details, and the digests of a computer that was typed in
   * before, which so claims its row.
   * @param seen when the program itself was heard of; null = people asked
   * @returns null if it ended or was claimed meanwhile
   */
  async refresh(
    row: ActivationRow,
    computer: Computer,
    details: ActivationDetails,
    seen: Date | null,
    tx: Context
  ): Promise<ActivationRow | null> {
    const claimed =
      row.lock_digests === null && computer.lock_digests !== null ? computer.fingerprint : null
    const [fresh] = await this.database.run<ActivationRow>(
      REFRESH_ACTIVATION,
      {
        id: row.id,
        claimed_fingerprint: claimed,
        claimed_digests: claimed && JSON.stringify(computer.lock_digests),
        name: details.name ?? null,
        platform: details.platform ?? null,
        app_version: details.app_version ?? null,
        note: details.note ?? null,
        seen_at: seen,
      },
      tx
    )
    return fresh ?? null
  }

  /** The activation whose computer those that continue this one are measured against: itself, or an earlier one. */
  async baselineOf(activation: ActivationRow, context: Context): Promise<ActivationRow> {
    const { baseline_activation_id: id } = activation
    return (id === null ? null : await this.find(id, context)) ?? activation
  }

  /** When owners reset computers of the license, the newest first. */
  async ownerResets(licenseId: string, context: Context = {}): Promise<Date[]> {
    const rows = await this.database.run<{ ended_at: Date }>(
      OWNER_RESETS,
      { license_id: licenseId, most: MAX_OWNER_RESETS },
      context
    )
    return rows.map(({ ended_at }) => ended_at)
  }

  /** {@link ownerResets} of many licenses at once. */
  async ownerResetsOf(licenseIds: string[]): Promise<(licenseId: string) => Date[]> {
    const rows = await this.database.run<{ license_id: string; at: Date[] }>(OWNER_RESETS_OF_MANY, {
      license_ids: licenseIds,
    })
    const found = new Map(rows.map(({ license_id, at }) => [license_id, at]))
    return (licenseId) => found.get(licenseId) ?? []
  }

  /**
   * The activation code that the activation's computer may still run by: its own, or the newest of those
   * that it continues without a proof that they are gone; null = it never had one.
   */
  async outstandingCode(
    { id, baseline_activation_id: baseline, activation_code: own }: ActivationRow,
    context: Context
  ): Promise<string | null> {
    if (own !== null || baseline === null) {
      return own
    }
    const [row] = await this.database.run<{ activation_code: string }>(
      NEWEST_CODE,
      { id, baseline },
      context
    )
    return row?.activation_code ?? null
  }

  /**
   * Ends the activations in force of users who lose their places of a license.
   * @returns how many
   */
  async endOfUsers(license_id: string, user_ids: string[], tx: Context): Promise<number> {
    const [row] = await this.database.run<{ ended: number }>(
      END_ACTIVATIONS_OF_USERS,
      { license_id, user_ids },
      tx
    )
    return row?.ended ?? 0
  }

  /** Ends all activations in force of these licenses and frees their seats. */
  async resetAll(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(RESET_ACTIVATIONS, { license_ids: licenseIds }, tx)
  }

  /** Deletes the activations of licenses that are wiped. */
  async deleteAll(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(DELETE_ACTIVATIONS, { license_ids: licenseIds }, tx)
  }
}

/**
 * The row that a statement wrote. What it would not be written for was judged before, with the license locked.
 * @throws UNEXPECTED_STATE if none was written
 */
export function written<T>(row: T | null | undefined): T {
  if (!row) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "No activation was written")
  }
  return row
}
