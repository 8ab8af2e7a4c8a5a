import { addDuration, isDuration, parseDuration, termDay } from "../duration"

describe("parseDuration", () => {
  it.each([
    ["P1Y", { years: 1, months: 0, days: 0 }],
    ["P3M", { years: 0, months: 3, days: 0 }],
    ["P30D", { years: 0, months: 0, days: 30 }],
    ["P2W", { years: 0, months: 0, days: 14 }],
    ["P1Y6M", { years: 1, months: 6, days: 0 }],
    ["P1Y2M3W4D", { years: 1, months: 2, days: 25 }],
    ["P0Y1D", { years: 0, months: 0, days: 1 }],
    ["P100Y", { years: 100, months: 0, days: 0 }],
    ["P36500D", { years: 0, months: 0, days: 36500 }],
  ])("reads %s", (text, expected) => {
    expect(parseDuration(text)).toEqual(expected)
    expect(isDuration(text)).toBe(true)
  })

  it.each([
    "",
    "P",
    "1Y",
    "P1",
    "PT1H",
    "P1DT1H",
    "P1M1Y",
    "P0D",
    "P0Y0M",
    "P-1Y",
    "-P1Y",
    "P1.5Y",
    "P1,5Y",
    "p1y",
    " P1Y",
    "P1Y ",
    "P1Y\n",
    "P100Y1D",
    "P1201M",
    "P36501D",
    "P999999D",
    "P١Y",
  ])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeNull()
    expect(isDuration(text)).toBe(false)
  })
})

describe("addDuration", () => {
  it.each([
    ["2026-01-15T10:20:30.456Z", "P1Y", "2027-01-15T10:20:30.456Z"],
    ["2026-01-31T00:00:00.000Z", "P1M", "2026-02-28T00:00:00.000Z"],
    ["2028-01-31T00:00:00.000Z", "P1M", "2028-02-29T00:00:00.000Z"],
    ["2028-02-29T00:00:00.000Z", "P1Y", "2029-02-28T00:00:00.000Z"],
    ["2028-02-29T00:00:00.000Z", "P4Y", "2032-02-29T00:00:00.000Z"],
    ["2026-08-31T00:00:00.000Z", "P6M", "2027-02-28T00:00:00.000Z"],
    ["2026-11-30T00:00:00.000Z", "P1Y3M", "2028-02-29T00:00:00.000Z"],
    ["2026-12-31T23:59:59.999Z", "P1D", "2027-01-01T23:59:59.999Z"],
    ["2026-12-15T00:00:00.000Z", "P14M", "2028-02-15T00:00:00.000Z"],
    ["2026-01-31T00:00:00.000Z", "P1M1D", "2026-03-01T00:00:00.000Z"],
    ["2026-03-28T01:30:00.000Z", "P2W", "2026-04-11T01:30:00.000Z"],
    ["2099-12-31T00:00:00.000Z", "P100Y", "2199-12-31T00:00:00.000Z"],
  ])("%s + %s = %s", (start, duration, expected) => {
    const from = new Date(start)
    expect(addDuration(from, duration).toISOString()).toBe(expected)
    expect(from.toISOString()).toBe(start)
  })

  it.each([
    ["2026-01-31", "P1M", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]],
    ["2026-01-30", "P1M", ["2026-02-28", "2026-03-30", "2026-04-30"]],
    ["2027-11-30", "P3M", ["2028-02-29", "2028-05-30", "2028-08-30"]],
    ["2028-02-29", "P1Y", ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]],
    ["2026-01-31", "P30D", ["2026-03-02", "2026-04-01"]],
  ])("counts terms from the first start: %s, %s", (start, duration, ends) => {
    const began = new Date(`${start}T10:00:00.000Z`)
    let end = began
    for (const expected of ends) {
      end = addDuration(end, duration, termDay(end, began.getUTCDate()))
      expect(end.toISOString()).toBe(`${expected}T10:00:00.000Z`)
    }
  })

  it("throws for what is no duration", () => {
    expect(() => addDuration(new Date(), "P0D")).toThrow(RangeError)
  })
})
