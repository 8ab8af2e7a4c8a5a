import {
  DEFAULT_FLEXIBLE_LOCKING,
  type FlexibleLocking,
  flexibleLockingFaults,
  flexibleLockingFor,
  LOCKS,
  NO_FLEXIBLE_LOCKING,
} from "../flexible-locking"

describe("flexibleLockingFor", () => {
  const strict: FlexibleLocking = { changeable: ["os"], max_hardware_changes: 0 }
  const loose: FlexibleLocking = { changeable: [...LOCKS], max_hardware_changes: 3 }

  it.each<[string, FlexibleLocking | null, FlexibleLocking | null, FlexibleLocking]>([
    ["the program's own", strict, loose, strict],
    ["the shop's", null, loose, loose],
    ["the default", null, null, DEFAULT_FLEXIBLE_LOCKING],
  ])("%s", (_, program, shop, expected) => {
    expect(flexibleLockingFor(program, shop)).toEqual(expected)
  })
})

describe("flexibleLockingFaults", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["the default", DEFAULT_FLEXIBLE_LOCKING, []],
    ["none at all", NO_FLEXIBLE_LOCKING, []],
    ["all hardware", { changeable: [...LOCKS], max_hardware_changes: 5 }, []],
    [
      "an unknown lock",
      { changeable: ["gpu"], max_hardware_changes: 0 },
      ["changeable unknown_lock"],
    ],
    [
      "a lock twice",
      { changeable: ["os", "os"], max_hardware_changes: 0 },
      ["changeable lock_twice"],
    ],
    [
      "more than there is",
      { changeable: [], max_hardware_changes: 6 },
      ["max_hardware_changes range"],
    ],
    [
      "less than nothing",
      { changeable: [], max_hardware_changes: -1 },
      ["max_hardware_changes range"],
    ],
    ["a half", { changeable: [], max_hardware_changes: 0.5 }, ["max_hardware_changes range"]],
  ])("%s", (_, rule, expected) => {
    const faults = flexibleLockingFaults(rule as FlexibleLocking)
    expect(faults.map((fault) => `${fault.field} ${fault.rule}`)).toEqual(
      expected.map((fault) => `flexible_locking.${fault}`)
    )
  })
})
