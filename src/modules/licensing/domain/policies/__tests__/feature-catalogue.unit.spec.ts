import {
  catalogueChangeFaults,
  catalogueFaults,
  chosenFeatureFaults,
  featureBits,
  featureNames,
  MAX_FEATURE_NAME,
  MAX_FEATURES,
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

const CATALOGUE = [
  feature("export", 0),
  feature("sync", 3),
  feature("audit", null),
  feature("legacy", 15, { retired: true }),
]

describe("features of a catalogue", () => {
  it.each<[string[], string[], number]>([
    [[], [], 0],
    [["sync", "export"], ["Feature export", "Feature sync"], 0b1001],
    [["audit", "unknown"], ["Feature audit"], 0],
    [["legacy"], ["Feature legacy"], 1 << 15],
  ])("%p are named %p and have the bits %d", (codes, names, bits) => {
    expect(featureNames(codes, CATALOGUE)).toEqual(names)
    expect(featureBits(codes, CATALOGUE)).toBe(bits)
  })

  it.each<[string[] | null, ProgramFeature[] | null, string[] | null, string | null]>([
    [null, null, null, null],
    [["export", "audit"], CATALOGUE, null, null],
    [["legacy"], CATALOGUE, ["legacy"], null],
    [["legacy"], CATALOGUE, null, "legacy"],
    [["export"], null, null, "export"],
    [["sync", "one", "two"], CATALOGUE, [], "one, two"],
  ])("chosen: %p of %p beside %p", (features, catalogue, kept, unknown) => {
    expect(chosenFeatureFaults(features, catalogue, kept)).toEqual(
      unknown === null
        ? []
        : [
            {
              field: "features",
              rule: "unknown_feature",
              message: `names features that the program does not offer: ${unknown}`,
            },
          ]
    )
  })

  it("are as many, with names as long, as they may be", () => {
    const names = { name: "n".repeat(MAX_FEATURE_NAME) }
    const most = Array.from({ length: MAX_FEATURES }, (_, at) => feature(`f${at}`, null, names))
    expect(catalogueFaults(most)).toEqual([])
    const longer = { name: "n".repeat(MAX_FEATURE_NAME + 1) }
    expect(rules(catalogueFaults([feature("aa", 0, longer)]))).toEqual([
      "features.0.name name_length",
    ])
  })
})

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
