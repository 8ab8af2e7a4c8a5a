import fc from "fast-check"

import { generateDataKeys, lookupHash, open, seal, unwrapDataKeys, wrapDataKeys } from "../envelope"

const SECRET = "a secret of the shop that is long enough"
const keys = generateDataKeys()

/** The same base64 with one bit of one byte turned. */
function flip(text: string, index: number): string {
  const bytes = Buffer.from(text, "base64")
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index)
  return bytes.toString("base64")
}

describe("seal and open", () => {
  it("gives back any text and any bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (plain, context) => {
        const sealed = seal(plain, context, keys.encryption)
        expect(open(sealed, context, keys.encryption).toString("utf8")).toBe(plain)
      })
    )
    fc.assert(
      fc.property(fc.uint8Array(), (plain) => {
        const sealed = seal(Buffer.from(plain), "lic_1", keys.encryption)
        expect(open(sealed, "lic_1", keys.encryption).equals(Buffer.from(plain))).toBe(true)
      })
    )
  })

  it("never seals the same text the same way, nor shows it", () => {
    const sealed = seal("ABCD-EFGH", "lic_1", keys.encryption)
    expect(seal("ABCD-EFGH", "lic_1", keys.encryption)).not.toBe(sealed)
    expect(Buffer.from(sealed, "base64").includes("ABCD-EFGH")).toBe(false)
  })

  it("refuses another key and another context", () => {
    const sealed = seal("ABCD-EFGH", "lic_1", keys.encryption)
    expect(() => open(sealed, "lic_1", keys.lookup)).toThrow()
    expect(() => open(sealed, "lic_2", keys.encryption)).toThrow()
    expect(() => open(sealed, "", keys.encryption)).toThrow()
  })

  it("refuses a change of any byte", () => {
    const sealed = seal("ABCD-EFGH", "lic_1", keys.encryption)
    const { length } = Buffer.from(sealed, "base64")
    for (let index = 0; index < length; index += 1) {
      expect(() => open(flip(sealed, index), "lic_1", keys.encryption)).toThrow()
    }
  })

  it("refuses any shorter text", () => {
    const bytes = Buffer.from(seal("ABCD-EFGH", "lic_1", keys.encryption), "base64")
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length).toString("base64")
      expect(() => open(cut, "lic_1", keys.encryption)).toThrow()
    }
  })
})

describe("wrapDataKeys and unwrapDataKeys", () => {
  it("makes two different keys of 32 bytes, new each time", () => {
    const other = generateDataKeys()
    const all = [keys.encryption, keys.lookup, other.encryption, other.lookup]
    expect(all.map(({ length }) => length)).toEqual([32, 32, 32, 32])
    expect(new Set(all.map((key) => key.toString("hex"))).size).toBe(4)
  })

  it("gives back both keys, also after the row went through JSON", () => {
    const row = JSON.stringify(wrapDataKeys(keys, SECRET))
    const unwrapped = unwrapDataKeys(JSON.parse(row) as ReturnType<typeof wrapDataKeys>, SECRET)
    expect(unwrapped.encryption.equals(keys.encryption)).toBe(true)
    expect(unwrapped.lookup.equals(keys.lookup)).toBe(true)
    expect(row).not.toContain(keys.encryption.toString("base64"))
    expect(row).not.toContain(SECRET)
  })

  it("refuses another secret", () => {
    const wrapped = wrapDataKeys(keys, SECRET)
    for (const wrong of ["", `${SECRET} `, SECRET.toUpperCase()]) {
      expect(() => unwrapDataKeys(wrapped, wrong)).toThrow()
    }
  })

  it("refuses a change of any byte of the salt or the keys", () => {
    const wrapped = wrapDataKeys(keys, SECRET)
    for (const field of ["salt", "wrapped"] as const) {
      const { length } = Buffer.from(wrapped[field], "base64")
      for (let index = 0; index < length; index += 1) {
        const altered = { ...wrapped, [field]: flip(wrapped[field], index) }
        expect(() => unwrapDataKeys(altered, SECRET)).toThrow()
      }
    }
  })

  it("keeps the data keys when they are wrapped with another secret", () => {
    const first = wrapDataKeys(keys, SECRET)
    const sealed = seal("ABCD-EFGH", "lic_1", keys.encryption)
    const second = wrapDataKeys(unwrapDataKeys(first, SECRET), `new ${SECRET}`)
    expect(second.salt).not.toBe(first.salt)
    expect(() => unwrapDataKeys(second, SECRET)).toThrow()
    const unwrapped = unwrapDataKeys(second, `new ${SECRET}`)
    expect(open(sealed, "lic_1", unwrapped.encryption).toString("utf8")).toBe("ABCD-EFGH")
    expect(lookupHash("ABCD-EFGH", unwrapped.lookup)).toBe(lookupHash("ABCD-EFGH", keys.lookup))
  })
})

describe("lookupHash", () => {
  it("is the same for the same value and key only, safe in a URL", () => {
    const hash = lookupHash("ABCD-EFGH", keys.lookup)
    expect(hash).toMatch(/^[\w-]{43}$/)
    expect(lookupHash("ABCD-EFGH", keys.lookup)).toBe(hash)
    expect(lookupHash("ABCD-EFGI", keys.lookup)).not.toBe(hash)
    expect(lookupHash("ABCD-EFGH", keys.encryption)).not.toBe(hash)
  })

  it("is HMAC-SHA-256 (RFC 4231, test case 2)", () => {
    const hash = lookupHash("what do ya want for nothing?", Buffer.from("Jefe"))
    expect(Buffer.from(hash, "base64url").toString("hex")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
  })
})
