import { gcm } from "@noble/ciphers/aes.js"
import { hashes, verify } from "@noble/ed25519"
import { hmac } from "@noble/hashes/hmac.js"
import { sha256, sha512 } from "@noble/hashes/sha2.js"

import type { ReadPrimitives } from "./primitives"

hashes.sha512 = (message) => new Uint8Array(sha512(message))

/** The codecs' primitives in plain JavaScript, for browsers and webviews. */
export const noblePrimitives: ReadPrimitives = {
  hmacSha256: (key, message) => hmac(sha256, key, message),
  sha256: (message) => sha256(message),
  aes256GcmOpen: (key, iv, { ciphertext, tag }) => {
    const sealed = new Uint8Array(ciphertext.length + tag.length)
    sealed.set(ciphertext)
    sealed.set(tag, ciphertext.length)
    try {
      return gcm(key, iv).decrypt(sealed)
    } catch {
      return null
    }
  },
  ed25519Verify: (publicKey, message, signature) => {
    try {
      // RFC 8032, as node:crypto verifies; the default of this library accepts more.
      return verify(signature, message, publicKey, { zip215: false })
    } catch {
      return false
    }
  },
}
