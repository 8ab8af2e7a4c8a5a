import { entityId } from "../storage/entity-id"
import type { RuntimeDatabaseService } from "../storage/runtime-database"
import { CONSUME } from "./consumption-sql"
import type { Consumed, ConsumeOutcome, FoundConsumption, Use } from "./types"

type Cradle = { runtimeDatabaseService: RuntimeDatabaseService }

/**
 * Counts the uses of licenses. Whether a program may use its license is judged before; here PostgreSQL counts, so
 * that of many calls at once no more uses are counted than there are.
 */
export class ConsumptionService {
  private readonly database: RuntimeDatabaseService

  constructor({ runtimeDatabaseService }: Cradle) {
    this.database = runtimeDatabaseService
  }

  /** Counts all of the uses or none. */
  async consume(licenseId: string, { amount, key }: Use): Promise<Consumed> {
    const [row] = await this.database.run<FoundConsumption & { outcome: ConsumeOutcome }>(CONSUME, {
      id: entityId("lcon"),
      license_id: licenseId,
      amount,
      key,
      print: String(amount),
    })
    if (!row) {
      return null
    }
    const { outcome, ...counter } = row
    return { outcome, counter }
  }
}
