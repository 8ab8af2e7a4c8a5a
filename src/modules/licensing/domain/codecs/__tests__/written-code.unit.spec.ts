import fc from "fast-check"

import { foldWrittenCode } from "../typed-text"

const FORM = "ACMEXQWERTY117788"

describe("foldWrittenCode", () => {
  it.each([
    ["as it was issued", "ACME-X-QWER-TYI1-7788"],
    ["in lower case", "acme-x-qwer-tyi1-7788"],
    ["without dashes", "ACMEXQWERTYI17788"],
    ["with en dashes", "ACME–X–QWER–TYI1–7788"],
    ["with a zero-width space behind", "ACME-X-QWER-TYI1-7788\u200b"],
    ["with a byte order mark before", "\ufeffACME-X-QWER-TYI1-7788"],
    ["in quotes", '"ACME-X-QWER-TYI1-7788"'],
    ["in quotes of a word processor", "“ACME-X-QWER-TYI1-7788”"],
    ["in quotes of another language", "« ACME-X-QWER-TYI1-7788 »"],
    ["in the quotes of German", "„ACME-X-QWER-TYI1-7788“"],
    ["with the apostrophe of a spreadsheet", "'ACME-X-QWER-TYI1-7788"],
    ["between acute accents", "´ACME-X-QWER-TYI1-7788´"],
    ["between acute accents, with a label", "Key: ´ACME-X-QWER-TYI1-7788´."],
    ["in angle brackets", "<ACME-X-QWER-TYI1-7788>"],
    ["at the end of a sentence", "ACME-X-QWER-TYI1-7788."],
    ["in brackets, with a comma", "(ACME-X-QWER-TYI1-7788),"],
    ["with a label", "Key: ACME-X-QWER-TYI1-7788"],
    ["with a label in capitals", "LICENSE KEY: ACME-X-QWER-TYI1-7788"],
    ["with a German label", "Lizenzschlüssel: ACME-X-QWER-TYI1-7788"],
    ["with a French label", "Clé de licence : ACME-X-QWER-TYI1-7788"],
    ["with a Spanish label", "Número de serie: ACME-X-QWER-TYI1-7788"],
    ["with all at once", ' Key: "<ACME-X-QWER-TYI1-7788>". '],
  ])("is the same for a code %s", (_, written) => {
    expect(foldWrittenCode(written)).toBe(FORM)
  })

  it("keeps what is part of a code", () => {
    expect(foldWrittenCode("SHOP:AB.12")).toBe("SH0P:AB.12")
    expect(foldWrittenCode("KEY-AB12")).toBe("KEYAB12")
    expect(foldWrittenCode(' ". ')).toBe("")
  })

  it("changes nothing the second time, whatever comes in", () => {
    const wrapped = fc.tuple(
      fc.constantFrom("", '"', "<", "Key: ", "Key: Key: ", "k e y:", "Clé :"),
      fc.string({ unit: "binary" }),
      fc.constantFrom("", '"', ">.", ":", "» ")
    )
    fc.assert(
      fc.property(wrapped, (parts) => {
        const form = foldWrittenCode(parts.join(""))
        expect(foldWrittenCode(form)).toBe(form)
      }),
      { numRuns: 2_000 }
    )
  })
})
