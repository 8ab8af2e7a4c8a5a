import { byUnit } from "../license-units"
import type { License } from "../types"

const license = (id: string, unit: [sale: string, index: number | null] | null): License =>
  ({
    id,
    bundle: unit && { id: "lbdl_1", code: "studio", name: "Studio" },
    bundle_id: unit?.[0] ?? null,
    unit_index: unit?.[1] ?? 0,
  }) as License

describe("licenses by the unit of a bundle", () => {
  it.each<[what: string, licenses: License[], groups: string[][]]>([
    ["none", [], []],
    ["sold alone", [license("a", null), license("b", null)], [["a"], ["b"]]],
    ["of one unit", [license("a", ["s", 0]), license("b", ["s", 0])], [["a", "b"]]],
    ["of two units", [license("a", ["s", 0]), license("b", ["s", 1])], [["a"], ["b"]]],
    ["of two sales", [license("a", ["s", 0]), license("b", ["t", 0])], [["a"], ["b"]]],
    [
      "apart on the page",
      [license("a", ["s", 0]), license("x", null), license("b", ["s", 0])],
      [["a", "b"], ["x"]],
    ],
  ])("%s", (_, licenses, groups) => {
    expect(byUnit(licenses).map((group) => group.map(({ id }) => id))).toEqual(groups)
  })
})
