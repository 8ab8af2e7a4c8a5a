import {
  constantTimeEqual,
  fromHex,
  toHex,
  utf8,
} from "../../../../src/modules/licensing/domain/codecs/bytes"
import type { HmacPrimitive } from "../../../../src/modules/licensing/domain/codecs/primitives"
import type { RevocationList } from "../../../../src/modules/licensing/domain/codecs/revocation-list"

/** A use that was made without a connection and that the shop does not know of yet. */
export type UnreportedUse = { id: string; amount: number; at: string; feature: string | null }

/** The sign-in of a named user. */
export type UserSession = {
  id: string
  email: string
  license: string
  user_token: string
  refresh_token: string
  /** When the token ends, by the clock of this computer. */
  token_ends: number
}

/** A license file or machine file; what its receipt needs is known even after it has expired. */
type StoredFile = { text: string; id: string | null; fingerprint: string | null }

/** What the program still has to tell the shop: its license here is gone already. */
export type Leaving =
  | { kind: "deactivate"; key: string | null; removal_code: string | null }
  | { kind: "receipt"; key: string | null; file: string; receipt: string }
  | { kind: "return"; key: string | null; feature: string | null }

/** Everything that the program remembers. */
export type State = {
  /** The license key: as it was issued where that is known, else as it was typed. */
  key: string | null
  user: UserSession | null
  /** The last signed answer that may carry the program through an outage. */
  kept: string | null
  file: StoredFile | null
  /** Activation code that was typed. */
  code: string | null
  /** How often a license was removed from this computer, modulo 256. */
  generation: number
  /** The computer that the license was last proved on. */
  computer: string | null
  /** The latest time that the program knows of, in milliseconds since 1970. */
  seen: number
  /** What the newest revocation list names, and the highest number of one that was seen. */
  revocations: Pick<RevocationList, "licenses" | "files"> | null
  revocation: number
  /** In the order in which the shop hears of it. */
  leaving: Leaving[]
  uses: UnreportedUse[]
}

export const EMPTY_STATE: State = {
  key: null,
  user: null,
  kept: null,
  file: null,
  code: null,
  generation: 0,
  computer: null,
  seen: 0,
  revocations: null,
  revocation: 0,
  leaving: [],
  uses: [],
}

const VERSION = 1

/** Proves that the text was written by this program, and whole. */
type Seal = { primitives: HmacPrimitive; secret: Uint8Array }

/** What seals the state: the application signature, or the code of the program where it has none. */
export function stateSecret(program: string, signature: Uint8Array | null): Uint8Array {
  return signature ?? utf8(`state:${program}`)
}

/** The state as a text for the storage. */
export function writeState(state: State, seal: Seal): string {
  const content = JSON.stringify(state)
  return JSON.stringify({ v: VERSION, content, seal: toHex(sealOf(content, seal)) })
}

/**
 * Reads what {@link writeState} wrote; null for anything else: cut off, edited by hand, of another program. Members
 * that a former version did not know are empty.
 */
export function readState(text: string, seal: Seal): State | null {
  try {
    const { v, content, seal: given } = JSON.parse(text) as Record<string, unknown>
    if (v !== VERSION || typeof content !== "string" || typeof given !== "string") {
      return null
    }
    const isWhole = constantTimeEqual(fromHex(given) ?? new Uint8Array(), sealOf(content, seal))
    return isWhole ? { ...EMPTY_STATE, ...(JSON.parse(content) as State) } : null
  } catch {
    return null
  }
}

function sealOf(content: string, { primitives, secret }: Seal): Uint8Array {
  return primitives.hmacSha256(secret, utf8(`state:${content}`))
}
