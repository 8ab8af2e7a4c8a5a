import {
  type IssuedEntitlement,
  linesToFulfill,
  someFulfill,
  wasRefused,
} from "../fulfill-when-issued"
import { EMPTY_LEDGER, type Entitlement } from "../line-ledger"
import type { LineFacts, OrderFacts } from "../order-facts"
import type { LinePlan } from "../reconcile-plan"

const line = (over: Partial<LineFacts> = {}): LineFacts => ({
  line_item_id: "line",
  created_at: 0,
  quantity: 3,
  fulfilled: 0,
  returned: 0,
  dismissed: 0,
  written_off: 0,
  requested: 0,
  unit_value: 10,
  requires_shipping: false,
  ...over,
})

const order = (lines: LineFacts[]): OrderFacts => ({
  order_id: "order",
  version: 1,
  canceled: false,
  gone: false,
  placing: false,
  epsilon: 0.01,
  pending: 0,
  captures: [],
  refunds: [],
  prepaid: 0,
  canceled_at: null,
  lines,
  swaps: [],
})

const issued = (
  active: number,
  of: Partial<Entitlement> = {},
  plan: Partial<LinePlan> = {}
): IssuedEntitlement => ({
  entitlement: {
    id: "asking",
    line_item_id: "line",
    policy_id: "policy",
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
    fulfill_when_issued: true,
    fulfilled_units: 0,
    top_up: null,
    ...of,
  },
  ledger: { ...EMPTY_LEDGER, active },
  plan: {
    owed: active,
    units: 3,
    ending: null,
    paid_units: 0,
    issue: 0,
    reinstate: 0,
    take: 0,
    release: 0,
    resize_to: null,
    problem: null,
    ...plan,
  },
})

const quiet = { id: "quiet", fulfill_when_issued: false }

/** What is marked, and up to how many units are then settled; null = nothing to do or to note. */
type Case = [string, LineFacts, IssuedEntitlement[], { units: number; reached: number } | null]

const MARKED: Case[] = [
  ["all of a line", line(), [issued(3)], { units: 3, reached: 3 }],
  ["none where no policy asks", line(), [issued(3, quiet)], null],
  ["none of a line that is shipped", line({ requires_shipping: true }), [issued(3)], null],
  ["none before anything is issued", line(), [issued(0)], null],
  ["only those issued", line(), [issued(2)], { units: 2, reached: 2 }],
  [
    "the rest once it is issued",
    line(),
    [issued(3, { fulfilled_units: 2 })],
    { units: 1, reached: 3 },
  ],
  ["nothing twice", line({ fulfilled: 3 }), [issued(3, { fulfilled_units: 3 })], null],
  [
    "nothing again whose fulfillment was cancelled",
    line(),
    [issued(3, { fulfilled_units: 3 })],
    null,
  ],
  [
    "of an edit upward after that only what was added",
    line({ quantity: 5 }),
    [issued(5, { fulfilled_units: 3 }, { units: 5 })],
    { units: 2, reached: 5 },
  ],
  ["what staff left", line({ fulfilled: 2 }), [issued(3)], { units: 1, reached: 3 }],
  [
    "nothing that staff fulfilled, which is noted",
    line({ fulfilled: 3 }),
    [issued(3)],
    { units: 0, reached: 3 },
  ],
  [
    "not more than staff noted before",
    line({ fulfilled: 2 }),
    [issued(1)],
    { units: 0, reached: 2 },
  ],
  [
    "of units added after a return as many",
    line({ quantity: 4, fulfilled: 3, returned: 1 }),
    [issued(3, { fulfilled_units: 3 })],
    { units: 1, reached: 4 },
  ],
  [
    "nothing after a return",
    line({ fulfilled: 3, returned: 1 }),
    [issued(2, { fulfilled_units: 3 }, { units: 2 })],
    null,
  ],
  [
    "no more than the line has, whatever is kept",
    line({ quantity: 1 }),
    [issued(3, {}, { units: 1 })],
    { units: 1, reached: 1 },
  ],
  [
    "nothing of a line that came to an end",
    line(),
    [issued(3, {}, { ending: "refunded", units: 0 })],
    null,
  ],
  [
    "nothing of a line that cannot be settled",
    line({ quantity: 1.5 }),
    [issued(0, {}, { units: 1.5, problem: "FRACTIONAL_QUANTITY" })],
    null,
  ],
  [
    "of a bundle what every policy issued",
    line(),
    [issued(3), issued(1, quiet)],
    { units: 1, reached: 1 },
  ],
  ["nothing while a part of the bundle waits", line(), [issued(3), issued(0, quiet)], null],
  [
    "nothing while a part is withheld",
    line(),
    [issued(3), issued(0, { ...quiet, withheld: true })],
    null,
  ],
  [
    "without waiting for what staff issue by hand",
    line(),
    [issued(3), issued(0, { ...quiet, issue_on: "manual" })],
    { units: 3, reached: 3 },
  ],
  [
    "nothing beside a policy that waits for the fulfillment",
    line(),
    [issued(3), issued(0, { ...quiet, issue_on: "order_fulfilled" })],
    null,
  ],
]

describe("units that are marked as fulfilled when issued", () => {
  it.each(MARKED)("%s", (_, of, entitlements, expected) => {
    const found = linesToFulfill(order([of]), entitlements)
    expect(found).toEqual(
      expected ? [{ line_item_id: "line", entitlement_ids: ["asking"], ...expected }] : []
    )
  })

  it("of a bundle whose parts were noted apart goes on from the greatest", () => {
    const parts = [
      issued(3, { fulfilled_units: 1 }),
      issued(3, { id: "beside", fulfilled_units: 2 }),
    ]
    expect(linesToFulfill(order([line()]), parts)).toEqual([
      { line_item_id: "line", entitlement_ids: ["asking", "beside"], units: 1, reached: 3 },
    ])
  })

  it("of a bundle does nothing when one part came to an end", () => {
    const parts = [issued(3), issued(3, quiet, { ending: "refunded" })]
    expect(linesToFulfill(order([line()]), parts)).toEqual([])
  })

  it("asks whether any policy wants it", () => {
    expect(someFulfill([issued(1, quiet), issued(1)])).toBe(true)
    expect(someFulfill([issued(1, quiet)])).toBe(false)
    expect(someFulfill([])).toBe(false)
  })

  it("remembers each refusal, whichever line it was of", () => {
    const refused = (line_item_id: string) => ({
      code: "FULFILLMENT_REFUSED" as const,
      line_item_id,
      message: "no",
      reached: 3,
    })
    const of = { line_item_id: "line", entitlement_ids: ["asking"], units: 3, reached: 3 }
    expect(wasRefused(of, [refused("other"), refused("line")], false)).toBe(true)
  })

  it("knows each line apart", () => {
    const other = { line_item_id: "other", id: "beside" }
    const found = linesToFulfill(
      order([line(), line({ line_item_id: "other" }), line({ line_item_id: "plain" })]),
      [issued(3), issued(2, other)]
    )
    expect(found.map(({ line_item_id, units }) => [line_item_id, units])).toEqual([
      ["line", 3],
      ["other", 2],
    ])
  })

  it.each<[string, Partial<{ line_item_id: string; reached: number }>, boolean, boolean]>([
    ["the same", {}, false, true],
    ["the same, when staff ask", {}, true, false],
    ["more of it", { reached: 4 }, false, false],
    ["another line", { line_item_id: "other" }, false, false],
  ])("is not tried again by itself: %s", (_, over, asked, expected) => {
    const problem = {
      code: "FULFILLMENT_REFUSED" as const,
      line_item_id: "line",
      message: "no",
      reached: 3,
    }
    const of = { line_item_id: "line", entitlement_ids: ["asking"], units: 3, reached: 3, ...over }
    expect(wasRefused(of, [problem], asked)).toBe(expected)
  })
})
