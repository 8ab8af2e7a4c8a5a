import {
  CLAIMED,
  EDITED,
  EXCHANGED,
  lossReasons,
  FULFILLMENT_CANCELED,
  RETURNED,
} from "../loss-reasons"
import type { LineFacts, OrderFacts, Swap } from "../order-facts"

const LINE = "line"
const order = (line: Partial<LineFacts> = {}, swaps: Swap[] = []): OrderFacts => ({
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
  lines: [
    {
      line_item_id: LINE,
      created_at: 0,
      quantity: 10,
      fulfilled: 0,
      returned: 0,
      dismissed: 0,
      written_off: 0,
      requested: 0,
      unit_value: 10,
      requires_shipping: false,
      ...line,
    },
  ],
  swaps,
})
const swap = (kind: Swap["kind"], units: number): Swap => ({
  kind,
  requested: [{ line_item_id: LINE, units }],
  replacements: [],
})
const left = (owed: number, units = owed) => ({ ending: null, owed, units })

describe("Each reason for which units fall has its own name", () => {
  it.each([
    ["a return", order({ returned: 2 }), left(8), 2, {}, [[RETURNED, 2]]],
    ["a unit dismissed on receipt", order({ dismissed: 1 }), left(9), 1, {}, [[RETURNED, 1]]],
    ["a claim", order({}, [swap("claim", 3)]), left(7), 3, {}, [[CLAIMED, 3]]],
    ["what a claim wrote off", order({ written_off: 1 }), left(9), 1, {}, [[CLAIMED, 1]]],
    ["an exchange", order({}, [swap("exchange", 1)]), left(9), 1, {}, [[EXCHANGED, 1]]],
    [
      "no claim of another line",
      order({}, [
        { ...swap("claim", 3), requested: [{ line_item_id: "other", units: 3 }] },
        swap("claim", 1),
      ]),
      left(9),
      1,
      {},
      [[CLAIMED, 1]],
    ],
    [
      "no return of another line",
      {
        ...order(),
        lines: [
          { ...order().lines[0]!, line_item_id: "other", returned: 5 },
          { ...order().lines[0]!, returned: 1 },
        ],
      },
      left(9),
      1,
      {},
      [[RETURNED, 1]],
    ],
    [
      "no exchange of a claim",
      order({}, [swap("claim", 1)]),
      left(7),
      3,
      { [CLAIMED]: 1 },
      [[EDITED, 3]],
    ],
    ["an edit", order({ quantity: 6 }), left(6), 4, {}, [[EDITED, 4]]],
    ["a line that an edit removed", { ...order(), lines: [] }, left(0), 10, {}, [[EDITED, 10]]],
    ["a fulfillment", order(), left(0, 10), 4, {}, [[FULFILLMENT_CANCELED, 4]]],
    [
      "an edit after a return",
      order({ quantity: 8, returned: 2 }),
      left(6),
      2,
      { [RETURNED]: 2 },
      [[EDITED, 2]],
    ],
    [
      "a return and an edit at once",
      order({ quantity: 8, returned: 2 }),
      left(6),
      4,
      {},
      [
        [RETURNED, 2],
        [EDITED, 2],
      ],
    ],
  ] as [string, OrderFacts, ReturnType<typeof left>, number, Record<string, number>, unknown][])(
    "%s",
    (_, facts, owed, taken, fallen, expected) => {
      const reasons = lossReasons(facts, LINE, owed, taken, new Map(Object.entries(fallen)))
      expect(reasons.map(({ reason, units }) => [reason, units])).toEqual(expected)
    }
  )

  it("the end of the order explains all", () => {
    const ended = { ending: "canceled" as const, owed: 0, units: 0 }
    expect(lossReasons(order({ returned: 1 }), LINE, ended, 5, new Map())).toEqual([
      { reason: "Order canceled", units: 5 },
    ])
  })
})
