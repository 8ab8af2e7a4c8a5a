import { ed25519PublicKey, nodePrimitives } from "../../../storage/node-primitives"
import { activationCode, verifyActivationCode } from "../activation-code"
import { encodeActivationPayload, expiryDayOf } from "../activation-payload"
import { crc8 } from "../crc8"
import { lockFingerprint } from "../fingerprint"
import { readJws, signJws } from "../jws"
import { readRevocationList, REVOCATION_LIST_TYP, signRevocationList } from "../revocation-list"
import { readLicenseFile, writeLicenseFile } from "../license-file"
import { fileSubjectFault } from "../license-file-subject"
import { readLicenseRequest, writeLicenseRequest } from "../license-request"
import { isWeakKey, normalizeLicenseKey, redactLicenseKey } from "../license-key"
import {
  hasEnoughLocks,
  lockBytes,
  lockDigests,
  normalizeLockValue,
  readLockDigests,
} from "../locks"
import { machineCodes, mergeMachineCodes, verifyMachineCodes } from "../machine-codes"
import { activationSecret, readApplicationSignature } from "../program-secret"
import { isReceiptCode, receiptCode } from "../receipt"
import { isRemovalCode, removalCode } from "../removal-code"
import {
  ANSWER_REFUSALS,
  readKeptAnswer,
  readSignedAnswer,
  SIGNED_ANSWER_TYP,
} from "../signed-answer"
import { readTypedHex } from "../typed-text"
import { hex, unhex } from "./arbitraries"
import * as second from "./second-implementation"
import { formatsPage, vectors } from "./vectors"

const signature = readApplicationSignature(vectors.application_signature)!
const secret = unhex(vectors.activation_secret)
const privateKey = unhex(vectors.signing_key.private_key)
const publicKey = unhex(vectors.signing_key.public_key)
const keys = [{ kid: vectors.signing_key.kid, publicKey }]

describe("the codecs give the published vectors", () => {
  it("of secrets and keys", () => {
    expect(hex(activationSecret(nodePrimitives, signature))).toBe(vectors.activation_secret)
    expect(hex(ed25519PublicKey(privateKey))).toBe(vectors.signing_key.public_key)
  })

  it.each(vectors.license_keys)("of the license key $key", ({ key, ...expected }) => {
    expect({
      normalized: normalizeLicenseKey(key),
      redacted: redactLicenseKey(key),
      weak: isWeakKey(key),
    }).toEqual(expected)
  })

  it.each(vectors.written_keys)("of the written key $written", ({ written, normalized }) => {
    expect(normalizeLicenseKey(written)).toBe(normalized)
  })

  it.each(vectors.typed_input)("of typed input $typed", ({ typed, bytes, hex: expected }) => {
    const read = readTypedHex(typed, bytes)
    expect(read && hex(read)).toBe(expected)
  })

  it.each(vectors.crc8)("of the checksum of $input", ({ input, crc }) => {
    expect(hex(Uint8Array.of(crc8(unhex(input))))).toBe(crc)
  })

  it.each(vectors.locks)("of the lock $lock", ({ lock, value, normalized, digest }) => {
    expect(normalizeLockValue(value)).toBe(normalized)
    const digests = lockDigests(nodePrimitives, signature, { [lock]: value })
    expect(Object.entries(digests).map(([name, made]) => [name, hex(made)])).toEqual([
      [lock, digest],
    ])
  })

  it.each(vectors.lock_sets)("of the locks $lock_bytes", (set) => {
    const digests = readLockDigests(set.digests)!
    expect(hex(lockBytes(digests))).toBe(set.lock_bytes)
    expect(hasEnoughLocks(unhex(set.lock_bytes))).toBe(set.enough)
    expect(lockFingerprint(nodePrimitives, digests)).toBe(set.fingerprint)
  })

  it.each(vectors.machine_codes)("of the machine codes $merged", (vector) => {
    const input = { lockBytes: unhex(vector.lock_bytes), generation: vector.generation }
    const codes = { siteCode: vector.site_code, machineId: vector.machine_id }
    expect(machineCodes(nodePrimitives, signature, input)).toEqual(codes)
    expect(mergeMachineCodes(codes)).toBe(vector.merged)
    const expected = { ok: true, codes, ...input }
    expect(verifyMachineCodes(nodePrimitives, signature, vector.merged)).toEqual(expected)
  })

  it.each(vectors.machine_codes_refused)(
    "of the refused codes $site_code $machine_id",
    ({ site_code, machine_id, reason }) => {
      expect(verifyMachineCodes(nodePrimitives, signature, site_code, machine_id)).toEqual({
        ok: false,
        code: "INVALID_MACHINE_CODES",
        reason,
      })
    }
  )

  it.each(vectors.expiry_days)("of the expiry $expires_at", ({ expires_at, expiry_day }) => {
    expect(expiryDayOf(expires_at === null ? null : new Date(expires_at))).toBe(expiry_day)
  })

  it.each(vectors.activation_codes)("of the activation code $activation_code", (vector) => {
    const codes = { siteCode: vector.site_code, machineId: vector.machine_id }
    const payload = {
      isTrial: vector.payload.is_trial,
      isTest: vector.payload.is_test,
      sequence: vector.payload.sequence,
      features: vector.payload.features,
      expiryDay: vector.payload.expiry_day,
    }
    const code = vector.activation_code
    expect(hex(encodeActivationPayload(payload))).toBe(vector.payload_hex)
    expect(activationCode(nodePrimitives, secret, codes, payload)).toBe(code)
    expect(verifyActivationCode(nodePrimitives, secret, codes, code)).toEqual({ ok: true, payload })
    expect(removalCode(nodePrimitives, secret, code)).toBe(vector.removal_code)
    expect(isRemovalCode(nodePrimitives, secret, code, vector.removal_code)).toBe(true)
  })

  it.each(vectors.activation_codes_refused)(
    "of the refused activation code $activation_code",
    ({ site_code, machine_id, activation_code, reason }) => {
      const codes = { siteCode: site_code, machineId: machine_id }
      expect(verifyActivationCode(nodePrimitives, secret, codes, activation_code)).toEqual({
        ok: false,
        reason,
      })
    }
  )

  it.each(vectors.receipts)("of the receipt $receipt", ({ file_id, fingerprint, receipt }) => {
    const subject = { fileId: file_id, fingerprint }
    expect(receiptCode(nodePrimitives, secret, subject)).toBe(receipt)
    expect(isReceiptCode(nodePrimitives, secret, subject, receipt)).toBe(true)
  })

  it.each(vectors.license_requests)("of a request by $request.name", ({ request, text }) => {
    expect(writeLicenseRequest(request)).toBe(text)
    expect(readLicenseRequest(text)).toEqual({ ok: true, request })
  })

  it.each(vectors.license_requests_refused)("of a refused request: $about", ({ text, reason }) => {
    expect(readLicenseRequest(text)).toEqual({ ok: false, reason })
  })

  it.each(vectors.license_files)("of a $kind file, $algorithm", (vector) => {
    const { kind, algorithm, text, plaintext } = vector
    const document = JSON.parse(plaintext)
    const fileSecret = vector.secret ?? ""
    const common = { kind, document, privateKey }
    const written = writeLicenseFile(
      nodePrimitives,
      algorithm === "base64+ed25519"
        ? { ...common, algorithm }
        : { ...common, algorithm, secret: fileSecret, iv: unhex(vector.iv!) }
    )
    expect(written).toBe(text)
    expect(readLicenseFile(nodePrimitives, { kind, text, keys, secret: fileSecret })).toEqual({
      ok: true,
      algorithm,
      kid: vectors.signing_key.kid,
      document,
    })
  })

  it.each(vectors.license_files_refused)(
    "of a refused file: $about",
    ({ kind, text, secret: fileSecret, reason }) => {
      expect(readLicenseFile(nodePrimitives, { kind, text, keys, secret: fileSecret })).toEqual({
        ok: false,
        reason,
      })
    }
  )

  it.each(vectors.license_files_for)(
    "of whom a file is for: $about",
    ({ kind, text, secret: fileSecret, program, fingerprint, user_id, reason }) => {
      const read = readLicenseFile(nodePrimitives, { kind, text, keys, secret: fileSecret })
      const reader = { program, fingerprint, user_id }
      expect(read.ok && fileSubjectFault(kind, read.document, reader)).toBe(reason)
    }
  )

  it.each(vectors.signed_answers)(
    "of an answer: $about",
    ({ asked, elapsed_seconds: elapsedSeconds, token, reason }) => {
      const read = readSignedAnswer(nodePrimitives, { token, keys, asked, elapsedSeconds })
      expect(read.ok ? null : read.reason).toBe(reason)
    }
  )

  it("of an answer for each comparison, all of the one type", () => {
    const reasons = vectors.signed_answers.flatMap(({ reason }) => reason ?? [])
    expect(new Set(reasons)).toEqual(new Set(ANSWER_REFUSALS))
    expect(vectors.signed_tokens.map(({ typ }) => typ)).toEqual([SIGNED_ANSWER_TYP])
    expect(formatsPage).toContain(SIGNED_ANSWER_TYP)
    expect(ANSWER_REFUSALS.filter((reason) => !formatsPage.includes(`\`${reason}\``))).toEqual([])
  })

  it.each(vectors.kept_answers)("of a kept answer: $about", (vector) => {
    const { asked, now, last_seen, token, reason } = vector
    const read = readKeptAnswer(nodePrimitives, {
      token,
      keys,
      asked,
      now: new Date(now),
      lastSeen: last_seen === null ? null : new Date(last_seen),
    })
    expect(read.ok ? null : read.reason).toBe(reason)
  })

  it.each(vectors.revocation_lists)("of a revocation list", ({ list, outdated_from, token }) => {
    const { kid } = vectors.signing_key
    const read = (remembered: number) =>
      readRevocationList(nodePrimitives, { token, keys, remembered })
    expect(signRevocationList(nodePrimitives, list, { kid, privateKey })).toBe(token)
    expect(read(0)).toEqual({ ok: true, kid, list })
    expect(read(outdated_from - 1)).toEqual({ ok: true, kid, list })
    expect(read(outdated_from)).toEqual({ ok: false, reason: "outdated" })
  })

  it.each(vectors.signed_tokens)("of a signed token, $typ", ({ typ, kid, payload, token }) => {
    expect(signJws(nodePrimitives, { typ, kid, payload, privateKey })).toBe(token)
    expect(readJws(nodePrimitives, { typ, token, keys })).toEqual({ ok: true, kid, payload })
  })
})

describe("the second implementation gives the published vectors", () => {
  const { application_signature: sig } = vectors

  it("of secrets, checksums, locks and days", () => {
    expect(second.activationSecret(sig)).toBe(vectors.activation_secret)
    for (const { input, crc } of vectors.crc8) {
      expect(second.crc(input)).toBe(crc)
    }
    for (const { lock, value, digest } of vectors.locks) {
      expect(second.digestsOf(sig, { [lock]: value })).toEqual({ [lock]: digest })
    }
    for (const { digests, lock_bytes, fingerprint } of vectors.lock_sets) {
      expect(second.lockBytesOf(digests)).toBe(lock_bytes)
      expect(second.fingerprintOf(digests)).toBe(fingerprint)
    }
    for (const { expires_at, expiry_day } of vectors.expiry_days) {
      expect(second.dayOf(expires_at)).toBe(expiry_day)
    }
  })

  it("of machine codes", () => {
    for (const { lock_bytes, generation, site_code, machine_id } of vectors.machine_codes) {
      expect(second.codesOf(sig, lock_bytes, generation)).toEqual({
        site: site_code,
        machine: machine_id,
      })
      expect(second.checkCodes(sig, site_code, machine_id)).toBe(`${generation}:${lock_bytes}`)
    }
    for (const { site_code, machine_id, reason } of vectors.machine_codes_refused) {
      if (reason !== "malformed") {
        expect(second.checkCodes(sig, site_code, machine_id)).toBe(reason)
      }
    }
  })

  it("of activation codes, removal codes and receipts", () => {
    for (const vector of vectors.activation_codes) {
      const { is_trial, is_test, sequence, features, expiry_day } = vector.payload
      const facts = { trial: is_trial, test: is_test, sequence, features, expiry: expiry_day }
      const { site_code: site, machine_id: machine, activation_code: code } = vector
      expect(second.payloadOf(facts)).toBe(vector.payload_hex)
      expect(second.activationOf(vectors.activation_secret, site, machine, facts)).toBe(code)
      expect(second.checkActivation(vectors.activation_secret, site, machine, code)).toEqual(facts)
      expect(second.removalOf(vectors.activation_secret, code)).toBe(vector.removal_code)
    }
    for (const vector of vectors.activation_codes_refused) {
      const { site_code: site, machine_id: machine, activation_code: code } = vector
      expect(second.checkActivation(vectors.activation_secret, site, machine, code)).toBeNull()
    }
    for (const { file_id, fingerprint, receipt } of vectors.receipts) {
      expect(second.receiptOf(vectors.activation_secret, file_id, fingerprint)).toBe(receipt)
    }
  })

  it("of requests", () => {
    for (const { request, text } of vectors.license_requests) {
      expect(second.writeRequest(request)).toBe(text)
      expect(second.readRequest(text)).toEqual({ version: 1, ...request })
    }
  })

  it("of files and tokens", () => {
    const { private_key: seed, public_key: key } = vectors.signing_key
    for (const { kind, secret: lock, iv, plaintext, text } of vectors.license_files) {
      const sealing = lock === null || iv === null ? undefined : { secret: lock, iv }
      expect(second.writeFile(kind, plaintext, seed, sealing)).toBe(text)
      expect(second.readFile(kind, text, key, lock ?? undefined)).toBe(plaintext)
    }
    for (const { list, token } of vectors.revocation_lists) {
      const { kid } = vectors.signing_key
      expect(second.writeToken(REVOCATION_LIST_TYP, kid, list, seed)).toBe(token)
    }
    for (const { asked, elapsed_seconds, token, reason } of vectors.signed_answers) {
      const keys = { [vectors.signing_key.kid]: key }
      expect(second.checkAnswer(token, keys, { ...asked }, elapsed_seconds)).toBe(reason)
    }
    for (const { typ, kid, payload, token } of vectors.signed_tokens) {
      expect(second.writeToken(typ, kid, payload, seed)).toBe(token)
    }
  })
})

/** The first vectors of locks are those of the page's table. */
const LOCK_ROWS = 6

describe("the page of the formats", () => {
  it("works its examples with the published vectors", () => {
    const [lockSet] = vectors.lock_sets
    const [machine, removed] = vectors.machine_codes
    const [activation] = vectors.activation_codes
    const [receipt] = vectors.receipts
    const shown = [
      vectors.application_signature,
      vectors.activation_secret,
      ...vectors.locks
        .slice(0, LOCK_ROWS)
        .flatMap(({ normalized, digest }) => [normalized, digest]),
      lockSet!.lock_bytes,
      lockSet!.fingerprint,
      machine!.site_code,
      machine!.machine_id,
      machine!.merged,
      removed!.site_code,
      removed!.machine_id,
      activation!.payload_hex,
      activation!.activation_code,
      activation!.removal_code,
      receipt!.file_id,
      receipt!.receipt,
      vectors.license_requests[0]!.text,
      vectors.signing_key.public_key,
    ]
    expect(shown.filter((value) => !formatsPage.includes(value))).toEqual([])
  })
})
