import type { ConfigModule, Logger } from "@medusajs/framework/types"
import type { Redis } from "ioredis"
import type { RateLimiterAbstract } from "rate-limiter-flexible"

import { lookupForms } from "../domain/codecs/license-key"
import type { UserToken } from "../domain/codecs/user-token"
import { foldedEmail } from "../domain/email"
import { digest } from "../storage"
import type { RedisConfig } from "./rate-limiters"
import type { LicensingOptions } from "../options"

type Cradle = {
  configModule?: ConfigModule
  licensingOptions: LicensingOptions
  logger?: Logger
}

type Limiters = {
  redis: Redis | null
  perKey: RateLimiterAbstract
  perAddress: RateLimiterAbstract
  perUser: RateLimiterAbstract
  perNetwork: RateLimiterAbstract
  waitOf: (refusal: unknown) => number | null
}

/**
 * Counts the requests of the sold programs, by key and by network address: in Redis where Medusa has one,
 * so that all processes count together, else in each process. While Redis is away each process counts for
 * itself: programs go on, and nobody guesses keys unhindered.
 */
export class RateLimitsService {
  private readonly options: LicensingOptions["runtime"]
  private readonly redisConfig: RedisConfig
  private readonly logger: Logger | undefined
  private limiters: Limiters | null = null

  constructor({ configModule, licensingOptions, logger }: Cradle) {
    this.options = licensingOptions.runtime
    this.redisConfig = configModule?.projectConfig
    this.logger = logger
  }

  /**
   * Counts one request; a key counts as one, however it is written. Null = it may pass, else for how many milliseconds
   * the caller must wait.
   * @param key null = by no key; who shows a user token in its place is counted by {@link countUser} too
   */
  async count(key: string | null, address: string): Promise<number | null> {
    return await this.waitAfter(async ({ perKey, perAddress }) => {
      await perAddress.consume(address)
      if (key !== null) {
        await perKey.consume(digest(lookupForms(key).at(-1) ?? key))
      }
    })
  }

  /** Counts a request of a named user in place of one with the key: all tokens of theirs for the license together. */
  async countUser({ sub, license }: Pick<UserToken, "sub" | "license">): Promise<number | null> {
    return await this.waitAfter(async ({ perKey }) => {
      await perKey.consume(digest(`${license} ${sub}`))
    })
  }

  /**
   * {@link count} of an attempt to sign in with an e-mail address; who guesses passwords is stopped by either.
   * @param email null = by no address: the attempt counts for the network alone
   */
  async countSignIn(email: string | null, address: string): Promise<number | null> {
    return await this.waitAfter(async ({ perUser, perNetwork }) => {
      await perNetwork.consume(address)
      if (email !== null) {
        await perUser.consume(digest(foldedEmail(email)))
      }
    })
  }

  /** Lets go of Redis. */
  async close(): Promise<void> {
    this.limiters?.redis?.disconnect()
    this.limiters = null
  }

  /** Null = all that was counted may pass. */
  private async waitAfter(counting: (limiters: Limiters) => Promise<void>): Promise<number | null> {
    const limiters = (this.limiters ??= this.open())
    try {
      await counting(limiters)
      return null
    } catch (refusal) {
      const wait = limiters.waitOf(refusal)
      if (wait === null) {
        throw refusal
      }
      return wait
    }
  }

  private open(): Limiters {
    // Loaded only here: the limiters and Redis's client are dozens of files that no start should pay for.
    const { connectRedis, openLimiter, waitOf } =
      require("./rate-limiters") as typeof import("./rate-limiters")
    const { limitPerKey, limitPerAddress, limitPerUser, limitPerNetwork } = this.options
    const redis = connectRedis(this.redisConfig, this.logger)
    return {
      redis,
      perKey: openLimiter("key", limitPerKey, redis, this.redisConfig),
      perAddress: openLimiter("address", limitPerAddress, redis, this.redisConfig),
      perUser: openLimiter("user", limitPerUser, redis, this.redisConfig),
      perNetwork: openLimiter("network", limitPerNetwork, redis, this.redisConfig),
      waitOf,
    }
  }
}
