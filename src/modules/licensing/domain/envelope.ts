import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"

/**
 * Envelope encryption of the shop's secrets. Two random data keys, one to encrypt and one to look up, are
 * wrapped by a key derived from the plugin's secret; so a new secret rewraps 64 bytes and no license key is
 * touched.
 */
export type DataKeys = { encryption: Buffer; lookup: Buffer }

/** The content of the settings row: useless without the secret it was wrapped with. */
export type WrappedDataKeys = {
  version: 1
  /** Salt of the key derivation, base64. */
  salt: string
  /** Both data keys, encrypted, base64. */
  wrapped: string
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const WRAP_CONTEXT = "data-keys"

export function generateDataKeys(): DataKeys {
  return { encryption: randomBytes(KEY_BYTES), lookup: randomBytes(KEY_BYTES) }
}

export function wrapDataKeys(keys: DataKeys, secret: string): WrappedDataKeys {
  const salt = randomBytes(KEY_BYTES)
  const both = Buffer.concat([keys.encryption, keys.lookup])
  return {
    version: 1,
    salt: salt.toString("base64"),
    wrapped: seal(both, WRAP_CONTEXT, wrappingKey(secret, salt)),
  }
}

/** @throws Error if the secret is not the one the keys were wrapped with, or the row was altered. */
export function unwrapDataKeys(wrapped: WrappedDataKeys, secret: string): DataKeys {
  const salt = Buffer.from(wrapped.salt, "base64")
  const both = open(wrapped.wrapped, WRAP_CONTEXT, wrappingKey(secret, salt))
  return { encryption: both.subarray(0, KEY_BYTES), lookup: both.subarray(KEY_BYTES) }
}

/**
 * AES-256-GCM, base64 of nonce ‖ ciphertext ‖ tag. `context` (the id of the row it belongs to) is
 * authenticated, so a ciphertext moved to another row does not open.
 */
export function seal(plain: string | Buffer, context: string, key: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([
    typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain),
    cipher.final(),
  ])
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString("base64")
}

/** @throws Error if the key or the context differs, or a byte was changed. */
export function open(sealed: string, context: string, key: Buffer): Buffer {
  const bytes = Buffer.from(sealed, "base64")
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  return Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES)),
    decipher.final(),
  ])
}

/** HMAC-SHA-256 in base64url: finds a secret again without holding it in clear. */
export function lookupHash(value: string, key: Buffer): string {
  return createHmac("sha256", key).update(value, "utf8").digest("base64url")
}

function wrappingKey(secret: string, salt: Buffer): Buffer {
  return Buffer.from(
    hkdfSync("sha256", secret, salt, "medusa-plugin-licensing/data-keys/v1", KEY_BYTES)
  )
}
