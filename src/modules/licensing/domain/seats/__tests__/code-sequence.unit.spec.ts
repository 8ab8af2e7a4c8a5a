import { CODE_SEQUENCES, nextCodeSequence } from "../code-sequence"

const all = Array.from({ length: CODE_SEQUENCES }, (_, at) => at)

describe("the numbers of a computer's activation codes", () => {
  it.each<[string, number[], number, number]>([
    ["the preferred one where it is free", [], 1, 1],
    ["another than every code so far", [1], 1, 2],
    ["none of those in between", [3, 1, 2], 1, 4],
    ["zero after 255", [255], 255, 0],
    ["a preferred one beyond a byte goes round", [], 257, 1],
  ])("is %s", (_, used, preferred, sequence) => {
    expect(nextCodeSequence(used, preferred)).toEqual({ sequence, exhausted: false })
  })

  it("runs out after 256, and then follows the last one", () => {
    expect(nextCodeSequence(all.slice(1), 1)).toEqual({ sequence: 0, exhausted: false })
    expect(nextCodeSequence([...all.slice(10), ...all.slice(0, 10)], 1)).toEqual({
      sequence: 10,
      exhausted: true,
    })
  })
})
