import {
  catalogueChangeFaults,
  catalogueFaults,
  unavailableFeatures,
  type ProgramFeature,
} from "../feature-catalogue"

const feature = (code: string, bit: number | null, more: Partial<ProgramFeature> = {}) => ({
  code,
  name: `Feature ${code}`,
  bit,
  retired: false,
  ...more,
})

const rules = (faults: { field: string; rule: string }[]) =>
  faults.map(({ field, rule }) => `${field} ${rule}`)

describe("catalogueFaults", () => {
  it.each<[string, ProgramFeature[], string[]]>([
    ["nothing", [], []],
    ["bits 0 and 15 and none", [feature("aa", 0), feature("bb", 15), feature("cc", null)], []],
    ["several without a bit", [feature("aa", null), feature("bb", null)], []],
    ["bit 16", [feature("aa", 16)], ["features.0.bit bit_range"]],
    ["bit -1", [feature("aa", -1)], ["features.0.bit bit_range"]],
    ["half a bit", [feature("aa", 1.5)], ["features.0.bit bit_range"]],
    ["a bit twice", [feature("aa", 1), feature("bb", 1)], ["features.1.bit bit_twice"]],
    [
      "the bit of a retired feature",
      [feature("aa", 1, { retired: true }), feature("bb", 1)],
      ["features.1.bit bit_twice"],
    ],
    ["a code twice", [feature("aa", 1), feature("aa", 2)], ["features.1.code code_twice"]],
    ["capitals", [feature("Export", 1)], ["features.0.code code_pattern"]],
    ["no name", [feature("aa", 1, { name: "  " })], ["features.0.name name_length"]],
    [
      "too many",
      Array.from({ length: 201 }, (_, index) => feature(`f${index}`, null)),
      ["features too_many"],
    ],
  ])("%s", (_, features, expected) => {
    expect(rules(catalogueFaults(features))).toEqual(expected)
  })
})

describe("catalogueChangeFaults", () => {
  const before = [feature("export", 0), feature("sync", 3), feature("audit", null)]
  const [exporting, sync, audit] = before as [ProgramFeature, ProgramFeature, ProgramFeature]

  it.each<[string, ProgramFeature[], string[]]>([
    ["unchanged", before, []],
    ["another order", [audit, sync, exporting], []],
    ["added", [...before, feature("new", 4)], []],
    ["renamed", [{ ...exporting, name: "Other" }, sync, audit], []],
    ["retired", [{ ...exporting, retired: true }, sync, audit], []],
    ["removed", [exporting, audit], ["features feature_removed"]],
    ["all removed", [], Array(3).fill("features feature_removed")],
    ["bit changed", [exporting, { ...sync, bit: 4 }, audit], ["features.1.bit bit_changed"]],
    ["bit taken away", [exporting, { ...sync, bit: null }, audit], ["features.1.bit bit_changed"]],
    ["bit given later", [exporting, sync, { ...audit, bit: 5 }], ["features.2.bit bit_changed"]],
    ["code changed", [exporting, { ...sync, code: "sync2" }, audit], ["features feature_removed"]],
    [
      "bit of a retired feature reused",
      [{ ...exporting, retired: true }, sync, audit, feature("new", 0)],
      ["features.3.bit bit_twice"],
    ],
  ])("%s", (_, after, expected) => {
    expect(rules(catalogueChangeFaults(before, after))).toEqual(expected)
  })

  it("lets a retired feature come back", () => {
    expect(catalogueChangeFaults([{ ...sync, retired: true }], [sync])).toEqual([])
  })
})

describe("unavailableFeatures", () => {
  const catalogue = [feature("export", 0), feature("sync", 1, { retired: true })]

  it("names unknown and retired features, but not those that are kept", () => {
    expect(unavailableFeatures(["export", "sync", "other"], catalogue)).toEqual(["sync", "other"])
    expect(unavailableFeatures(["export", "sync"], catalogue, ["sync"])).toEqual([])
  })
})
