import { EMPTY_LEDGER, type Ledger } from "../line-ledger"
import type { OrderFacts } from "../order-facts"
import type { LinePlan, PlannedEntitlement, ReconcileProblemCode } from "../reconcile-plan"
import { NO_TOP_UP, shownToCustomers, topUpOutcomes } from "../top-up-outcome"

const ORDER = { placing: false } as OrderFacts

const line = (
  plan: Partial<LinePlan>,
  ledger: Partial<Ledger> = {},
  over: Partial<PlannedEntitlement["entitlement"]> = {}
) =>
  ({
    entitlement: {
      line_item_id: "line",
      issue_on: "payment_captured",
      withheld: false,
      top_up: { uses: 5, feature: "", until: "used", license_id: "lic" },
      ...over,
    },
    ledger: { ...EMPTY_LEDGER, ...ledger },
    plan: { units: 2, owed: 2, issue: 0, reinstate: 0, problem: null, ...plan },
  }) as PlannedEntitlement

const of = (planned: PlannedEntitlement, order = ORDER) =>
  topUpOutcomes(order, [planned]).get("line")

describe("topUpOutcomes", () => {
  it.each<[name: string, planned: PlannedEntitlement, outcome: object]>([
    ["added", line({}, { active: 2 }), { state: "added" }],
    ["unpaid", line({ owed: 0 }), { state: "waiting", waiting_for: "payment" }],
    [
      "unfulfilled",
      line({ owed: 0 }, {}, { issue_on: "order_fulfilled" }),
      { state: "waiting", waiting_for: "fulfillment" },
    ],
    [
      "sold under an inactive policy",
      line({ owed: 0 }, {}, { withheld: true }),
      { state: "waiting", waiting_for: "active_policy" },
    ],
    [
      "paid in part",
      line({ owed: 1 }, { active: 1 }),
      { state: "waiting", waiting_for: "payment" },
    ],
    ["being added", line({ issue: 2 }), { state: "waiting", waiting_for: null }],
    ["being given back", line({ reinstate: 1 }), { state: "waiting", waiting_for: null }],
    ["refused", line({ problem: "TOP_UP_LICENSE_REVOKED" }), { code: "TOP_UP_LICENSE_REVOKED" }],
    ["taken back", line({ units: 0, owed: 0 }, { order_off: 2 }), { state: "ended" }],
    [
      "kept although the money is back",
      line({ units: 0, owed: 0 }, { active: 2 }),
      { state: "added" },
    ],
  ])("says of a line that it is %s", (_name, planned, outcome) => {
    expect(of(planned)).toEqual({
      state: "problem",
      waiting_for: null,
      code: null,
      ...outcome,
    })
  })

  it("waits for the checkout before the payment", () => {
    expect(of(line({ owed: 0 }), { ...ORDER, placing: true })).toMatchObject({
      waiting_for: "checkout",
    })
  })

  it("says nothing of lines that issue licenses", () => {
    expect(topUpOutcomes(ORDER, [line({}, {}, { top_up: null })]).size).toBe(0)
  })
})

describe("shownToCustomers", () => {
  const problem = (code: ReconcileProblemCode) => ({
    ...NO_TOP_UP,
    state: "problem" as const,
    code,
  })

  it("does not tell another's license from none", () => {
    expect(shownToCustomers(problem("TOP_UP_LICENSE_FOREIGN"))).toEqual(
      problem("TOP_UP_LICENSE_NOT_FOUND")
    )
    expect(shownToCustomers(problem("TOP_UP_LICENSE_REVOKED"))).toEqual(
      problem("TOP_UP_LICENSE_REVOKED")
    )
  })
})
