import { dayOrMoment, inUtc } from "../utc"

const picked = (hours = 0, minutes = 0) => new Date(2027, 2, 1, hours, minutes)

describe("dayOrMoment", () => {
  it("takes a day without a time as that day in UTC, wherever the reader is", () => {
    expect(dayOrMoment(picked(), null, false)).toBe("2027-03-01T00:00:00.000Z")
    expect(dayOrMoment(picked(), null, true)).toBe("2027-03-01T23:59:59.999Z")
    expect(inUtc(dayOrMoment(picked(), null, true))).toBe("2027-03-01 23:59 UTC")
  })

  it("keeps a time that was chosen, and a midnight that was", () => {
    expect(dayOrMoment(picked(14, 30), null, true)).toBe(picked(14, 30).toISOString())
    expect(dayOrMoment(picked(), picked(9).toISOString(), true)).toBe(picked().toISOString())
  })
})
