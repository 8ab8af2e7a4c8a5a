import { EMPTY_LEDGER, type Entitlement } from "../../domain/reconcile/line-ledger"
import type { PlannedEntitlement } from "../../domain/reconcile/reconcile-plan"
import { bundledUnits } from "../unit-changes"

const planned = (
  id: string,
  next_index: number,
  over: Partial<Entitlement> = {}
): PlannedEntitlement =>
  ({
    entitlement: {
      id,
      bundle_id: "sale",
      whole_units: true,
      quantity_mode: "key_per_unit",
      ...over,
    },
    ledger: { ...EMPTY_LEDGER, next_index },
  }) as PlannedEntitlement

const siblingsOf = (...all: PlannedEntitlement[]) =>
  bundledUnits(all).map(({ entitlement, siblings, next_index }) => [
    entitlement.id,
    siblings,
    next_index,
  ])

describe("entitlements whose units are the same units", () => {
  it("are those of one sale of a bundle, which number new units alike", () => {
    expect(siblingsOf(planned("a", 3), planned("b", 5), planned("c", 0))).toEqual([
      ["a", ["b", "c"], 5],
      ["b", ["a", "c"], 5],
      ["c", ["a", "b"], 5],
    ])
  })

  it.each<[what: string, over: Partial<Entitlement>]>([
    ["of another sale", { bundle_id: "other" }],
    ["of several policies without a name", { whole_units: false }],
    ["with one license for all units", { quantity_mode: "seats_per_line" }],
    ["sold alone", { bundle_id: null, whole_units: false }],
  ])("are not those %s", (_, over) => {
    expect(siblingsOf(planned("a", 3, over), planned("b", 5))).toEqual([
      ["a", [], 3],
      ["b", [], 5],
    ])
  })
})
