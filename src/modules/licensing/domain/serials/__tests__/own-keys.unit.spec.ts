import { lookupForms, MAX_KEY_LENGTH } from "../../codecs/license-key"
import { keyFaults, keyFaultsSentence, keyRepairs } from "../own-keys"

const KEY = "K7QXD-3MZ8A-9WNTR-2VB4P"
const OTHER = "M2HWZ-8RTYK-4CPXN-6JFQ9"

describe("keyFaults", () => {
  it.each<[string, string[], string[], [number, string][]]>([
    ["good keys", [KEY, OTHER], [], []],
    ["none", [], [], []],
    ["an empty line", [KEY, " "], [], [[2, "EMPTY"]]],
    ["a giant key", ["A".repeat(MAX_KEY_LENGTH + 1)], [], [[1, "TOO_LONG"]]],
    ["the longest key", [KEY.repeat(MAX_KEY_LENGTH).slice(0, MAX_KEY_LENGTH)], [], []],
    ["a first line without a digit", ["Wert des Gutscheins", KEY], [], [[1, "MAYBE_HEADER"]]],
    ["a short first line without a digit", ["Wert", KEY], [], [[1, "MAYBE_HEADER"]]],
    ["another line without a digit", [KEY, "ABCDEF-GHJKLM-NPQRST"], [], []],
    ["a direction character", [`${KEY}\u202e`], [], [[1, "CHARACTERS"]]],
    ["a control character", [KEY, "M2HWZ-\u001b8RTYK-4CPXN-6JFQ9"], [], [[2, "CHARACTERS"]]],
    ["an invisible character", [KEY, "M2HWZ-\u200b8RTYK-4CPXN-6JFQ9"], [], [[2, "CHARACTERS"]]],
    ["what a spreadsheet put around a key", [`="${KEY}"`, `'${OTHER}`], [], []],
    ["a short key", ["K7QXD-3MZ8A-9WN"], [], [[1, "WEAK"]]],
    ["few different characters", ["AB12AB12AB12AB12AB12"], [], [[1, "WEAK"]]],
    ["the same key twice", [KEY, OTHER, KEY], [], [[3, "DUPLICATE"]]],
    ["the same key as it may be typed", [KEY, KEY.toLowerCase()], [], [[2, "DUPLICATE"]]],
    ["the name of a column", ["License Key", KEY], [], [[1, "HEADER"]]],
    ["a directive", ["sep=;", KEY], [], [[1, "HEADER"]]],
    ["a web page", ["<html>", KEY], [], [[1, "MARKUP"]]],
    ["what a spreadsheet made a number", ["4.71E+15", KEY], [], [[1, "SPREADSHEET_NUMBER"]]],
    ["the same key in quotes", [KEY, `"${KEY}."`], [], [[2, "DUPLICATE"]]],
    ["a key that a license has", [OTHER, KEY], [KEY], [[2, "TAKEN"]]],
    [
      "the first fault of a line only",
      ["abc1", "abc1"],
      [],
      [
        [1, "WEAK"],
        [2, "DUPLICATE"],
      ],
    ],
  ])("finds what is wrong with %s", (_, keys, taken, faults) => {
    const found = keyFaults(keys, new Set(taken.flatMap((key) => lookupForms(key))))
    expect(found.map(({ line, code }) => [line, code])).toEqual(faults)
  })

  it("takes a first line without a digit that is confirmed to be a key", () => {
    const keys = ["ABCDEF-GHJKLM-NPQRST", "ABC"]
    const codes = keyFaults(keys, new Set(), true).map(({ code }) => code)
    expect(codes).toEqual(["WEAK"])
  })

  it("holds nothing of the keys", () => {
    expect(JSON.stringify(keyFaults(["secret", KEY, KEY], new Set()))).not.toMatch(/secret|K7QXD/)
  })
})

describe("keyRepairs", () => {
  it("names the lines from which something is taken away", () => {
    expect(keyRepairs([KEY, `="${KEY}"`, `'${OTHER}`])).toEqual([
      { line: 2, code: "TEXT_FORMULA", message: expect.stringMatching(/^lost the =/) },
      { line: 3, code: "APOSTROPHE", message: expect.stringMatching(/^lost the apostrophe/) },
    ])
  })
})

describe("keyFaultsSentence", () => {
  it("lists the first by line, and the number of the others", () => {
    const faults = keyFaults(["", "", ""], new Set())
    expect(keyFaultsSentence(faults)).toBe(
      "Field 'keys': line 1 is empty; line 2 is empty; line 3 is empty"
    )
    expect(keyFaultsSentence(faults, 1)).toBe("Field 'keys': line 1 is empty; and 2 more")
  })
})
