/**
 * The cryptographic primitives that the codecs are given: node:crypto in the server, pure JavaScript in
 * a browser bundle. All are synchronous and deterministic; randomness (an IV) comes in as an argument.
 */
export type CodecPrimitives = {
  /** HMAC-SHA-256 (RFC 2104, FIPS 180-4): 32 bytes. */
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  sha256(message: Uint8Array): Uint8Array
  /** AES-256-GCM (NIST SP 800-38D), 32-byte key, 12-byte IV, no additional data, 16-byte tag. */
  aes256GcmSeal(key: Uint8Array, iv: Uint8Array, plaintext: Uint8Array): SealedBytes
  /** The plaintext, or null if the tag does not match. Does not throw on any bytes of the right lengths. */
  aes256GcmOpen(key: Uint8Array, iv: Uint8Array, sealed: SealedBytes): Uint8Array | null
  /** Ed25519 (RFC 8032) by the 32-byte seed: 64 bytes. */
  ed25519Sign(privateKey: Uint8Array, message: Uint8Array): Uint8Array
  /** Ed25519 by the 32-byte public key. False, never an exception, for invalid keys and signatures. */
  ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

type SealedBytes = { ciphertext: Uint8Array; tag: Uint8Array }

/** For every typed code. */
export type HmacPrimitive = Pick<CodecPrimitives, "hmacSha256">
/** For the runtime fingerprint. */
export type HashPrimitive = Pick<CodecPrimitives, "sha256">
/** For writing a file. */
export type SealPrimitives = Pick<CodecPrimitives, "sha256" | "aes256GcmSeal" | "ed25519Sign">
/** For reading a file. */
export type OpenPrimitives = Pick<CodecPrimitives, "sha256" | "aes256GcmOpen" | "ed25519Verify">
