import fc from "fast-check"

import { nodePrimitives } from "../../../storage/node-primitives"
import {
  lockFingerprint,
  MAX_FINGERPRINT_LENGTH,
  MIN_FINGERPRINT_LENGTH,
  readFingerprint,
} from "../fingerprint"
import {
  digestsFitLockBytes,
  hasEnoughLocks,
  lockBytes,
  lockDigests,
  LOCKS,
  namedLockBytes,
  normalizeLockValue,
  readLockDigests,
  writeLockDigests,
} from "../locks"
import { bytes, hex, lockValueSets, signatures, unhex } from "./arbitraries"

const digestSets = fc
  .tuple(...LOCKS.map(() => fc.option(bytes(32), { nil: undefined })))
  .map((digests) =>
    Object.fromEntries(LOCKS.flatMap((lock, at) => (digests[at] ? [[lock, digests[at]]] : [])))
  )

describe("lock digests", () => {
  it("are there for the present values, and do not mind case, spaces around and compatibility forms", () => {
    fc.assert(
      fc.property(signatures, lockValueSets, (signature, values) => {
        const digests = lockDigests(nodePrimitives, signature, values)
        const present = LOCKS.filter((lock) => (values[lock] ?? "").trim() !== "")
        expect(Object.keys(digests)).toEqual(present)
        const padded = Object.fromEntries(
          Object.entries(values).map(([lock, value]) => [lock, value && ` ${value}\u00a0`])
        )
        expect(lockDigests(nodePrimitives, signature, padded)).toEqual(digests)
      })
    )
    expect(normalizeLockValue(" ﬁ-straße\u3000")).toBe("FI-STRASSE")
  })

  it("differ by lock, value and program", () => {
    const a = unhex("aa".repeat(32))
    const values = { cpu: "1", bios: "1", net: "2" }
    const first = lockDigests(nodePrimitives, a, values)
    const other = lockDigests(nodePrimitives, unhex("ab".repeat(32)), values)
    const all = [...Object.values(first), ...Object.values(other)].map(hex)
    expect(new Set(all).size).toBe(6)
  })

  it("come back from their texts, and only from such", () => {
    fc.assert(
      fc.property(digestSets, (digests) => {
        expect(readLockDigests(writeLockDigests(digests))).toEqual(digests)
      })
    )
    expect(readLockDigests({ cpu: "ab" })).toBeNull()
    expect(readLockDigests({ cpu: null })).toBeNull()
    expect(readLockDigests({ gpu: "ab".repeat(32) })).toBeNull()
    expect(readLockDigests({ cpu: "gg".repeat(32) })).toBeNull()
    expect(readLockDigests({ cpu: "AB".repeat(32) })).toEqual({ cpu: unhex("ab".repeat(32)) })
  })
})

describe("lock bytes", () => {
  it("are the first bytes, with 0 kept for absent locks", () => {
    fc.assert(
      fc.property(digestSets, (digests) => {
        const set = lockBytes(digests)
        expect(set).toHaveLength(7)
        LOCKS.forEach((lock, at) => expect(set[at] === 0).toBe(digests[lock] === undefined))
        expect(digestsFitLockBytes(digests, set)).toBe(true)
        const wrong = set.map((byte, at) => (at === 4 ? byte ^ 1 : byte))
        expect(digestsFitLockBytes(digests, wrong)).toBe(false)
        expect(digestsFitLockBytes(digests, set.slice(0, 6))).toBe(false)
        expect(digestsFitLockBytes(digests, Uint8Array.of(...set, 0))).toBe(false)
      })
    )
    expect(lockBytes({ os: unhex(`00${"ff".repeat(31)}`) })[1]).toBe(1)
  })

  it("have the names of their locks", () => {
    expect(namedLockBytes(unhex("010200000506ff"))).toEqual({
      hd_volume: 1,
      os: 2,
      hd_serial: 0,
      optical: 0,
      net: 5,
      cpu: 6,
      bios: 255,
    })
  })

  it("suffice when there are two, one of them hardware", () => {
    for (let present = 0; present < 128; present++) {
      const set = Uint8Array.from({ length: 7 }, (_, at) => (present >> at) & 1)
      const software = (present & 1) + ((present >> 1) & 1)
      const hardware = set.reduce((sum, byte) => sum + byte, 0) - software
      expect(hasEnoughLocks(set)).toBe(hardware >= 2 || (hardware === 1 && software >= 1))
    }
  })
})

describe("the fingerprint", () => {
  it("does not depend on which lock a digest came from", () => {
    const [a, b] = [unhex("01".repeat(32)), unhex("fe".repeat(32))]
    const one = lockFingerprint(nodePrimitives, { os: a, cpu: b })
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(lockFingerprint(nodePrimitives, { cpu: a, bios: b })).toBe(one)
    expect(lockFingerprint(nodePrimitives, { cpu: a })).not.toBe(one)
    expect(lockFingerprint(nodePrimitives, {})).toBeNull()
  })

  it("changes with every digest", () => {
    fc.assert(
      fc.property(digestSets, fc.constantFrom(...LOCKS), bytes(32), (digests, lock, digest) => {
        fc.pre(!digests[lock] || hex(digests[lock]) !== hex(digest))
        expect(lockFingerprint(nodePrimitives, { ...digests, [lock]: digest })).not.toBe(
          lockFingerprint(nodePrimitives, digests)
        )
      })
    )
  })

  it("may be any printable text of 16 to 256 characters", () => {
    const long = "x".repeat(MAX_FINGERPRINT_LENGTH)
    const short = "x".repeat(MIN_FINGERPRINT_LENGTH)
    expect(readFingerprint(` ${short}\n`)).toBe(short)
    expect(readFingerprint(long)).toBe(long)
    for (const wrong of [short.slice(1), `${long}x`, `${short} x`, `${short}\u0000`, `${short}é`]) {
      expect(readFingerprint(wrong)).toBeNull()
    }
  })
})
