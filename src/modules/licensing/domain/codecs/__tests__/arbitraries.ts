import { createHash } from "node:crypto"

import fc from "fast-check"

import { LOCKS } from "../locks"

/** Any bytes of this length. */
export const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

/** Application signatures. */
export const signatures = bytes(32)

/** Lock bytes that suffice: any, with one hardware lock and another lock made present. */
export const lockByteSets = fc
  .tuple(bytes(7), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 6 }), bytes(2))
  .map(([locks, hardware, step, [a = 0, b = 0]]) => {
    const set = Uint8Array.from(locks)
    set[hardware] = a || 1
    set[(hardware + step) % 7] = b || 1
    return set
  })

export const generations = fc.integer({ min: 0, max: 255 })

export const payloads = fc.record({
  isTrial: fc.boolean(),
  isTest: fc.boolean(),
  sequence: fc.integer({ min: 0, max: 255 }),
  features: fc.integer({ min: 0, max: 65535 }),
  expiryDay: fc.integer({ min: 0, max: 65535 }),
})

/** Raw lock values of any script, some absent. */
export const lockValueSets = fc
  .tuple(...LOCKS.map(() => fc.option(fc.string({ unit: "binary" }))))
  .map((values) => Object.fromEntries(LOCKS.map((lock, at) => [lock, values[at] ?? null])))

/** Any text, lone surrogates included, and texts made of what real codes are made of. */
export const garbage = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEF-OIl \t\u200b"), maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes))
)

/** Bytes as lower-case hexadecimal digits. */
export const hex = (value: Uint8Array) => Buffer.from(value).toString("hex")

/** The bytes of hexadecimal digits. */
export const unhex = (value: string) => new Uint8Array(Buffer.from(value, "hex"))

/** `count` texts that look random and are the same in every run. */
export const drawn = (seed: string, count: number, length: number) =>
  Array.from({ length: count }, (_, at) =>
    createHash("sha256").update(`${seed}:${at}`).digest("hex").slice(0, length)
  )
