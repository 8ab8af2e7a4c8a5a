import { issuedEvents } from "../issued-events"

describe("events of issued licenses", () => {
  it.each([
    [0, []],
    [1, [1]],
    [1000, [1000]],
    [2001, [1000, 1000, 1]],
  ])("(%i licenses) name at most 1,000 each, and every license once", (count, sizes) => {
    const ids = Array.from({ length: count }, (_, index) => `llic_${index}`)
    const events = issuedEvents("order_1", ids)
    expect(events.map((each) => each.ids.length)).toEqual(sizes)
    expect(events.flatMap((each) => each.ids)).toEqual(ids)
    expect(events.every(({ order_id }) => order_id === "order_1")).toBe(true)
  })
})
