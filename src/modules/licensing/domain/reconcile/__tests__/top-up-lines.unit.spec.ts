import type { TopUpTarget } from "../../consumption/top-ups"
import { EMPTY_LEDGER, type Entitlement, type Ledger } from "../line-ledger"
import type { LinePlan } from "../reconcile-plan"
import { type PlannedEntitlement, settleTopUps } from "../top-up-lines"

const NOW = new Date("2030-03-10")

const planned = (
  id: string,
  over: Partial<Entitlement> = {},
  plan: Partial<LinePlan> = {},
  ledger: Partial<Ledger> = {}
): PlannedEntitlement => ({
  entitlement: {
    id,
    line_item_id: "line",
    policy_id: id,
    product_id: null,
    variant_id: null,
    unit_seats: 1,
    quantity_mode: "key_per_unit",
    issue_on: "order_placed",
    on_refund: "revoke",
    bundle_id: null,
    source: "order",
    withheld: false,
    paid_units: 0,
    fulfill_when_issued: false,
    fulfilled_units: 0,
    top_up: { uses: 10, feature: "", until: "used", license_id: "lic" },
    ...over,
  },
  ledger: { ...EMPTY_LEDGER, ...ledger },
  plan: {
    owed: 2,
    units: 2,
    ending: null,
    paid_units: 2,
    issue: 2,
    reinstate: 0,
    take: 0,
    release: 0,
    resize_to: null,
    problem: null,
    ...plan,
  },
})

const target = (over: Partial<TopUpTarget> = {}) =>
  new Map([
    [
      "lic",
      {
        license_id: "lic",
        owned: true,
        policy_id: "pro",
        revoked: false,
        expires_at: null,
        limited: [""],
        ...over,
      },
    ],
  ])

const settle = (all: PlannedEntitlement[], targets = target(), placing = false) =>
  settleTopUps({ placing }, all, targets, NOW).map(({ entitlement, plan }) => [
    entitlement.id,
    plan.issue,
    plan.problem,
  ])

describe("lines that add uses", () => {
  const issuing = planned("issuing", { top_up: null })

  it("add those of the policy that their license has, and no others", () => {
    expect(settle([issuing, planned("basic"), planned("pro")])).toEqual([
      ["issuing", 2, null],
      ["pro", 2, null],
    ])
  })

  it("have one problem where they may add none", () => {
    const revoked = target({ revoked: true })
    expect(settle([planned("basic"), planned("pro"), issuing], revoked)).toEqual([
      ["basic", 0, "TOP_UP_LICENSE_REVOKED"],
      ["issuing", 2, null],
    ])
    const unnamed = planned("pro", {
      top_up: { uses: 10, feature: "", until: "used", license_id: null },
    })
    expect(settle([unnamed])).toEqual([["pro", 0, "TOP_UP_LICENSE_NOT_NAMED"]])
    expect(settle([planned("pro")], new Map())).toEqual([["pro", 0, "TOP_UP_LICENSE_NOT_FOUND"]])
  })

  it("say so before they are paid, and not while the checkout runs", () => {
    const unpaid = planned("pro", {}, { owed: 0, issue: 0 })
    expect(settle([unpaid], target({ owned: false }))).toEqual([
      ["pro", 0, "TOP_UP_LICENSE_FOREIGN"],
    ])
    expect(settle([unpaid], target({ owned: false }), true)).toEqual([["pro", 0, null]])
  })

  it("keep what was added, whatever became of the license", () => {
    const added = { active: 2, next_index: 2 }
    const done = planned("basic", {}, { issue: 0 }, added)
    expect(settle([done, planned("pro")], target({ revoked: true }))).toEqual([["basic", 0, null]])
    const taking = planned("basic", {}, { issue: 0, take: 2, owed: 0, units: 0 }, added)
    expect(settleTopUps({ placing: false }, [taking], new Map(), NOW)).toEqual([taking])
  })

  it("add more units to the license that has the first ones only", () => {
    const more = planned("basic", {}, { owed: 3, units: 3, issue: 1 }, { active: 2, next_index: 2 })
    expect(settle([more, planned("pro")], target({ policy_id: "basic" }))).toEqual([
      ["basic", 1, null],
    ])
    expect(settle([more, planned("pro")], target())).toEqual([
      ["basic", 0, "TOP_UP_LICENSE_OTHER_POLICY"],
    ])
  })

  it("are settled each on its own", () => {
    const other = planned("pro", { line_item_id: "other" })
    expect(settle([planned("pro"), other])).toHaveLength(2)
  })
})
