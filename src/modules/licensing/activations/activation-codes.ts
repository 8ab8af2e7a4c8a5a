import type { Context } from "@medusajs/framework/types"

import { readActivationCode } from "../domain/codecs/activation-code"
import {
  ACTIVATION_PAYLOAD_BYTES,
  decodeActivationPayload,
} from "../domain/codecs/activation-payload"
import type { MachineCodes } from "../domain/codecs/machine-codes"
import { type CodeSequence, nextCodeSequence } from "../domain/seats/code-sequence"
import { MustHold, type TaskSubject } from "./activation-facts"
import type { DatabaseService } from "../storage/database"

type Cradle = { databaseService: DatabaseService }

/**
 * Numbers the activation codes of a computer (DESIGN §6). All licenses of a program share the numbers of one
 * pair of machine codes: two equal codes would have one removal code, which would end both.
 */
export class ActivationCodesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: Cradle) {
    this.database = databaseService
  }

  /**
   * The number of the next activation code for these machine codes. Until the transaction ends nobody else
   * is given one for them.
   * @throws MustHold if the license is merely watched: another license's task could take the same number
   */
  async next(license: TaskSubject, codes: MachineCodes, tx: Context): Promise<CodeSequence> {
    if (license.version !== null) {
      throw new MustHold()
    }
    const { siteCode, machineId } = codes
    await this.database.query(
      "select pg_advisory_xact_lock(hashtextextended(?, 0))",
      [`licensing:codes:${license.program_id}:${siteCode}:${machineId}`],
      tx
    )
    const rows = await this.database.query<{ activation_code: string }>(
      `select a.activation_code from licensing_activation a
       join licensing_license l on l.id = a.license_id
       where a.machine_id = ? and a.site_code = ? and a.activation_code is not null
         and l.program_id = ?
       order by a.activated_at`,
      [machineId, siteCode, license.program_id],
      tx
    )
    const used = rows.flatMap(({ activation_code }) => sequenceOf(activation_code) ?? [])
    return nextCodeSequence(used, license.activation_sequence + 1)
  }
}

function sequenceOf(activationCode: string): number | null {
  const bytes = readActivationCode(activationCode)
  return (
    (bytes && decodeActivationPayload(bytes.slice(0, ACTIVATION_PAYLOAD_BYTES)))?.sequence ?? null
  )
}
