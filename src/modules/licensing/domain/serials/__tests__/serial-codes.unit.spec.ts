import {
  MAX_SERIAL_LENGTH,
  packSerial,
  serialForm,
  serialForms,
  serialLookup,
  unpackSerial,
  verificationForm,
  verificationLookup,
  verificationText,
} from "../serial-codes"

describe("serialForm", () => {
  it.each([
    ["as printed", "BOX-K7QXD-3MZ8A", "B0XK7QXD3MZ8A"],
    ["in lower case with spaces", " box k7qxd 3mz8a ", "B0XK7QXD3MZ8A"],
    ["with dashes of another script", "BOX–K7QXD—3MZ8A", "B0XK7QXD3MZ8A"],
    ["with O for 0, I and L for 1", "oO0iIlL1", "00011111"],
    ["in full width", "ＢＯＸ７", "B0X7"],
    ["with what a mail puts between", "BOX\u200b\u00adK7", "B0XK7"],
    ["of another alphabet", "ключ-7", "КЛЮЧ7"],
  ])("is the same for a code %s", (_, typed, form) => {
    expect(serialForm(typed)).toBe(form)
    expect(serialForm(form)).toBe(form)
  })

  it.each([
    ["nothing", ""],
    ["spaces and dashes", " - – "],
    ["a text that is too long", "A".repeat(MAX_SERIAL_LENGTH + 1)],
  ])("is null for %s", (_, typed) => {
    expect(serialForm(typed)).toBeNull()
  })

  it("takes the longest", () => {
    expect(serialForm("A".repeat(MAX_SERIAL_LENGTH))).toHaveLength(MAX_SERIAL_LENGTH)
  })
})

describe("serialForms", () => {
  it.each([
    ["as former versions kept it too", '"BOX-K7QXD."', ["B0XK7QXD", '"B0XK7QXD."']],
    ["once where both are the same", "BOX-K7QXD", ["B0XK7QXD"]],
    ["none where there can be none", " - ", []],
  ])("are %s", (_, typed, forms) => {
    expect(serialForms(typed)).toEqual(forms)
  })
})

describe("verificationForm", () => {
  it("reads the longest text", () => {
    const spaces = " ".repeat(MAX_SERIAL_LENGTH - 6)
    expect(verificationForm(`${spaces}482913`)).toBe("482913")
    expect(verificationForm(`${spaces} 482913`)).toBeNull()
  })

  it.each([
    ["482913", "482913"],
    [" 482 913 ", "482913"],
    ["004-821", "004821"],
  ])("reads '%s' as %s", (typed, form) => {
    expect(verificationForm(typed)).toBe(form)
  })

  it.each(["", "48291", "4829133", "48291a", "４８２９１３", "+82913", "4e5913", "1".repeat(1000)])(
    "takes no '%s'",
    (typed) => {
      expect(verificationForm(typed)).toBeNull()
    }
  )
})

describe("verificationText", () => {
  it.each([
    [0, "000000"],
    [7, "000007"],
    [999_999, "999999"],
  ])("writes %d as %s, which reads as itself", (drawn, text) => {
    expect(verificationText(drawn)).toBe(text)
    expect(verificationForm(text)).toBe(text)
  })
})

describe("what HMACs are made over", () => {
  it("keeps serials apart from license keys, and one serial's number from another's", () => {
    expect(serialLookup("K7QXD")).toBe("serial:K7QXD")
    expect(verificationLookup("lser_1", "000007")).toBe("lser_1000007")
    expect(verificationLookup("lser_1", "000007")).not.toBe(verificationLookup("lser_2", "000007"))
  })
})

describe("packSerial", () => {
  it.each([
    ["BOX-K7QXD", "000007"],
    ["BOX-K7QXD", null],
    ['with, comma; and "quote"', "482913"],
  ])("comes back as it went in: %s, %s", (code, verification_number) => {
    expect(unpackSerial(packSerial(code, verification_number))).toEqual({
      code,
      verification_number,
    })
  })
})
