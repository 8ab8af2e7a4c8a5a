import {
  readUserToken,
  USER_TOKEN_SECONDS,
  USER_TOKEN_TYP,
  type UserToken,
  userTokenPayload,
} from "../domain/codecs/user-token"
import type { TrustedKey } from "../domain/codecs/license-file"
import { licensingError } from "../errors"
import type { SigningKeysService } from "../settings"
import { nodePrimitives } from "../storage/node-primitives"

/** How long a process trusts the keys that it read. */
const CACHE_MS = 60_000
/** A token by an unknown key makes a process read the keys again, no more often than this. */
const REREAD_MS = 1_000

type Cradle = { signingKeysService: SigningKeysService }

/** Makes and reads the tokens of named users, signed by the keys that sign answers. */
export class UserTokensService {
  private readonly signingKeys: SigningKeysService
  private cached: { keys: TrustedKey[]; at: number } | null = null

  constructor({ signingKeysService }: Cradle) {
    this.signingKeys = signingKeysService
  }

  /** A new token, and for how many seconds it is good. */
  async make(
    claims: Omit<UserToken, "iat" | "exp">,
    now: Date
  ): Promise<{ user_token: string; expires_in: number }> {
    const user_token = await this.signingKeys.sign(USER_TOKEN_TYP, userTokenPayload(claims, now))
    return { user_token, expires_in: USER_TOKEN_SECONDS }
  }

  /**
   * What a token says.
   * @throws USER_TOKEN_INVALID; USER_TOKEN_EXPIRED: the program should refresh it
   */
  async read(token: string, now: Date): Promise<UserToken> {
    let read = readUserToken(nodePrimitives, { token, now, keys: await this.keys(CACHE_MS) })
    if (!read.ok && read.reason === "unknown_key") {
      read = readUserToken(nodePrimitives, { token, now, keys: await this.keys(REREAD_MS) })
    }
    if (read.ok) {
      return read.token
    }
    throw read.reason === "expired"
      ? licensingError("USER_TOKEN_EXPIRED", "The user token has expired; refresh it")
      : licensingError("USER_TOKEN_INVALID", "This is no user token of this shop")
  }

  private async keys(maxAge: number): Promise<TrustedKey[]> {
    const now = Date.now()
    if (!this.cached || now - this.cached.at >= maxAge) {
      this.cached = { keys: await this.signingKeys.trusted(), at: now }
    }
    return this.cached.keys
  }
}
