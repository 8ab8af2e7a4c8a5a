import fc from "fast-check"

import { nodePrimitives } from "../../../storage/node-primitives"
import { crc8 } from "../crc8"
import {
  machineCodes,
  mergeMachineCodes,
  nextGeneration,
  readMachineCodes,
  verifyMachineCodes,
} from "../machine-codes"
import { drawn, generations, hex, lockByteSets, signatures, unhex } from "./arbitraries"

const HEX = [..."0123456789ABCDEF"]

const make = (signature: Uint8Array, lockBytes: Uint8Array, generation: number) =>
  machineCodes(nodePrimitives, signature, { lockBytes, generation })

const verify = (signature: Uint8Array, siteCode: string, machineId?: string) =>
  verifyMachineCodes(nodePrimitives, signature, siteCode, machineId)

/** Every text that differs from `code` in one digit. */
const wrongDigits = (code: string) =>
  [...code].flatMap((digit, at) =>
    digit === "-"
      ? []
      : HEX.filter((other) => other !== digit).map(
          (other) => code.slice(0, at) + other + code.slice(at + 1)
        )
  )

/** Every text that differs from `code` in the two digits at `at`. */
const wrongPairs = (code: string, at: number) =>
  HEX.flatMap((a) =>
    HEX.filter((b) => a !== code[at] && b !== code[at + 1]).map(
      (b) => code.slice(0, at) + a + b + code.slice(at + 2)
    )
  )

const refusal = (reason: string) => ({ ok: false, code: "INVALID_MACHINE_CODES", reason })

describe("machine codes", () => {
  it("give back lock bytes and generation, split or merged, however typed", () => {
    fc.assert(
      fc.property(signatures, lockByteSets, generations, (signature, lockBytes, generation) => {
        const codes = make(signature, lockBytes, generation)
        expect(codes.siteCode).toMatch(/^[0-9A-F]{8}$/)
        expect(codes.machineId).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
        const merged = mergeMachineCodes(codes)
        expect(merged).toMatch(/^[0-9A-F]{24}$/)
        const expected = { ok: true, codes, generation, lockBytes }
        expect(verify(signature, codes.siteCode, codes.machineId)).toEqual(expected)
        expect(verify(signature, merged)).toEqual(expected)
        expect(verify(signature, ` ${merged.toLowerCase()}\n`, "  ")).toEqual(expected)
        expect(
          verify(
            signature,
            codes.siteCode.replace(/0/g, "O").replace(/1/g, "l"),
            codes.machineId.toLowerCase().replace(/-/g, " \u2013 ")
          )
        ).toEqual(expected)
      })
    )
  })

  it("refuse every machine ID with one wrong digit, by the checksum alone", () => {
    fc.assert(
      fc.property(signatures, lockByteSets, generations, (signature, lockBytes, generation) => {
        const { siteCode, machineId } = make(signature, lockBytes, generation)
        for (const wrong of wrongDigits(machineId)) {
          expect(verify(signature, siteCode, wrong)).toEqual(refusal("checksum"))
        }
      }),
      { numRuns: 25 }
    )
  })

  it("refuse every machine ID with two wrong neighbours within the lock bytes", () => {
    fc.assert(
      fc.property(
        signatures,
        lockByteSets,
        generations,
        fc.integer({ min: 0, max: 12 }),
        (signature, lockBytes, generation, at) => {
          const { siteCode, machineId } = make(signature, lockBytes, generation)
          for (const wrong of wrongPairs(machineId.replace(/-/g, ""), at)) {
            expect(verify(signature, siteCode, wrong)).toEqual(refusal("checksum"))
          }
        }
      ),
      { numRuns: 25 }
    )
  })

  it("hold their checksum against each single nibble by construction", () => {
    // The checksum is linear: a difference passes if and only if its own checksum is 0.
    for (let at = 0; at < 11; at++) {
      for (let difference = 1; difference < 256; difference++) {
        const error = new Uint8Array(11)
        error[at] = difference
        expect(crc8(error)).not.toBe(0)
      }
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(generations, generations)), (pairs) => {
        const a = Uint8Array.from(pairs, ([x]) => x)
        const b = Uint8Array.from(pairs, ([, y]) => y)
        const both = Uint8Array.from(pairs, ([x, y]) => x ^ y)
        expect(crc8(both)).toBe(crc8(a) ^ crc8(b))
      })
    )
  })

  it("refuse site codes with one wrong digit", () => {
    fc.assert(
      fc.property(signatures, lockByteSets, generations, (signature, lockBytes, generation) => {
        const { siteCode, machineId } = make(signature, lockBytes, generation)
        for (const wrong of wrongDigits(siteCode)) {
          expect(verify(signature, wrong, machineId).ok).toBe(false)
        }
      }),
      { numRuns: 25 }
    )
  })

  it("let one in 256 wrong site codes past the checksum, and none past the generation", () => {
    const signature = unhex("5a".repeat(32))
    const { machineId } = make(signature, unhex("01020304050607"), 3)
    const reasons = drawn("site", 25_600, 8).map((siteCode) => {
      const verdict = verify(signature, siteCode, machineId)
      return verdict.ok ? "accepted" : verdict.reason
    })
    const passed = reasons.filter((reason) => reason !== "checksum")
    // 100 expected of 25 600; the site codes are the same in every run.
    expect(passed.length).toBeGreaterThan(60)
    expect(passed.length).toBeLessThan(140)
    expect(passed).not.toContain("accepted")
    expect(passed).toContain("generation")
  })

  it("are refused under the signature of another program", () => {
    fc.assert(
      fc.property(
        signatures,
        signatures,
        lockByteSets,
        generations,
        (signature, foreign, lockBytes, generation) => {
          fc.pre(hex(signature) !== hex(foreign))
          const { siteCode, machineId } = make(signature, lockBytes, generation)
          expect(verify(foreign, siteCode, machineId).ok).toBe(false)
        }
      )
    )
  })

  it("both change after a removal", () => {
    fc.assert(
      fc.property(signatures, lockByteSets, generations, (signature, lockBytes, generation) => {
        const before = make(signature, lockBytes, generation)
        const after = make(signature, lockBytes, nextGeneration(generation))
        expect(after.siteCode).not.toBe(before.siteCode)
        expect(after.machineId).not.toBe(before.machineId)
      })
    )
    expect([0, 1, 254, 255].map(nextGeneration)).toEqual([1, 2, 255, 0])
  })

  it.each([
    ["no lock", "00000000000000"],
    ["one hardware lock", "00000000070000"],
    ["software locks only", "01020000000000"],
    ["six bytes", "010203040506"],
    ["eight bytes", "0102030405060708"],
  ])("are not made of %s", (_, lockBytes) => {
    expect(() => make(unhex("11".repeat(32)), unhex(lockBytes), 0)).toThrow(RangeError)
  })

  it.each([-1, 256, 0.5, NaN])("are not made for the generation %d", (generation) => {
    expect(() => make(unhex("11".repeat(32)), unhex("01020304050607"), generation)).toThrow(
      RangeError
    )
  })

  it("are read only in two fields or in one", () => {
    expect(readMachineCodes("941ABB99", "A305-8474-C241-B462")).not.toBeNull()
    expect(readMachineCodes("941ABB99-A305-8474-C241-B462")).not.toBeNull()
    expect(readMachineCodes("941ABB99A3058474C241B462", "A305-8474-C241-B462")).toBeNull()
    expect(readMachineCodes("A305-8474-C241-B462", "941ABB99")).toBeNull()
    expect(readMachineCodes("", "A305-8474-C241-B462")).toBeNull()
    expect(readMachineCodes("")).toBeNull()
  })
})
