import fc from "fast-check"

import { atLeast, isAmount, isPaid, wasPaidFor } from "../money"
import type { LineFacts, OrderFacts } from "../order-facts"
import { emptiedAt, isEndedByRefund, isRefundedInFull } from "../refund-rule"

type Moves = [amount: number, at: number][]

const moves = (of: Moves) => of.map(([amount, at]) => ({ amount, at }))

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

const order = (
  captures: Moves,
  refunds: Moves,
  lines: LineFacts[] = [line("a")],
  over: Partial<OrderFacts> = {}
): OrderFacts => ({
  order_id: "order_1",
  version: 1,
  canceled: false,
  gone: false,
  placing: false,
  epsilon: 0.01,
  pending: 0,
  captures: moves(captures),
  refunds: moves(refunds),
  prepaid: 0,
  canceled_at: null,
  lines,
  swaps: [],
  ...over,
})

const left = (of: LineFacts) => of.quantity - of.returned
const ended = (facts: OrderFacts, waitsForMoney = true): string[] =>
  facts.lines
    .filter((each) => isEndedByRefund(facts, each, waitsForMoney, left))
    .map(({ line_item_id }) => line_item_id)

describe("money is compared at the smallest amount of the currency", () => {
  it.each<[string, Partial<OrderFacts>, boolean]>([
    ["9.99 less 12.5 % captured as 8.74", { pending: 0.00125 }, true],
    ["a cent open, as Medusa sees it", { pending: 0.01 }, true],
    ["two cents open", { pending: 0.02 }, false],
    ["a yen open", { pending: 1, epsilon: 1 }, true],
    ["two yen open", { pending: 2, epsilon: 1 }, false],
    ["a fils of three digits", { pending: 0.002, epsilon: 0.001 }, false],
    ["overpaid", { pending: -5 }, true],
  ])("paid: %s", (_, over, paid) => {
    expect(isPaid(order([], [], [], over))).toBe(paid)
  })

  it("does not stumble over what adding up costs", () => {
    expect(atLeast(0.1 + 0.2, 0.3, 0.01)).toBe(true)
    expect(atLeast(10.81 - 10.8, 0.01, 0.01)).toBe(true)
    expect(atLeast(0.0099, 0.01, 0.01)).toBe(false)
    expect(isAmount(0.3 - 0.1 - 0.2, 0.01)).toBe(false)
  })

  it("knows an order that somebody paid for", () => {
    expect(wasPaidFor(order([[5, 1]], []))).toBe(true)
    expect(wasPaidFor(order([], [], [], { prepaid: 5 }))).toBe(true)
    expect(wasPaidFor(order([], []))).toBe(false)
  })
})

describe("when an order was emptied", () => {
  it.each<[string, OrderFacts, number | null]>([
    ["never paid", order([], []), null],
    ["paid", order([[20, 1]], []), null],
    ["refunded", order([[20, 1]], [[20, 2]]), 2],
    [
      "in parts",
      order(
        [[20, 1]],
        [
          [5, 2],
          [15, 3],
        ]
      ),
      3,
    ],
    ["a cent left", order([[20, 1]], [[19.99, 2]]), null],
    ["less than a cent left", order([[10.814175, 1]], [[10.81, 2]]), 2],
    [
      "paid again",
      order(
        [
          [20, 1],
          [20, 3],
        ],
        [[20, 2]]
      ),
      2,
    ],
    [
      "emptied twice",
      order(
        [
          [20, 1],
          [20, 3],
        ],
        [
          [20, 2],
          [20, 4],
        ]
      ),
      4,
    ],
    ["a sale of one yen", order([[1, 1]], [], [], { epsilon: 1 }), null],
    ["a yen back of one", order([[1, 1]], [[1, 2]], [], { epsilon: 1 }), 2],
    ["a yen back of two", order([[2, 1]], [[1, 2]], [], { epsilon: 1 }), null],
    ["store credit stays", order([[40, 1]], [[40, 2]], [], { prepaid: 60 }), null],
  ])("%s", (_, facts, at) => {
    expect(emptiedAt(facts)).toBe(at)
  })
})

const gift = line("gift", { unit_value: 0 })
const late = line("late", { created_at: 5, quantity: 1, unit_value: 1 })

/** The order's facts, then the lines that end while it waits for its placement and once it is placed. */
const ENDED_LINES: [string, OrderFacts, string[], string[]][] = [
  ["paid", order([[20, 1]], []), [], []],
  ["refunded", order([[20, 1]], [[20, 2]]), ["a"], ["a"]],
  ["in part", order([[20, 1]], [[15, 2]]), [], []],
  [
    "of ¥1",
    order([[1, 1]], [[1, 2]], [line("a", { quantity: 1, unit_value: 1 })], { epsilon: 1 }),
    ["a"],
    ["a"],
  ],
  [
    "a gift with its sale",
    order([[20, 1]], [[20, 2]], [line("a"), gift]),
    ["a", "gift"],
    ["a", "gift"],
  ],
  ["shipping alone", order([[5, 1]], [[5, 2]], [gift]), [], []],
  ["a deposit given back", order([[5, 1]], [[5, 2]], [line("a")], { pending: 20 }), ["a"], []],
  [
    "something added and paid later does not bring back what fell",
    order(
      [
        [20, 1],
        [1, 6],
      ],
      [[20, 2]],
      [line("a"), late]
    ),
    ["a"],
    ["a"],
  ],
  [
    "money that covers all brings all back",
    order(
      [
        [20, 1],
        [21, 6],
      ],
      [[20, 2]],
      [line("a"), late]
    ),
    [],
    [],
  ],
  [
    "but for a cent",
    order(
      [
        [20, 1],
        [19.99, 6],
      ],
      [[20, 2]]
    ),
    [],
    [],
  ],
  [
    "and was given back as well",
    order(
      [
        [20, 1],
        [20, 6],
      ],
      [
        [20, 2],
        [20, 7],
      ]
    ),
    ["a"],
    ["a"],
  ],
  [
    "the paid units of store credit stay",
    order([[40, 1]], [[40, 2]], [line("a", { quantity: 10, returned: 4 })], { prepaid: 60 }),
    [],
    [],
  ],
]

describe("lines ended by a refund", () => {
  it.each(ENDED_LINES)("%s", (_, facts, waiting, placed) => {
    expect(ended(facts, true)).toEqual(waiting)
    expect(ended(facts, false)).toEqual(placed)
  })

  it.each<[string, OrderFacts, boolean]>([
    ["paid in full and emptied", order([[20, 1]], [[20, 2]]), true],
    ["never emptied", order([[20, 1]], []), false],
    ["a deposit given back", order([[5, 1]], [[5, 2]]), false],
    [
      "a deposit given back, and more is captured at a later time",
      order(
        [
          [5, 1],
          [4, 3],
        ],
        [[5, 2]]
      ),
      false,
    ],
    [
      "what was paid later is no part of what came before",
      order(
        [
          [5, 1],
          [15, 3],
          [15, 3],
        ],
        [
          [5, 2],
          [15, 4],
        ]
      ),
      false,
    ],
    ["captured and given back at one time", order([[20, 2]], [[20, 2]]), true],
    [
      "paid again",
      order(
        [
          [20, 1],
          [20, 3],
        ],
        [[20, 2]]
      ),
      false,
    ],
    [
      "paid again, but a part given back",
      order(
        [
          [20, 1],
          [20, 3],
        ],
        [
          [20, 2],
          [5, 4],
        ]
      ),
      true,
    ],
    [
      "a line made when it was emptied",
      order([[20, 1]], [[20, 2]], [line("a", { created_at: 2 })]),
      true,
    ],
  ])("falls as a whole: %s", (_, facts, fell) => {
    expect(isRefundedInFull(facts, left)).toBe(fell)
  })

  it("ends a line made at the very time that the order was emptied, and none made after", () => {
    const at = (created_at: number) =>
      ended(order([[20, 1]], [[20, 2]], [line("a"), line("b", { created_at, quantity: 1 })]))
    expect(at(2)).toEqual(["a", "b"])
    expect(at(3)).toEqual(["a"])
  })

  it("ends what hangs on the whole order although no unit is left", () => {
    expect(isRefundedInFull(order([[20, 1]], [[20, 2]], [line("a", { returned: 2 })]), left)).toBe(
      true
    )
    expect(isRefundedInFull(order([[5, 1]], [[5, 2]]), left)).toBe(false)
    expect(isRefundedInFull(order([[20, 1]], [[5, 2]]), left)).toBe(false)
  })
})

describe("the refund rule for any order", () => {
  const cents = fc.integer({ min: 1, max: 5000 }).map((amount) => amount / 100)
  const anyMoves = fc.array(fc.tuple(cents, fc.integer({ min: 1, max: 20 })), { maxLength: 4 })

  it("looks at the moves alone, never at their order", () => {
    fc.assert(
      fc.property(anyMoves, anyMoves, (captures, refunds) => {
        const facts = order(captures, refunds)
        const turned = order([...captures].reverse(), [...refunds].reverse())
        expect(ended(turned)).toEqual(ended(facts))
      })
    )
  })

  it("ends nothing without a refund, and nothing while a cent is left after each", () => {
    fc.assert(
      fc.property(anyMoves, (captures) => {
        expect(ended(order(captures, []))).toEqual([])
        const sum = captures.reduce((all, [amount]) => all + amount, 0)
        if (sum > 0.02) {
          expect(ended(order(captures, [[sum - 0.01, 30]]))).toEqual([])
          expect(ended(order(captures, [[sum, 30]]))).toEqual(["a"])
        }
      })
    )
  })
})
