import { MAX_SERIAL_LENGTH } from "../serial-codes"
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

describe("serialLineFault", () => {
  it("names the line and holds nothing of it", () => {
    expect(serialLineFault(7, "TAKEN")).toEqual({
      line: 7,
      code: "TAKEN",
      message: "is in another batch already",
    })
  })
})
