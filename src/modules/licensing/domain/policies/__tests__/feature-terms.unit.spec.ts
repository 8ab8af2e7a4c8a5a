import fc from "fast-check"

import {
  featureEnded,
  featuresInForce,
  floatingFeatures,
  type FeaturesTerms,
  featuresUntil,
  featureTermsAtIssue,
  featureTermsFaults,
} from "../feature-terms"
import type { QuantityMode } from "../../vocabulary"

const NOW = new Date("2028-02-29T10:20:30.456Z")
const before = new Date(NOW.getTime() - 1).toISOString()
const after = new Date(NOW.getTime() + 1).toISOString()

describe("the terms of a policy's features", () => {
  it.each<[string, FeaturesTerms | null, string[]]>([
    ["none", null, []],
    ["a year", { cam: { valid_duration: "P1Y" } }, []],
    ["as long as the license", { cam: { valid_duration: null } }, []],
    ["a duration with hours", { cam: { valid_duration: "PT1H" } }, ["duration"]],
    ["a date", { cam: { expires_at: after } }, ["not_applicable"]],
    ["no duration", { cam: { valid_duration: "" } }, ["duration"]],
    ["a feature that is not given", { draw: { valid_duration: "P1Y" } }, ["unknown_feature"]],
    [
      "an overage of nothing, for no duration",
      { cam: { max_overages: 1, valid_duration: "1 year" } },
      ["uses_required", "duration"],
    ],
  ])("%s", (_, terms, rules) => {
    expect(
      featureTermsFaults(terms, { features: ["cam"], quantity_mode: "key_per_unit" }).map(
        ({ rule }) => rule
      )
    ).toEqual(rules)
  })

  it("may be floating seats where each unit has a key", () => {
    const faults = (quantity_mode: QuantityMode) =>
      featureTermsFaults({ cam: { floating_seats: 2 } }, { features: ["cam"], quantity_mode })
    expect(faults("key_per_unit")).toEqual([])
    expect(faults("seats_per_line")).toMatchObject([{ rule: "not_applicable" }])
  })

  it("become ends when a license begins, and nothing else changes", () => {
    const uses = { max_consumptions: 5 }
    expect(
      featureTermsAtIssue({ cam: { ...uses, valid_duration: "P1Y" }, draw: uses }, NOW)
    ).toEqual({ cam: { ...uses, expires_at: "2029-02-28T10:20:30.456Z" }, draw: uses })
    expect(featureTermsAtIssue(null, NOW)).toBeNull()
  })
})

describe("the features that are in force", () => {
  const terms = { past: { expires_at: before }, last: { expires_at: after }, free: {} }

  it("are those whose end lies ahead or that have none, and only ends are named", () => {
    expect(featuresInForce(["free", "past", "last", "other"], terms, NOW)).toEqual({
      features: ["free", "last", "other"],
      feature_ends: { last: after },
    })
    expect(featuresInForce(["cam"], null, NOW)).toEqual({ features: ["cam"], feature_ends: {} })
  })

  it("end in the very instant of their end", () => {
    expect(featureEnded(terms, "last", NOW)).toBe(false)
    expect(featureEnded(terms, "last", new Date(after))).toBe(true)
  })

  it.each([
    [null, ["free"]],
    [after, ["last", "free"]],
    [new Date(NOW.getTime() + 2).toISOString(), ["free"]],
  ])("until %p: %p", (until, features) => {
    expect(featuresUntil(["past", "last", "free"], terms, until ? new Date(until) : null)).toEqual(
      features
    )
  })

  it("with floating seats are on for a computer that holds one, until it ends", () => {
    const floating: FeaturesTerms = {
      cam: { floating_seats: 2 },
      last: { floating_seats: 1, expires_at: after },
    }
    const given = ["cam", "last", "free"]
    const seat = new Date(NOW.getTime() + 60_000)
    expect(featuresInForce(given, floating, NOW, {}).features).toEqual(["free"])
    expect(featuresInForce(given, floating, NOW, { cam: NOW }).features).toEqual(["free"])
    expect(featuresInForce(given, floating, NOW, { cam: seat, last: seat, free: NOW })).toEqual({
      features: given,
      feature_ends: { cam: seat.toISOString(), last: after },
    })
    expect(featuresInForce(given, floating, NOW)).toEqual({
      features: given,
      feature_ends: { last: after },
    })
    expect(featuresUntil(given, floating, NOW)).toEqual(["free"])
    expect(floatingFeatures(given, floating)).toEqual({ cam: 2, last: 1 })
  })

  it("are on at a moment exactly if they have not ended then", () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true }),
        fc.date({ noInvalidDate: true }),
        (end, now) => {
          const own = { cam: { expires_at: end.toISOString() } }
          const { features } = featuresInForce(["cam"], own, now)
          expect(features.length === 0).toBe(featureEnded(own, "cam", now))
          expect(features.length === 0).toBe(end.getTime() <= now.getTime())
        }
      )
    )
  })
})
