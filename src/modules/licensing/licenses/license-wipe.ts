import type { Context } from "@medusajs/framework/types"

import { LICENSE_DATES } from "../domain/license-dates"
import { LICENSE_TERMS, POLICY_DEFAULTS } from "../domain/policies/policy-rules"
import type { Actor } from "../domain/vocabulary"
import type { ActivationStoreService } from "../activations"
import type { ConsumptionStoreService } from "../consumption"
import type { ManagerQuotasService } from "../managers"
import type { DatabaseService } from "../storage"
import type { UserStoreService } from "../users"

type Cradle = {
  activationStoreService: ActivationStoreService
  consumptionStoreService: ConsumptionStoreService
  databaseService: DatabaseService
  managerQuotasService: ManagerQuotasService
  userStoreService: UserStoreService
}

/**
 * Empties deleted licenses. A wiped row keeps its id, key hash, line item, policy, unit, order, and who deleted
 * it when, so that neither key nor unit is ever used again and reconciling counts the unit as settled; all else
 * is erased for good. The quota of the manager who issued it gets it back.
 */
export class LicenseWipeService {
  private readonly activations: ActivationStoreService
  private readonly consumption: ConsumptionStoreService
  private readonly database: DatabaseService
  private readonly quotas: ManagerQuotasService
  private readonly users: UserStoreService

  constructor(cradle: Cradle) {
    this.activations = cradle.activationStoreService
    this.consumption = cradle.consumptionStoreService
    this.database = cradle.databaseService
    this.quotas = cradle.managerQuotasService
    this.users = cradle.userStoreService
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
    await this.consumption.deleteAll(ids, tx)
    await this.users.deleteAll(ids, tx)
    await this.quotas.giveBackDeleted(ids, tx)
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

/** Terms fall back to what says nothing; those that have no such value stay. */
const termsOf = (empty: null | 0) => LICENSE_TERMS.filter((term) => POLICY_DEFAULTS[term] === empty)

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
  ...LICENSE_DATES,
  "term_day",
  "note",
  "metadata",
  ...termsOf(null),
]
const ZEROED = [
  "granted_seats",
  "activation_count",
  "activation_sequence",
  "vacated_seats",
  "transfer_count",
  ...termsOf(0),
]
const EMPTIED = [
  ...NULLED.map((column) => `${column} = null`),
  ...ZEROED.map((column) => `${column} = 0`),
].join(", ")
