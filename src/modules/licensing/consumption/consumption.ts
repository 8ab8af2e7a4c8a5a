import { entityId, type RuntimeDatabaseService } from "../storage"
import { CONSUME, CONSUME_BATCH } from "./consumption-sql"
import type {
  Consumed,
  ConsumeOutcome,
  FoundConsumption,
  Noticed,
  PastUse,
  PastUses,
  Use,
} from "./types"

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
  async consume(licenseId: string, { feature, amount, key }: Use): Promise<Consumed> {
    const [row] = await this.database.run<FoundConsumption & Noticed & { outcome: ConsumeOutcome }>(
      CONSUME,
      {
        id: entityId("lcon"),
        license_id: licenseId,
        feature,
        amount,
        key,
        print: feature === "" ? String(amount) : `${amount}:${feature}`,
      }
    )
    if (!row) {
      return null
    }
    const { outcome, notice_id, ...counter } = row
    return { outcome, notice_id, counter }
  }

  /** Counts uses that happened before, in the periods of their times; whatever is left. Each id counts once. */
  async consumeBatch(
    licenseId: string,
    feature: string,
    entries: readonly PastUse[]
  ): Promise<PastUses> {
    const [row] = await this.database.run<FoundConsumption & Noticed & { counted: number }>(
      CONSUME_BATCH,
      {
        id: entityId("lcon"),
        license_id: licenseId,
        feature,
        entries: JSON.stringify(entries),
      }
    )
    if (!row) {
      return null
    }
    const { counted, notice_id, ...counter } = row
    return { counted, notice_id, counter }
  }
}
