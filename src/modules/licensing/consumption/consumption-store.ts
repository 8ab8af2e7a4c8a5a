import type { Context } from "@medusajs/framework/types"

import { type BoughtCounter, takeableOfPeriod } from "../domain/consumption/top-ups"
import { type DatabaseService, entityId } from "../storage"
import {
  BOUGHT_OF_PERIOD,
  CARRY_BOUGHT,
  CORRECT_CONSUMPTION,
  DELETE_CONSUMPTION,
  RESET_CONSUMPTION,
} from "./consumption-sql"

/** A counter with uses that were bought for its present period. */
type BoughtOfPeriod = BoughtCounter & {
  license_id: string
  feature: string
  period_starts_at: Date
}

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

  /**
   * Changes the terms of features of licenses so that uses which were bought for the present period are not lost with it:
   * what is left of them goes to the present period of the new terms.
   */
  async carryBought(licenseIds: string[], change: () => Promise<void>, tx: Context): Promise<void> {
    const values = { license_ids: licenseIds }
    const counters = await this.database.run<BoughtOfPeriod>(BOUGHT_OF_PERIOD, values, tx)
    await change()
    if (counters.length > 0) {
      const left = counters.map(takeableOfPeriod)
      await this.database.run(
        CARRY_BOUGHT,
        {
          ids: counters.map(() => entityId("lcon")),
          license_ids: counters.map(({ license_id }) => license_id),
          features: counters.map(({ feature }) => feature),
          periods: counters.map(({ period_starts_at }) => period_starts_at.toISOString()),
          left,
          used: counters.map(({ bought }, index) => bought - (left[index] ?? 0)),
        },
        tx
      )
    }
  }

  /** Deletes the counters of licenses that are wiped. */
  async deleteAll(licenseIds: string[], tx: Context): Promise<void> {
    await this.database.run(DELETE_CONSUMPTION, { license_ids: licenseIds }, tx)
  }
}
