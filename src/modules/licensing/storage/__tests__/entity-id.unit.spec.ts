import { entityId } from "../entity-id"

describe("entityId", () => {
  it("is a prefix and a ULID: ten digits of time, sixteen of randomness", () => {
    expect(entityId("lact", 0)).toMatch(/^lact_0{10}[0-9A-HJKMNP-TV-Z]{16}$/)
    // The example of the ULID specification.
    expect(entityId("lact", 1469918176385).slice(5, 15)).toBe("01ARYZ6S41")
  })

  it("sorts by time", () => {
    expect(entityId("lact", 1_700_000_000_000) < entityId("lact", 1_700_000_000_001)).toBe(true)
  })

  it("never comes twice, and draws every digit", () => {
    const ids = Array.from({ length: 5_000 }, () => entityId("lact", 1))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(ids.map((id) => id.slice(15)).join("")).size).toBe(32)
  })
})
