import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "../storage/database"
import { DELETE_ASSIGNMENTS, END_LAPSED_ASSIGNMENTS, FORGET_ASSIGNMENTS } from "./user-sql"

/** Rows of named users that go with something else, or with time. */
export class UserStoreService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** Forgets who used licenses that are wiped; users who used nothing else are deleted. */
  async deleteAll(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(DELETE_ASSIGNMENTS, { license_ids: licenseIds }, tx)
  }

  /**
   * Ends what former owners of licenses assigned, and forgets assignments that ended more than `months` ago, with the
   * users who have none left.
   */
  async forget(months: number): Promise<void> {
    await this.database.run(END_LAPSED_ASSIGNMENTS, {})
    await this.database.run(FORGET_ASSIGNMENTS, { months })
  }
}
