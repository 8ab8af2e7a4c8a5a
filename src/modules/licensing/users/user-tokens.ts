import {
  USER_TOKEN_SECONDS,
  USER_TOKEN_TYP,
  type UserToken,
  userTokenPayload,
} from "../domain/codecs/user-token"
import type { SigningKeysService } from "../settings"

type Cradle = { signingKeysService: SigningKeysService }

/** Makes the tokens of named users, signed by the keys that sign answers. */
export class UserTokensService {
  private readonly signingKeys: SigningKeysService

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
}
