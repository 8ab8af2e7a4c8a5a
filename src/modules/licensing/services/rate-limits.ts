import { createHash } from "node:crypto"

import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { Redis } from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible"

import type { LicensingOptions } from "../options"

/** Longest wait for Redis; then this process counts for itself. */
const REDIS_MS = 250

type Cradle = {
  configModule?: ConfigModule
  licensingOptions: LicensingOptions
  logger?: Logger
}

type Limit = { requests: number; seconds: number }
type Limiters = { perKey: RateLimiterAbstract; perAddress: RateLimiterAbstract }

/**
 * Counts the requests of the sold programs, by key and by network address: in Redis where Medusa has one,
 * so that all processes count together, else in each process. While Redis is away each process counts for
 * itself: programs go on, and nobody guesses keys unhindered.
 */
export class RateLimitsService {
  private readonly options: LicensingOptions["runtime"]
  private readonly redisConfig: ConfigModule["projectConfig"] | undefined
  private readonly logger: Logger | undefined
  private redis: Redis | null = null
  private limiters: Limiters | null = null

  constructor({ configModule, licensingOptions, logger }: Cradle) {
    this.options = licensingOptions.runtime
    this.redisConfig = configModule?.projectConfig
    this.logger = logger
  }

  /** Counts one request. Null = it may pass, else for how many milliseconds the caller must wait. */
  async count(key: string | null, address: string): Promise<number | null> {
    const { perKey, perAddress } = (this.limiters ??= this.open())
    try {
      await perAddress.consume(address)
      if (key !== null) {
        await perKey.consume(createHash("sha256").update(key).digest("base64url"))
      }
      return null
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        return refusal.msBeforeNext
      }
      throw refusal
    }
  }

  /** Lets go of Redis. */
  async close(): Promise<void> {
    this.redis?.disconnect()
    this.redis = null
    this.limiters = null
  }

  private open(): Limiters {
    const { limitPerKey, limitPerAddress } = this.options
    this.redis = this.connect()
    return {
      perKey: this.limiter("key", limitPerKey),
      perAddress: this.limiter("address", limitPerAddress),
    }
  }

  private limiter(name: string, { requests, seconds }: Limit): RateLimiterAbstract {
    const memory = new RateLimiterMemory({ points: requests, duration: seconds })
    return this.redis
      ? new RateLimiterRedis({
          storeClient: this.redis,
          keyPrefix: `${this.redisConfig?.redisPrefix ?? ""}licensing:rate:${name}`,
          points: requests,
          duration: seconds,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memory,
        })
      : memory
  }

  private connect(): Redis | null {
    const url = this.redisConfig?.redisUrl
    if (!url) {
      return null
    }
    const redis = new Redis(url, {
      ...this.redisConfig?.redisOptions,
      commandTimeout: REDIS_MS,
      connectTimeout: 4 * REDIS_MS,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
    })
    let told = false
    redis.on("error", (error: Error) => {
      if (!told) {
        this.logger?.warn(`licensing: each process counts requests for itself: ${error.message}`)
        told = true
      }
    })
    redis.on("ready", () => (told = false))
    return redis
  }
}
