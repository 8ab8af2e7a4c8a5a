import { MAX_SERIAL_LENGTH } from "../serial-codes"
import { lineRepair } from "../import-lines"
import { readSerialCells, serialLineFault } from "../serial-lines"

const CODE = "K7QXD-3MZ8A-9WNTR-2VB4P"

describe("readSerialCells", () => {
  it.each([
    ["a serial alone", [CODE], { code: CODE, verification: null }],
    ["with its number", [CODE, "482913"], { code: CODE, verification: "482913" }],
    ["with spaces around", [` ${CODE} `, " 004 821 "], { code: CODE, verification: "004821" }],
    ["with empty cells behind", [CODE, "", "", ""], { code: CODE, verification: null }],
    [
      "with more cells, which are left alone",
      [CODE, "482913", "=1+1"],
      { code: CODE, verification: "482913" },
    ],
    [
      "of another alphabet",
      ["КЛЮЧ-АБВГДЕЖЗ-1234567"],
      { code: "КЛЮЧ-АБВГДЕЖЗ-1234567", verification: null },
    ],
    ["nothing", [], null],
    ["empty cells", ["", " "], null],
  ])("reads %s", (_, cells, line) => {
    expect(readSerialCells(cells, { allowWeak: false })).toEqual(line)
  })

  it.each([
    ["a giant cell", ["A".repeat(MAX_SERIAL_LENGTH + 1)], "TOO_LONG"],
    ["a giant number", [CODE, "1".repeat(MAX_SERIAL_LENGTH + 1)], "TOO_LONG"],
    ["a NUL byte", [`${CODE}\u0000`], "CHARACTERS"],
    ["a line break in a cell", [`K7QXD\n3MZ8A-9WNTR-2VB4P`], "CHARACTERS"],
    ["an invisible character", [`K7QXD\u200b3MZ8A-9WNTR-2VB4P`], "CHARACTERS"],
    ["a text that was read in the wrong encoding", [`K7QXD\ufffd3MZ8A-9WNTR-2VB4P`], "CHARACTERS"],
    ["half of a surrogate pair", [`K7QXD\ud8003MZ8A-9WNTR-2VB4P`], "CHARACTERS"],
    ["a formula", ["=HYPERLINK(K7QXD3MZ8A9WNTR)"], "FORMULA"],
    ["a formula that begins with +", ["+1234567890ABCDEFG"], "FORMULA"],
    ["a formula that begins with -", ["-1234567890ABCDEFG"], "FORMULA"],
    ["a formula that begins with @", ["@SUM(1234567890ABCD)"], "FORMULA"],
    ["a formula behind spaces", ["  =1234567890ABCDEFG"], "FORMULA"],
    ["a number that was a code", ["4.71100001234568E+15"], "SPREADSHEET_NUMBER"],
    ["a code in another column", ["17", "paid", CODE], "WRONG_COLUMN"],
    ["a short serial", ["K7QXD-3MZ8A-9WN"], "WEAK"],
    ["one of few characters", ["ABABABABABABABABABAB"], "WEAK"],
    ["a number without its serial", ["", "482913"], "WEAK"],
    ["a number of five digits", [CODE, "48291"], "VERIFICATION_NUMBER"],
    ["a number with letters", [CODE, "48291a"], "VERIFICATION_NUMBER"],
    ["a formula as number", [CODE, "=1+1"], "VERIFICATION_NUMBER"],
  ])("takes no %s", (_, cells, fault) => {
    expect(readSerialCells(cells, { allowWeak: false })).toEqual({ fault })
  })

  it.each([
    ["an apostrophe", `'${CODE}`, "APOSTROPHE"],
    ["a formula that is a text", `="${CODE}"`, "TEXT_FORMULA"],
  ])("says that it took away %s", (_, cell, repair) => {
    expect(readSerialCells([cell], { allowWeak: false })).toEqual({
      code: CODE,
      verification: null,
      repair,
    })
  })

  it("takes a code and a number of the greatest length", () => {
    const longest = "K7QXD3MZ8A9WNTR2".repeat(MAX_SERIAL_LENGTH).slice(0, MAX_SERIAL_LENGTH)
    expect(readSerialCells([longest], { allowWeak: false })).toEqual({
      code: longest,
      verification: null,
    })
    const spaced = `4${" ".repeat(MAX_SERIAL_LENGTH - 6)}82913`
    expect(readSerialCells([CODE, spaced], { allowWeak: false })).toEqual({
      code: CODE,
      verification: "482913",
    })
  })

  it("leaves a number alone whose column is not there", () => {
    const columns = { code: 0, verification: null }
    expect(readSerialCells([CODE, "nonsense"], { allowWeak: false, columns })).toEqual({
      code: CODE,
      verification: null,
    })
  })

  it.each<[string, string[], boolean, unknown]>([
    ["may be a column's name", ["Gutscheinwert-ABCDEFGH"], true, { fault: "MAYBE_HEADER" }],
    ["holds a digit", [CODE], true, { code: CODE, verification: null }],
    ["holds a number only", ["", "482913"], true, { fault: "WEAK" }],
    [
      "is not the first",
      ["Gutscheinwert-ABCDEFGH"],
      false,
      { code: "Gutscheinwert-ABCDEFGH", verification: null },
    ],
  ])("asks about a first line: one that %s", (_, cells, isFirst, line) => {
    expect(readSerialCells(cells, { allowWeak: false, isFirst })).toEqual(line)
  })

  it.each([
    ["without a digit", "KEXQD-EMZBA-GWNTR-ZVBLP"],
    ["with a space", "K7QXD 3MZ8A 9WNTR 2VB4P"],
    ["that is easy to guess", "12345-12345"],
  ])("finds no code in another column by a text %s", (_, cell) => {
    expect(readSerialCells(["17", cell], { allowWeak: false })).toEqual({ fault: "WEAK" })
  })

  it("does not take the weak code itself for one in another column", () => {
    expect(readSerialCells(["abc-1"], { allowWeak: false })).toEqual({ fault: "WEAK" })
  })

  it("takes weak ones only if they are wanted, and never none", () => {
    expect(readSerialCells(["abc-1"], { allowWeak: true })).toEqual({
      code: "abc-1",
      verification: null,
    })
    expect(readSerialCells(["---"], { allowWeak: true })).toEqual({ fault: "FORMULA" })
    expect(readSerialCells(["– –"], { allowWeak: true })).toEqual({ fault: "WEAK" })
    expect(readSerialCells(["", "482913"], { allowWeak: true })).toEqual({ fault: "WEAK" })
  })
})

describe("lineRepair", () => {
  it.each([
    ["APOSTROPHE", "lost the apostrophe that a spreadsheet puts before a text"],
    ["TEXT_FORMULA", 'lost the =" " that a spreadsheet puts around a text'],
  ] as const)("says what became of the line: %s", (code, message) => {
    expect(lineRepair(3, code)).toEqual({ line: 3, code, message })
  })
})

describe("serialLineFault", () => {
  it("names the line and holds nothing of it", () => {
    expect(serialLineFault(7, "TAKEN")).toEqual({
      line: 7,
      code: "TAKEN",
      message: "is in another batch already",
    })
  })
})
