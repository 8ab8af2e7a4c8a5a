import { ownValue } from "../own-value"
import { featuresInForce, floatingSeatsOf } from "../policies/feature-terms"

it.each([
  [{ a: 1 }, "a", 1],
  [{ a: 1 }, "constructor", undefined],
  [{}, "toString", undefined],
  [null, "a", undefined],
  [undefined, "a", undefined],
] as const)("of %j the value of %s is %s", (record, key, value) => {
  expect(ownValue<number>(record, key)).toBe(value)
})

it("a feature may be called constructor", () => {
  const now = new Date("2026-05-01")
  expect(floatingSeatsOf({}, "constructor")).toBeNull()
  expect(featuresInForce(["constructor"], {}, now, {})).toEqual({
    features: ["constructor"],
    feature_ends: {},
  })
})
