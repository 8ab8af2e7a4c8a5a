import { borrowDecision, type BorrowTerms, type BorrowPeriod } from "../borrowing"

const NOW = new Date("2030-01-31T12:00:00.400Z")
const at = (text: string) => new Date(`2030-${text}Z`)

const decide = (period: BorrowPeriod, terms: Partial<BorrowTerms> = {}) => {
  const decision = borrowDecision(
    { max_borrow_hours: 48, ends: [null, null], own_until: null, borrowed_until: null, ...terms },
    period,
    NOW
  )
  return decision.ok ? decision.until : decision.code
}

describe("a floating seat is borrowed", () => {
  it.each<[string, BorrowPeriod, Partial<BorrowTerms>, Date | string]>([
    ["for hours", { hours: 2 }, {}, at("01-31T14:00:00")],
    ["until a time, to the second", { until: at("02-01T09:30:00.700") }, {}, at("02-01T09:30:00")],
    ["as long as it may, without a period", {}, {}, at("02-02T12:00:00")],
    ["for the hours that there are", { hours: 48 }, {}, at("02-02T12:00:00")],
    ["no longer", { hours: 49 }, {}, "BORROW_TOO_LONG"],
    ["not at all where it may not be", { hours: 1 }, { max_borrow_hours: null }, "BORROW_TOO_LONG"],
    ["not until now", { until: NOW }, {}, "BORROW_TOO_SHORT"],
    ["not until the past", { until: at("01-30T00:00:00") }, {}, "BORROW_TOO_SHORT"],
    ["not for a part of a second", { until: at("01-31T12:00:00.900") }, {}, "BORROW_TOO_SHORT"],
    [
      "not beyond the license",
      { hours: 24 },
      { ends: [at("02-01T00:00:00"), null] },
      "BORROW_TOO_LONG",
    ],
    [
      "until license or activation end, without a period",
      {},
      { ends: [at("02-01T00:00:00"), at("01-31T20:00:00")] },
      at("01-31T20:00:00"),
    ],
    [
      "again for as long as before",
      { hours: 1 },
      { borrowed_until: at("02-01T00:00:00") },
      at("02-01T00:00:00"),
    ],
    [
      "not until the past, although it is borrowed",
      { until: at("01-30T00:00:00") },
      { borrowed_until: at("02-01T00:00:00") },
      "BORROW_TOO_SHORT",
    ],
    [
      "not until now, although it is borrowed",
      { until: NOW },
      { borrowed_until: at("02-01T00:00:00") },
      "BORROW_TOO_SHORT",
    ],
    [
      "again for longer",
      { hours: 24 },
      { borrowed_until: at("02-01T00:00:00") },
      at("02-01T12:00:00"),
    ],
    [
      "for as long as before although that is no longer lent",
      { until: at("02-10T00:00:00") },
      { max_borrow_hours: 1, borrowed_until: at("02-10T00:00:00") },
      at("02-10T00:00:00"),
    ],
    [
      "with no file beyond a license that ends earlier now",
      { hours: 1 },
      { borrowed_until: at("02-10T00:00:00"), ends: [at("02-01T00:00:00"), null] },
      at("02-01T00:00:00"),
    ],
  ])("%s", (_, period, terms, expected) => {
    expect(decide(period, terms)).toEqual(expected)
  })
})

describe("the seat of a feature is borrowed", () => {
  it.each<[string, BorrowPeriod, Partial<BorrowTerms>, Date | string]>([
    ["for hours that end with the license's own", { hours: 8 }, {}, at("01-31T20:00:00")],
    ["for fewer hours than the license's own", { hours: 2 }, {}, at("01-31T14:00:00")],
    ["as long as the license's own without a period", {}, {}, at("01-31T20:00:00")],
    ["for no more hours than there are", { hours: 49 }, {}, "BORROW_TOO_LONG"],
    ["until the license's own is free", { until: at("01-31T20:00:00") }, {}, at("01-31T20:00:00")],
    [
      "not until a time after the license's own",
      { until: at("01-31T20:00:01") },
      {},
      "BORROW_TOO_LONG",
    ],
    [
      "again for no longer than the license's own",
      { hours: 1 },
      { borrowed_until: at("02-10T00:00:00") },
      at("01-31T20:00:00"),
    ],
  ])("%s", (_, period, terms, expected) => {
    expect(decide(period, { own_until: at("01-31T20:00:00"), ...terms })).toEqual(expected)
  })
})
