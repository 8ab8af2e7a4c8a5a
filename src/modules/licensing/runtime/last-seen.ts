import { NOTE_LAST_SEEN } from "../activations"
import type { DatabaseService } from "../storage"

/** How long sightings are collected before they are written. */
const FLUSH_MS = 5_000

/**
 * Remembers when programs last called. Reads do not write: sightings are collected
 * and written together, so the newest few seconds are lost when a process is killed.
 */
export class LastSeenService {
  private readonly database: DatabaseService
  private seen = new Map<string, Date>()
  private timer: NodeJS.Timeout | null = null

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  note(activationId: string, now: Date): void {
    this.seen.set(activationId, now)
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref()
  }

  /** Writes what was collected. What cannot be written is left out: the next call brings it again. */
  async flush(): Promise<void> {
    const seen = [...this.seen].sort(([one], [other]) => (one < other ? -1 : 1))
    this.seen = new Map()
    if (this.timer) {
      clearTimeout(this.timer)
      this.timer = null
    }
    if (seen.length === 0) {
      return
    }
    await this.database
      .run(NOTE_LAST_SEEN, {
        ids: seen.map(([id]) => id),
        instants: seen.map(([, at]) => at.toISOString()),
      })
      .catch(() => undefined)
  }
}
