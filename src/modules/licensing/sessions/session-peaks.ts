import { HOUR_MS } from "../domain/seats/floating"
import type { DatabaseService, RuntimeDatabaseService } from "../storage"
import { FORGET_PEAKS, LIST_PEAKS, NOTE_HOUR } from "./peak-sql"
import type { SessionPeak } from "./types"

type Cradle = { databaseService: DatabaseService; runtimeDatabaseService: RuntimeDatabaseService }

/** How many floating seats were in use at most, and how many more would have been needed. */
export class SessionPeaksService {
  private readonly database: DatabaseService
  private readonly runtimeDatabase: RuntimeDatabaseService

  constructor({ databaseService, runtimeDatabaseService }: Cradle) {
    this.database = databaseService
    this.runtimeDatabase = runtimeDatabaseService
  }

  /**
   * A computer that sat there gave a sign of life. In a new hour its license's peak begins with those who sit there.
   * @param feature whose seat it holds; empty = the license's own
   * @param before sign of life before this one
   */
  async noteSign(licenseId: string, feature: string, before: Date, now: Date): Promise<void> {
    if (Math.floor(before.getTime() / HOUR_MS) !== Math.floor(now.getTime() / HOUR_MS)) {
      await this.runtimeDatabase.run(NOTE_HOUR, { license_id: licenseId, feature })
    }
  }

  /** The peaks of the last days, today included, by hour or UTC day; an hour in which nobody ran has none. */
  async list(
    licenseId: string,
    { unit, days, feature }: { unit: "hour" | "day"; days: number; feature: string }
  ): Promise<SessionPeak[]> {
    const of = { license_id: licenseId, feature }
    return await this.database.run<SessionPeak>(LIST_PEAKS, { ...of, unit, days })
  }

  /** Deletes peaks older than this. */
  async forget(months: number): Promise<void> {
    await this.database.run(FORGET_PEAKS, { months })
  }
}
