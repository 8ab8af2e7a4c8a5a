import { jwsKeyId } from "../domain/codecs/jws"
import {
  readUserToken,
  USER_TOKEN_SECONDS,
  USER_TOKEN_TYP,
  type UserToken,
  userTokenPayload,
} from "../domain/codecs/user-token"
import { licensingError } from "../errors"
import type { SigningKeysService } from "../settings"
import { nodePrimitives, type RuntimeDatabaseService } from "../storage"

type Cradle = {
  runtimeDatabaseService: RuntimeDatabaseService
  signingKeysService: SigningKeysService
}

/** Makes and reads the tokens of named users, signed by the keys that sign answers; by the database's clock. */
export class UserTokensService {
  private readonly database: RuntimeDatabaseService
  private readonly signingKeys: SigningKeysService

  constructor({ runtimeDatabaseService, signingKeysService }: Cradle) {
    this.database = runtimeDatabaseService
    this.signingKeys = signingKeysService
  }

  /** A new token, and for how many seconds it is good. */
  async make(
    claims: Omit<UserToken, "iat" | "exp">,
    now = this.database.now()
  ): Promise<{ user_token: string; expires_in: number }> {
    const user_token = await this.signingKeys.sign(USER_TOKEN_TYP, userTokenPayload(claims, now))
    return { user_token, expires_in: USER_TOKEN_SECONDS }
  }

  /**
   * What a token says that a program sends in place of a key. Whether its user still has a place the database tells;
   * this asks it nothing, as a rule.
   * @throws USER_TOKEN_INVALID, also for another program's; USER_TOKEN_EXPIRED
   */
  async read(token: string, program: string, now = this.database.now()): Promise<UserToken> {
    const keys = await this.signingKeys.trustedLately(jwsKeyId(token) ?? "", now)
    const read = readUserToken(nodePrimitives, { token, keys, now })
    if (read.ok && read.token.program === program) {
      return read.token
    }
    if (!read.ok && read.reason === "expired") {
      throw licensingError("USER_TOKEN_EXPIRED", "The user token has expired; refresh it")
    }
    throw licensingError("USER_TOKEN_INVALID", "The user token is not one for this program")
  }
}
