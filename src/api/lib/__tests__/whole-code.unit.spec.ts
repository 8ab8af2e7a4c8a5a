import { looksLikeWholeCode, mayBeWholeCode } from "../whole-code"

describe("a whole key or serial number in an address", () => {
  it.each<[string, boolean]>([
    ["7HXQA-2KD4M-9TRWB-0ZC6N-5YEFG", true],
    ["7HXQA2KD4M9TRWB0ZC6N5YEFG", true],
    ["7HXQA 2KD4M 9TRWB 0ZC6N 5YEFG", true],
    ["PRO-7HXQA-2KD4M-9TRWB-0ZC6N-5YEFG", true],
    ["PRO 7HXQA 2KD4M 9TRWB 0ZC6N 5YEFG", true],
    ["A305 8474 C241 B462", true],
    ["5YEFG", false],
    ["A305-8474-C241", false],
    ["Pixelmoor Professional Edition", false],
    ["Robin's desk in the studio 2", false],
  ])("is seen in %p: %p", (text, seen) => {
    expect(looksLikeWholeCode(text)).toBe(seen)
  })

  it.each<[string, boolean]>([
    ["ABCDEFGHJKMNPQRS", true],
    ["ABCD EFGH-JKMN PQRS", true],
    ["ABCDEFGHJKMNPQR", false],
  ])("may be %p, where nothing but codes is searched for: %p", (text, may) => {
    expect(mayBeWholeCode(text)).toBe(may)
  })
})
