import { consumptionState } from "../domain/consumption/consumption"
import { type DatabaseService, fromJson } from "../storage"
import { CONSUMPTION_BY_DAY, CONSUMPTION_BY_MONTH, FIND_CONSUMPTION } from "./consumption-sql"
import type { ConsumptionHistory, FoundConsumption, UsesOf } from "./types"

/** What people see of counted uses. */
export class ConsumptionReaderService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * The counters of the license and of its features, and what was counted on the last 30 days and in the last 13 months.
   * @param feature whose days and months; empty = the license as a whole
   */
  async history(licenseId: string, feature = ""): Promise<ConsumptionHistory> {
    const of = { license_id: licenseId, feature }
    const [[found], days, months] = await Promise.all([
      this.database.run<FoundCounters>(FIND_CONSUMPTION, { license_id: licenseId }),
      this.database.run<UsesOf>(CONSUMPTION_BY_DAY, of),
      this.database.run<UsesOf>(CONSUMPTION_BY_MONTH, of),
    ])
    return {
      consumption: found?.consumption ? seenCounter(found.consumption) : null,
      features: (found?.features ?? []).map((counter) => ({
        feature: counter.feature,
        ...seenCounter(counter),
      })),
      days,
      months,
    }
  }

  /** Deletes the days that no chart shows any more. */
  async forgetDays(): Promise<void> {
    await this.database.query(
      "delete from licensing_consumption_day where day_starts_at < now() - interval '14 months'"
    )
  }
}

type FoundCounters = {
  consumption: FoundConsumption | null
  features: (FoundConsumption & { feature: string })[] | null
}

function seenCounter(json: FoundConsumption) {
  const counter = fromJson<FoundConsumption>(json, ["period_starts_at"])
  const { max_consumptions, max_overages, bought, carried, period_starts_at, used } = counter
  return {
    ...consumptionState(counter, period_starts_at, used),
    max_consumptions,
    max_overages,
    bought,
    carried,
  }
}
