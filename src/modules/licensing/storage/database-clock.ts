/** Smaller differences are left alone: a query takes time, and clocks that are kept in step differ a little. */
const TOLERANCE_MS = 10_000

/**
 * The time by which programs are judged: this process's own, corrected by the database's where the two differ by more
 * than ten seconds. So all processes agree, and one whose clock is wrong gives no wrong verdict.
 */
export class DatabaseClock {
  private aheadMs = 0

  now(): Date {
    return new Date(Date.now() - this.aheadMs)
  }

  /**
   * Takes what the database answered to the question for its time, asked and answered at these times of the process.
   * @returns by how many milliseconds the process's clock is ahead, where that begins to matter or changes; else null
   */
  compare(databaseMs: number, askedMs: number, answeredMs: number): number | null {
    const ahead = Math.round((askedMs + answeredMs) / 2 - databaseMs)
    const before = this.aheadMs
    this.aheadMs = Math.abs(ahead) > TOLERANCE_MS ? ahead : 0
    return this.aheadMs !== 0 && Math.abs(this.aheadMs - before) > TOLERANCE_MS
      ? this.aheadMs
      : null
  }
}
