import type { ConfigModule, Logger } from "@medusajs/framework/types"
import { Redis } from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible"

/** Longest wait for Redis; then this process counts for itself. */
const REDIS_MS = 250

type Limit = { requests: number; seconds: number }
export type RedisConfig = ConfigModule["projectConfig"] | undefined

/** Limits requests per number of seconds: in Redis, or in this process where Redis is absent or away. */
export function openLimiter(
  name: string,
  { requests, seconds }: Limit,
  redis: Redis | null,
  config: RedisConfig
): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ points: requests, duration: seconds })
  return redis
    ? new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `${config?.redisPrefix ?? ""}licensing:rate:${name}`,
        points: requests,
        duration: seconds,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory,
      })
    : memory
}

/** Milliseconds to wait, as a limiter's refusal says; null = another fault. */
export function waitOf(refusal: unknown): number | null {
  return refusal instanceof RateLimiterRes ? refusal.msBeforeNext : null
}

/** The Redis that Medusa is configured with, null = none. Says once that it is away. */
export function connectRedis(config: RedisConfig, logger: Logger | undefined): Redis | null {
  const url = config?.redisUrl
  if (!url) {
    return null
  }
  const redis = new Redis(url, {
    ...config.redisOptions,
    commandTimeout: REDIS_MS,
    connectTimeout: 4 * REDIS_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  })
  let warned = false
  redis.on("error", (error: Error) => {
    if (!warned) {
      logger?.warn(`licensing: each process counts requests for itself: ${error.message}`)
      warned = true
    }
  })
  redis.on("ready", () => (warned = false))
  return redis
}
