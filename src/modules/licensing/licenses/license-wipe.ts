import type { Context } from "@medusajs/framework/types"

import type { Actor } from "../domain/vocabulary"
import type { ActivationStoreService } from "../activations/activation-store"
import type { DatabaseService } from "../storage/database"

type Cradle = { activationStoreService: ActivationStoreService; databaseService: DatabaseService }

/**
 * Empties deleted licenses. A wiped row keeps its id, key hash, line item, policy, unit, order, and who deleted
 * it when, so that neither key nor unit is ever used again and reconciling counts the unit as settled; all else
 * is erased for good.
 */
export class LicenseWipeService {
  private readonly activations: ActivationStoreService
  private readonly database: DatabaseService

  constructor({ activationStoreService, databaseService }: Cradle) {
    this.activations = activationStoreService
    this.database = databaseService
  }

  /** Needs the caller's transaction, which holds the rows. Wiped rows are left as they are. */
  async wipe(ids: string[], actor: Actor, tx: Context): Promise<void> {
    await this.database.query(
      `update licensing_license set ${EMPTIED}, state = 'revoked', deleted_at = now(), deleted_by = ?,
         updated_at = now()
       where id = any(?) and deleted_at is null`,
      [actor.id ?? actor.type, ids],
      tx
    )
    await this.activations.deleteAll(ids, tx)
    await this.database.query(
      "delete from licensing_offline_file where license_id = any(?)",
      [ids],
      tx
    )
    await this.database.query(
      "update licensing_license_secret set key_encrypted = null, updated_at = now() where license_id = any(?)",
      [ids],
      tx
    )
  }
}

const NULLED = [
  "key_redacted",
  "product_id",
  "variant_id",
  "customer_id",
  "bundle_id",
  "state_cause",
  "state_reason",
  "state_changed_at",
  "valid_duration",
  "purchased_seats",
  "max_transfers",
  "max_users",
  "offline_ttl_days",
  "floating_seats",
  "floating_timeout_minutes",
  "max_borrow_hours",
  "max_consumptions",
  "max_overages",
  "consumption_period",
  "trial_days",
  "features",
  "custom_fields",
  "starts_at",
  "expires_at",
  "term_day",
  "maintenance_until",
  "note",
  "metadata",
]
const ZEROED = [
  "grace_hours",
  "granted_seats",
  "activation_count",
  "activation_sequence",
  "vacated_seats",
  "transfer_count",
  "consumption_count",
]
const EMPTIED = [
  ...NULLED.map((column) => `${column} = null`),
  ...ZEROED.map((column) => `${column} = 0`),
].join(", ")
