import fc from "fast-check"

import { nodePrimitives } from "../../../storage/node-primitives"
import { activationCode, readActivationCode, verifyActivationCode } from "../activation-code"
import {
  type ActivationPayload,
  decodeActivationPayload,
  encodeActivationPayload,
  expiryDate,
  expiryDayOf,
  isExpiryDayReached,
} from "../activation-payload"
import { machineCodes, type MachineCodes } from "../machine-codes"
import { activationSecret, readApplicationSignature } from "../program-secret"
import { isReceiptCode, receiptCode } from "../receipt"
import { isRemovalCode, removalCode } from "../removal-code"
import { bytes, generations, hex, lockByteSets, payloads, signatures, unhex } from "./arbitraries"

const machines = fc.tuple(signatures, lockByteSets, generations)

const setUp = ([signature, lockBytes, generation]: [Uint8Array, Uint8Array, number]) => ({
  secret: activationSecret(nodePrimitives, signature),
  codes: machineCodes(nodePrimitives, signature, { lockBytes, generation }),
})

const make = (secret: Uint8Array, codes: MachineCodes, payload: ActivationPayload) =>
  activationCode(nodePrimitives, secret, codes, payload)

const verify = (secret: Uint8Array, codes: MachineCodes, typed: string) =>
  verifyActivationCode(nodePrimitives, secret, codes, typed)

const PLAIN: ActivationPayload = {
  isTrial: false,
  isTest: false,
  sequence: 1,
  features: 0,
  expiryDay: 0,
}

describe("the payload", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(decodeActivationPayload(encodeActivationPayload(payload))).toEqual(payload)
      })
    )
  })

  it("carries every one of the 65 536 feature sets and expiry days", () => {
    for (let value = 0; value <= 0xffff; value++) {
      const read = decodeActivationPayload(
        encodeActivationPayload({ ...PLAIN, features: value, expiryDay: 0xffff - value })
      )
      if (read?.features !== value || read.expiryDay !== 0xffff - value) {
        throw new Error(`${value} came back as ${JSON.stringify(read)}`)
      }
    }
  })

  it("reads exactly version 1 with the two known flags", () => {
    const read = Array.from({ length: 256 }, (_, head) =>
      decodeActivationPayload(Uint8Array.of(head, 0, 0, 0, 0, 0))
    )
    expect(read.flatMap((payload, head) => (payload ? [head] : []))).toEqual([
      0x10, 0x11, 0x12, 0x13,
    ])
    expect(decodeActivationPayload(Uint8Array.of(0x10, 0, 0, 0, 0))).toBeNull()
    expect(decodeActivationPayload(Uint8Array.of(0x10, 0, 0, 0, 0, 0, 0))).toBeNull()
  })

  it.each([
    { sequence: 256 },
    { sequence: -1 },
    { features: 65_536 },
    { features: 1.5 },
    { expiryDay: 65_536 },
    { expiryDay: NaN },
  ])("is not written with %j", (wrong) => {
    expect(() => encodeActivationPayload({ ...PLAIN, ...wrong })).toThrow(RangeError)
  })
})

describe("the expiry day", () => {
  const day = (date: string) => expiryDayOf(new Date(date))

  it("is the first day on which the program does not run at all", () => {
    expect(day("2026-11-24T00:00:00Z")).toBe(2519)
    expect(day("2026-11-23T00:00:00.001Z")).toBe(2519)
    expect(day("2026-11-24T00:00:00.001Z")).toBe(2520)
    expect(expiryDate(2519)?.toISOString()).toBe("2026-11-24T00:00:00.000Z")
    expect(expiryDayOf(null)).toBe(0)
    expect(expiryDate(0)).toBeNull()
  })

  it("never turns an end into never", () => {
    expect(day("1970-01-01T00:00:00Z")).toBe(1)
    expect(day("2020-01-01T00:00:00Z")).toBe(1)
    expect(day("9999-12-31T00:00:00Z")).toBe(65_535)
    expect(() => expiryDayOf(new Date(NaN))).toThrow(RangeError)
  })

  it("lets a program run to the last millisecond of the day before", () => {
    const midnight = Date.parse("2026-11-24T00:00:00Z")
    expect(isExpiryDayReached(2519, new Date(midnight - 1))).toBe(false)
    expect(isExpiryDayReached(2519, new Date(midnight))).toBe(true)
    expect(isExpiryDayReached(0, new Date("9999-12-31T00:00:00Z"))).toBe(false)
  })

  it("never cuts a license short, nor adds a whole day", () => {
    const within = { min: new Date("2020-01-01T00:00:00.001Z"), max: new Date("2199-06-06") }
    fc.assert(
      fc.property(fc.date({ ...within, noInvalidDate: true }), (end) => {
        const runsUntil = expiryDate(expiryDayOf(end))!.getTime()
        expect(runsUntil).toBeGreaterThanOrEqual(end.getTime())
        expect(runsUntil - end.getTime()).toBeLessThan(86_400_000)
      })
    )
  })
})

describe("the activation code", () => {
  it("says to its computer what was written", () => {
    fc.assert(
      fc.property(machines, payloads, (machine, payload) => {
        const { secret, codes } = setUp(machine)
        const code = make(secret, codes, payload)
        expect(code).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{8}){3}$/)
        expect(code).toHaveLength(35)
        expect(verify(secret, codes, code)).toEqual({ ok: true, payload })
        const retyped = ` ${code.toLowerCase().replace(/-/g, "").replace(/0/g, "o")} `
        expect(verify(secret, codes, retyped)).toEqual({ ok: true, payload })
      })
    )
  })

  it("is refused with any one digit changed", () => {
    fc.assert(
      fc.property(
        machines,
        payloads,
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 1, max: 15 }),
        (machine, payload, at, change) => {
          const { secret, codes } = setUp(machine)
          const digits = make(secret, codes, payload).replace(/-/g, "")
          const digit = (parseInt(digits[at]!, 16) ^ change).toString(16)
          const wrong = digits.slice(0, at) + digit + digits.slice(at + 1)
          expect(verify(secret, codes, wrong)).toEqual({ ok: false, reason: "wrong_code" })
        }
      )
    )
  })

  it("is refused on another computer, after a removal and by another program", () => {
    fc.assert(
      fc.property(machines, machines, payloads, (machine, other, payload) => {
        const { secret, codes } = setUp(machine)
        const [signature, lockBytes, generation] = machine
        fc.pre(hex(signature) !== hex(other[0]) && hex(lockBytes) !== hex(other[1]))
        const code = make(secret, codes, payload)
        const refused = { ok: false, reason: "wrong_code" }
        expect(verify(secret, setUp([signature, other[1], generation]).codes, code)).toEqual(
          refused
        )
        const removed = setUp([signature, lockBytes, (generation + 1) % 256])
        expect(verify(secret, removed.codes, code)).toEqual(refused)
        expect(verify(setUp(other).secret, codes, code)).toEqual(refused)
      })
    )
  })

  it("and its removal code are new at every activation of the same computer", () => {
    fc.assert(
      fc.property(machines, payloads, (machine, payload) => {
        const { secret, codes } = setUp(machine)
        const made = Array.from({ length: 256 }, (_, sequence) =>
          make(secret, codes, { ...payload, sequence })
        )
        expect(new Set(made).size).toBe(256)
        const removals = made.slice(0, 3).map((code) => removalCode(nodePrimitives, secret, code))
        expect(new Set(removals).size).toBe(3)
      }),
      { numRuns: 20 }
    )
  })

  it("is not made for malformed machine codes, nor judged by them", () => {
    const secret = unhex("22".repeat(32))
    const codes = { siteCode: "941ABB9", machineId: "A305-8474-C241-B462" }
    expect(() => make(secret, codes, PLAIN)).toThrow(RangeError)
    expect(verify(secret, codes, "0".repeat(32))).toEqual({ ok: false, reason: "malformed" })
  })
})

describe("the removal code", () => {
  it("is recognised however typed; every single wrong digit is not", () => {
    fc.assert(
      fc.property(bytes(32), bytes(16), (secret, activation) => {
        const code = hex(activation)
        const removal = removalCode(nodePrimitives, secret, code)
        expect(removal).toMatch(/^[0-9A-F]{8}$/)
        const isRight = (typed: string) => isRemovalCode(nodePrimitives, secret, code, typed)
        expect(isRight(removal)).toBe(true)
        expect(isRight(` ${removal.slice(0, 4).toLowerCase()}-${removal.slice(4)}`)).toBe(true)
        for (let at = 0; at < 8; at++) {
          const digit = (parseInt(removal[at]!, 16) ^ 1).toString(16)
          expect(isRight(removal.slice(0, at) + digit + removal.slice(at + 1))).toBe(false)
        }
        expect(isRight(removal.slice(1))).toBe(false)
        expect(isRight(`${removal}0`)).toBe(false)
      })
    )
  })

  it("belongs to an activation code and to nothing else", () => {
    const secret = unhex("33".repeat(32))
    expect(() => removalCode(nodePrimitives, secret, "10010005")).toThrow(RangeError)
    expect(() => isRemovalCode(nodePrimitives, secret, "", "00000000")).toThrow(RangeError)
    expect(readActivationCode("10010005")).toBeNull()
  })
})

describe("the receipt", () => {
  it("proves one file on one computer", () => {
    fc.assert(
      fc.property(
        bytes(32),
        fc.stringMatching(/^licfile_[0-9A-Z]{26}$/),
        fc.stringMatching(/^[0-9a-f]{64}$/),
        (secret, fileId, fingerprint) => {
          const subject = { fileId, fingerprint }
          const receipt = receiptCode(nodePrimitives, secret, subject)
          expect(receipt).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
          const isRight = (of: typeof subject, typed: string) =>
            isReceiptCode(nodePrimitives, secret, of, typed)
          expect(isRight(subject, receipt.toLowerCase().replace(/-/g, " "))).toBe(true)
          expect(isRight({ ...subject, fileId: `${fileId}0` }, receipt)).toBe(false)
          expect(isRight({ ...subject, fingerprint: `0${fingerprint}` }, receipt)).toBe(false)
          expect(isRight(subject, receipt.slice(0, -1))).toBe(false)
        }
      )
    )
  })
})

describe("the application signature", () => {
  it("is read from 64 digits", () => {
    fc.assert(
      fc.property(signatures, (signature) => {
        expect(readApplicationSignature(hex(signature))).toEqual(signature)
        expect(readApplicationSignature(hex(signature).slice(2))).toBeNull()
      })
    )
  })
})
