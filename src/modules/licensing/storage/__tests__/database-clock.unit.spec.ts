import { DatabaseClock } from "../database-clock"

const DAY_MS = 86_400_000

describe("the time by which programs are judged", () => {
  const now = new Date("2026-03-01T12:00:00Z").getTime()

  beforeEach(() => {
    jest.useFakeTimers({ now })
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it.each([
    ["in step", 0, now],
    ["ten seconds ahead", 10_000, now],
    ["a day ahead", DAY_MS, now - DAY_MS],
    ["a day behind", -DAY_MS, now + DAY_MS],
  ])("is right while the process's clock is %s", (_, aheadMs, expected) => {
    const clock = new DatabaseClock()
    clock.compare(now - aheadMs, now, now)
    expect(clock.now().getTime()).toBe(expected)
  })

  it("is the process's own again once its clock was put right", () => {
    const clock = new DatabaseClock()
    clock.compare(now - DAY_MS, now, now)
    clock.compare(now, now, now)
    expect(clock.now().getTime()).toBe(now)
  })

  it("counts half of a slow answer's time", () => {
    const clock = new DatabaseClock()
    expect(clock.compare(now - 9_000, now - 18_000, now)).toBeNull()
    expect(clock.now().getTime()).toBe(now)
  })

  it("reports a difference once, and again when it changes", () => {
    const clock = new DatabaseClock()
    const reports = [0, DAY_MS, DAY_MS + 5, 2 * DAY_MS, 0, DAY_MS].map((ahead) =>
      clock.compare(now - ahead, now, now)
    )
    expect(reports).toEqual([null, DAY_MS, null, 2 * DAY_MS, null, DAY_MS])
  })
})
