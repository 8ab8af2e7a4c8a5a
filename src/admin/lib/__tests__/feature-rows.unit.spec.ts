import type { FeaturesTerms } from "../../../modules/licensing/domain/policies/feature-terms"
import {
  featureRowFaults,
  type FeatureRow,
  newFeatureRow,
  rowsToTerms,
  termsToRows,
} from "../feature-rows"

const rowOf = (more: Partial<FeatureRow>): FeatureRow => ({ ...newFeatureRow("cam"), ...more })

describe("the form of the terms of features", () => {
  it.each<[string, FeaturesTerms | null]>([
    ["none", null],
    ["an end", { cam: { expires_at: "2030-01-31T00:00:00.000Z" } }],
    ["a duration and seats", { cam: { floating_seats: 2, valid_duration: "P1Y" } }],
    [
      "uses without limit",
      { cam: { max_consumptions: null, max_overages: 0, consumption_period: null } },
    ],
  ])("keeps %s", (_, terms) => {
    expect(rowsToTerms({ features: ["cam"], feature_terms: termsToRows(terms) })).toEqual(terms)
  })

  it("stores nothing of a feature that is not given or has no terms, and no uses that are not counted", () => {
    const feature_terms = [rowOf({ floating_seats: 2 })]
    expect(rowsToTerms({ features: ["draw"], feature_terms })).toBeNull()
    expect(rowsToTerms({ features: ["cam"], feature_terms: [rowOf({})] })).toBeNull()
    expect(rowsToTerms({ features: ["cam"], feature_terms })).toEqual({
      cam: { floating_seats: 2 },
    })
  })

  it.each<[Partial<FeatureRow>, string[]]>([
    [{ floating_seats: 0 }, ["feature_terms.0.floating_seats"]],
    [{ floating_seats: 1 }, []],
    [{ max_consumptions: -1 }, []],
    [{ max_consumptions: -1, counts: true }, ["feature_terms.0.max_consumptions"]],
  ])("refuses with %j the fields %j", (more, fields) => {
    const faults = featureRowFaults({ features: ["cam"], feature_terms: [rowOf(more)] })
    expect(faults.map(({ field }) => field)).toEqual(fields)
  })
})
