import { toHex } from "../domain/codecs/bytes"
import { type MachineCodesVerdict, verifyMachineCodes } from "../domain/codecs/machine-codes"
import { findMachineCodes } from "../domain/codecs/typed-entry"
import { readApplicationSignature } from "../domain/codecs/program-secret"
import {
  type DatabaseService,
  type DataKeysService,
  nodePrimitives,
  seatsUsedSql,
  signatureContext,
  statement,
} from "../storage"
import type { TypedCodes } from "./types"
import type { CodeCheck } from "../domain/vocabulary"

/** Licenses of an order that are tried at most. */
const MAX_CANDIDATES = 20

/** The licenses of a program in an order, those first on which the computer is activated, then the usable ones. */
const FIND_CANDIDATES = statement(
  "licensing_find_typed_candidates",
  `select l.id from licensing_license l
   cross join lateral (
     select exists (select 1 from licensing_activation a where a.license_id = l.id
         and a.status = 'active' and a.lock_bytes = :lock_bytes) as here,
       l.state = 'active' and l.allow_typed_codes and l.floating_seats is null
         and l.authorization = 'license_key'
         and (l.starts_at is null or l.starts_at <= :now::timestamptz)
         and (l.expires_at is null
           or l.expires_at + make_interval(hours => l.grace_hours) > :now::timestamptz)
         and (l.purchased_seats is null
           or ${seatsUsedSql("l")} < l.purchased_seats + l.granted_seats) as usable) try
   where l.order_id = :order_id and l.program_id = :program_id and l.deleted_at is null
   order by try.here desc, try.usable desc, l.created_at, l.unit_index, l.id limit ${MAX_CANDIDATES}`
)

/** The programs of an order's licenses, or of one of them, with their signatures, sealed. */
const PROGRAMS_OF_ORDER = statement(
  "licensing_programs_of_order",
  `select l.program_id as id, ps.signature_encrypted as sealed
   from licensing_license l join licensing_program_secret ps on ps.program_id = l.program_id
   where l.order_id = :order_id and l.deleted_at is null
     and (:license_id::text is null or l.id = :license_id)
   group by l.program_id, ps.signature_encrypted order by min(l.created_at), l.program_id`
)

/** What is no code, and so no program's. */
const NO_CODES = { siteCode: "", machineId: "" }

type Program = { id: string; verdict: MachineCodesVerdict }

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/** Reads typed codes against the programs of an order, whose signatures stay on the server. */
export class TypedCodesService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /** Whether the codes are a computer's, of one of the order's programs or of the license's. */
  async check(orderId: string, codes: TypedCodes, licenseId: string | null): Promise<CodeCheck> {
    const verdicts = (await this.programs(orderId, codes, licenseId)).map(({ verdict }) => verdict)
    if (verdicts.some(({ ok }) => ok)) {
      return "ok"
    }
    return verdicts.some((verdict) => !verdict.ok && verdict.reason === "generation")
      ? "pair_wrong"
      : "machine_id_wrong"
  }

  /**
   * The licenses of the order on which this computer may be activated, the best first: one that it is
   * activated on already, then the oldest usable ones with a free seat. Where there is none, the one whose
   * verdict explains it. `programId` is the program that made the codes.
   */
  async candidates(
    orderId: string,
    codes: TypedCodes,
    programId: string | null,
    now = new Date()
  ): Promise<string[]> {
    const programs = (await this.programs(orderId, codes, null)).filter(
      ({ id }) => programId === null || id === programId
    )
    const program = programs.find(({ verdict }) => verdict.ok) ?? programs[0]
    if (!program) {
      return []
    }
    const bytes = program.verdict.ok ? toHex(program.verdict.lockBytes) : ""
    const rows = await this.database.run<{ id: string }>(FIND_CANDIDATES, {
      lock_bytes: bytes,
      now,
      order_id: orderId,
      program_id: program.id,
    })
    return rows.map(({ id }) => id)
  }

  /** The order's programs with what the codes are to each of them; those of older licenses first. */
  private async programs(
    orderId: string,
    codes: TypedCodes,
    licenseId: string | null
  ): Promise<Program[]> {
    const found = findMachineCodes(codes.site_code, codes.machine_id) ?? NO_CODES
    const rows = await this.database.run<{ id: string; sealed: string }>(PROGRAMS_OF_ORDER, {
      order_id: orderId,
      license_id: licenseId,
    })
    return await Promise.all(
      rows.map(async ({ id, sealed }) => {
        const text = await this.dataKeys.decrypt(sealed, signatureContext(id))
        const signature = readApplicationSignature(text) as Uint8Array
        const { siteCode, machineId } = found
        return { id, verdict: verifyMachineCodes(nodePrimitives, signature, siteCode, machineId) }
      })
    )
  }
}
