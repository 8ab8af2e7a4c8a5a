import type { Context } from "@medusajs/framework/types"

import type { UnitAct } from "../domain/license-acts"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import type { IdempotencyClaim } from "../issuing/types"
import type { DatabaseService, IdempotencyService } from "../storage"
import type { ActResult, LicenseActsService } from "./license-acts"
import { licenseNotFound } from "./license-errors"
import type { ActRefusal } from "./types"

type Cradle = {
  databaseService: DatabaseService
  idempotencyService: IdempotencyService
  licenseActsService: LicenseActsService
}

/** Acts on a unit of a bundle: on all its licenses, or on none. */
export class UnitActsService {
  private readonly acts: LicenseActsService
  private readonly database: DatabaseService
  private readonly idempotency: IdempotencyService

  constructor({ databaseService, idempotencyService, licenseActsService }: Cradle) {
    this.acts = licenseActsService
    this.database = databaseService
    this.idempotency = idempotencyService
  }

  /**
   * Applies the act to every license of the unit that the given one belongs to. What one is refused for stops all,
   * except that one without a term is left as it is where others are renewed. With a claim, a repeated request
   * does nothing and gets the first answer.
   * @throws LICENSE_NOT_FOUND, LICENSE_NOT_IN_BUNDLE, IDEMPOTENCY_KEY_REUSED, or the code of the refusal
   */
  async apply(
    licenseId: string,
    act: UnitAct,
    actor: Actor,
    claim?: IdempotencyClaim,
    now = new Date()
  ): Promise<ActResult> {
    return await this.database.transaction(
      async (tx) =>
        await this.idempotency.once(
          "unit-act",
          claim,
          async () => {
            const ids = await this.unitOf(licenseId, tx)
            const result = await this.acts.applyWithin(ids, act, actor, now, tx)
            return wholeResult(result)
          },
          tx
        )
    )
  }

  /**
   * The licenses of the unit that the given one belongs to.
   * @throws LICENSE_NOT_FOUND, LICENSE_NOT_IN_BUNDLE
   */
  async unitOf(licenseId: string, context?: Context): Promise<string[]> {
    const rows = await this.database.query<{ id: string | null }>(
      `select unit.id from licensing_license l
       left join licensing_bundle_sale s on s.id = l.bundle_id
       left join licensing_license unit on unit.bundle_id = s.id and unit.unit_index = l.unit_index
         and unit.deleted_at is null
       where l.id = ? and l.deleted_at is null order by unit.id`,
      [licenseId],
      context
    )
    if (rows.length === 0) {
      throw licenseNotFound(licenseId)
    }
    const ids = rows.flatMap(({ id }) => id ?? [])
    if (ids.length === 0) {
      throw licensingError("LICENSE_NOT_IN_BUNDLE", "The license was not sold in a bundle")
    }
    return ids
  }
}

/** Refused licenses without a term count as unchanged if others have one; any other refusal is the answer. */
function wholeResult({ changed, unchanged, refused }: ActResult): ActResult {
  const isTermless = ({ code }: ActRefusal) => code === "LICENSE_HAS_NO_TERM"
  const others = changed.length + unchanged.length
  const fault = refused.find((refusal) => !isTermless(refusal)) ?? (others === 0 && refused[0])
  if (fault) {
    throw licensingError(fault.code, fault.message)
  }
  return { changed, unchanged: [...unchanged, ...refused.map(({ id }) => id)], refused: [] }
}
