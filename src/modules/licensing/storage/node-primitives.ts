import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto"

import type { CodecPrimitives } from "../domain/codecs/primitives"

/** DER before the 32 bytes of an Ed25519 seed (PKCS #8) and of an Ed25519 public key (SPKI), RFC 8410. */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex")
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex")

/**
 * Parsing a key costs more than signing with it, so each array of key bytes is parsed once. Its bytes must not
 * change afterwards; the entry lives as long as the array.
 */
const privateKeys = new WeakMap<Uint8Array, KeyObject>()
const publicKeys = new WeakMap<Uint8Array, KeyObject>()

/** The codecs' primitives, by node:crypto. */
export const nodePrimitives: CodecPrimitives = {
  hmacSha256: (key, message) => createHmac("sha256", key).update(message).digest(),
  sha256: (message) => createHash("sha256").update(message).digest(),
  aes256GcmSeal: (key, iv, plaintext) => {
    const cipher = createCipheriv("aes-256-gcm", key, iv)
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
    return { ciphertext, tag: cipher.getAuthTag() }
  },
  aes256GcmOpen: (key, iv, { ciphertext, tag }) => {
    const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 })
    decipher.setAuthTag(tag)
    const plaintext = decipher.update(ciphertext)
    try {
      return Buffer.concat([plaintext, decipher.final()])
    } catch {
      return null
    }
  },
  ed25519Sign: (privateKey, message) => sign(null, message, privateKeyObject(privateKey)),
  ed25519Verify: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) {
      return false
    }
    try {
      return verify(null, message, publicKeyObject(publicKey), signature)
    } catch {
      return false
    }
  },
}

/**
 * `ed25519Sign` on a thread of Node's pool: a signature takes longer than the rest of a small answer, and would
 * hold up other requests.
 */
export async function ed25519SignAsync(
  privateKey: Uint8Array,
  message: Uint8Array
): Promise<Uint8Array> {
  return await new Promise((resolve, reject) => {
    sign(null, message, privateKeyObject(privateKey), (error, signature) =>
      error ? reject(error) : resolve(signature)
    )
  })
}

/** The 32-byte public key that belongs to a 32-byte Ed25519 seed. */
export function ed25519PublicKey(privateKey: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKeyObject(privateKey)).export({ format: "der", type: "spki" })
  return new Uint8Array(der.subarray(SPKI_PREFIX.length))
}

/** A 32-byte Ed25519 public key as PEM (SPKI). */
export function ed25519Pem(publicKey: Uint8Array): string {
  return publicKeyObject(publicKey).export({ format: "pem", type: "spki" }).toString()
}

function privateKeyObject(bytes: Uint8Array): KeyObject {
  return cached(privateKeys, bytes, () =>
    createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, bytes]), format: "der", type: "pkcs8" })
  )
}

function publicKeyObject(bytes: Uint8Array): KeyObject {
  return cached(publicKeys, bytes, () =>
    createPublicKey({ key: Buffer.concat([SPKI_PREFIX, bytes]), format: "der", type: "spki" })
  )
}

function cached(
  known: WeakMap<Uint8Array, KeyObject>,
  bytes: Uint8Array,
  read: () => KeyObject
): KeyObject {
  let key = known.get(bytes)
  if (!key) {
    key = read()
    known.set(bytes, key)
  }
  return key
}
