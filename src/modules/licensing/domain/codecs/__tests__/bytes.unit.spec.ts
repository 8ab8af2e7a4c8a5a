import fc from "fast-check"

import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "../base64"
import {
  compareBytes,
  concatBytes,
  constantTimeEqual,
  fromHex,
  toHex,
  utf8,
  utf8Text,
} from "../bytes"
import { foldTypedText, readTypedHex, writeTypedHex } from "../typed-text"
import { garbage } from "./arbitraries"

const anyBytes = fc.uint8Array({ maxLength: 200 })

describe("bytes", () => {
  it("have the hexadecimal, base 64 and UTF-8 forms that Node gives them", () => {
    fc.assert(
      fc.property(anyBytes, (value) => {
        const node = Buffer.from(value)
        expect(toHex(value)).toBe(node.toString("hex"))
        expect(toBase64(value)).toBe(node.toString("base64"))
        expect(toBase64Url(value)).toBe(node.toString("base64url"))
        expect(fromHex(toHex(value).toUpperCase())).toEqual(value)
        expect(fromBase64(toBase64(value))).toEqual(value)
        expect(fromBase64Url(toBase64Url(value))).toEqual(value)
      })
    )
  })

  it("have one base 64 form each", () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String(), garbage), (text) => {
        const standard = fromBase64(text)
        expect(standard === null || toBase64(standard) === text).toBe(true)
        const url = fromBase64Url(text)
        expect(url === null || toBase64Url(url) === text).toBe(true)
      })
    )
    for (const wrong of [
      "A",
      "AA",
      "AA=",
      "AB==",
      "AAA",
      "AAB=",
      "=AAA",
      "AA==AA==",
      "AA\n==",
      "A-_=",
    ]) {
      expect(fromBase64(wrong)).toBeNull()
    }
    for (const wrong of ["A", "AA==", "AB", "AAB", "A+/A"]) {
      expect(fromBase64Url(wrong)).toBeNull()
    }
  })

  it("are text only if they are well-formed UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8Text(utf8(text))).toBe(text)
      })
    )
    expect(utf8Text(Uint8Array.of(0xff))).toBeNull()
    expect(utf8Text(Uint8Array.of(0xed, 0xa0, 0x80))).toBeNull()
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe("\ufeffA")
  })

  it("are compared as Node compares them", () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b))
        expect(constantTimeEqual(a, b)).toBe(Buffer.compare(a, b) === 0)
        expect(constantTimeEqual(a, Uint8Array.from(a))).toBe(true)
        expect(concatBytes(a, "ä", b)).toEqual(
          new Uint8Array(Buffer.concat([a, Buffer.from("ä"), b]))
        )
      })
    )
  })

  it("are unequal when one bit differs", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (a, at, bit) => {
          const b = a.map((byte, place) => (place === at % a.length ? byte ^ (1 << bit) : byte))
          expect(constantTimeEqual(a, b)).toBe(false)
        }
      )
    )
  })
})

describe("typed text", () => {
  it("comes back from its written form, whatever separates the digits", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom("", " ", "-", "\u2014", "\u00a0", "\u200b", "\u2212", "\t\r\n"),
        (value, group, separator) => {
          const written = writeTypedHex(value, group)
          expect(readTypedHex(written, value.length)).toEqual(value)
          expect(readTypedHex(written.replace(/-/g, separator), value.length)).toEqual(value)
          expect(readTypedHex(written.toLowerCase(), value.length)).toEqual(value)
          expect(readTypedHex(written, value.length + 1)).toBeNull()
          expect(readTypedHex(`${written}0`, value.length)).toBeNull()
          expect(readTypedHex(`${written.slice(0, -1)}G`, value.length)).toBeNull()
        }
      )
    )
  })

  it("folds to one form", () => {
    fc.assert(
      fc.property(garbage, (text) => {
        expect(foldTypedText(foldTypedText(text))).toBe(foldTypedText(text))
      })
    )
  })

  it("is not read when overlong", () => {
    expect(readTypedHex(`${"-".repeat(250)}ab`, 1)).toEqual(Uint8Array.of(0xab))
    expect(readTypedHex(`${"-".repeat(255)}ab`, 1)).toBeNull()
  })
})
