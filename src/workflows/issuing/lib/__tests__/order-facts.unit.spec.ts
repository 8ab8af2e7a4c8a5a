import { lineFacts } from "../order-facts"
import { type CreditLineRow, epsilonOf, prepaidOf } from "../order-money"
import { type ReturnRow, type SwapRow, swapsOf } from "../order-swaps"

const ITEM = { id: "ordli_1", created_at: "2026-11-25T00:00:00Z", total: 30 }

describe("lineFacts", () => {
  const detail = {
    fulfilled_quantity: 3,
    return_received_quantity: 0,
    return_dismissed_quantity: 0,
    written_off_quantity: 0,
  }
  const facts = (over: Partial<typeof detail>) =>
    lineFacts({ ...ITEM, quantity: 3, detail: { ...detail, ...over } })

  it.each([
    ["nothing lost", {}, { returned: 0, dismissed: 0, written_off: 0 }],
    ["received", { return_received_quantity: 1 }, { returned: 1, dismissed: 0, written_off: 0 }],
    ["written off", { written_off_quantity: 2 }, { returned: 0, dismissed: 0, written_off: 2 }],
    [
      "dismissed, which Medusa writes off as well",
      { return_dismissed_quantity: 1, written_off_quantity: 1 },
      { returned: 0, dismissed: 1, written_off: 0 },
    ],
    [
      "dismissed, and another written off",
      { return_dismissed_quantity: 1, written_off_quantity: 2 },
      { returned: 0, dismissed: 1, written_off: 1 },
    ],
  ])("%s", (_, over, expected) => {
    expect(facts(over)).toEqual({
      line_item_id: "ordli_1",
      created_at: Date.parse(ITEM.created_at),
      quantity: 3,
      fulfilled: 3,
      requested: 0,
      requires_shipping: true,
      unit_value: 30 / (3 - expected.returned - expected.dismissed),
      ...expected,
    })
  })

  it("takes for shipped whatever does not say that it is not", () => {
    const shipped = (requires_shipping?: boolean) =>
      lineFacts({ ...ITEM, quantity: 1, requires_shipping }).requires_shipping
    expect([shipped(), shipped(true), shipped(false)]).toEqual([true, true, false])
  })

  it("takes a line without details as untouched", () => {
    expect(lineFacts({ ...ITEM, quantity: "2", detail: null })).toMatchObject({
      quantity: 2,
      fulfilled: 0,
      returned: 0,
    })
  })
})

describe("swapsOf", () => {
  const claim = (over: Partial<SwapRow> = {}): SwapRow => ({
    canceled_at: null,
    claim_items: [{ item_id: "ordli_1", quantity: 2 }],
    additional_items: [],
    return: null,
    ...over,
  })
  const back = (quantity: number, came: number, damaged = 0): Partial<SwapRow> => ({
    return: {
      status: "requested",
      items: [
        {
          item_id: "ordli_1",
          quantity,
          received_quantity: came,
          damaged_quantity: damaged,
        },
      ],
    },
  })
  const item = { id: "ordli_1", quantity: 5, created_at: "2026-11-25", total: 50 }
  const booksOf = (detail: object, claims: SwapRow[], returns: ReturnRow[] = []) =>
    lineFacts({ ...item, detail }, swapsOf(claims, [], returns))

  it("counts a unit once that is written off and asked back", () => {
    const { swaps } = swapsOf([claim(back(2, 0))], [], [])
    expect(swaps).toEqual([
      {
        kind: "claim",
        requested: [{ line_item_id: "ordli_1", units: 2 }],
        replacements: [],
      },
    ])
  })

  it("knows what replaces and what is replaced, which Medusa lists as one", () => {
    const both = [
      { item_id: "ordli_1", quantity: 1, is_additional_item: false },
      { item_id: "ordli_2", quantity: 1, is_additional_item: true },
    ]
    const { swaps } = swapsOf([claim({ claim_items: both, additional_items: both })], [], [])
    expect(swaps[0]).toMatchObject({
      requested: [{ line_item_id: "ordli_1", units: 1 }],
      replacements: ["ordli_2"],
    })
  })

  it("takes a cancelled one as if it never was", () => {
    expect(swapsOf([claim({ canceled_at: "2026-11-25" })], [], []).swaps).toEqual([])
  })

  it("leaves in a line's own books what no claim booked there", () => {
    expect(booksOf({ written_off_quantity: 3 }, [claim()])).toMatchObject({ written_off: 1 })
    expect(
      booksOf({ return_received_quantity: 1, written_off_quantity: 2 }, [claim(back(2, 1))])
    ).toMatchObject({ returned: 0, written_off: 0 })
  })

  it("keeps the units of a plain return apart from those of a claim of the same line", () => {
    const plain = {
      status: "requested",
      items: [{ item_id: "ordli_1", quantity: 2 }],
    }
    const detail = { return_received_quantity: 2, return_requested_quantity: 1 }
    const claims = [claim({ claim_items: [], ...back(1, 1) })]
    expect(booksOf(detail, claims, [plain])).toMatchObject({ returned: 1, requested: 1 })
    expect(booksOf(detail, claims, [{ ...plain, claim_id: "claim_1" }])).toMatchObject({
      returned: 0,
      requested: 0,
    })
  })

  it("prices a unit by the units that Medusa's total counts", () => {
    expect(booksOf({ return_received_quantity: 3 }, [])).toMatchObject({ unit_value: 25 })
    expect(booksOf({ return_received_quantity: 5 }, [])).toMatchObject({ unit_value: 0 })
  })
})

describe("money of an order", () => {
  it.each([
    ["eur", 0.01],
    ["JPY", 1],
    ["bhd", 0.001],
    ["xxx", 0.01],
  ])("%s: Medusa's smallest amount", (currency, epsilon) => {
    expect(epsilonOf(currency)).toBeCloseTo(epsilon, 9)
  })

  const line = (
    amount: number,
    reference: string | null,
    reference_id: string | null,
    metadata: CreditLineRow["metadata"] = { created_in_version: 2 }
  ): CreditLineRow => ({ amount, reference, reference_id, metadata })
  const collection = (refunds: number[], reason?: { label: string; code: string }) => [
    {
      id: "pay_col_1",
      payments: [
        {
          canceled_at: null,
          captures: [],
          refunds: refunds.map((amount) => ({
            amount,
            created_at: "2026-11-25",
            refund_reason: reason ?? null,
          })),
        },
      ],
    },
  ]

  it.each<[string, CreditLineRow[], ReturnType<typeof collection>, number]>([
    ["store credit", [line(60, "store_credit", "cred_1", null)], collection([]), 60],
    [
      "a refund that nobody was owed",
      [line(5, "payment_collection", "pay_col_1")],
      collection([5]),
      0,
    ],
    [
      "of another order's collection",
      [line(5, "payment_collection", "pay_col_2")],
      collection([5]),
      5,
    ],
    ["made with the order", [line(5, "payment_collection", "pay_col_1", null)], collection([5]), 5],
    ["more than was refunded", [line(9, "payment_collection", "pay_col_1")], collection([5]), 4],
    [
      "a refund with a reason",
      [line(5, "Goodwill", "goodwill")],
      collection([5], { label: "Goodwill", code: "goodwill" }),
      0,
    ],
    ["a credit that only looks like one", [line(5, "Goodwill", "goodwill")], collection([5]), 5],
    [
      "both",
      [line(60, "gift_card", "gift_1", null), line(40, "payment_collection", "pay_col_1")],
      collection([40]),
      60,
    ],
  ])("prepaid: %s", (_, lines, collections, prepaid) => {
    expect(prepaidOf(lines, collections)).toBe(prepaid)
  })
})
