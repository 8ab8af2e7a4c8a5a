import fc from "fast-check"

import { CONSUMPTION_PERIODS, type ConsumptionPeriod } from "../../vocabulary"
import {
  consumptionState,
  mayConsume,
  MOST_COUNTED,
  mostUses,
  nextPeriodStart,
  periodStart,
} from "../consumption"

describe("periods of a counter", () => {
  it.each<[ConsumptionPeriod | null, string, string, string | null]>([
    ["daily", "2030-03-10T23:59:59.999Z", "2030-03-10", "2030-03-11"],
    ["daily", "2030-12-31T00:00:00.000Z", "2030-12-31", "2031-01-01"],
    ["weekly", "2030-03-11T00:00:00.000Z", "2030-03-11", "2030-03-18"],
    ["weekly", "2030-03-10T12:00:00.000Z", "2030-03-04", "2030-03-11"],
    ["weekly", "2031-01-01T12:00:00.000Z", "2030-12-30", "2031-01-06"],
    ["monthly", "2032-02-29T12:00:00.000Z", "2032-02-01", "2032-03-01"],
    ["monthly", "2030-12-31T23:59:59.999Z", "2030-12-01", "2031-01-01"],
    ["annually", "2030-07-01T12:00:00.000Z", "2030-01-01", "2031-01-01"],
    [null, "2030-07-01T12:00:00.000Z", "1970-01-01", null],
  ])("%s: %s falls into the one from %s to %s", (period, at, start, end) => {
    const begins = periodStart(period, new Date(at))
    expect(begins.toISOString()).toBe(`${start}T00:00:00.000Z`)
    expect(nextPeriodStart(period, begins)?.toISOString()).toBe(
      end ? `${end}T00:00:00.000Z` : undefined
    )
  })

  it("follow each other without a gap", () => {
    const instants = fc.date({
      min: new Date("1999-12-31"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(fc.constantFrom(...CONSUMPTION_PERIODS), instants, (period, at) => {
        const start = periodStart(period, at)
        const next = nextPeriodStart(period, start) as Date
        expect(start <= at && at < next).toBe(true)
        expect(periodStart(period, next)).toEqual(next)
        expect(periodStart(period, new Date(next.getTime() - 1))).toEqual(start)
      })
    )
  })
})

const NOTHING_BOUGHT = { bought: 0, carried: 0 }

describe("uses of a license", () => {
  it.each([
    [10, 0, 9, 1, true],
    [10, 0, 10, 1, false],
    [10, 0, 8, 3, false],
    [10, 5, 10, 5, true],
    [10, 5, 10, 6, false],
    [10, null, 1_000, 1_000, true],
    [null, 0, 1_000, 1_000, true],
    [0, 0, 0, 1, false],
    [null, null, MOST_COUNTED, 1, false],
    [MOST_COUNTED, MOST_COUNTED, MOST_COUNTED, 1, false],
  ])("%s included and %s beyond, %s used: %s more fit = %s", (max, over, used, amount, fits) => {
    expect(
      mayConsume({ max_consumptions: max, max_overages: over, ...NOTHING_BOUGHT }, used, amount)
    ).toBe(fits)
  })

  it("say what is left, what is beyond and when counting starts again", () => {
    const terms = {
      max_consumptions: 10,
      max_overages: 5,
      consumption_period: "monthly" as const,
      ...NOTHING_BOUGHT,
    }
    const start = new Date("2030-03-01")
    const resets_at = new Date("2030-04-01")
    expect(mostUses(terms)).toBe(15)
    expect(consumptionState(terms, start, 4)).toEqual({ used: 4, left: 6, overage: 0, resets_at })
    expect(consumptionState(terms, start, 12)).toEqual({ used: 12, left: 0, overage: 2, resets_at })
    const unlimited = { ...terms, max_consumptions: null, consumption_period: null }
    expect(consumptionState(unlimited, new Date(0), 12)).toEqual({
      used: 12,
      left: null,
      overage: 0,
      resets_at: null,
    })
  })
})
