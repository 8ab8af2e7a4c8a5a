import { timingSafeEqual } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { lookupHash } from "../domain/envelope"
import {
  serialForms,
  serialLookup,
  verificationForm,
  verificationLookup,
} from "../domain/serials/serial-codes"
import {
  type RedeemableSerial,
  type RedemptionFacts,
  type RefusalReason,
  type SerialRefusalCode,
  serialRefusal,
} from "../domain/serials/serial-redeeming"
import { type Actor, SYSTEM_ACTOR } from "../domain/vocabulary"
import {
  type DatabaseService,
  type DataKeysService,
  entityId,
  type TimelineService,
} from "../storage"
import type {
  SerialProgram,
  RedeemRequest,
  SerialReservation,
  RedeemRefusal,
  StaleReservation,
} from "./types"
import type { SerialTriesService, RedeemAttempt } from "./serial-tries"
import { redeemerId } from "../domain/serials/redeemer-id"

export type ReserveResult =
  { reserved: SerialReservation; refusal: null } | { reserved: null; refusal: RedeemRefusal }

type Found = Omit<RedeemableSerial, "verified"> & {
  id: string
  verification_hash: string | null
  value_redacted: string
  program_name: string
  policy_name: string
  variant_id: string | null
}

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  serialTriesService: SerialTriesService
  timelineService: TimelineService
}

/**
 * Judges what people type and reserves serials for them. `SerialOrdersService` turns reserved serials into
 * orders.
 */
export class SerialRedeemingService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Judges what was typed and reserves the serial, in one transaction that also counts a wrong attempt. Only a
   * person who knows the whole code learns its program: every other attempt takes the same path.
   */
  async reserve(ask: RedeemRequest, now = new Date()): Promise<ReserveResult> {
    const { databaseService, serialTriesService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const open = await this.open(ask.program, tx)
      if (open.length === 0) {
        return refused("SERIALS_OFF")
      }
      const codeHashes = await this.hashesOf(ask.serial)
      const [present] = codeHashes
      const tried: RedeemAttempt = {
        ...ask.redeemer,
        serial: present ? redeemerId.serial(present) : null,
      }
      const decision = await serialTriesService.begin(tried, now, tx)
      if (!decision.ok) {
        return refused(decision.code, decision.retry_at)
      }
      const found = await this.find(codeHashes, tx)
      const refusal = serialRefusal(
        found && { ...found, verified: await this.verifies(found, ask.verification_number) },
        { ...programsOf(ask, open), customer_id: ask.customer_id }
      )
      if (refusal || !found) {
        const { code, reason } = refusal ?? { code: "SERIAL_INVALID", reason: null }
        const program_id = ask.program === null ? found?.program_id : open[0]
        await this.recordRefusal(ask, program_id, found, code, reason, tx)
        const locked =
          code === "SERIAL_INVALID" ? await serialTriesService.wrong(tried, now, tx) : []
        return refused(code, null, locked)
      }
      const reservation = entityId("lsres")
      await databaseService.query(
        `update licensing_serial_number set status = 'reserved', reservation = ?, reserved_at = now(),
           customer_id = ?, updated_at = now() where id = ?`,
        [reservation, ask.customer_id, found.id],
        tx
      )
      return {
        refusal: null,
        reserved: {
          serial_id: found.id,
          reservation,
          value_redacted: found.value_redacted,
          program_name: found.program_name,
          policy_name: found.policy_name,
          variant_id: found.variant_id,
        },
      }
    })
  }

  /** Releases a serial, if it is still reserved for this attempt. */
  async free(serialId: string, reservation: string): Promise<void> {
    await this.cradle.databaseService.query(
      `update licensing_serial_number set status = 'available', reservation = null, reserved_at = null,
         customer_id = null, order_id = null, updated_at = now()
       where id = ? and status = 'reserved' and reservation = ?`,
      [serialId, reservation]
    )
  }

  /**
   * Takes over reservations older than `minutes`, to finish or free them; the attempts that held them can no
   * longer finish. Their age starts again, so concurrent sweeps take different ones.
   */
  async takeOverStale(minutes: number, limit: number): Promise<StaleReservation[]> {
    const reservation = entityId("lsres")
    return await this.cradle.databaseService.query<StaleReservation>(
      `update licensing_serial_number s
       set reservation = ?, reserved_at = clock_timestamp(), updated_at = now()
       from licensing_serial_batch b, licensing_program pr, licensing_policy po
       where b.id = s.batch_id and pr.id = b.program_id and po.id = b.policy_id and s.id in (
         select id from licensing_serial_number where status = 'reserved'
           and reserved_at < now() - make_interval(mins => ?::integer) and deleted_at is null
         order by reserved_at limit ? for update skip locked)
       returning s.id as serial_id, s.reservation, s.value_redacted, pr.name as program_name,
         po.name as policy_name, b.variant_id, s.customer_id, s.order_id`,
      [reservation, minutes, limit]
    )
  }

  /** Programs that let customers redeem serials themselves, by name. */
  async programs(): Promise<SerialProgram[]> {
    return await this.cradle.databaseService.query(
      `select p.id, p.code, p.name, exists (select 1 from licensing_serial_batch b
           where b.program_id = p.id and b.state = 'ready' and b.with_verification
             and b.deleted_at is null) as verification
       from licensing_program p
       where p.active and p.serials_enabled and p.serial_self_service and p.deleted_at is null
       order by p.name, p.id`
    )
  }

  /** The programs that now accept serials from customers; only that of `code` if given. */
  private async open(code: string | null, tx: Context): Promise<string[]> {
    const rows = await this.cradle.databaseService.query<{ id: string }>(
      `select id from licensing_program where (?::text is null or code = ?) and active
         and serials_enabled and serial_self_service and deleted_at is null`,
      [code, code],
      tx
    )
    return rows.map(({ id }) => id)
  }

  /** The hashes that find what was typed, that of the present form first; empty = not a code. */
  private async hashesOf(code: string): Promise<string[]> {
    const { lookup } = await this.cradle.dataKeysService.get()
    return serialForms(code).map((form) => lookupHash(serialLookup(form), lookup))
  }

  private async find(codeHashes: string[], tx: Context): Promise<Found | null> {
    if (codeHashes.length === 0) {
      return null
    }
    const [found] = await this.cradle.databaseService.query<Found>(
      `select s.id, b.program_id, b.state as batch_state, s.status,
         s.blacklisted_at is not null as blacklisted, s.customer_id, x.verification_hash,
         s.value_redacted, pr.name as program_name, po.name as policy_name,
         po.active as policy_active, b.variant_id
       from licensing_serial_secret x join licensing_serial_number s on s.id = x.serial_id
       join licensing_serial_batch b on b.id = s.batch_id
       join licensing_program pr on pr.id = b.program_id
       join licensing_policy po on po.id = b.policy_id
       where x.code_hash = any(?) for update of s`,
      [codeHashes],
      tx
    )
    return found ?? null
  }

  private async verifies({ id, verification_hash }: Found, typed: string | null): Promise<boolean> {
    if (verification_hash === null) {
      return true
    }
    const number = typed === null ? null : verificationForm(typed)
    if (number === null) {
      return false
    }
    const { lookup } = await this.cradle.dataKeysService.get()
    const hash = lookupHash(verificationLookup(id, number), lookup)
    return timingSafeEqual(Buffer.from(hash), Buffer.from(verification_hash))
  }

  /** What staff see of it; they alone learn the reason. Redeeming one's own serial again is not reported. */
  private async recordRefusal(
    ask: RedeemRequest,
    program_id: string | undefined,
    found: Found | null,
    code: SerialRefusalCode,
    reason: RefusalReason,
    tx: Context
  ): Promise<void> {
    if (code === "SERIAL_USED_BY_YOU" || code === "SERIAL_IN_PROGRESS") {
      return
    }
    const actor: Actor = ask.customer_id ? { type: "customer", id: ask.customer_id } : SYSTEM_ACTOR
    await this.cradle.timelineService.record(
      [
        {
          type: "serial.refused",
          actor,
          program_id,
          ...(found ? { serial_ids: [found.id] } : {}),
          data: { code, reason, address: ask.redeemer.address.replace(/^address:/, "") },
        },
      ],
      tx
    )
  }
}

/** The programs that the serial may belong to. */
function programsOf(
  { program }: RedeemRequest,
  open: string[]
): Pick<RedemptionFacts, "program_id" | "open_programs"> {
  return { program_id: program === null ? null : (open[0] ?? null), open_programs: open }
}

function refused(
  code: SerialRefusalCode,
  retry_at: Date | null = null,
  locked: string[] = []
): ReserveResult {
  return { reserved: null, refusal: { code, retry_at, locked } }
}
