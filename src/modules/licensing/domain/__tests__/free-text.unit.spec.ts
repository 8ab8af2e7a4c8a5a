import fc from "fast-check"

import { describingText, freeText, freeTexts } from "../free-text"

const ESC = "\u001b"

describe("free text", () => {
  it.each<[string, string, string]>([
    ["controls go", `a${ESC}[31mb\u0000\u0007\u009b`, "a[31mb"],
    ["what turns the direction goes", "invoice\u202egpj.exe\u2066\u2069", "invoicegpj.exe"],
    ["marks of right-to-left text stay", "שלום\u200f!", "שלום\u200f!"],
    ["it is composed", "Mu\u0308ller", "Müller"],
    ["a line end is a space", "one\r\ntwo\rthree\u2028four\tfive", "one two three four five"],
    ["white space around it goes", " \ufeff a \n", "a"],
    ["half a surrogate pair goes", "a\ud800b", "ab"],
    ["emoji made of several stay", "👩‍💻", "👩‍💻"],
  ])("%s", (_, given, kept) => {
    expect(freeText(given)).toBe(kept)
  })

  it("keeps lines where there may be several", () => {
    expect(freeText("one\r\ntwo\u0085\n\tthree", { multiline: true })).toBe("one\ntwo\n\n three")
  })

  it("is clean once it was cleaned, of whatever it is made", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, multiline) => {
        const clean = freeText(text, { multiline })
        expect(freeText(clean, { multiline })).toBe(clean)
        expect(clean).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(multiline || !clean.includes("\n")).toBe(true)
      })
    )
  })

  it("holds within records", () => {
    expect(freeTexts({ [`si${ESC}te`]: ["U\u202elm", { n: 1, on: null }] })).toEqual({
      site: ["Ulm", { n: 1, on: null }],
    })
  })
})

describe("what only describes", () => {
  it.each<[string, unknown, string | undefined]>([
    ["a text", " Studio ", "Studio"],
    ["a number", 2.1, "2.1"],
    ["empty", "", undefined],
    ["blank", " \u0000 ", undefined],
    ["null", null, undefined],
    ["absent", undefined, undefined],
    ["no text", { name: "x" }, undefined],
    ["too long", "n".repeat(255), "n".repeat(10)],
    ["cut beside a pair", "123456789👩", "123456789"],
  ])("is never a reason to refuse: %s", (_, given, kept) => {
    expect(describingText(given, 10)).toBe(kept)
  })
})
