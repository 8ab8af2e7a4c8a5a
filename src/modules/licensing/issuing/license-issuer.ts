import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import {
  generateLicenseKeys,
  normalizeLicenseKey,
  redactLicenseKey,
} from "../domain/codecs/license-key"
import { lookupHash, seal } from "../domain/envelope"
import { repairedCode } from "../domain/serials/import-lines"
import { termAtIssue } from "../domain/ladder/license-term"
import { featureTermsAtIssue } from "../domain/policies/feature-terms"
import { LICENSE_DATES } from "../domain/license-dates"
import { LICENSE_TERMS, OVERRIDABLE_TERMS } from "../domain/policies/policy-rules"
import type { LicenseSource } from "../domain/vocabulary"
import {
  columnsOf,
  type DatabaseService,
  type DataKeysService,
  entityId,
  type SqlValue,
} from "../storage"
import { policyNotFound } from "../programs/program-errors"
import type { IssueOverrides } from "./types"
import type { PolicyRow } from "../programs/types"

/** What a batch of licenses of one policy has in common. */
export type IssueBatch = {
  policy_id: string
  source: LicenseSource
  order_id: string | null
  line_item_id: string | null
  /** What the licenses are issued for; null for licenses that belong to no unit of a line. Never changes. */
  entitlement_id: string | null
  product_id: string | null
  variant_id: string | null
  bundle_id: string | null
  /** Seats of each license; null = unlimited. */
  seats: number | null
  /** Units of the line that each license covers. */
  units: number
  is_test: boolean
  is_trial: boolean
  /** One license for each; null for licenses that belong to no unit of a line or bundle. */
  unit_indexes: (number | null)[]
  /** Keys from outside, one per license, stripped of a spreadsheet's quoting; absent = generated. */
  keys?: string[]
  overrides?: IssueOverrides
}

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/**
 * Writes a batch of licenses and their keys in two statements. Entitlements are copied from the policy as it is
 * now. The unique index on (entitlement, unit) is the last guard against issuing twice.
 */
export class LicenseIssuerService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService

  constructor({ databaseService, dataKeysService }: Cradle) {
    this.database = databaseService
    this.dataKeys = dataKeysService
  }

  /**
   * Issues the batch and returns the ids in the order of `unit_indexes`. Needs the caller's transaction.
   * @throws POLICY_NOT_FOUND
   */
  async issue(batch: IssueBatch, now: Date, context: Context): Promise<string[]> {
    const [policy] = await this.database.query<PolicyRow>(
      "select * from licensing_policy where id = ?",
      [batch.policy_id],
      context
    )
    if (!policy) {
      throw policyNotFound(batch.policy_id)
    }
    const keys = batch.keys ? foreignKeys(batch.keys) : ownKeys(batch.unit_indexes.length, policy)
    const ids = keys.map(() => entityId("lic"))
    await this.insertLicenses(batch, policy, ids, keys, now, context)
    const dataKeys = await this.dataKeys.get()
    await this.database.query(
      `insert into licensing_license_secret (license_id, key_hash, key_encrypted)
       select * from unnest(?::text[], ?::text[], ?::text[])`,
      [
        ids,
        keys.map(({ lookup }) => lookupHash(lookup, dataKeys.lookup)),
        keys.map(({ key }, index) => seal(key, ids[index] as string, dataKeys.encryption)),
      ],
      context
    )
    return ids
  }

  private async insertLicenses(
    batch: IssueBatch,
    policy: PolicyRow,
    ids: string[],
    keys: StoredKey[],
    now: Date,
    context: Context
  ): Promise<void> {
    const given = givenColumns(batch, policy, now)
    const columns = Object.keys(given)
    const copied = LICENSE_TERMS.filter((term) => !(term in given))
    await this.database.query(
      `insert into licensing_license
         (id, key_redacted, unit_index, program_id, policy_id, valid_duration,
          ${[...columns, ...copied].map((column) => `"${column}"`).join(", ")})
       select u.id, u.key_redacted, u.unit_index, p.program_id, p.id,
         case p.kind when 'subscription' then p.subscription_duration else p.valid_duration end,
         ${columnsOf("given", columns)}, ${columnsOf("p", copied)}
       from unnest(?::text[], ?::text[], ?::integer[]) as u (id, key_redacted, unit_index)
       join licensing_policy p on p.id = ?
       cross join jsonb_populate_record(null::licensing_license, ?::jsonb) given`,
      [
        ids,
        keys.map(({ key }) => redactLicenseKey(key)),
        batch.unit_indexes as SqlValue,
        policy.id,
        JSON.stringify(given),
      ],
      context
    )
  }
}

/** A key and the hash that finds it again. */
type StoredKey = { key: string; lookup: string }

function ownKeys(count: number, policy: PolicyRow): StoredKey[] {
  return generateLicenseKeys({
    count,
    format: policy.key_format ?? undefined,
    prefix: policy.key_prefix ?? undefined,
    randomBytes,
  }).map((key) => ({ key, lookup: normalizeLicenseKey(key) }))
}

function foreignKeys(keys: string[]): StoredKey[] {
  return keys.map((key) => ({ key: repairedCode(key).code, lookup: normalizeLicenseKey(key) }))
}

/** What may be overridden, in columns of the same names. */
const OVERRIDES = [...LICENSE_DATES, ...OVERRIDABLE_TERMS, "note"] as const

/** The columns of a license that are not copied from its policy as they are. An override wins even as null. */
function givenColumns(batch: IssueBatch, policy: PolicyRow, now: Date): Record<string, unknown> {
  const { overrides = {} } = batch
  const is_trial = policy.is_trial || batch.is_trial
  const start = overrides.starts_at ?? now
  const overridden = OVERRIDES.filter((column) => overrides[column] !== undefined)
  return {
    order_id: batch.order_id,
    line_item_id: batch.line_item_id,
    entitlement_id: batch.entitlement_id,
    product_id: batch.product_id,
    variant_id: batch.variant_id,
    bundle_id: batch.bundle_id,
    source: batch.source,
    units: batch.units,
    purchased_seats: batch.seats,
    is_test: batch.is_test,
    is_trial,
    ...termAtIssue({ ...policy, is_trial }, start),
    feature_terms: featureTermsAtIssue(policy.feature_terms, start),
    ...(overrides.expires_at !== undefined && { term_day: null }),
    ...Object.fromEntries(overridden.map((column) => [column, overrides[column]])),
  }
}
