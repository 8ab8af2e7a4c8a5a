import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { lookupForms } from "../domain/codecs/license-key"
import { lookupHash } from "../domain/envelope"
import { ISSUED_CHUNK, issuedChunks } from "../domain/issued-chunks"
import { licensingError } from "../errors"
import {
  type KeyCheck,
  type KeyFault,
  keyFaults,
  keyFaultsSentence,
  keyRepairs,
} from "../domain/serials/own-keys"
import type { Actor, LicenseSource } from "../domain/vocabulary"
import {
  type DatabaseService,
  type DataKeysService,
  type IdempotencyService,
  type TimelineService,
} from "../storage"
import type { BundleSalesService } from "../programs"
import { bundleNotFound, policyNotFound, refuseInactive } from "../programs/program-errors"
import type { HandIssue, IdempotencyClaim } from "./types"
import type { KeyFoldingService } from "../licenses"
import { refuseTooMany } from "./issued-limit"
import type { LicenseIssuerService } from "./license-issuer"
import type { ManagerQuotasService } from "../managers"
import type { OrderProfilesService } from "../orders"

type PolicySeats = {
  id: string
  name: string
  program_id: string
  max_activations: number | null
  active: boolean
  program_active: boolean
}

type Cradle = {
  bundleSalesService: BundleSalesService
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  idempotencyService: IdempotencyService
  keyFoldingService: KeyFoldingService
  licenseIssuerService: LicenseIssuerService
  managerQuotasService: ManagerQuotasService
  orderProfilesService: OrderProfilesService
  timelineService: TimelineService
}

/** Issues licenses that no purchase made: by hand on an order. */
export class HandIssuingService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Issues the licenses in one transaction: all of them or none. With a claim, a repeated request issues
   * nothing and gets the ids of the first.
   * @returns the ids of the licenses
   * @throws POLICY_NOT_FOUND, POLICY_INACTIVE, PROGRAM_INACTIVE, BUNDLE_NOT_FOUND, BUNDLE_INACTIVE, TOO_MANY_LICENSES,
   *   KEYS_REFUSED, LICENSING_DELETED, QUOTA_EXCEEDED, IDEMPOTENCY_KEY_REUSED
   */
  async issue(
    data: HandIssue,
    source: LicenseSource,
    actor: Actor,
    claim?: IdempotencyClaim,
    now = new Date()
  ): Promise<string[]> {
    await this.foldKeys(data.keys ?? [])
    const issue = async (tx: Context) => {
      await this.cradle.orderProfilesService.ensure(data.order_id, false, tx)
      return await this.cradle.idempotencyService.once(
        scopeOf(data.order_id),
        claim,
        async () => await this.issueOnce(data, source, actor, now, tx),
        tx
      )
    }
    try {
      return await this.cradle.databaseService.transaction(issue)
    } catch (error) {
      // Somebody else took one of the keys at the same moment; now it is known which.
      const faults =
        data.keys && isUniqueViolation(error)
          ? (await this.checkKeys(data.keys, data.first_line_is_key)).faults
          : []
      if (faults.length === 0) {
        throw error
      }
      throw keysRefused(faults)
    }
  }

  /** Whether a request with this claim has issued already, so that repeating it issues nothing. */
  async wasIssued(orderId: string, claim: IdempotencyClaim): Promise<boolean> {
    return await this.cradle.idempotencyService.isUsed(scopeOf(orderId), claim)
  }

  /** What is wrong with keys from outside, and what is taken away from them, by line. */
  async checkKeys(keys: string[], first_line_is_key = false): Promise<KeyCheck> {
    await this.foldKeys(keys)
    return { faults: await this.faultsOf(keys, first_line_is_key), repairs: keyRepairs(keys) }
  }

  private async faultsOf(
    keys: string[],
    first_line_is_key?: boolean,
    context: Context = {}
  ): Promise<KeyFault[]> {
    return keyFaults(keys, await this.storedForms(keys, context), first_line_is_key)
  }

  /** Whether a key is taken is known only once all keys are in their normalized form. */
  private async foldKeys(keys: string[]): Promise<void> {
    if (keys.length > 0) {
      await this.cradle.keyFoldingService.finish()
    }
  }

  private async issueOnce(
    data: HandIssue,
    source: LicenseSource,
    actor: Actor,
    now: Date,
    tx: Context
  ): Promise<string[]> {
    const profile = await this.cradle.orderProfilesService.lock(data.order_id, tx)
    if (profile.licensing_deleted_at) {
      throw licensingError(
        "LICENSING_DELETED",
        "The licenses of this order were deleted; nothing can be issued on it"
      )
    }
    refuseTooMany(data.policy_ids.length * data.quantity)
    await this.refuseFaultyKeys(data, tx)
    const note = await this.charge(data, tx)
    const policies = await this.policies(data.policy_ids, tx)
    const bundle = await this.bundleId(data, tx)
    const issued: string[] = []
    for (const policy of policies) {
      const ids: string[] = []
      for (let from = 0; from < data.quantity; from += ISSUED_CHUNK) {
        const count = Math.min(ISSUED_CHUNK, data.quantity - from)
        ids.push(
          ...(await this.cradle.licenseIssuerService.issue(
            {
              policy_id: policy.id,
              source,
              order_id: data.order_id,
              line_item_id: null,
              entitlement_id: null,
              product_id: data.product_id,
              variant_id: data.variant_id,
              bundle_id: bundle,
              seats: seatsOfUnit(policy, data),
              units: 1,
              is_test: data.is_test ?? profile.is_test,
              is_trial: data.is_trial ?? profile.is_trial,
              unit_indexes: Array.from({ length: count }, (_, index) =>
                bundle === null ? null : from + index
              ),
              keys: data.keys?.slice(from, from + count),
              overrides: data.overrides,
            },
            now,
            tx
          ))
        )
      }
      await note(policy.id, ids)
      await this.record(data.order_id, policy, ids, source, actor, tx)
      issued.push(...ids)
    }
    return issued
  }

  /** What the licenses have as their `bundle_id`; null for those of a single policy. */
  private async bundleId({ bundle, policy_ids }: HandIssue, tx: Context): Promise<string | null> {
    if (!bundle && policy_ids.length === 1) {
      return null
    }
    const sale = await this.cradle.bundleSalesService.record(bundle ?? null, tx)
    if (!sale) {
      throw bundleNotFound(bundle?.id ?? "")
    }
    if (!sale.active) {
      throw licensingError("BUNDLE_INACTIVE", `The bundle ${sale.code} is inactive`)
    }
    return sale.id
  }

  /** Charges the quotas of a manager who issues; the result notes which licenses took it. */
  private async charge(
    { manager_id, order_id, policy_ids, quantity }: HandIssue,
    tx: Context
  ): Promise<(policyId: string, ids: string[]) => Promise<void>> {
    if (manager_id === undefined) {
      return async () => undefined
    }
    const quotasService = this.cradle.managerQuotasService
    const units = new Map(policy_ids.map((id) => [id, quantity]))
    const quotas = await quotasService.charge(manager_id, units, tx)
    return async (policy_id, ids) => {
      const licenses = { ids, policy_id, order_id, units: 1 }
      await quotasService.note(manager_id, quotas.get(policy_id) ?? "", licenses, tx)
    }
  }

  private async record(
    order_id: string,
    { id: policy_id, name: policy }: PolicySeats,
    ids: string[],
    source: LicenseSource,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    await this.cradle.timelineService.record(
      issuedChunks(ids).map((license_ids) => ({
        type: "license.issued",
        actor,
        order_id,
        license_ids,
        data: { count: license_ids.length, source, policy_id, policy },
      })),
      tx
    )
  }

  private async refuseFaultyKeys(data: HandIssue, tx: Context): Promise<void> {
    const found = await this.faultsOf(data.keys ?? [], data.first_line_is_key, tx)
    const faults = found.filter(({ code }) => code !== "WEAK" || !data.allow_weak_keys)
    if (faults.length > 0) {
      throw keysRefused(faults)
    }
  }

  private async storedForms(keys: string[], context: Context): Promise<Set<string>> {
    const { lookup } = await this.cradle.dataKeysService.get()
    const forms = new Map(
      keys.flatMap((key) => lookupForms(key)).map((form) => [lookupHash(form, lookup), form])
    )
    const rows = await this.cradle.databaseService.query<{ key_hash: string }>(
      "select key_hash from licensing_license_secret where key_hash = any(?)",
      [[...forms.keys()]],
      context
    )
    return new Set(rows.map(({ key_hash }) => forms.get(key_hash) as string))
  }

  /** Locked, so that none is deleted meanwhile; in the caller's order. */
  private async policies(ids: string[], tx: Context): Promise<PolicySeats[]> {
    const rows = await this.cradle.databaseService.query<PolicySeats>(
      `select po.id, po.name, po.program_id, po.max_activations, po.active, pr.active as program_active
       from licensing_policy po join licensing_program pr on pr.id = po.program_id
       where po.id = any(?) and po.deleted_at is null order by po.id for share of po`,
      [ids],
      tx
    )
    return ids.map((id) => {
      const row = rows.find((each) => each.id === id)
      if (!row) {
        throw policyNotFound(id)
      }
      refuseInactive(row)
      return row
    })
  }
}

const scopeOf = (orderId: string) => `issue:${orderId}`

/** What staff chose for this act, else what the bundle gives, else the policy. */
function seatsOfUnit(
  { id, max_activations }: PolicySeats,
  { bundle, overrides }: HandIssue
): number | null {
  return overrides?.seats === undefined ? (bundle?.seats[id] ?? max_activations) : overrides.seats
}

function keysRefused(faults: KeyFault[]): MedusaError {
  return licensingError("KEYS_REFUSED", keyFaultsSentence(faults))
}

/** A unique violation, as PostgreSQL or as Medusa reports it. */
function isUniqueViolation(error: unknown): boolean {
  const { code, type } = error as { code?: unknown; type?: unknown }
  return code === "23505" || type === MedusaError.Types.DUPLICATE_ERROR
}
