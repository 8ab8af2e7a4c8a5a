import { lookupForms, MAX_KEY_LENGTH } from "../../codecs/license-key"
import { keyFaults, keyFaultsSentence } from "../own-keys"

const KEY = "K7QXD-3MZ8A-9WNTR-2VB4P"
const OTHER = "M2HWZ-8RTYK-4CPXN-6JFQ9"

describe("keyFaults", () => {
  it.each<[string, string[], string[], [number, string][]]>([
    ["good keys", [KEY, OTHER], [], []],
    ["none", [], [], []],
    ["an empty line", [KEY, " "], [], [[2, "EMPTY"]]],
    ["a giant key", ["A".repeat(MAX_KEY_LENGTH + 1)], [], [[1, "TOO_LONG"]]],
    ["the longest key", [KEY.repeat(MAX_KEY_LENGTH).slice(0, MAX_KEY_LENGTH)], [], []],
    ["a short key", ["K7QXD-3MZ8A-9WN"], [], [[1, "WEAK"]]],
    ["few different characters", ["ABABABABABABABABABAB"], [], [[1, "WEAK"]]],
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
      ["abc", "abc"],
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

  it("holds nothing of the keys", () => {
    expect(JSON.stringify(keyFaults(["secret", KEY, KEY], new Set()))).not.toMatch(/secret|K7QXD/)
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
