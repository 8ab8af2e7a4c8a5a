import { OUTAGE_QUIET_MS, OutageLog } from "../outage-log"

describe("the log of an outage", () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  it("says at once that it began, then how often, and then nothing", () => {
    const said: [string, string][] = []
    const logger = {
      error: (text: string | Error, why?: Error) => said.push([String(text), why?.message ?? ""]),
    }
    const log = new OutageLog()
    for (let request = 0; request < 1_000; request++) {
      log.report(logger as never, "cannot answer", new Error(`fault ${request}`))
    }
    expect(said).toEqual([["cannot answer", "fault 0"]])
    jest.advanceTimersByTime(OUTAGE_QUIET_MS)
    expect(said.slice(1)).toEqual([["cannot answer (999 more times in ten seconds)", "fault 999"]])
    jest.advanceTimersByTime(3 * OUTAGE_QUIET_MS)
    expect(said).toHaveLength(2)
    log.report(logger as never, "cannot answer", new Error("another day"))
    expect(said.slice(2)).toEqual([["cannot answer", "another day"]])
  })
})
