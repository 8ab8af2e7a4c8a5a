import {
  choiceChanges,
  isComplete,
  type PolicyChoice,
  type TopUp,
  withPolicies,
} from "../policy-choice"

const topUp: TopUp = { uses: 100, feature: null, until: "used" }
const issues = (id: string) => ({ id, top_up: null })

describe("changes of a variant's policies", () => {
  it.each<[string, PolicyChoice, PolicyChoice, object[]]>([
    ["none", { v: [issues("a")] }, { v: [issues("a")] }, []],
    [
      "one more that issues",
      { v: [] },
      { v: [issues("a")] },
      [{ variantId: "v", add: ["a"], top_ups: [], remove: [] }],
    ],
    [
      "one that tops up from now on",
      { v: [issues("a")] },
      { v: [{ id: "a", top_up: topUp }] },
      [{ variantId: "v", add: [], top_ups: [{ policy_id: "a", ...topUp }], remove: [] }],
    ],
    [
      "one that issues again",
      { v: [{ id: "a", top_up: topUp }] },
      { v: [issues("a")] },
      [{ variantId: "v", add: ["a"], top_ups: [], remove: [] }],
    ],
    [
      "other terms",
      { v: [{ id: "a", top_up: topUp }] },
      { v: [{ id: "a", top_up: { ...topUp, uses: 5 } }] },
      [{ variantId: "v", add: [], top_ups: [{ policy_id: "a", ...topUp, uses: 5 }], remove: [] }],
    ],
    [
      "one less",
      { v: [issues("a")] },
      { v: [] },
      [{ variantId: "v", add: [], top_ups: [], remove: ["a"] }],
    ],
  ])("%s", (_title, before, after, changes) => {
    expect(choiceChanges(before, after)).toEqual(changes)
  })

  it("keep what a unit of the other policies does", () => {
    const chosen = [{ id: "a", top_up: topUp }]
    expect(withPolicies(chosen, ["a", "b"])).toEqual([...chosen, issues("b")])
    expect(withPolicies(chosen, [])).toEqual([])
  })

  it.each([
    [1, true],
    [1_000_000, true],
    [0, false],
    [1_000_001, false],
    [1.5, false],
    [NaN, false],
  ])("can be saved with %s uses: %s", (uses, complete) => {
    expect(isComplete({ v: [issues("a"), { id: "b", top_up: { ...topUp, uses } }] })).toBe(complete)
  })
})
