import { nodePrimitives } from "../../storage/node-primitives"
import { claimEnd, claimToken, isClaimToken } from "../order-claim"

const KEY = new Uint8Array(32).fill(7)
const NOW = new Date("2030-06-15T12:00:00Z")
const SUBJECT = { order_id: "order_1", owner_id: "cus_1", email: "Ada@shop.test" }
const token = claimToken(nodePrimitives, KEY, SUBJECT, claimEnd(NOW))

const holds = (over: object = {}, text = token, now = NOW, key = KEY) =>
  isClaimToken(nodePrimitives, key, { ...SUBJECT, ...over }, text, now)

describe("the token of a claim link", () => {
  it("is its order's, as long as the order is whose it was and mails go where they went", () => {
    expect(holds()).toBe(true)
    expect(holds({ email: "ada@SHOP.test" })).toBe(true)
    expect(holds({ order_id: "order_2" })).toBe(false)
    expect(holds({ owner_id: "cus_2" })).toBe(false)
    expect(holds({ owner_id: null })).toBe(false)
    expect(holds({ email: "eve@shop.test" })).toBe(false)
    expect(holds({}, token, NOW, new Uint8Array(32))).toBe(false)
  })

  it("does not take a part of one field for one of the next", () => {
    const one = claimToken(
      nodePrimitives,
      KEY,
      { order_id: "a", owner_id: "b", email: "c" },
      claimEnd(NOW)
    )
    for (const subject of [
      { order_id: 'a","b', owner_id: null, email: "c" },
      { order_id: "ab", owner_id: "", email: "c" },
    ]) {
      expect(isClaimToken(nodePrimitives, KEY, subject, one, NOW)).toBe(false)
    }
  })

  it("ends three days after it was made, to the second", () => {
    expect(claimEnd(NOW).toISOString()).toBe("2030-06-18T12:00:00.000Z")
    expect(holds({}, token, new Date("2030-06-18T11:59:59.999Z"))).toBe(true)
    expect(holds({}, token, new Date("2030-06-18T12:00:00Z"))).toBe(false)
  })

  it.each([
    ["nothing", ""],
    ["no base64", "?".repeat(48)],
    ["an end alone", "adNzQ0"],
    ["another end", `B${token.slice(1)}`],
    ["a shorter one", token.slice(0, -4)],
    ["a longer one", `${token}AAAA`],
  ])("is refused: %s", (_, text) => {
    expect(holds({}, text)).toBe(false)
  })

  it("fits a link", () => {
    expect(token).toMatch(/^[\w-]{48}$/)
  })
})
