import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import axios, { type AxiosInstance } from "axios"
import express, { type Express } from "express"

import { toRest, watchSubscribers } from "./at-rest"
import { createSuiteDatabase, type SuiteDatabase } from "./databases"
import { type PgBouncer, startPgBouncer } from "./pgbouncer"
import { type RedisServer, startRedis } from "./redis"
import { rememberRows, type Rewind } from "./rewind"

/** The arguments of a suite; use them from the first `beforeAll` on. */
type Suite = {
  /** An axios whose requests go to the running shop. */
  api: AxiosInstance
  getContainer: () => MedusaContainer
  /** The connection that Medusa itself uses. */
  dbConnection: Connection
}

type Connection = {
  // The rows of a raw statement are whatever it selects.
  raw: (sql: string, values?: unknown[]) => Promise<{ rows: any[]; rowCount: number }>
}

export type SuiteOptions = {
  /** Serve the built admin as well. */
  admin?: boolean
  /** Events, workflows and counters in a Redis, as in a shop of several processes; children share it. */
  redis?: boolean
  /** Medusa and its children reach the database by way of a PgBouncer in transaction mode. */
  pooled?: boolean
  testSuite: (suite: Suite) => void
}

type Load = (options: { directory: string; expressApp: Express }) => Promise<{
  container: MedusaContainer
  shutdown: () => Promise<void>
}>

type BootedMedusa = {
  container: MedusaContainer
  api: AxiosInstance
  stop: () => Promise<void>
}

const ROOT = process.cwd()
/** The first suite of a run also migrates. */
const BOOT_TIMEOUT_MS = 300_000
/** Longest time that a test may take in which it must not become another day. */
const TEST_MS = 120_000
const DAY_MS = 86_400_000

/** Puts the rows back to how they were before the first test; set by the running suite. */
let startFresh: (() => Promise<void>) | undefined
/** While the steps of a story run, nothing is put back. */
let inStory = false
const setUps: (() => Promise<void>)[] = []
const tearDowns: (() => Promise<void>)[] = []

/** As `beforeEach`, but before a story it runs once for all its steps. For the top level of a suite. */
export function beforeFresh(setUp: () => Promise<void>): void {
  setUps.push(setUp)
  beforeEach(async () => {
    if (!inStory) {
      await setUp()
    }
  })
}

/** As `afterEach`, but after a story it runs once. For the top level of a suite. */
export function afterFresh(tearDown: () => Promise<void>): void {
  tearDowns.push(tearDown)
  afterEach(async () => {
    if (!inStory) {
      await tearDown()
    }
  })
}

/**
 * A group of tests in which each starts with the rows that the test before left; the first starts fresh, as
 * any other test. The steps make sense only together: run one with `-t` and the title of the story.
 */
export function story(title: string, steps: () => void): void {
  describe(title, () => {
    beforeAll(async () => {
      await startFresh?.()
      inStory = true
      for (const setUp of setUps) {
        await setUp()
      }
    }, BOOT_TIMEOUT_MS)

    steps()

    afterAll(async () => {
      inStory = false
      for (const tearDown of tearDowns) {
        await tearDown()
      }
    })
  })
}

/**
 * Runs a suite against a Medusa and a database of its own. As the runner of the same name in
 * `@medusajs/test-utils`: what `beforeAll` of the suite makes is there in each test, what a test changes
 * is gone in the next, and no test ends before its subscribers and workflows. Several times quicker, for it migrates
 * once in a run of jest, boots once and puts back the rows that a test has touched instead of the database.
 */
export function medusaIntegrationTestRunner({
  admin = false,
  redis = false,
  pooled = false,
  testSuite,
}: SuiteOptions): void {
  describe("", () => {
    let database: SuiteDatabase | undefined
    let redisServer: RedisServer | undefined
    let pooler: PgBouncer | undefined
    let running: BootedMedusa | undefined
    let rows: Rewind | undefined

    beforeAll(async () => {
      database = await createSuiteDatabase()
      process.env.DATABASE_URL = database.url
      if (pooled) {
        pooler = await startPgBouncer(database.url)
        process.env.DATABASE_URL = pooler.through(database.url)
        process.env.LICENSING_PREPARED_STATEMENTS = "false"
      }
      process.env.DISABLE_ADMIN = String(!admin)
      if (redis) {
        redisServer = await startRedis()
        process.env.REDIS_URL = redisServer.url
      }
      running = await boot()
      await toRest(running.container)
    }, BOOT_TIMEOUT_MS)

    startFresh = async () => {
      await dayThatLasts()
      if (rows) {
        await rows.rewind()
      } else if (database) {
        rows = await rememberRows(database.url)
      }
    }

    beforeEach(async () => {
      if (!inStory) {
        await startFresh?.()
      }
    }, BOOT_TIMEOUT_MS)

    afterEach(async () => {
      if (running) {
        await toRest(running.container)
      }
    })

    afterAll(async () => {
      await rows?.close()
      await running?.stop()
      await pooler?.stop()
      await database?.drop()
      await redisServer?.stop()
      for (const name of ["DATABASE_URL", "LICENSING_PREPARED_STATEMENTS", "REDIS_URL"]) {
        delete process.env[name]
      }
    })

    const current = (): BootedMedusa => {
      if (!running) {
        throw new Error("Medusa runs from the first beforeAll of the suite on, not earlier")
      }
      return running
    }
    testSuite({
      api: late(() => current().api),
      getContainer: () => current().container,
      dbConnection: late(() =>
        current().container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION)
      ),
    })
  })
}

/** Boots the application of this repository and serves it on a free port. */
async function boot(): Promise<BootedMedusa> {
  const app = express()
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Load }
  const { container, shutdown } = await load({ directory: ROOT, expressApp: app })
  // Tests run the jobs they need: a scheduled one would act in the middle of another test.
  // Without jobs in this process (`server`) there is no queue to clear.
  if (process.env.MEDUSA_WORKER_MODE !== "server") {
    await new WorkflowScheduler().clear()
  }
  watchSubscribers(container)
  const server = createServer(app).listen(0)
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    container,
    api: axios.create({ baseURL: `http://localhost:${port}` }),
    stop: async () => {
      await close(server)
      await shutdown()
      MedusaModule.clearInstances()
    },
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close")
  server.close()
  server.closeAllConnections()
  await closed
}

/** Limits are counted by UTC day: a test that is about to run into the next one waits for it instead. */
async function dayThatLasts(): Promise<void> {
  const left = DAY_MS - (Date.now() % DAY_MS)
  if (left < TEST_MS) {
    await sleep(left)
  }
}

/** A proxy for an object that is created later. */
function late<T extends object>(get: () => T): T {
  return new Proxy({} as T, {
    get: (_, property) => {
      const target = get()
      const value: unknown = Reflect.get(target, property)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
}
