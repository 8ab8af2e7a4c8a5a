import { lineFacts, unitsClaimedAndBack } from "../order-facts"

describe("lineFacts", () => {
  const detail = {
    fulfilled_quantity: 3,
    return_received_quantity: 0,
    return_dismissed_quantity: 0,
    written_off_quantity: 0,
  }
  const facts = (over: Partial<typeof detail>) =>
    lineFacts({ id: "ordli_1", quantity: 3, detail: { ...detail, ...over } })

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
      quantity: 3,
      fulfilled: 3,
      ...expected,
    })
  })

  it("takes a line without details as untouched", () => {
    expect(lineFacts({ id: "ordli_1", quantity: "2", detail: null })).toMatchObject({
      quantity: 2,
      fulfilled: 0,
      returned: 0,
    })
  })
})

describe("unitsClaimedAndBack", () => {
  const claim = (over: object = {}) => ({
    canceled_at: null,
    claim_items: [{ item_id: "ordli_1", quantity: 2 }],
    return: { items: [{ item_id: "ordli_1", received_quantity: 1, damaged_quantity: 0 }] },
    ...over,
  })
  const back = (received_quantity: number, damaged_quantity = 0, item_id = "ordli_1") => ({
    return: { items: [{ item_id, received_quantity, damaged_quantity }] },
  })

  it.each([
    ["what was received of what was claimed", [claim()], 1],
    ["no more than was claimed", [claim(back(3))], 2],
    ["the damaged ones too", [claim(back(1, 1))], 2],
    ["each claim by itself", [claim(), claim()], 2],
    ["nothing of a claim without a return", [claim({ return: null })], 0],
    ["nothing of a cancelled claim", [claim({ canceled_at: "2026-11-25" })], undefined],
    ["nothing of other lines", [claim(back(1, 0, "ordli_2"))], 0],
  ])("%s", (_, claims, units) => {
    expect(unitsClaimedAndBack(claims).get("ordli_1")).toBe(units)
  })
})
