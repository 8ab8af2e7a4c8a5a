import { MAX_OVERLAP_DAYS, rotationFaults, signingKeyState } from "../signing-keys"

const now = new Date("2026-11-24T12:00:00.000Z")
const after = (ms: number) => new Date(now.getTime() + ms)

describe("signingKeyState", () => {
  it.each([
    ["current", null, "current"],
    ["retiring", after(1), "retiring"],
    ["retiring", now, "retired"],
    ["retiring", after(-1), "retired"],
    ["retiring", null, "retired"],
  ] as const)("of %s until %s is %s", (status, retires_at, state) => {
    expect(signingKeyState({ status, retires_at }, now)).toBe(state)
  })
})

describe("rotationFaults", () => {
  const fields = (rotation: Parameters<typeof rotationFaults>[0]) =>
    rotationFaults(rotation).map(({ field }) => field)

  it("asks for a reason where there is no overlap", () => {
    expect(fields({ overlap_days: 0 })).toEqual(["reason"])
    expect(fields({ overlap_days: 0, reason: " " })).toEqual(["reason"])
    expect(fields({ overlap_days: 0, reason: "Stolen" })).toEqual([])
    expect(fields({ overlap_days: 1 })).toEqual([])
  })

  it.each([-1, 1.5, NaN, MAX_OVERLAP_DAYS + 1])("refuses %s days", (overlap_days) => {
    expect(fields({ overlap_days, reason: "Stolen" })).toEqual(["overlap_days"])
  })
})
