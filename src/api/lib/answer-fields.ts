import { z } from "@medusajs/framework/zod"

import { ACTOR_TYPES } from "../../modules/licensing/domain/vocabulary"

/*
 * The parts of answers. Answer schemas describe JSON as it is sent, all fields of it: documentation
 * and tests are made of them, no request is checked by them.
 */

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()

/** A whole number that never falls below 0. */
export const count = z.number().int().min(0)

/** A limit; null = unlimited. */
export const limit = count.nullable()

/** Free data of the merchant. */
export const record = z.record(z.string(), z.unknown())

/** A program or a policy as other resources carry it. */
export const reference = z.strictObject({ id: z.string(), code: z.string(), name: z.string() })

/** The same where only people read it. */
export const named = z.strictObject({ id: z.string(), name: z.string() })

/** The fields of every list beside its items. */
export const page = { count, offset: count, limit: count }

/** A list that counts exactly to 10 000 only. */
export const cappedPage = { ...page, count_capped: z.literal(true).optional() }

/** The person or program that did something. */
export const Actor = z
  .strictObject({
    type: z.enum(ACTOR_TYPES).describe("What kind of actor it was."),
    id: z.string().nullable(),
    name: z.string().nullable(),
  })
  .meta({
    id: "Actor",
    description:
      "Who did something: a member of staff or a secret API key (`staff`), a customer, or the system. " +
      "`name` is null where nobody is known by that id any more.",
  })

/** A public Ed25519 key, RFC 8037. */
export const JsonWebKey = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  use: z.literal("sig"),
  alg: z.literal("EdDSA"),
  kid: z.string(),
  x: z.string(),
})

/** The answer to a deletion of one thing. */
export const deletion = <const T extends string>(object: T) =>
  z.strictObject({ id: z.string(), object: z.literal(object), deleted: z.literal(true) })
