import { EMPTY_LEDGER, type Entitlement, type Ledger } from "../line-ledger"
import type { LineFacts, OrderFacts, Swap } from "../order-facts"
import { CHECKOUT_MS, isCheckoutOver } from "../placing"
import { type LinePlan, MAX_SEATS, planOrder, waitsFor } from "../reconcile-plan"
import type { IssueOn } from "../../vocabulary"

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

/** Paid. */
const order = (lines: LineFacts[], over: Partial<OrderFacts> = {}): OrderFacts => ({
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
  lines,
  swaps: [],
  ...over,
})

const entitlement = (line_item_id: string, over: Partial<Entitlement> = {}): Entitlement => ({
  id: `lent_${line_item_id}`,
  line_item_id,
  policy_id: "lpol_1",
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
  top_up: null,
  ...over,
})

const holding = (active: number): Ledger => ({ ...EMPTY_LEDGER, active, next_index: active })

type State = [of: Entitlement, held: number]

const plan = (facts: OrderFacts, ...states: State[]): LinePlan[] =>
  planOrder(
    facts,
    states.map(([of, held]) => ({ entitlement: of, ledger: holding(held) }))
  )

const owed = (facts: OrderFacts, ...states: State[]): number[] =>
  plan(facts, ...states).map((each) => each.owed)

describe("claims and exchanges", () => {
  const swap: Swap = {
    kind: "exchange",
    requested: [{ line_item_id: "old", units: 1 }],
    replacements: ["new"],
  }
  const lines = [line("old"), line("new", { quantity: 1, created_at: 2 })]
  const old: State = [entitlement("old"), 2]

  it.each<[string, Partial<OrderFacts>, State[], number[]]>([
    ["of equal worth: the new is there as the old goes", {}, [[entitlement("new"), 0]], [1, 1]],
    ["not paid yet: the old stays until it is", { pending: 5 }, [[entitlement("new"), 0]], [2, 0]],
    ["issued before: the old goes", { pending: 5 }, [[entitlement("new"), 1]], [1, 1]],
    [
      "issued on fulfillment: the old stays until then",
      {},
      [[entitlement("new", { issue_on: "order_fulfilled" }), 0]],
      [2, 0],
    ],
    ["withheld: the old stays", {}, [[entitlement("new", { withheld: true }), 0]], [2, 0]],
    ["replaced by what has no license: the old goes at once", {}, [], [1]],
    [
      "one of two replacements is due: the old stays until both are",
      {},
      [
        [entitlement("new"), 0],
        [entitlement("new", { id: "lent_2", issue_on: "order_fulfilled" }), 0],
      ],
      [2, 1, 0],
    ],
    ["never was", { swaps: [] }, [[entitlement("new"), 0]], [2, 1]],
  ])("%s", (_, over, states, expected) => {
    expect(owed(order(lines, { swaps: [swap], ...over }), old, ...states)).toEqual(expected)
  })

  it("follows a replacement that is replaced itself", () => {
    const second: Swap = {
      kind: "claim",
      requested: [{ line_item_id: "new", units: 1 }],
      replacements: ["newest"],
    }
    const facts = order([...lines, line("newest", { quantity: 1 })], { swaps: [swap, second] })
    const placed = { issue_on: "order_placed" } as const
    expect(owed(facts, old, [entitlement("new"), 1], [entitlement("newest", placed), 0])).toEqual([
      1, 0, 1,
    ])
  })

  it("does not lose its way in two that ask for each other", () => {
    const back: Swap = {
      kind: "exchange",
      requested: [{ line_item_id: "new", units: 1 }],
      replacements: ["old"],
    }
    const facts = order(lines, { swaps: [swap, back] })
    expect(owed(facts, old, [entitlement("new"), 1])).toHaveLength(2)
  })
})

describe("requested returns", () => {
  const [first, added] = [line("first"), line("added", { created_at: 2, quantity: 1 })]

  it.each<[string, LineFacts[], State[], number[]]>([
    [
      "do not pay for what was added",
      [{ ...first, requested: 1 }, added],
      [
        [entitlement("first"), 2],
        [entitlement("added"), 0],
      ],
      [2, 0],
    ],
    [
      "do not pay for more units of the same line",
      [{ ...first, quantity: 3, requested: 1 }],
      [[entitlement("first"), 2]],
      [2],
    ],
    [
      "of something dear do not pay for many cheap units",
      [line("first", { quantity: 1, unit_value: 50, requested: 1 }), { ...added, quantity: 5 }],
      [
        [entitlement("first"), 1],
        [entitlement("added"), 0],
      ],
      [1, 0],
    ],
    [
      "of something cheap hold back one dear unit",
      [line("first", { unit_value: 10, requested: 1 }), { ...added, quantity: 2, unit_value: 30 }],
      [
        [entitlement("first"), 2],
        [entitlement("added"), 0],
      ],
      [2, 1],
    ],
    [
      "are not paid by a newer gift",
      [
        { ...first, quantity: 3, requested: 1 },
        { ...added, unit_value: 0 },
      ],
      [[entitlement("first"), 2]],
      [2],
    ],
    [
      "change nothing that is there",
      [{ ...first, requested: 2 }],
      [[entitlement("first"), 2]],
      [2],
    ],
  ])("%s", (_, lines, states, expected) => {
    expect(owed(order(lines), ...states)).toEqual(expected)
  })

  it("are kept apart from what an exchange of the same order asks back", () => {
    const swap: Swap = {
      kind: "exchange",
      requested: [{ line_item_id: "first", units: 1 }],
      replacements: ["added"],
    }
    const lines = [line("first", { quantity: 3, requested: 1 }), added]
    const states: State[] = [
      [entitlement("first"), 3],
      [entitlement("added"), 0],
    ]
    expect(owed(order(lines, { swaps: [swap] }), ...states)).toEqual([3, 0])
    expect(
      owed(
        order(
          lines.map((each) => ({ ...each, requested: 0 })),
          { swaps: [swap] }
        ),
        ...states
      )
    ).toEqual([2, 1])
  })

  it("hold back nothing that does not wait for money", () => {
    const placed = { issue_on: "order_placed" } as const
    expect(owed(order([{ ...first, requested: 2 }]), [entitlement("first", placed), 0])).toEqual([
      2,
    ])
  })
})

describe("a checkout that still runs", () => {
  const facts = order([line("a")], { placing: true })

  it.each<IssueOn>(["order_placed", "payment_captured", "order_fulfilled", "manual"])(
    "%s: nothing is issued and nothing taken",
    (issue_on) => {
      const of = entitlement("a", { issue_on })
      expect(plan(facts, [of, 0])[0]).toMatchObject({ owed: 0, issue: 0, take: 0 })
      expect(plan({ ...facts, lines: [] }, [of, 2])[0]).toMatchObject({ issue: 0, take: 0 })
    }
  )

  it("is what its licenses wait for", () => {
    const of = entitlement("a")
    expect(waitsFor(facts, of, plan(facts, [of, 0])[0] as LinePlan)).toBe("checkout")
  })

  const young = { age_ms: 0, total: 10, has_payment: true, awaits_authorization: false }
  const old = { ...young, age_ms: CHECKOUT_MS + 1 }
  it.each([
    ["young, although its payment is valid", young, false],
    ["old, with a valid payment", old, true],
    ["old without a payment", { ...old, has_payment: false }, false],
    ["old and free", { ...old, has_payment: false, total: 0 }, true],
    [
      "old, to be paid by transfer",
      { ...old, has_payment: false, awaits_authorization: true },
      true,
    ],
  ])("%s", (_, checkout, over) => {
    expect(isCheckoutOver(checkout)).toBe(over)
  })
})

describe("what falls", () => {
  it("falls with an order whose row is gone", () => {
    expect(plan(order([], { gone: true }), [entitlement("a"), 2])[0]).toMatchObject({
      take: 2,
      ending: "gone",
    })
  })

  const keep = { on_refund: "keep", issue_on: "order_placed" } as const
  it.each<[string, OrderFacts, Partial<Entitlement>, number]>([
    ["cancelled unpaid", order([line("a")], { canceled: true, captures: [] }), {}, 2],
    ["edited away before it was paid", order([], { pending: 20, captures: [] }), {}, 2],
    ["edited away after it was paid", order([]), { paid_units: 2 }, 0],
    ["of three one unpaid", order([], { pending: 10 }), { paid_units: 1 }, 1],
    [
      "paid and refunded before anybody looked",
      order([line("a")], { refunds: [{ amount: 20, at: 2 }] }),
      {},
      0,
    ],
    ["free and cancelled", order([line("a")], { canceled: true, captures: [] }), {}, 2],
  ])("keep keeps what was paid: %s", (_, facts, over, take) => {
    expect(plan(facts, [entitlement("a", { ...keep, ...over }), 2])[0]).toMatchObject({ take })
  })
})

describe("a line that cannot be settled", () => {
  it.each<[string, Partial<Entitlement>, number]>([
    ["seats of a line", { quantity_mode: "seats_per_line", unit_seats: 2 ** 20 }, 2 ** 12],
    ["seats of one unit", { unit_seats: 2 ** 31 }, 1],
    ["units", { quantity_mode: "seats_per_line", unit_seats: null }, 2 ** 31],
  ])("beyond what a license can hold (%s) is a problem of that line alone", (_, over, quantity) => {
    const facts = order([line("a", { quantity }), line("b")])
    const plans = plan(facts, [entitlement("a", over), 0], [entitlement("b"), 0])
    expect(plans).toMatchObject([
      { problem: "TOO_MANY_SEATS", issue: 0 },
      { problem: null, issue: 2 },
    ])
  })

  it("may have as many seats as can be counted", () => {
    const of = entitlement("a", { quantity_mode: "seats_per_line", unit_seats: MAX_SEATS })
    expect(plan(order([line("a", { quantity: 1 })]), [of, 0])[0]).toMatchObject({
      problem: null,
      issue: 1,
    })
  })
})
