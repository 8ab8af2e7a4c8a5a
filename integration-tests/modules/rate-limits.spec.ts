import { setTimeout as sleep } from "node:timers/promises"

import type { ConfigModule } from "@medusajs/framework/types"
import { Redis } from "ioredis"

import { parseLicensingOptions } from "../../src/modules/licensing/options"
import { RateLimitsService } from "../../src/modules/licensing/runtime/rate-limits"
import { type RedisServer, startRedis } from "../helpers/redis"

const KEY = "ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23"

const licensingOptions = parseLicensingOptions({
  secret: "s".repeat(32),
  runtime: {
    limitPerKey: { requests: 3 },
    limitPerAddress: { requests: 5 },
    limitPerUser: { requests: 2 },
    limitPerNetwork: { requests: 3 },
  },
})

/** The limiter as one process has it. */
function limits(redisUrl?: string): RateLimitsService {
  const projectConfig = { redisUrl, redisPrefix: "shop:" } as ConfigModule["projectConfig"]
  return new RateLimitsService({
    configModule: { projectConfig } as ConfigModule,
    licensingOptions,
  })
}

/** How many of a number of requests pass. */
async function passing(service: RateLimitsService, requests: number, key = KEY, address = "::1") {
  let passed = 0
  for (let request = 0; request < requests; request++) {
    passed += (await service.count(key, address)) === null ? 1 : 0
  }
  return passed
}

describe("Requests of programs are counted", () => {
  it("by key and by address, in each process where there is no Redis", async () => {
    const [one, other] = [limits(), limits()]
    expect(await passing(one, 4)).toBe(3)
    expect(await passing(one, 4, "another key")).toBe(1)
    expect(await passing(one, 4, "another key", "::2")).toBe(2)
    expect(await one.count(KEY, "::1")).toBeGreaterThan(0)
    expect(await passing(other, 4)).toBe(3)
  })

  it("by the key, however it is written", async () => {
    const service = limits()
    for (const written of ["ABCDE-FGH01-XYZ23", "abcde fghol xyz23", "  ABCDEFGHO1XYZ23 "]) {
      expect(await service.count(written, "::1")).toBeNull()
    }
    expect(await service.count("abcdefgh01xyz23", "::1")).toBeGreaterThan(0)
  })

  it("by user and license, whatever token of theirs is shown", async () => {
    const service = limits()
    const ada = { sub: "luse_1", license: "lic_1" }
    const passed: boolean[] = []
    for (const user of [
      ada,
      ada,
      ada,
      ada,
      { ...ada, license: "lic_2" },
      { ...ada, sub: "luse_2" },
    ]) {
      passed.push((await service.countUser(user)) === null)
    }
    expect(passed).toEqual([true, true, true, false, true, true])
  })

  it("by user and by network where they sign in, however the address is written", async () => {
    const service = limits()
    const tries = [
      ["ada@firm.test", "::1"],
      [" ADA@firm.test", "::2"],
      ["ada@firm.test", "::3"],
      ["bob@firm.test", "::1"],
      ["cy@firm.test", "::1"],
      ["dan@firm.test", "::1"],
    ] as const
    const passed: boolean[] = []
    for (const [email, address] of tries) {
      passed.push((await service.countSignIn(email, address)) === null)
    }
    expect(passed).toEqual([true, true, false, true, true, false])
  })

  describe("in Redis", () => {
    let redis: RedisServer
    let client: Redis
    let services: RateLimitsService[]

    beforeEach(async () => {
      redis = await startRedis()
      client = new Redis(redis.url)
      client.on("error", () => undefined)
      services = [limits(redis.url), limits(redis.url)]
      // The first request opens the connection and is counted here; those after it go to Redis.
      await connected()
    })

    afterEach(async () => {
      await Promise.all(services.map(async (service) => await service.close()))
      client.disconnect()
      await redis.stop()
    })

    const keys = async (): Promise<string[]> => await client.keys("*")
    /** All requests that Redis has counted. */
    const counted = async (): Promise<number> => {
      const values = await Promise.all((await keys()).map(async (key) => await client.get(key)))
      return values.reduce((sum, value) => sum + Number(value), 0)
    }

    const connected = async (): Promise<void> => {
      for (const service of services) {
        const before = await counted()
        const deadline = Date.now() + 10_000
        for (let probe = 0; (await counted()) === before; probe++) {
          if (Date.now() > deadline) {
            throw new Error("Redis was never asked")
          }
          await service.count(null, `probe-${probe}-${Date.now()}`)
          await sleep(20)
        }
      }
      await client.flushall()
    }

    it("by all processes together, without the key in it", async () => {
      const [one, other] = services as [RateLimitsService, RateLimitsService]
      expect(await passing(one, 2)).toBe(2)
      expect(await passing(other, 2)).toBe(1)
      const stored = await keys()
      expect(stored).toHaveLength(2)
      expect(stored.every((key) => key.startsWith("shop:licensing:rate:"))).toBe(true)
      expect(stored.join()).not.toContain(KEY)
    })

    it("by each process while Redis is away, and together again when it is back", async () => {
      const [one, other] = services as [RateLimitsService, RateLimitsService]
      await redis.stop()
      const started = Date.now()
      expect([await passing(one, 4), await passing(other, 4)]).toEqual([3, 3])
      expect(Date.now() - started).toBeLessThan(2_000)
      await redis.start()
      await connected()
      expect(await passing(one, 2, "third key", "::3")).toBe(2)
      expect(await passing(other, 2, "third key", "::3")).toBe(1)
    })
  })
})
