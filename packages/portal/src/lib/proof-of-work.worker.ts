import { pbkdf2 } from "@noble/hashes/pbkdf2.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { handler } from "altcha-lib/workers/shared"

/**
 * Solves a puzzle (PBKDF2 with SHA-256, the shop's only algorithm) without
 * `crypto.subtle`, which browsers withhold from pages served by plain HTTP.
 */
handler({
  deriveKey: async ({ cost, keyLength = 32 }, salt, password) => ({
    parameters: {},
    derivedKey: pbkdf2(sha256, password, salt, { c: cost, dkLen: keyLength }),
  }),
})
