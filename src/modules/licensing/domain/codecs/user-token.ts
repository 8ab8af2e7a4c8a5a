/**
 * The user token: says for a quarter of an hour that a named user signed in, for one license. A compact JWS of a `typ`
 * of its own, so that it is never taken for an answer, a list or a file, nor one of them for it.
 */

import { readJws } from "./jws"
import type { TrustedKey } from "./license-file"
import type { CodecPrimitives } from "./primitives"

/** `typ` of the token. */
export const USER_TOKEN_TYP = "license-user+jwt"

/** How long a token is good. */
export const USER_TOKEN_SECONDS = 900

/** What a token says; its members are signed in this order. */
export type UserToken = {
  /** Id of the named user. */
  sub: string
  /** Id of the license that the user has a place of. */
  license: string
  /** Code of the program. */
  program: string
  /** Id of the sign-in, which all tokens descend from. */
  family: string
  /** Seconds since 1970. */
  iat: number
  exp: number
}

/** What a token made at `now` says. */
export function userTokenPayload(
  { sub, license, program, family }: Omit<UserToken, "iat" | "exp">,
  now: Date
): UserToken {
  const iat = Math.floor(now.getTime() / 1000)
  return { sub, license, program, family, iat, exp: iat + USER_TOKEN_SECONDS }
}

export type UserTokenVerdict =
  | { ok: true; token: UserToken }
  /** `invalid`: not a token of ours; `unknown_key`: by a key that is not trusted; `expired`: it was good once. */
  | { ok: false; reason: "invalid" | "unknown_key" | "expired" }

/** Reads a token that one of the keys signed. Whether the user still has a place only the database tells. */
export function readUserToken(
  primitives: Pick<CodecPrimitives, "ed25519Verify">,
  { token, keys, now }: { token: string; keys: readonly TrustedKey[]; now: Date }
): UserTokenVerdict {
  const read = readJws(primitives, { token, keys, typ: USER_TOKEN_TYP })
  if (!read.ok) {
    return { ok: false, reason: read.reason === "unknown_key" ? "unknown_key" : "invalid" }
  }
  const { payload } = read
  if (!isUserToken(payload)) {
    return { ok: false, reason: "invalid" }
  }
  return now.getTime() < payload.exp * 1000
    ? { ok: true, token: payload }
    : { ok: false, reason: "expired" }
}

function isUserToken(payload: Record<string, unknown>): payload is UserToken {
  const texts = [payload.sub, payload.license, payload.program, payload.family]
  return (
    texts.every((text) => typeof text === "string" && text !== "") &&
    Number.isSafeInteger(payload.iat) &&
    Number.isSafeInteger(payload.exp)
  )
}
