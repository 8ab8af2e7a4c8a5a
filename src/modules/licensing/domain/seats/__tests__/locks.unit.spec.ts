import fc from "fast-check"

import {
  DEFAULT_FLEXIBLE_LOCKING,
  type FlexibleLocking,
  HARDWARE_LOCKS,
  type Lock,
  LOCKS,
  NO_FLEXIBLE_LOCKING,
  SOFTWARE_LOCKS,
} from "../flexible-locking"
import {
  changedLocks,
  compareComputers,
  compareLocks,
  storedLockBytes,
  type StoredLocks,
} from "../locks"

const BEFORE: Record<Lock, number> = {
  hd_volume: 1,
  os: 2,
  hd_serial: 3,
  optical: 4,
  net: 5,
  cpu: 6,
  bios: 7,
}
const digest = (byte: number) => byte.toString(16).padStart(2, "0").padEnd(64, "c")
const withChanged = (...locks: readonly Lock[]): StoredLocks => ({
  ...BEFORE,
  ...Object.fromEntries(locks.map((lock) => [lock, 99])),
})

describe("changedLocks", () => {
  it.each<[string, StoredLocks, StoredLocks, Lock[]]>([
    ["the same bytes", BEFORE, { ...BEFORE }, []],
    ["another byte", BEFORE, withChanged("cpu"), ["cpu"]],
    ["in the order of the locks", BEFORE, withChanged("bios", "hd_volume"), ["hd_volume", "bios"]],
    ["one that went", BEFORE, { ...BEFORE, net: 0 }, ["net"]],
    ["one that came", { ...BEFORE, net: null }, BEFORE, ["net"]],
    ["absent in every way", { os: 0, net: null, cpu: "" }, {}, []],
    [
      "the same digest, in capitals",
      { cpu: digest(0xab) },
      { cpu: digest(0xab).toUpperCase() },
      [],
    ],
    ["a digest of the same byte", { cpu: `ab${"0".repeat(62)}` }, { cpu: digest(0xab) }, ["cpu"]],
    ["a byte and its digest", { cpu: 0xab }, { cpu: digest(0xab) }, []],
    ["a digest and its byte", { cpu: digest(0xab) }, { cpu: 0xab }, []],
    ["a byte and another digest", { cpu: 0xab }, { cpu: digest(0xac) }, ["cpu"]],
    ["a digest of byte 0 reads as 1", { cpu: 1 }, { cpu: digest(0) }, []],
    ["a byte and no digest", { cpu: 1 }, { cpu: null }, ["cpu"]],
  ])("%s", (_, before, after, changed) => {
    expect(changedLocks(before, after)).toEqual(changed)
  })

  it.each([
    ["a lock byte is a whole number", { cpu: 256 }],
    ["a lock byte is a whole number", { cpu: -1 }],
    ["a lock byte is a whole number", { cpu: 1.5 }],
    ["a lock digest is hexadecimal", { cpu: "computer" }],
  ])("refuses what is not: %s, %p", (message, locks) => {
    expect(() => changedLocks(locks, {})).toThrow(RangeError)
    expect(() => changedLocks(locks, {})).toThrow(message)
  })

  it("takes the highest byte", () => {
    expect(changedLocks({ cpu: 255 }, { cpu: 254 })).toEqual(["cpu"])
  })
})

it("reads the bytes of a typed activation in the order of the locks", () => {
  expect(storedLockBytes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7))).toEqual(BEFORE)
  expect(changedLocks(storedLockBytes([1, 2, 0, 4, 5, 6]), BEFORE)).toEqual(["hd_serial", "bios"])
})

describe("compareLocks", () => {
  const noNet: FlexibleLocking = {
    changeable: LOCKS.filter((lock) => lock !== "net"),
    max_hardware_changes: 2,
  }
  it.each<[string, FlexibleLocking, Lock[], boolean]>([
    ["default: nothing", DEFAULT_FLEXIBLE_LOCKING, [], true],
    ["default: all software", DEFAULT_FLEXIBLE_LOCKING, ["hd_volume", "os"], true],
    ["default: one hardware", DEFAULT_FLEXIBLE_LOCKING, ["hd_serial"], true],
    ["default: software and one hardware", DEFAULT_FLEXIBLE_LOCKING, ["os", "hd_serial"], true],
    ["default: two hardware", DEFAULT_FLEXIBLE_LOCKING, ["hd_serial", "net"], false],
    ["off: nothing", NO_FLEXIBLE_LOCKING, [], true],
    ["off: one software", NO_FLEXIBLE_LOCKING, ["os"], false],
    ["off: one hardware", NO_FLEXIBLE_LOCKING, ["net"], false],
    ["a listed one", noNet, ["cpu"], true],
    ["two listed ones", noNet, ["cpu", "bios"], true],
    ["one more than allowed", noNet, ["cpu", "bios", "optical"], false],
    ["one that is not listed", noNet, ["net"], false],
    [
      "software only: no hardware, whatever the number",
      { changeable: [...SOFTWARE_LOCKS], max_hardware_changes: 5 },
      ["cpu"],
      false,
    ],
  ])("%s", (_, rule, changed, ok) => {
    const comparison = compareLocks(BEFORE, withChanged(...changed), rule)
    expect(comparison.ok).toBe(ok)
    expect(comparison.changed).toEqual(LOCKS.filter((lock) => changed.includes(lock)))
  })

  it("shows the public how many, and staff which", () => {
    expect(compareLocks(BEFORE, withChanged("os", "net", "cpu"), noNet)).toEqual({
      ok: false,
      code: "TOO_MANY_LOCKS_CHANGED",
      differing: 3,
      changed: ["os", "net", "cpu"],
      fixed: ["net"],
      hardware: 2,
    })
  })

  const lockValues = fc.record(
    Object.fromEntries(LOCKS.map((lock) => [lock, fc.integer({ min: 0, max: 3 })])) as Record<
      Lock,
      fc.Arbitrary<number>
    >
  )
  const rules = fc.record({
    changeable: fc.subarray([...LOCKS]),
    max_hardware_changes: fc.integer({ min: 0, max: HARDWARE_LOCKS.length }),
  })

  it("is the same in both directions, and never refuses more under a looser rule", () => {
    fc.assert(
      fc.property(lockValues, lockValues, rules, fc.constantFrom(...LOCKS), (a, b, rule, lock) => {
        const { ok } = compareLocks(a, b, rule)
        const looser: FlexibleLocking = {
          changeable: [...new Set([...rule.changeable, lock])],
          max_hardware_changes: rule.max_hardware_changes + 1,
        }
        expect(compareLocks(b, a, rule).ok).toBe(ok)
        expect(ok && !compareLocks(a, b, looser).ok).toBe(false)
        expect(compareLocks(a, a, rule)).toEqual({ ok: true, changed: [] })
      })
    )
  })
})

describe("compareComputers", () => {
  const rule = DEFAULT_FLEXIBLE_LOCKING
  it("takes the same fingerprint for the same computer", () => {
    const locks = { before: BEFORE, after: withChanged(...LOCKS) }
    expect(
      compareComputers(
        { fingerprint: "f", locks: locks.before },
        { fingerprint: "f", locks: locks.after },
        rule
      )
    ).toEqual({ ok: true, changed: [] })
  })

  it("compares the locks of other fingerprints, and of none", () => {
    const before = { fingerprint: "f", locks: BEFORE }
    expect(compareComputers(before, { fingerprint: "g", locks: withChanged("os") }, rule).ok).toBe(
      true
    )
    expect(
      compareComputers({ ...before, fingerprint: null }, { fingerprint: null, locks: {} }, rule)
    ).toMatchObject({ ok: false, differing: 7 })
  })

  it.each<[StoredLocks | null, StoredLocks | null]>([
    [null, null],
    [BEFORE, null],
    [null, BEFORE],
  ])("refuses another opaque fingerprint", (before, after) => {
    expect(
      compareComputers(
        { fingerprint: "f", locks: before },
        { fingerprint: "g", locks: after },
        rule
      )
    ).toEqual({
      ok: false,
      code: "TOO_MANY_LOCKS_CHANGED",
      differing: null,
      changed: [],
      fixed: [],
      hardware: 0,
    })
  })
})
