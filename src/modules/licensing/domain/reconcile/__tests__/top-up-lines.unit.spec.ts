import type { TopUpTarget } from "../../consumption/top-ups"
import { EMPTY_LEDGER, type Entitlement, type Ledger } from "../line-ledger"
import type { LineFacts, OrderFacts } from "../order-facts"
import type { EntitlementState } from "../owed-units"
import { planOrder } from "../reconcile-plan"
import { chooseTopUps } from "../top-up-lines"

const NOW = new Date("2030-03-10")

const state = (
  id: string,
  over: Partial<Entitlement> = {},
  ledger: Partial<Ledger> = {}
): EntitlementState => ({
  entitlement: {
    id,
    line_item_id: "line",
    policy_id: id,
    product_id: null,
    variant_id: null,
    unit_seats: 1,
    quantity_mode: "key_per_unit",
    issue_on: "payment_captured",
    on_refund: "revoke",
    bundle_id: null,
    whole_units: false,
    source: "order",
    withheld: false,
    paid_units: 0,
    fulfill_when_issued: false,
    fulfilled_units: 0,
    top_up: { uses: 10, feature: "", until: "used", license_id: "lic" },
    ...over,
  },
  ledger: { ...EMPTY_LEDGER, ...ledger },
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
        ends_at: null,
        limited: [""],
        purchases_left: 0,
        ...over,
      },
    ],
  ])

const line = (id: string, over: Partial<LineFacts> = {}): LineFacts => ({
  line_item_id: id,
  created_at: 0,
  quantity: 2,
  fulfilled: 0,
  returned: 0,
  dismissed: 0,
  written_off: 0,
  requested: 0,
  unit_value: 10,
  requires_shipping: false,
  ...over,
})

/** Two units, paid. */
const order = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  order_id: "order_1",
  version: 1,
  canceled: false,
  gone: false,
  placing: false,
  epsilon: 0.01,
  pending: 0,
  captures: [{ amount: 20, at: 1 }],
  refunds: [],
  prepaid: 0,
  canceled_at: null,
  lines: [line("line"), line("other")],
  swaps: [],
  ...over,
})

const plansOf = (
  states: EntitlementState[],
  targets: ReadonlyMap<string, TopUpTarget> = target(),
  facts = order()
) => {
  const chosen = chooseTopUps(facts, states, targets, NOW)
  const plans = planOrder(facts, chosen)
  return chosen.map(({ entitlement: { id } }, index) => ({ id, ...plans[index]! }))
}

const settle = (...of: Parameters<typeof plansOf>) =>
  plansOf(...of).map(({ id, issue, problem }) => [id, issue, problem])

describe("lines that add uses", () => {
  const issuing = state("issuing", { top_up: null })

  it("add those of the policy that their license has, and no others", () => {
    expect(settle([issuing, state("basic"), state("pro")])).toEqual([
      ["issuing", 2, null],
      ["pro", 2, null],
    ])
  })

  it("have one problem where they may add none", () => {
    const revoked = target({ revoked: true })
    expect(settle([state("basic"), state("pro"), issuing], revoked)).toEqual([
      ["basic", 0, "TOP_UP_LICENSE_REVOKED"],
      ["issuing", 2, null],
    ])
    const unnamed = state("pro", {
      top_up: { uses: 10, feature: "", until: "used", license_id: null },
    })
    expect(settle([unnamed])).toEqual([["pro", 0, "TOP_UP_LICENSE_NOT_NAMED"]])
    expect(settle([state("pro")], new Map())).toEqual([["pro", 0, "TOP_UP_LICENSE_NOT_FOUND"]])
  })

  it("say so before they are paid, and not while the checkout runs", () => {
    const foreign = target({ owned: false })
    const unpaid = order({ pending: 20, captures: [] })
    expect(settle([state("pro")], foreign, unpaid)).toEqual([["pro", 0, "TOP_UP_LICENSE_FOREIGN"]])
    expect(settle([state("pro")], foreign, order({ placing: true }))).toEqual([["pro", 0, null]])
  })

  it("keep what was added, whatever became of the license", () => {
    const done = state("basic", {}, { active: 2, next_index: 2 })
    const revoked = target({ revoked: true })
    expect(settle([done, state("pro")], revoked)).toEqual([["basic", 0, null]])
    expect(plansOf([done], new Map(), order({ canceled: true }))).toMatchObject([
      { take: 2, owed: 0, problem: null },
    ])
    const unfulfilled = state("basic", { issue_on: "order_fulfilled" }, done.ledger)
    expect(plansOf([unfulfilled], revoked)).toMatchObject([{ take: 2, owed: 0, problem: null }])
  })

  it("give nothing back to a license that may not have it", () => {
    const taken = state("pro", {}, { order_off: 2, next_index: 2 })
    expect(plansOf([taken])).toMatchObject([{ reinstate: 2, problem: null }])
    expect(plansOf([taken], target({ revoked: true }))).toMatchObject([
      { reinstate: 0, owed: 0, problem: "TOP_UP_LICENSE_REVOKED" },
    ])
  })

  it("add more units to the license that has the first ones only", () => {
    const more = state("basic", {}, { active: 1, next_index: 1 })
    expect(settle([more, state("pro")], target({ policy_id: "basic" }))).toEqual([
      ["basic", 1, null],
    ])
    expect(settle([more, state("pro")], target())).toEqual([
      ["basic", 0, "TOP_UP_LICENSE_OTHER_POLICY"],
    ])
  })

  it("are settled each on its own", () => {
    const other = state("pro", { line_item_id: "other" })
    expect(settle([state("pro"), other])).toHaveLength(2)
  })
})

describe("a replacement that adds uses", () => {
  const facts = order({
    lines: [line("old"), line("line", { quantity: 1, created_at: 2 })],
    swaps: [
      {
        kind: "exchange",
        requested: [{ line_item_id: "old", units: 1 }],
        replacements: ["line"],
      },
    ],
  })
  const old = state("old", { line_item_id: "old", top_up: null }, { active: 2, next_index: 2 })
  const taken = (targets: ReadonlyMap<string, TopUpTarget>, pro = state("pro"), pending = 0) =>
    plansOf([old, state("basic"), pro], targets, { ...facts, pending })[0]!.take

  it("settles an exchange by the one policy that applies", () => {
    expect(taken(target())).toBe(1)
  })

  it("stays settled once its uses are added", () => {
    const added = state("pro", {}, { active: 1, next_index: 1 })
    expect(taken(target(), added, 5)).toBe(1)
    expect(taken(target({ revoked: true }), added)).toBe(1)
  })

  it("leaves the old in force as long as its uses cannot be added", () => {
    expect(taken(target({ revoked: true }))).toBe(0)
  })
})
