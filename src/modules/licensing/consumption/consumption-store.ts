import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "../storage"
import { CORRECT_CONSUMPTION, DELETE_CONSUMPTION, RESET_CONSUMPTION } from "./consumption-sql"

/** What acts of people do to counters, in the transaction of the act. */
export class ConsumptionStoreService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** Counting starts again in the present period of these licenses. */
  async reset(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(RESET_CONSUMPTION, { license_ids: licenseIds }, tx)
  }

  /** Takes back uses of the present period, of a feature or (empty) the license as a whole. */
  async correct(licenseIds: string[], feature: string, amount: number, tx: Context): Promise<void> {
    await this.database.run(CORRECT_CONSUMPTION, { license_ids: licenseIds, feature, amount }, tx)
  }

  /** Deletes the counters of licenses that are wiped. */
  async deleteAll(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(DELETE_CONSUMPTION, { license_ids: licenseIds }, tx)
  }
}
