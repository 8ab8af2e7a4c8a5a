import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { Child } from "../helpers/child"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { ask, startServer } from "../helpers/programs"
import { type RedisServer, startRedis } from "../helpers/redis"
import { type TcpProxy, tcpProxy } from "../helpers/tcp-proxy"
import { type BadClients, cutOffClients, slowClients } from "./lib/bad-clients"
import { type DatabaseFaults, databaseFaults, type Fault } from "./lib/database-faults"
import {
  actFaults,
  type ProbedLicenses,
  FIRST_COMPUTER,
  GIVE_UP_MS,
  PROGRAMS,
  programsAtWork,
  sellProbedLicenses,
  type Work,
} from "./lib/programs-at-work"

jest.setTimeout(300_000)

/** Length of each bad day; `BAD_DAY_MS=60000` makes it a minute. */
const DAY_MS = Number(process.env.BAD_DAY_MS ?? 3_000)
/** Ten thousand need as many open files in two processes. */
const SLOW_CLIENTS = Number(process.env.BAD_DAY_CLIENTS ?? 1_000)
/** Two seconds, and half a second for a busy machine. */
const REFUSAL_MS = 2_000 + 500
const RECOVERY_MS = 5_000 + 500
const GROWTH_MB = 32
const CLOCK_DAY_MS = 86_400_000

/** Which calls are refused meanwhile: all, only those that write, some, or none. */
type Refuses = "all" | "writes" | "some" | "none"

type Row = {
  asked: number
  wrong: string[]
  odd: string[]
  unanswered: number
  lost: number
  twice: number
  miscounted: number
  refused: number
  firstRefusalMs: number | null
  slowestMs: number
  recoveryMs: number
  grownMb: number
  logLines: number
}

medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) =>
    // A group of its own ends before its database is dropped.
    describe("a server", () => {
      const table: Record<string, unknown>[] = []
      let container: MedusaContainer
      let licenses: ProbedLicenses
      let redis: RedisServer
      let faults: DatabaseFaults
      let database: TcpProxy
      let databaseUrl: string
      let server: Child
      let url: string
      let clients: BadClients
      let heapBefore: number

      const serve = async (env: Record<string, string> = {}) =>
        await startServer({
          DATABASE_URL: databaseUrl,
          REDIS_URL: redis.url,
          LICENSING_RUNTIME_REQUESTS: "100000000",
          ...env,
        })

      beforeAll(async () => {
        container = getContainer()
        licenses = await sellProbedLicenses(container)
        redis = await startRedis()
        faults = await databaseFaults(process.env.DATABASE_URL ?? "")
        const behind = new URL(faults.url)
        database = await tcpProxy(behind.hostname, Number(behind.port || 5432))
        databaseUrl = Object.assign(behind, {
          hostname: "127.0.0.1",
          port: String(database.port),
        }).href
        const started = await serve()
        server = started.child
        url = started.url
        await firstActivation()
        const warmUp = programsAtWork(url, licenses)
        await sleep(1_000)
        await warmUp.end()
        heapBefore = await heapMb()
      }, 300_000)

      afterAll(async () => {
        console.table(table)
        await server.kill()
        await database.close()
        await faults.close()
        await redis.stop()
      })

      const firstActivation = async () => {
        const { key, program } = licenses.good
        return await ask(url, "activate", { key, program, fingerprint: FIRST_COMPUTER })
      }

      const heapMb = async (): Promise<number> => {
        server.send({ act: "heap" })
        return Number(await server.heardMatching(/^heap (\d+)$/)) / 2 ** 20
      }

      /** Milliseconds until programs are served as before: five calls in a row. */
      const recovery = async (): Promise<number> => {
        const began = performance.now()
        let inARow = 0
        while (inARow < 5 && performance.now() - began < 60_000) {
          const answer = await firstActivation().catch(() => null)
          inARow = answer?.status === 200 && answer.code === "VALID" ? inARow + 1 : 0
          await sleep(20)
        }
        return Math.round(performance.now() - began)
      }

      const actsOf = async (activated: string[]) =>
        await actFaults(
          async (text, values) => await dbConnection.raw(text, values),
          licenses,
          activated
        )

      const live = async (name: string, fault: Fault): Promise<Row> => {
        const saidBefore = server.output().length
        const working = programsAtWork(url, licenses)
        const began = performance.now()
        let work: Work
        let recoveryMs: number
        try {
          await fault.begin()
          await sleep(DAY_MS)
        } finally {
          await fault.end()
          recoveryMs = await recovery()
          work = await working.end()
        }
        const heapAfter = await heapMb()
        const { activated, firstRefusal, slowestMs, ...answers } = work
        const row = {
          ...answers,
          ...(await actsOf(activated)),
          firstRefusalMs: firstRefusal && Math.round(firstRefusal - began),
          slowestMs: Math.round(slowestMs),
          recoveryMs,
          grownMb: Math.round(heapAfter - heapBefore),
          logLines: ownLines(server.output().slice(saidBefore)),
        }
        heapBefore = heapAfter
        table.push({ day: name, ...row, wrong: row.wrong.length, odd: row.odd.length })
        return row
      }

      /** The days: what fails, which calls are refused, and whether the server itself is too slow to refuse in time. */
      const days: [string, Refuses, () => Fault, isLate?: boolean][] = [
        ["Redis is away", "none", () => ({ begin: redis.stop, end: redis.start })],
        ["PostgreSQL is away", "all", () => ({ begin: database.refuse, end: database.pass })],
        ["PostgreSQL does not answer", "all", () => ({ begin: database.hang, end: database.pass })],
        ["PostgreSQL is read-only", "writes", () => faults.readOnly],
        ["PostgreSQL has no connection left", "all", () => faults.noConnections],
        ["PostgreSQL has no disk space left", "writes", () => faults.diskFull],
        [
          "a tenth of PostgreSQL's statements take 2 s more",
          "some",
          () => ({ begin: () => database.slow(0.1, 2_000), end: database.pass }),
        ],
        [
          "the server stands still (SIGSTOP)",
          "some",
          () => ({ begin: () => server.signal("SIGSTOP"), end: () => server.signal("SIGCONT") }),
          true,
        ],
        [
          `${SLOW_CLIENTS} clients send one byte a second`,
          "none",
          () => ({
            begin: () => void (clients = slowClients(url, SLOW_CLIENTS)),
            end: () => clients.end(),
          }),
        ],
        [
          "many requests are cut off",
          "none",
          () => ({
            begin: () => void (clients = cutOffClients(url, licenses.seats)),
            end: () => clients.end(),
          }),
        ],
      ]

      it.each(days)(
        "gives no wrong verdict, loses no act and recovers by itself: %s (%s refused)",
        async (name, refuses, fault, isLate = false) => {
          const row = await live(name, fault())
          expect(row).toMatchObject({ wrong: [], odd: [], lost: 0, twice: 0, miscounted: 0 })
          // A process that stands still answers nobody: each program gives up once in a while.
          const mostUnanswered = isLate ? PROGRAMS * Math.floor(DAY_MS / GIVE_UP_MS) : 0
          expect(row.unanswered).toBeLessThanOrEqual(mostUnanswered)
          expect(row.recoveryMs).toBeLessThan(RECOVERY_MS)
          expect(row.grownMb).toBeLessThan(GROWTH_MB)
          // One line for each of the calls, and one every ten seconds.
          expect(row.logLines).toBeLessThanOrEqual(4 + DAY_MS / 5_000)
          if (refuses !== "none" && !isLate) {
            expect(row.slowestMs).toBeLessThan(REFUSAL_MS)
          }
          if (refuses === "none") {
            expect(row.refused).toBeLessThanOrEqual(row.asked / 50)
          } else if (refuses !== "some") {
            expect(row.firstRefusalMs).toBeGreaterThan(0)
            expect(row.firstRefusalMs).toBeLessThan(REFUSAL_MS)
          }
          for (const { key } of Object.values(licenses)) {
            expect(server.output()).not.toContain(key)
          }
        }
      )

      it.each([
        ["ahead", CLOCK_DAY_MS],
        ["behind", -CLOCK_DAY_MS],
      ])(
        "whose clock is a day %s gives no wrong verdict, also where a license begins or ends in that day, and logs it once",
        async (_, aheadMs) => {
          const { child, url: other } = await serve({ TEST_CLOCK_AHEAD_MS: String(aheadMs) })
          try {
            const working = programsAtWork(other, licenses)
            await sleep(1_000)
            const { wrong, odd, unanswered, refused, activated } = await working.end()
            const answered = { wrong, odd, unanswered, refused }
            expect(answered).toEqual({ wrong: [], odd: [], unanswered: 0, refused: 0 })
            expect(await actsOf(activated)).toEqual({ lost: 0, twice: 0, miscounted: 0 })
            expect(child.output().match(/clock of this server/g)).toHaveLength(1)
          } finally {
            await child.kill()
          }
        }
      )
    }),
})

/** How many lines of the log are ours. */
const ownLines = (output: string): number =>
  output.split("\n").filter((line) => /licensing/i.test(line) && !/^\s*at /.test(line)).length
