import type { Logger } from "@medusajs/framework/types"

/** How often an outage that goes on is reported again. */
export const OUTAGE_QUIET_MS = 10_000

/**
 * What the log says of requests that could not be answered: the first with its cause, and then every
 * ten seconds how many there were since, with the last one's cause. A line for each request of every program in the
 * world would fill the disk and hide what happened.
 */
export class OutageLog {
  private timer: NodeJS.Timeout | undefined
  private unreported = 0
  private last: unknown

  report(logger: Pick<Logger, "error">, what: string, error: unknown): void {
    if (this.timer) {
      this.unreported++
      this.last = error
      return
    }
    logger.error(what, error as Error)
    this.timer = setTimeout(() => {
      this.timer = undefined
      if (this.unreported > 0) {
        const count = this.unreported
        this.unreported = 0
        this.report(logger, `${what} (${count} more times in ten seconds)`, this.last)
      }
    }, OUTAGE_QUIET_MS)
    // No process waits for it.
    this.timer.unref()
  }
}
