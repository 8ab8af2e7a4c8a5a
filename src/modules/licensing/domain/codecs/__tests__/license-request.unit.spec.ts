import fc from "fast-check"

import { nodePrimitives } from "../../../storage/node-primitives"
import { describingText } from "../../free-text"
import { fingerprintFault } from "../fingerprint"
import {
  type LicenseRequest,
  MAX_LICENSE_REQUEST_LENGTH,
  readLicenseRequest,
  writeLicenseRequest,
} from "../license-request"
import { hasEnoughLocks, lockBytes, lockDigests, LOCKS, writeLockDigests } from "../locks"
import { garbage, lockValueSets, signatures } from "./arbitraries"
import * as second from "./second-implementation"

const shown = (max: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: max })
    .filter((text) => describingText(text, max) === text)
const texts = fc.record(
  { name: shown(120), platform: shown(60), app_version: shown(60) },
  { requiredKeys: [] }
)
const programs = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{1,30}$/)
const fingerprints = fc
  .stringMatching(/^[!-~]{16,256}$/)
  .filter((text) => fingerprintFault(text) === null)
const locks = fc
  .tuple(signatures, lockValueSets)
  .map(([signature, values]) => lockDigests(nodePrimitives, signature, values))
  .filter((digests) => hasEnoughLocks(lockBytes(digests)))
  .map(writeLockDigests)
const requests: fc.Arbitrary<LicenseRequest> = fc
  .tuple(
    programs,
    fc.oneof(
      locks.map((of) => ({ locks: of })),
      fingerprints.map((of) => ({ fingerprint: of }))
    ),
    texts
  )
  .map(([program, identity, about]) => ({ program, ...identity, ...about }))

const FINGERPRINT = "5f1d7a84db00d2fce00b31a7fc73224f"
const DIGEST = "ab".repeat(32)
const MALFORMED = { ok: false, reason: "malformed" }

it("reads what it writes, and so does the second implementation", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const text = writeLicenseRequest(request)
      expect(readLicenseRequest(text)).toEqual({ ok: true, request })
      expect(second.readRequest(text)).toEqual({ version: 1, ...request })
      const { program, name, platform, app_version, ...identity } = request
      expect(second.writeRequest({ program, ...identity, name, platform, app_version })).toBe(text)
    })
  )
})

it("writes locks in lock order, in lower case", () => {
  const written = writeLicenseRequest({
    program: "photo-studio",
    locks: { cpu: DIGEST.toUpperCase(), os: DIGEST },
  })
  expect(second.readRequest(written)).toEqual({
    version: 1,
    program: "photo-studio",
    locks: { os: DIGEST, cpu: DIGEST },
  })
  expect(Object.keys(second.readRequest(written)!.locks as object)).toEqual(["os", "cpu"])
})

it("fits a QR code with all locks and the longest texts", () => {
  const all = Object.fromEntries(LOCKS.map((lock) => [lock, DIGEST]))
  const text = writeLicenseRequest({
    program: "p".repeat(64),
    locks: all,
    name: "字".repeat(120),
    platform: "字".repeat(60),
    app_version: "字".repeat(60),
  })
  expect(text.length).toBeLessThanOrEqual(MAX_LICENSE_REQUEST_LENGTH)
})

it.each<[string, LicenseRequest]>([
  ["a short fingerprint", { program: "cad", fingerprint: "short" }],
  ["one lock", { program: "cad", locks: { cpu: DIGEST } }],
])("writes none that no shop reads: %s", (_, request) => {
  expect(() => writeLicenseRequest(request)).toThrow(RangeError)
})

it("forgives white space around it and any line ends", () => {
  const request: LicenseRequest = { program: "cad", fingerprint: FINGERPRINT }
  const text = writeLicenseRequest(request)
  for (const carried of [
    `\n\t ${text}\n\n`,
    text.replaceAll("\n", "\r\n"),
    text.replaceAll("\n", " "),
  ]) {
    expect(readLicenseRequest(carried)).toEqual({ ok: true, request })
  }
})

it("skips members that it does not know", () => {
  const request = { program: "cad", fingerprint: FINGERPRINT }
  const text = second.writeRequest({ ...request, licensed: true })
  expect(readLicenseRequest(text)).toEqual({ ok: true, request })
})

it.each<[string, Record<string, unknown>]>([
  ["no program", { fingerprint: FINGERPRINT }],
  ["no program's code", { program: "No such", fingerprint: FINGERPRINT }],
  ["no computer", { program: "cad" }],
  [
    "a computer in two ways",
    { program: "cad", fingerprint: FINGERPRINT, locks: { cpu: DIGEST, os: DIGEST } },
  ],
  ["a short fingerprint", { program: "cad", fingerprint: "short" }],
  ["a fingerprint with spaces around", { program: "cad", fingerprint: ` ${FINGERPRINT}` }],
  ["one lock", { program: "cad", locks: { cpu: DIGEST } }],
  ["software locks only", { program: "cad", locks: { os: DIGEST, hd_volume: DIGEST } }],
  ["an unknown lock", { program: "cad", locks: { cpu: DIGEST, os: DIGEST, mouse: DIGEST } }],
  ["a short digest", { program: "cad", locks: { cpu: DIGEST, os: "ab" } }],
  ["locks as a list", { program: "cad", locks: [DIGEST, DIGEST] }],
  ["a version that is none", { version: "1", program: "cad", fingerprint: FINGERPRINT }],
])("refuses %s", (_, content) => {
  expect(readLicenseRequest(second.writeRequest(content))).toEqual(MALFORMED)
})

it.each<[string, unknown, string | undefined]>([
  ["a name that is none", { of: "x" }, undefined],
  ["null", null, undefined],
  ["a blank name", " ", undefined],
  ["a long name", "n".repeat(255), "n".repeat(120)],
  ["a NUL", "a\u0000b", "ab"],
  ["a line end", "a\nb", "a b"],
  ["half a surrogate pair", "a\ud800b", "ab"],
])("is not refused for what only describes: %s", (_, name, kept) => {
  const read = readLicenseRequest(
    second.writeRequest({ program: "cad", fingerprint: FINGERPRINT, name })
  )
  const about = kept === undefined ? {} : { name: kept }
  expect(read).toEqual({
    ok: true,
    request: { program: "cad", fingerprint: FINGERPRINT, ...about },
  })
})

it("distinguishes a newer version from nonsense", () => {
  const text = second.writeRequest({ version: 2, anything: true })
  expect(readLicenseRequest(text)).toEqual({ ok: false, reason: "unsupported_version" })
})

it("refuses any other text without failing", () => {
  fc.assert(
    fc.property(garbage, (text) => {
      expect(readLicenseRequest(text)).toEqual(MALFORMED)
      const within = `-----BEGIN LICENSE REQUEST-----\n${text}\n-----END LICENSE REQUEST-----`
      expect(readLicenseRequest(within).ok).toBe(false)
    })
  )
  const long = writeLicenseRequest({ program: "cad", fingerprint: FINGERPRINT })
  expect(readLicenseRequest(long + "\n".repeat(MAX_LICENSE_REQUEST_LENGTH))).toEqual(MALFORMED)
})
