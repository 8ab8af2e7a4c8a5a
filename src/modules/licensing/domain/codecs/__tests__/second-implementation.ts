/**
 * The formats of docs/formats.md once more, written from that page alone: texts and big integers in
 * place of byte arrays, node:crypto in place of handed-in primitives. It shares no line with the codecs,
 * so a mistake would have to be made twice to stay unseen.
 */
import crypto from "node:crypto"

const NAMES = "hd_volume os hd_serial optical net cpu bios".split(" ")

const hmac = (key: string, ...message: (string | Buffer)[]) =>
  message
    .reduce<crypto.Hmac>(
      (mac, piece) => mac.update(piece),
      crypto.createHmac("sha256", Buffer.from(key, "hex"))
    )
    .digest("hex")

const raw = (hex: string) => Buffer.from(hex, "hex")
const byteHex = (value: number) => (value + 0x100).toString(16).slice(1)
const digits = (written: string) => written.split("-").join("").toLowerCase()
const written = (hex: string, size: number) =>
  hex
    .toUpperCase()
    .replace(new RegExp(`.{${size}}`, "g"), "$&-")
    .replace(/-$/, "")

/** Remainder of the polynomial division, bit by bit on a big integer. */
export function crc(hex: string): string {
  if (hex === "") {
    return "00"
  }
  let rest = BigInt(`0x${hex}`) << 8n
  for (let shift = BigInt(hex.length * 4 - 1); shift >= 0n; shift--) {
    if ((rest >> (shift + 8n)) & 1n) {
      rest ^= 0x107n << shift
    }
  }
  return byteHex(Number(rest))
}

export const activationSecret = (signature: string) =>
  Buffer.from(
    crypto.hkdfSync("sha256", raw(signature), Buffer.alloc(0), "activation", 32)
  ).toString("hex")

export function digestsOf(signature: string, values: Record<string, string>) {
  const present = NAMES.map((name) => ({
    name,
    value: (values[name] ?? "").trim().normalize("NFKC").toUpperCase(),
  })).filter(({ value }) => value.length > 0)
  return Object.fromEntries(
    present.map(({ name, value }) => [name, hmac(signature, "lock:", name, ":", value)])
  ) as Record<string, string>
}

export const lockBytesOf = (digests: Record<string, string>) =>
  NAMES.map((name) => digests[name]?.slice(0, 2).replace("00", "01") ?? "00").join("")

export const fingerprintOf = (digests: Record<string, string>) =>
  crypto
    .createHash("sha256")
    .update(raw(Object.values(digests).sort().join("")))
    .digest("hex")

const siteOf = (signature: string, locks: string, generation: number) =>
  hmac(signature, "site:", raw(byteHex(generation)), raw(locks)).slice(0, 8)

const masked = (signature: string, site: string, hex: string) =>
  (BigInt(`0x${hex}`) ^ BigInt(`0x${hmac(signature, "mid:", raw(site)).slice(0, 16)}`))
    .toString(16)
    .padStart(16, "0")

export function codesOf(signature: string, locks: string, generation: number) {
  const site = siteOf(signature, locks, generation)
  const plain = locks + crc(locks + site)
  return { site: written(site, 8), machine: written(masked(signature, site, plain), 4) }
}

/** "generation:lock bytes", or the reason of the refusal. */
export function checkCodes(signature: string, siteCode: string, machineId: string): string {
  const site = digits(siteCode)
  const plain = masked(signature, site, digits(machineId))
  const [locks, sum] = [plain.slice(0, 14), plain.slice(14)]
  if (crc(locks + site) !== sum) {
    return "checksum"
  }
  const present = locks.match(/../g)!.map((byte) => byte !== "00")
  if (!present.slice(2).includes(true) || present.filter(Boolean).length === 1) {
    return "locks"
  }
  const generation = Array.from({ length: 256 }, (_, g) => siteOf(signature, locks, g)).indexOf(
    site
  )
  return generation === -1 ? "generation" : `${generation}:${locks}`
}

export type Facts = {
  trial: boolean
  test: boolean
  sequence: number
  features: number
  expiry: number
}

/** The payload as one 48-bit number. */
export function payloadOf({ trial, test, sequence, features, expiry }: Facts): string {
  const bits = [
    "0001",
    "00",
    Number(test).toString(),
    Number(trial).toString(),
    sequence.toString(2).padStart(8, "0"),
    features.toString(2).padStart(16, "0"),
    expiry.toString(2).padStart(16, "0"),
  ].join("")
  return BigInt(`0b${bits}`).toString(16).padStart(12, "0")
}

export function factsOf(payload: string): Facts | null {
  const bits = BigInt(`0x${payload}`).toString(2).padStart(48, "0")
  const [, version, flags, ...numbers] = /^(.{4})(.{4})(.{8})(.{16})(.{16})$/.exec(bits)!
  const [sequence, features, expiry] = numbers.map((number) => parseInt(number, 2))
  return version === "0001" && flags!.startsWith("00")
    ? {
        trial: flags![3] === "1",
        test: flags![2] === "1",
        sequence: sequence!,
        features: features!,
        expiry: expiry!,
      }
    : null
}

export function activationOf(secret: string, site: string, machine: string, facts: Facts): string {
  const payload = payloadOf(facts)
  const proof = hmac(secret, "act:", raw(payload), raw(digits(site)), raw(digits(machine)))
  return written(payload + proof.slice(0, 20), 8)
}

export function checkActivation(secret: string, site: string, machine: string, code: string) {
  const facts = factsOf(digits(code).slice(0, 12))
  return facts && activationOf(secret, site, machine, facts) === code.toUpperCase() ? facts : null
}

export const removalOf = (secret: string, code: string) =>
  hmac(secret, "removal:", raw(digits(code)))
    .slice(0, 8)
    .toUpperCase()

export const receiptOf = (secret: string, fileId: string, fingerprint: string) =>
  written(hmac(secret, "receipt:", fileId, fingerprint).slice(0, 16), 4)

export function dayOf(end: string | null): number {
  if (end === null) {
    return 0
  }
  const [date, time] = new Date(end).toISOString().split("T")
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.parse("2020-01-01T00:00:00Z")) / 86_400_000
  const started = time === "00:00:00.000Z" ? days : days + 1
  return started < 1 ? 1 : started > 65535 ? 65535 : started
}

const privateKeyOf = (seed: string) =>
  crypto.createPrivateKey({
    key: raw(`302e020100300506032b657004220420${seed}`),
    format: "der",
    type: "pkcs8",
  })

const publicKeyOf = (key: string) =>
  crypto.createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: raw(key).toString("base64url") },
    format: "jwk",
  })

export function writeFile(
  kind: string,
  plaintext: string,
  seed: string,
  lock?: { secret: string; iv: string }
): string {
  let enc = Buffer.from(plaintext).toString("base64")
  if (lock) {
    const key = crypto.createHash("sha256").update(lock.secret).digest()
    const cipher = crypto.createCipheriv("aes-256-gcm", key, raw(lock.iv))
    const body = cipher.update(plaintext, "utf8", "base64") + cipher.final("base64")
    enc = `${body}.${raw(lock.iv).toString("base64")}.${cipher.getAuthTag().toString("base64")}`
  }
  const sig = crypto
    .sign(null, Buffer.from(`${kind}/${enc}`), privateKeyOf(seed))
    .toString("base64")
  const alg = lock ? "aes-256-gcm+ed25519" : "base64+ed25519"
  const body = Buffer.from(JSON.stringify({ enc, sig, alg }))
    .toString("base64")
    .replace(/.{60}/g, "$&\n")
  const name = kind.toUpperCase()
  return `-----BEGIN ${name} FILE-----\n${body.trimEnd()}\n-----END ${name} FILE-----\n`
}

/** The plaintext, or null for whatever reason. */
export function readFile(
  kind: string,
  text: string,
  publicKey: string,
  secret = ""
): string | null {
  const body = text.split("\n").slice(1, -2).join("")
  const { enc, sig, alg } = JSON.parse(Buffer.from(body, "base64").toString())
  if (
    !crypto.verify(
      null,
      Buffer.from(`${kind}/${enc}`),
      publicKeyOf(publicKey),
      Buffer.from(sig, "base64")
    )
  ) {
    return null
  }
  if (alg === "base64+ed25519") {
    return Buffer.from(enc, "base64").toString()
  }
  const [body64, iv, tag] = (enc as string).split(".")
  const key = crypto.createHash("sha256").update(secret).digest()
  const decipher = crypto.createDecipheriv("aes-256-gcm", key, Buffer.from(iv!, "base64"))
  decipher.setAuthTag(Buffer.from(tag!, "base64"))
  try {
    return decipher.update(body64!, "base64", "utf8") + decipher.final("utf8")
  } catch {
    return null
  }
}

export function writeToken(typ: string, kid: string, payload: object, seed: string): string {
  const signed = [{ alg: "EdDSA", typ, kid }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".")
  return `${signed}.${crypto.sign(null, Buffer.from(signed), privateKeyOf(seed)).toString("base64url")}`
}

const ANSWER_TYPES = {
  string: /^(call|program|nonce|fingerprint|app_released_at|file_id|code|server_time|keep_until)$/,
  object: /^(fingerprint|app_released_at|file_id|keep_until|locks|features|features_asked)$/,
  number: /^exp$/,
  boolean: /^valid$/,
}

/** Whether the members of an answer that a reader looks at are there, and of their types. */
function holdsAnswer(answer: Record<string, unknown>): boolean {
  const { locks, features, features_asked, feature_ends, server_time, keep_until } = answer
  const names =
    "call program nonce fingerprint locks features_asked app_released_at file_id valid code features server_time exp keep_until"
  return (
    names
      .split(" ")
      .every((name) =>
        ANSWER_TYPES[typeof answer[name] as keyof typeof ANSWER_TYPES]?.test(name)
      ) &&
    typeof (answer.user_id ?? "") === "string" &&
    [features, features_asked].every(Array.isArray) &&
    [locks ?? {}, features, features_asked].every((texts) =>
      Object.values(texts as object).every((text) => typeof text === "string")
    ) &&
    Object.values(feature_ends ?? {}).every((end) => Date.parse(end as string) > 0) &&
    !Number.isNaN(Date.parse(server_time as string)) &&
    !(keep_until !== null && Number.isNaN(Date.parse(keep_until as string)))
  )
}

/** Why a token is not the answer to what was asked; null if it is. */
export function checkAnswer(
  token: string,
  keys: Record<string, string>,
  asked: Record<string, unknown>,
  elapsed: number
): string | null {
  const [head, body, proof] = token.split(".")
  if (!head || !body || !proof) {
    return "malformed"
  }
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString())
  const { typ, kid } = read(head)
  const answer = read(body)
  const sorted = (locks: object | null) => locks && Object.entries(locks).sort().join()
  const checks: [string, () => boolean][] = [
    ["malformed", () => typ === "license-answer+jws"],
    ["unknown_key", () => kid in keys],
    [
      "bad_signature",
      () =>
        crypto.verify(
          null,
          Buffer.from(`${head}.${body}`),
          publicKeyOf(keys[kid]!),
          Buffer.from(proof, "base64url")
        ),
    ],
    ["other_version", () => answer.v === 2],
    ["malformed", () => holdsAnswer(answer)],
    ["other_call", () => answer.call === asked.call],
    ["other_program", () => answer.program === asked.program],
    ["other_user", () => (answer.user_id ?? null) === (asked.user_id ?? null)],
    ["other_nonce", () => answer.nonce === asked.nonce],
    [
      "other_computer",
      () =>
        answer.fingerprint === asked.fingerprint &&
        sorted(answer.locks) === sorted(asked.locks as object | null),
    ],
    ["other_features", () => `${answer.features_asked}` === `${asked.features}`],
    ["other_release", () => answer.app_released_at === asked.app_released_at],
    ["other_file", () => asked.file_id === null || answer.file_id === asked.file_id],
    ["other_amount", () => (answer.amount ?? null) === (asked.amount ?? null)],
    ["too_late", () => elapsed <= answer.exp - Date.parse(answer.server_time) / 1000],
  ]
  return checks.find(([, holds]) => !holds())?.[0] ?? null
}

/** What a request of a computer without a network says; null if it is none. */
export function readRequest(text: string): Record<string, unknown> | null {
  const lines = text.trim().split(/\s*\n\s*/)
  const [begin, end] = ["BEGIN", "END"].map((word) => `-----${word} LICENSE REQUEST-----`)
  if (lines.shift() !== begin || lines.pop() !== end) {
    return null
  }
  return JSON.parse(Buffer.from(lines.join(""), "base64").toString("utf8"))
}

export function writeRequest(content: Record<string, unknown>): string {
  const lines = Buffer.from(JSON.stringify({ version: 1, ...content })).toString("base64")
  return `-----BEGIN LICENSE REQUEST-----\n${lines.replace(/.{60}/g, "$&\n").replace(/\n$/, "")}\n-----END LICENSE REQUEST-----\n`
}
