import fc from "fast-check"

import { ed25519PublicKey, nodePrimitives } from "../../../storage/node-primitives"
import { activationCode, verifyActivationCode } from "../activation-code"
import { expiryDayOf } from "../activation-payload"
import { crc8 } from "../crc8"
import { lockFingerprint } from "../fingerprint"
import { signJws } from "../jws"
import { SIGNED_ANSWER_TYP } from "../signed-answer"
import { LICENSE_FILE_ALGORITHMS, readLicenseFile, writeLicenseFile } from "../license-file"
import { lockBytes, lockDigests, LOCKS, writeLockDigests } from "../locks"
import { machineCodes, verifyMachineCodes } from "../machine-codes"
import { activationSecret } from "../program-secret"
import { receiptCode } from "../receipt"
import { removalCode } from "../removal-code"
import {
  bytes,
  generations,
  hex,
  lockByteSets,
  lockValueSets,
  payloads,
  signatures,
} from "./arbitraries"
import * as second from "./second-implementation"

const machines = fc.tuple(signatures, lockByteSets, generations)
const hexDigits = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9A-F]{${length}}$`)).filter((text) => text.length === length)

describe("both implementations agree on any input", () => {
  it("about locks and fingerprints", () => {
    fc.assert(
      fc.property(signatures, lockValueSets, (signature, values) => {
        const digests = lockDigests(nodePrimitives, signature, values)
        const present = Object.fromEntries(LOCKS.map((lock) => [lock, values[lock] ?? ""]))
        const expected = second.digestsOf(hex(signature), present)
        expect(writeLockDigests(digests)).toEqual(expected)
        expect(hex(lockBytes(digests))).toBe(second.lockBytesOf(expected))
        const print = lockFingerprint(nodePrimitives, digests)
        expect(print).toBe(Object.keys(expected).length ? second.fingerprintOf(expected) : null)
      })
    )
  })

  it("about checksums", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (value) => {
        expect(hex(Uint8Array.of(crc8(value)))).toBe(second.crc(hex(value)))
      })
    )
  })

  it("about machine codes", () => {
    fc.assert(
      fc.property(machines, ([signature, locks, generation]) => {
        const made = machineCodes(nodePrimitives, signature, { lockBytes: locks, generation })
        expect({ site: made.siteCode, machine: made.machineId }).toEqual(
          second.codesOf(hex(signature), hex(locks), generation)
        )
        expect(second.checkCodes(hex(signature), made.siteCode, made.machineId)).toBe(
          `${generation}:${hex(locks)}`
        )
      })
    )
  })

  it("about whatever else is typed as machine codes", () => {
    fc.assert(
      fc.property(signatures, hexDigits(8), hexDigits(16), (signature, site, machine) => {
        const verdict = verifyMachineCodes(nodePrimitives, signature, site, machine)
        expect(
          verdict.ok ? `${verdict.generation}:${hex(verdict.lockBytes)}` : verdict.reason
        ).toBe(second.checkCodes(hex(signature), site, machine))
      }),
      { numRuns: 2_000 }
    )
  })

  it("about activation codes and removal codes", () => {
    fc.assert(
      fc.property(machines, payloads, ([signature, locks, generation], payload) => {
        const secret = activationSecret(nodePrimitives, signature)
        const secretHex = second.activationSecret(hex(signature))
        expect(hex(secret)).toBe(secretHex)
        const codes = machineCodes(nodePrimitives, signature, { lockBytes: locks, generation })
        const code = activationCode(nodePrimitives, secret, codes, payload)
        const facts = {
          trial: payload.isTrial,
          test: payload.isTest,
          sequence: payload.sequence,
          features: payload.features,
          expiry: payload.expiryDay,
        }
        const { siteCode, machineId } = codes
        expect(code).toBe(second.activationOf(secretHex, siteCode, machineId, facts))
        expect(second.checkActivation(secretHex, siteCode, machineId, code)).toEqual(facts)
        expect(verifyActivationCode(nodePrimitives, secret, codes, code).ok).toBe(true)
        const removal = removalCode(nodePrimitives, secret, code)
        expect(removal).toBe(second.removalOf(secretHex, code))
      })
    )
  })

  it("about expiry days", () => {
    const span = { min: new Date("1990-01-01"), max: new Date("2250-01-01"), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(span), fc.boolean(), (date, atMidnight) => {
        const end = atMidnight ? new Date(date.toISOString().slice(0, 10)) : date
        expect(expiryDayOf(end)).toBe(second.dayOf(end.toISOString()))
      }),
      { numRuns: 1_000 }
    )
  })

  it("about receipts", () => {
    const text = fc.string({ unit: "grapheme" })
    fc.assert(
      fc.property(bytes(32), text, text, (secret, fileId, fingerprint) => {
        expect(receiptCode(nodePrimitives, secret, { fileId, fingerprint })).toBe(
          second.receiptOf(hex(secret), fileId, fingerprint)
        )
      })
    )
  })

  it("about files, each reading what the other wrote", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("license" as const, "machine" as const),
        fc.constantFrom(...LICENSE_FILE_ALGORITHMS),
        fc.jsonValue(),
        fc.string({ unit: "grapheme" }),
        bytes(12),
        bytes(32),
        (kind, algorithm, content, secret, iv, privateKey) => {
          const document = JSON.parse(
            JSON.stringify({
              meta: { issued: "2026-11-24T12:00:00.000Z", expiry: null, ttl: null },
              data: { id: "1", type: "licenses", attributes: { content } },
            })
          )
          const common = { kind, document, privateKey }
          const text = writeLicenseFile(
            nodePrimitives,
            algorithm === "base64+ed25519"
              ? { ...common, algorithm }
              : { ...common, algorithm, secret, iv }
          )
          const plaintext = JSON.stringify(document)
          const sealing = algorithm === "base64+ed25519" ? undefined : { secret, iv: hex(iv) }
          expect(second.writeFile(kind, plaintext, hex(privateKey), sealing)).toBe(text)
          const publicKey = ed25519PublicKey(privateKey)
          expect(second.readFile(kind, text, hex(publicKey), secret)).toBe(plaintext)
          const keys = [{ kid: "k", publicKey }]
          expect(readLicenseFile(nodePrimitives, { kind, text, keys, secret })).toMatchObject({
            ok: true,
            algorithm,
          })
        }
      )
    )
  })

  it("about signed tokens", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        bytes(32),
        (kid, payload, privateKey) => {
          const typ = SIGNED_ANSWER_TYP
          expect(signJws(nodePrimitives, { typ, kid, payload, privateKey })).toBe(
            second.writeToken(typ, kid, payload, hex(privateKey))
          )
        }
      )
    )
  })
})
