import { consumptionState } from "../domain/consumption/consumption"
import { fromJson } from "../storage/json-rows"
import type { DatabaseService } from "../storage/database"
import { CONSUMPTION_BY_DAY, CONSUMPTION_BY_MONTH, FIND_CONSUMPTION } from "./consumption-sql"
import type { ConsumptionHistory, FoundConsumption, UsesOf } from "./types"

/** What people see of counted uses. */
export class ConsumptionReaderService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The counter of the license, and what was counted on the last 30 days and in the last 13 months. */
  async history(licenseId: string): Promise<ConsumptionHistory> {
    const of = { license_id: licenseId }
    const [[found], days, months] = await Promise.all([
      this.database.run<{ consumption: FoundConsumption | null }>(FIND_CONSUMPTION, of),
      this.database.run<UsesOf>(CONSUMPTION_BY_DAY, of),
      this.database.run<UsesOf>(CONSUMPTION_BY_MONTH, of),
    ])
    const counter = found?.consumption ?? null
    if (counter === null) {
      return { consumption: null, days, months }
    }
    const { max_consumptions, max_overages, period_starts_at, used } = fromJson<FoundConsumption>(
      counter,
      ["period_starts_at"]
    )
    const state = consumptionState(counter, period_starts_at, used)
    return { consumption: { ...state, max_consumptions, max_overages }, days, months }
  }

  /** Deletes the days that no chart shows any more. */
  async forgetDays(): Promise<void> {
    await this.database.query(
      "delete from licensing_consumption_day where day_starts_at < now() - interval '14 months'"
    )
  }
}
