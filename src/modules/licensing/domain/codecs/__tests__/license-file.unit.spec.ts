import fc from "fast-check"

import { ed25519PublicKey, nodePrimitives } from "../../../storage/node-primitives"
import { signJws, readJws, jsonWebKeySet } from "../jws"
import { SIGNED_ANSWER_TYP } from "../signed-answer"
import {
  LICENSE_FILE_ALGORITHMS,
  type LicenseFileAlgorithm,
  type LicenseFileDocument,
  type LicenseFileKind,
  licenseFileSecret,
  MAX_LICENSE_FILE_LENGTH,
  readLicenseFile,
  writeLicenseFile,
} from "../license-file"
import { licenseFileMeta, licenseFileTime } from "../license-file-time"
import { bytes, garbage, unhex } from "./arbitraries"

const SEED = unhex("01".repeat(32))
const KEYS = [
  { kid: "old", publicKey: ed25519PublicKey(unhex("02".repeat(32))) },
  { kid: "new", publicKey: ed25519PublicKey(SEED) },
]
const SECRET = licenseFileSecret("7Q2MX-K9D4B-0ZT5R-HV8WC-3NEJ6", "f".repeat(64))
const NOW = new Date("2026-11-24T12:00:00.000Z")

const meta = licenseFileMeta({
  id: "licfile_1",
  kid: "new",
  now: NOW,
  ttlSeconds: 86_400,
  licenseExpiresAt: null,
  revocation: 7,
})

const DOCUMENT: LicenseFileDocument = {
  meta,
  data: { id: "lic_1", type: "licenses", attributes: { name: "Ünïcode" } },
}

const documents = fc
  .record({
    attributes: fc.object(),
    included: fc.option(fc.array(fc.object(), { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ attributes, included }) => {
    const document = { meta, data: { id: "lic_1", type: "licenses", attributes }, included }
    // What a JSON text can carry.
    return JSON.parse(JSON.stringify(document)) as LicenseFileDocument
  })

const kinds = fc.constantFrom<LicenseFileKind>("license", "machine")
const algorithms = fc.constantFrom(...LICENSE_FILE_ALGORITHMS)

function write(
  kind: LicenseFileKind,
  algorithm: LicenseFileAlgorithm,
  document = DOCUMENT,
  secret = SECRET,
  iv: Uint8Array = unhex("0b".repeat(12))
): string {
  const common = { kind, document, privateKey: SEED }
  return writeLicenseFile(
    nodePrimitives,
    algorithm === "base64+ed25519" ? { ...common, algorithm } : { ...common, algorithm, secret, iv }
  )
}

const read = (kind: LicenseFileKind, text: string, secret?: string, keys = KEYS) =>
  readLicenseFile(nodePrimitives, { kind, text, keys, secret })

/** A file around any envelope. */
const wrap = (envelope: unknown) =>
  `-----BEGIN LICENSE FILE-----\n${Buffer.from(JSON.stringify(envelope) ?? "").toString("base64")}\n-----END LICENSE FILE-----\n`

const envelopeOf = (text: string): { enc: string; sig: string; alg: string } =>
  JSON.parse(Buffer.from(text.split("\n").slice(1, -2).join(""), "base64").toString())

/** A genuine signature over any `enc`. */
const signed = (enc: string, alg: string) =>
  wrap({
    enc,
    alg,
    sig: Buffer.from(nodePrimitives.ed25519Sign(SEED, Buffer.from(`license/${enc}`))).toString(
      "base64"
    ),
  })

describe("license and machine files", () => {
  it("are read from the certificate alone, as a QR code holds it", () => {
    for (const algorithm of LICENSE_FILE_ALGORITHMS) {
      const text = write("machine", algorithm)
      const certificate = JSON.stringify(envelopeOf(text))
      expect(read("machine", ` ${certificate}\n`, SECRET)).toEqual(read("machine", text, SECRET))
      expect(read("machine", certificate, SECRET)).toMatchObject({ ok: true, algorithm })
      expect(read("license", certificate, SECRET)).toEqual({ ok: false, reason: "bad_signature" })
      const { enc, ...rest } = envelopeOf(text)
      const altered = JSON.stringify({ ...rest, enc: `A${enc.slice(1)}` })
      expect(read("machine", altered, SECRET)).toEqual({ ok: false, reason: "bad_signature" })
    }
    expect(read("machine", "{}")).toEqual({ ok: false, reason: "malformed" })
    expect(read("machine", `{"enc":"`)).toEqual({ ok: false, reason: "malformed" })
  })

  it("give back their document, by both algorithms", () => {
    fc.assert(
      fc.property(
        kinds,
        algorithms,
        documents,
        fc.string({ unit: "binary" }),
        bytes(12),
        (kind, algorithm, document, secret, iv) => {
          const text = write(kind, algorithm, document, secret, iv)
          const expected = { ok: true, algorithm, kid: "new", document }
          expect(read(kind, text, secret)).toEqual(expected)
          expect(read(kind, `\r\n ${text.replace(/\n/g, "\r\n")}`, secret)).toEqual(expected)
          expect(read(kind, text.trimEnd(), secret)).toEqual(expected)
        }
      )
    )
  })

  it.each(LICENSE_FILE_ALGORITHMS)("have the lines that verifiers of %s expect", (algorithm) => {
    const lines = write("machine", algorithm).split("\n")
    expect(lines[0]).toBe("-----BEGIN MACHINE FILE-----")
    expect(lines.at(-2)).toBe("-----END MACHINE FILE-----")
    expect(lines.at(-1)).toBe("")
    const body = lines.slice(1, -2)
    body.slice(0, -1).forEach((line) => expect(line).toHaveLength(60))
    expect(body.at(-1)!.length).toBeGreaterThan(0)
    expect(body.at(-1)!.length).toBeLessThanOrEqual(60)
  })

  it("are refused as the other kind, even relabelled", () => {
    for (const algorithm of LICENSE_FILE_ALGORITHMS) {
      const text = write("machine", algorithm)
      expect(read("license", text, SECRET)).toEqual({ ok: false, reason: "malformed" })
      const relabelled = text.replace(/MACHINE/g, "LICENSE")
      expect(read("license", relabelled, SECRET)).toEqual({ ok: false, reason: "bad_signature" })
    }
  })

  it("are refused without the key that signed them", () => {
    const text = write("license", "base64+ed25519")
    const refused = { ok: false, reason: "bad_signature" }
    expect(read("license", text, SECRET, [KEYS[0]!])).toEqual(refused)
    expect(read("license", text, SECRET, [])).toEqual(refused)
    const brokenKey = { kid: "broken", publicKey: unhex("ff".repeat(31)) }
    expect(read("license", text, SECRET, [brokenKey])).toEqual(refused)
  })

  it("do not open for another license key or computer", () => {
    const text = write("machine", "aes-256-gcm+ed25519")
    for (const secret of [undefined, "", `${SECRET}0`, SECRET.toLowerCase()]) {
      expect(read("machine", text, secret)).toEqual({ ok: false, reason: "wrong_secret" })
    }
  })

  it("are refused with any one character of the certificate changed", () => {
    fc.assert(
      fc.property(algorithms, fc.nat(), fc.integer({ min: 1, max: 63 }), (algorithm, at, by) => {
        const envelope = envelopeOf(write("license", algorithm))
        const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        const change = (text: string) => {
          const place = at % text.length
          const sign = alphabet[(alphabet.indexOf(text[place]!) + by + 64) % 64]!
          return text.slice(0, place) + sign + text.slice(place + 1)
        }
        const enc = change(envelope.enc)
        const sig = change(envelope.sig)
        fc.pre(enc !== envelope.enc && sig !== envelope.sig)
        expect(read("license", wrap({ ...envelope, enc }), SECRET)).toEqual({
          ok: false,
          reason: "bad_signature",
        })
        expect(read("license", wrap({ ...envelope, sig }), SECRET).ok).toBe(false)
      })
    )
  })

  it("cannot have their algorithm swapped, though no signature covers it", () => {
    for (const algorithm of LICENSE_FILE_ALGORITHMS) {
      const envelope = envelopeOf(write("license", algorithm))
      const alg = LICENSE_FILE_ALGORITHMS.find((other) => other !== algorithm)
      expect(read("license", wrap({ ...envelope, alg }), SECRET)).toEqual({
        ok: false,
        reason: "malformed",
      })
      expect(read("license", wrap({ ...envelope, alg: "base64+rsa-sha256" }), SECRET)).toEqual({
        ok: false,
        reason: "unsupported_algorithm",
      })
    }
  })

  it("give a documented answer to anything", () => {
    const reasons = ["malformed", "unsupported_algorithm", "bad_signature", "wrong_secret"]
    const parts = fc.oneof(garbage, fc.base64String(), fc.jsonValue())
    const alg = fc.oneof(algorithms, parts)
    const texts = fc.oneof(
      garbage,
      fc.record({ enc: parts, sig: parts, alg }).map(wrap),
      fc.jsonValue().map(wrap),
      fc
        .base64String()
        .map((body) => `-----BEGIN LICENSE FILE-----\n${body}\n-----END LICENSE FILE-----`)
    )
    fc.assert(
      fc.property(kinds, texts, garbage, (kind, text, secret) => {
        const verdict = read(kind, text, secret)
        expect(reasons).toContain(verdict.ok ? "ok" : verdict.reason)
      })
    )
  })

  it("give a documented answer to any content that is genuinely signed", () => {
    const base64 = fc
      .uint8Array({ maxLength: 40 })
      .map((value) => Buffer.from(value).toString("base64"))
    const enc = fc.oneof(
      garbage.filter((text) => !/\p{Surrogate}/u.test(text)),
      fc.array(base64, { maxLength: 4 }).map((pieces) => pieces.join(".")),
      fc
        .tuple(base64, bytes(12), bytes(16))
        .map(([body, iv, tag]) =>
          [body, ...[iv, tag].map((value) => Buffer.from(value).toString("base64"))].join(".")
        ),
      fc.json().map((json) => Buffer.from(json).toString("base64"))
    )
    fc.assert(
      fc.property(enc, algorithms, (content, algorithm) => {
        const verdict = read("license", signed(content, algorithm), SECRET)
        expect(["malformed", "wrong_secret"]).toContain(verdict.ok ? "ok" : verdict.reason)
      })
    )
  })

  it.each([
    ["no meta", { data: DOCUMENT.data }],
    ["no data", { meta }],
    ["an array", [meta]],
    ["no issue time", { ...DOCUMENT, meta: { ...meta, issued: undefined } }],
    ["an expiry that is no time", { ...DOCUMENT, meta: { ...meta, expiry: "soon" } }],
    ["a numeric file id", { ...DOCUMENT, meta: { ...meta, id: 1 } }],
    ["a fractional revocation number", { ...DOCUMENT, meta: { ...meta, revocation: 1.5 } }],
    ["data without type", { ...DOCUMENT, data: { id: "lic_1" } }],
    ["included that is no list", { ...DOCUMENT, included: {} }],
  ])("are malformed with %s, even when signed", (_, content) => {
    const enc = Buffer.from(JSON.stringify(content)).toString("base64")
    expect(read("license", signed(enc, "base64+ed25519"))).toEqual({
      ok: false,
      reason: "malformed",
    })
  })

  it("are read when they come without our members and without an end", () => {
    const content = { ...DOCUMENT, meta: { issued: meta.issued, expiry: null, ttl: null } }
    const enc = Buffer.from(JSON.stringify(content)).toString("base64")
    const verdict = read("license", signed(enc, "base64+ed25519"))
    expect(verdict).toMatchObject({ ok: true, document: content })
    expect(licenseFileTime(content.meta, new Date("2999-01-01"))).toBe("VALID")
  })

  it("are neither written nor read overlong", () => {
    const attributes = { note: "x".repeat(MAX_LICENSE_FILE_LENGTH) }
    const document = { ...DOCUMENT, data: { ...DOCUMENT.data, attributes } }
    expect(() => write("license", "base64+ed25519", document)).toThrow(RangeError)
    const padded = write("license", "base64+ed25519") + "\n".repeat(MAX_LICENSE_FILE_LENGTH)
    expect(read("license", padded)).toEqual({ ok: false, reason: "malformed" })
  })

  it("need an IV of 12 bytes", () => {
    expect(() =>
      write("license", "aes-256-gcm+ed25519", DOCUMENT, SECRET, unhex("00".repeat(16)))
    ).toThrow(RangeError)
  })
})

describe("the time of a file", () => {
  const make = (ttlSeconds: number, licenseExpiresAt: string | null) =>
    licenseFileMeta({
      id: "f",
      kid: "k",
      now: NOW,
      ttlSeconds,
      licenseExpiresAt: licenseExpiresAt === null ? null : new Date(licenseExpiresAt),
      revocation: 0,
    })

  it("begins a minute back and lasts for its lifetime", () => {
    expect(make(3_600, null)).toEqual({
      issued: "2026-11-24T11:59:00.000Z",
      expiry: "2026-11-24T12:59:00.000Z",
      ttl: 3_600,
      id: "f",
      kid: "k",
      revocation: 0,
    })
  })

  it("never goes beyond the license", () => {
    expect(make(86_400, "2026-11-24T13:00:00.900Z")).toMatchObject({
      expiry: "2026-11-24T13:00:00.000Z",
      ttl: 3_660,
    })
    expect(make(86_400, "2026-11-25T11:59:00.000Z")).toMatchObject({ ttl: 86_400 })
    expect(() => make(86_400, "2026-11-24T11:59:00.000Z")).toThrow(RangeError)
  })

  it.each([0, 3_599, 3_600.5, NaN, Infinity])("is not made for %d seconds", (ttl) => {
    expect(() => make(ttl, null)).toThrow(RangeError)
  })

  it("is over at the moment of its expiry", () => {
    const end = Date.parse(meta.expiry)
    expect(licenseFileTime(meta, new Date(end - 1))).toBe("VALID")
    expect(licenseFileTime(meta, new Date(end))).toBe("EXPIRED")
  })

  it("notices a clock set back by more than five minutes", () => {
    const issued = Date.parse(meta.issued)
    expect(licenseFileTime(meta, new Date(issued - 300_000))).toBe("VALID")
    expect(licenseFileTime(meta, new Date(issued - 300_001))).toBe("CLOCK_ROLLED_BACK")
    const lastSeen = new Date(issued + 3_600_000)
    expect(licenseFileTime(meta, new Date(issued + 3_300_000), lastSeen)).toBe("VALID")
    expect(licenseFileTime(meta, new Date(issued + 3_299_999), lastSeen)).toBe("CLOCK_ROLLED_BACK")
  })
})

describe("signed tokens", () => {
  const TYP: string = SIGNED_ANSWER_TYP
  const sign = (payload: object, typ = TYP, kid = "new") =>
    signJws(nodePrimitives, { payload, typ, kid, privateKey: SEED })
  const readToken = (token: string) => readJws(nodePrimitives, { token, typ: TYP, keys: KEYS })

  it("give back their payload", () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        const payload = JSON.parse(JSON.stringify(value))
        expect(readToken(sign(payload))).toEqual({ ok: true, kid: "new", payload })
      })
    )
  })

  it("are refused under another type, key or content", () => {
    expect(readToken(sign({}, "licensing-revocations+jws"))).toEqual({
      ok: false,
      reason: "malformed",
    })
    expect(readToken(sign({}, TYP, "stranger"))).toEqual({ ok: false, reason: "unknown_key" })
    expect(readToken(sign({}, TYP, "old"))).toEqual({ ok: false, reason: "bad_signature" })
    const [head, , proof] = sign({ valid: false }).split(".")
    const body = Buffer.from('{"valid":true}').toString("base64url")
    expect(readToken([head, body, proof].join("."))).toEqual({ ok: false, reason: "bad_signature" })
  })

  it.each([
    { alg: "none", typ: TYP, kid: "new" },
    { alg: "HS256", typ: TYP, kid: "new" },
    { alg: "EdDSA", typ: TYP, kid: "new", crit: ["exp"] },
    { alg: "EdDSA", kid: "new" },
    { alg: "EdDSA", typ: TYP },
    { alg: "EdDSA", typ: TYP, kid: 1 },
  ])("are refused with the header %j", (header) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const text = `${part(header)}.${part({})}`
    const proof = nodePrimitives.ed25519Sign(SEED, Buffer.from(text))
    const token = `${text}.${Buffer.from(proof).toString("base64url")}`
    expect(readToken(token)).toEqual({ ok: false, reason: "malformed" })
  })

  it("give a documented answer to anything", () => {
    const part = fc.oneof(
      garbage,
      fc.json().map((json) => Buffer.from(json).toString("base64url"))
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const verdict = readToken(parts.join("."))
        expect(["malformed", "unknown_key", "bad_signature"]).toContain(
          verdict.ok ? "ok" : verdict.reason
        )
      })
    )
  })

  it("have their keys published as RFC 8037 has them", () => {
    const publicKey = unhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    expect(jsonWebKeySet([{ kid: "k1", publicKey }])).toEqual({
      keys: [
        {
          kty: "OKP",
          crv: "Ed25519",
          use: "sig",
          alg: "EdDSA",
          kid: "k1",
          x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        },
      ],
    })
  })
})
