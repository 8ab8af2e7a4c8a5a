import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import {
  generateLicenseKeys,
  normalizeLicenseKey,
  redactLicenseKey,
} from "../domain/codecs/license-key"
import { lookupHash, seal } from "../domain/envelope"
import { policyNotFound } from "../lib/program-errors"
import { termAtIssue } from "../domain/license-term"
import type { LicenseSource } from "../domain/vocabulary"
import type { PolicyRow } from "../types/programs"
import type { DatabaseService, SqlValue } from "./database"
import type { DataKeysService } from "./data-keys"

/** What a batch of licences of one policy has in common. */
export type IssueBatch = {
  policy_id: string
  source: LicenseSource
  order_id: string | null
  line_item_id: string | null
  product_id: string | null
  variant_id: string | null
  bundle_id: string | null
  /** Seats of each licence; null = unlimited. */
  seats: number | null
  /** Units of the line that each licence stands for. */
  units: number
  is_test: boolean
  is_trial: boolean
  /** One licence for each; null for licences that stand for no unit. */
  unit_indexes: (number | null)[]
}

type Cradle = { databaseService: DatabaseService; dataKeysService: DataKeysService }

/**
 * Writes new licences with new keys, a batch in two statements. Entitlements are copied from the policy
 * as it is now. The unique index on (line, policy, unit) is the last guard against issuing twice.
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
    const dataKeys = await this.dataKeys.get()
    const keys = generateLicenseKeys({
      count: batch.unit_indexes.length,
      format: policy.key_format ?? undefined,
      prefix: policy.key_prefix ?? undefined,
      randomBytes,
    })
    const ids = keys.map(() => generateEntityId(undefined, "lic"))
    const term = termAtIssue(policy, now)
    await this.database.query(
      INSERT_LICENSES,
      [
        batch.order_id,
        batch.line_item_id,
        batch.product_id,
        batch.variant_id,
        batch.bundle_id,
        batch.source,
        batch.units,
        batch.seats,
        batch.is_test,
        batch.is_trial,
        term.expires_at,
        term.maintenance_until,
        ids,
        keys.map(redactLicenseKey),
        batch.unit_indexes as SqlValue,
        batch.policy_id,
      ],
      context
    )
    await this.database.query(
      `insert into licensing_license_secret (license_id, key_hash, key_encrypted)
       select * from unnest(?::text[], ?::text[], ?::text[])`,
      [
        ids,
        keys.map((key) => lookupHash(normalizeLicenseKey(key), dataKeys.lookup)),
        keys.map((key, index) => seal(key, ids[index] as string, dataKeys.encryption)),
      ],
      context
    )
    return ids
  }
}

/** The policy's fields that a licence copies under the same name. */
const COPIED = [
  "kind",
  '"authorization"',
  "valid_duration",
  "term_starts",
  "grace_hours",
  "max_transfers",
  "max_users",
  "allow_offline",
  "offline_ttl_days",
  "allow_typed_codes",
  "floating_seats",
  "floating_timeout_minutes",
  "max_borrow_hours",
  "max_consumptions",
  "max_overages",
  "consumption_period",
  "on_refund",
  "trial_days",
  "features",
  "custom_fields",
]

const INSERT_LICENSES = `
  insert into licensing_license
    (order_id, line_item_id, product_id, variant_id, bundle_id, source, units, purchased_seats,
     is_test, is_trial, expires_at, maintenance_until, id, key_redacted, unit_index,
     program_id, policy_id, ${COPIED.join(", ")})
  select ?, ?, ?, ?, ?, ?, ?::integer, ?::integer, ?::boolean, p.is_trial or ?::boolean,
     ?::timestamptz, ?::timestamptz, u.id, u.key_redacted, u.unit_index,
     p.program_id, p.id, ${COPIED.map((column) => `p.${column}`).join(", ")}
  from unnest(?::text[], ?::text[], ?::integer[]) as u (id, key_redacted, unit_index)
  join licensing_policy p on p.id = ?`
