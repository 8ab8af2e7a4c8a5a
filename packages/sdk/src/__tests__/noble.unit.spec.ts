import { readFileSync } from "node:fs"
import path from "node:path"

import { verifyActivationCode } from "../../../../src/modules/licensing/domain/codecs/activation-code"
import { fromHex, toHex } from "../../../../src/modules/licensing/domain/codecs/bytes"
import { lockFingerprint } from "../../../../src/modules/licensing/domain/codecs/fingerprint"
import { readJws } from "../../../../src/modules/licensing/domain/codecs/jws"
import { readLicenseFile } from "../../../../src/modules/licensing/domain/codecs/license-file"
import {
  lockBytes,
  lockDigests,
  readLockDigests,
  writeLockDigests,
} from "../../../../src/modules/licensing/domain/codecs/locks"
import {
  machineCodes,
  verifyMachineCodes,
} from "../../../../src/modules/licensing/domain/codecs/machine-codes"
import { activationSecret } from "../../../../src/modules/licensing/domain/codecs/program-secret"
import { receiptCode } from "../../../../src/modules/licensing/domain/codecs/receipt"
import { removalCode } from "../../../../src/modules/licensing/domain/codecs/removal-code"
import { readRevocationList } from "../../../../src/modules/licensing/domain/codecs/revocation-list"
import {
  readKeptAnswer,
  readSignedAnswer,
} from "../../../../src/modules/licensing/domain/codecs/signed-answer"
import type { vectors as formatVectors } from "../../../../src/modules/licensing/domain/codecs/__tests__/vectors"
import type { ReadPrimitives } from "../crypto/primitives"
import { bundle } from "./bundles"

/** docs/format-vectors.json by the cryptography that browsers get; that of Node is tested beside the codecs. */
const vectors = JSON.parse(
  readFileSync(path.join(__dirname, "../../../../docs/format-vectors.json"), "utf8")
) as typeof formatVectors

const bundles = bundle("crypto/noble")
const { noblePrimitives: noble } = bundles.load<{ noblePrimitives: ReadPrimitives }>("crypto/noble")
afterAll(() => bundles.remove())

const unhex = (hex: string) => fromHex(hex) ?? new Uint8Array()
const signature = unhex(vectors.application_signature)
const secret = unhex(vectors.activation_secret)
const keys = [{ kid: vectors.signing_key.kid, publicKey: unhex(vectors.signing_key.public_key) }]

describe("the cryptography of browsers gives the published format vectors", () => {
  it("of locks, fingerprints and the activation secret", () => {
    expect(toHex(activationSecret(noble, signature))).toBe(vectors.activation_secret)
    for (const { lock, value, digest } of vectors.locks) {
      expect(writeLockDigests(lockDigests(noble, signature, { [lock]: value }))).toEqual(
        digest === "" ? {} : { [lock]: digest }
      )
    }
    for (const { digests, lock_bytes, fingerprint } of vectors.lock_sets) {
      const read = readLockDigests(digests) ?? {}
      expect([toHex(lockBytes(read)), lockFingerprint(noble, read)]).toEqual([
        lock_bytes,
        fingerprint,
      ])
    }
  })

  it("of typed codes and receipts", () => {
    for (const { lock_bytes, generation, site_code, machine_id } of vectors.machine_codes) {
      const codes = machineCodes(noble, signature, { lockBytes: unhex(lock_bytes), generation })
      expect(codes).toEqual({ siteCode: site_code, machineId: machine_id })
    }
    for (const { site_code, machine_id, reason } of vectors.machine_codes_refused) {
      expect(verifyMachineCodes(noble, signature, site_code, machine_id)).toMatchObject({ reason })
    }
    for (const vector of vectors.activation_codes) {
      const codes = { siteCode: vector.site_code, machineId: vector.machine_id }
      const read = verifyActivationCode(noble, secret, codes, vector.activation_code)
      expect(read).toMatchObject({ ok: true, payload: { features: vector.payload.features } })
      expect(removalCode(noble, secret, vector.activation_code)).toBe(vector.removal_code)
    }
    for (const vector of vectors.activation_codes_refused) {
      const codes = { siteCode: vector.site_code, machineId: vector.machine_id }
      const { reason } = vector
      expect(verifyActivationCode(noble, secret, codes, vector.activation_code)).toEqual({
        ok: false,
        reason,
      })
    }
    for (const { file_id: fileId, fingerprint, receipt } of vectors.receipts) {
      expect(receiptCode(noble, secret, { fileId, fingerprint })).toBe(receipt)
    }
  })

  it("of files", () => {
    for (const { kind, secret: lock, plaintext, text } of [
      ...vectors.license_files,
      ...vectors.license_files_read,
    ]) {
      const read = readLicenseFile(noble, { kind, text, keys, secret: lock ?? "" })
      expect(read).toMatchObject({ ok: true, document: JSON.parse(plaintext) })
    }
    for (const { kind, secret: lock, text, reason } of vectors.license_files_refused) {
      expect(readLicenseFile(noble, { kind, text, keys, secret: lock })).toEqual({
        ok: false,
        reason,
      })
    }
  })

  it("of tokens, lists and answers", () => {
    for (const { typ, token, payload } of vectors.signed_tokens) {
      expect(readJws(noble, { typ, token, keys })).toMatchObject({ ok: true, payload })
    }
    for (const { typ, token, reason } of vectors.signed_tokens_refused) {
      expect(readJws(noble, { typ, token, keys })).toEqual({ ok: false, reason })
    }
    for (const { token, list } of vectors.revocation_lists) {
      expect(readRevocationList(noble, { token, keys, remembered: 0 })).toMatchObject({ list })
    }
    for (const { token, remembered, reason } of vectors.revocation_lists_refused) {
      expect(readRevocationList(noble, { token, keys, remembered })).toMatchObject({ reason })
    }
    const reasonOf = (read: { ok: boolean; reason?: string }) => (read.ok ? null : read.reason)
    for (const {
      asked,
      elapsed_seconds: elapsedSeconds,
      token,
      reason,
    } of vectors.signed_answers) {
      expect(reasonOf(readSignedAnswer(noble, { token, keys, asked, elapsedSeconds }))).toBe(reason)
    }
    for (const { asked, now, last_seen, token, reason } of vectors.kept_answers) {
      const lastSeen = last_seen === null ? null : new Date(last_seen)
      const read = readKeptAnswer(noble, { token, keys, asked, now: new Date(now), lastSeen })
      expect(reasonOf(read)).toBe(reason)
    }
  })
})
