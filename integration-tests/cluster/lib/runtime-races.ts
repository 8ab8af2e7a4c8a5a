import { randomBytes, randomInt } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner, story, type SuiteOptions } from "../../helpers/medusa"
import fc from "fast-check"
import { Client } from "pg"

import { LICENSING_MODULE } from "../../../src/modules/licensing"
import type LicensingModuleService from "../../../src/modules/licensing/service"
import type { Child } from "../../helpers/child"
import {
  ask,
  sellLicense,
  type SoldLicense,
  startServer,
  type RuntimeAnswer,
} from "../../helpers/programs"
import { withoutTaskLimits } from "../../helpers/task-limits"

// Read while the runner boots.
process.env.LICENSING_RUNTIME_REQUESTS = "1000000"

jest.setTimeout(300_000)

const CHURN_MS = 30_000
const ROUTES = [
  "validate",
  "heartbeat",
  "activate",
  "reactivate",
  "deactivate",
  "checkout",
  "receipts",
]
const BODIES_PER_ROUTE = 1_000
const AT_ONCE = 25

/** Two servers are asked at once for the same seats, and one is killed. `parts` says on which servers. */
export function runtimeRaces(parts: Pick<SuiteOptions, "redis" | "pooled">): void {
  medusaIntegrationTestRunner({
    ...parts,
    testSuite: ({ api, getContainer }) => {
      let container: MedusaContainer
      let licensing: LicensingModuleService
      let databaseUrl: string
      let database: Client
      let other: Child
      let urls: [string, string]

      beforeAll(async () => {
        container = getContainer()
        licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        databaseUrl = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
          .databaseUrl as string
      })

      /** Asks again while the server says that it is too busy. */
      const askAgain = async (url: string, name: string, body: unknown): Promise<RuntimeAnswer> => {
        let answer = await ask(url, name, body)
        for (let more = 0; more < 10 && answer.status === 503; more++) {
          answer = await ask(url, name, body)
        }
        return answer
      }

      /** Asks the two servers in turn. */
      const askBoth = async (calls: { name: string; body: unknown }[]): Promise<RuntimeAnswer[]> =>
        await Promise.all(
          calls.map(
            async ({ name, body }, at) => await askAgain(urls[at % 2] as string, name, body)
          )
        )

      const tally = (answers: RuntimeAnswer[]): Record<string, number> =>
        answers.reduce<Record<string, number>>(
          (sum, { code }) => ({ ...sum, [code]: (sum[code] ?? 0) + 1 }),
          {}
        )

      /** The count of the license, and the activations that there are. */
      const counted = async ({ id }: SoldLicense): Promise<{ count: number; active: number }> => {
        const { rows } = await database.query<{ count: number; active: number }>(
          `select activation_count as count,
           (select count(*)::int from licensing_activation
            where license_id = l.id and status = 'active') as active
         from licensing_license l where id = $1`,
          [id]
        )
        return rows[0]!
      }

      const computer = (): string => randomBytes(16).toString("hex")
      const of = ({ key, program }: SoldLicense, fingerprint = computer()) => ({
        key,
        program,
        fingerprint,
      })

      // One story: starting the server takes longer than what is asked of it.
      story("two servers that are asked at once", () => {
        let fiveSeats: SoldLicense

        beforeAll(async () => {
          database = new Client({ connectionString: databaseUrl, ssl: false })
          await database.connect()
          fiveSeats = await sellLicense(container, { max_activations: 5 })
          const server = await startServer({ DATABASE_URL: databaseUrl })
          other = server.child
          urls = [String(api.defaults.baseURL), server.url]
        })

        afterAll(async () => {
          await other.kill()
          await database.end()
        })

        it("activate five of two hundred computers on five seats", async () => {
          const rush = await askBoth(
            Array.from({ length: 200 }, () => ({ name: "activate", body: of(fiveSeats) }))
          )
          expect(tally(rush)).toEqual({ VALID: 5, SEATS_EXHAUSTED: 195 })
          expect(await counted(fiveSeats)).toEqual({ count: 5, active: 5 })
        })

        it("activate one computer once, though asked fifty times", async () => {
          const again = await sellLicense(container, { max_activations: 5 })
          const mine = of(again)
          const same = await askBoth(
            Array.from({ length: 50 }, () => ({ name: "activate", body: mine }))
          )
          expect(tally(same)).toEqual({ VALID: 50 })
          expect(new Set(same.map(({ id }) => id)).size).toBe(1)
          expect(await counted(again)).toEqual({ count: 1, active: 1 })
        })

        it("remove one of two computers where one a day is allowed", async () => {
          const limited = await sellLicense(container, { max_activations: 2 })
          await licensing.settings.update(
            { task_limits: { no_subscription: { remove: { daily: 1 } } } },
            { type: "system", id: null }
          )
          const two = [of(limited), of(limited)]
          expect(tally(await askBoth(two.map((body) => ({ name: "activate", body }))))).toEqual({
            VALID: 2,
          })
          expect(tally(await askBoth(two.map((body) => ({ name: "deactivate", body }))))).toEqual({
            VALID: 1,
            DAILY_LIMIT: 1,
          })
          expect(await counted(limited)).toEqual({ count: 1, active: 1 })
          await withoutTaskLimits(container)
        })

        it("answer no body with a server error, and log no key", async () => {
          const key = fiveSeats.key
          await fuzz(urls[1], fiveSeats)
          expect(other.output()).not.toContain(key)
          expect(other.output()).not.toContain(key.replaceAll("-", ""))
        })

        it("use three seats at most while computers come and go and one server is killed", async () => {
          const busy = await sellLicense(container, { max_activations: 3 })
          const computers = Array.from({ length: 6 }, computer)
          const until = Date.now() + CHURN_MS
          const answers: RuntimeAnswer[] = []
          let most = 0
          const watch = async (): Promise<void> => {
            while (Date.now() < until) {
              most = Math.max(most, (await counted(busy)).active)
            }
          }
          const churn = async (url: string): Promise<void> => {
            while (Date.now() < until) {
              const name = randomInt(2) === 0 ? "activate" : "deactivate"
              const body = of(busy, computers[randomInt(computers.length)])
              try {
                answers.push(await ask(url, name, body))
              } catch {
                // The killed server answers nothing more.
                return
              }
            }
          }
          const killed = new Promise((resolve) => setTimeout(resolve, CHURN_MS / 2)).then(
            async () => await other.kill()
          )
          await Promise.all([
            watch(),
            killed,
            ...urls.flatMap((url) => Array.from({ length: 6 }, async () => await churn(url))),
          ])
          expect(tally(answers).VALID).toBeGreaterThan(50)
          // Requests are put off here only when the machine is overloaded; they change no count.
          const putOff = answers.filter(({ status }) => status === 503)
          expect(answers.filter((one) => one.status !== 200 && !putOff.includes(one))).toEqual([])
          expect(putOff.length).toBeLessThan(answers.length / 20)
          expect(most).toBe(3)
          // Transactions of the killed server are rolled back once PostgreSQL notices.
          const { count, active } = await counted(busy)
          expect(count).toBe(active)
          expect(active).toBeLessThanOrEqual(3)
        })
      })

      async function fuzz(url: string, sold: SoldLicense): Promise<void> {
        const anything = fc.oneof(
          fc.string(),
          fc.constantFrom(sold.key, [sold.key], { of: sold.key }, null, 0, "\u0000", "__proto__"),
          fc.jsonValue()
        )
        const bodies = fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .record(
              {
                key: fc.oneof(fc.constant(sold.key), anything),
                program: fc.oneof(fc.constant(sold.program), anything),
                fingerprint: anything,
                locks: fc.oneof(
                  fc.dictionary(fc.constantFrom("cpu", "os", sold.key), anything),
                  anything
                ),
                nonce: anything,
                ttl: anything,
                algorithm: anything,
                file: anything,
                receipt: anything,
                features: anything,
                app_released_at: anything,
                [sold.key]: anything,
              },
              { requiredKeys: [] }
            )
            .map((body) => JSON.stringify(body))
        )
        for (const name of ROUTES) {
          await fc.assert(
            fc.asyncProperty(
              fc.array(bodies, { minLength: AT_ONCE, maxLength: AT_ONCE }),
              async (some) => {
                const answers = await Promise.all(
                  some.map(async (body) => await askAgain(url, name, body))
                )
                expect(answers.filter(({ status }) => status >= 500)).toEqual([])
              }
            ),
            { numRuns: BODIES_PER_ROUTE / AT_ONCE, endOnFailure: true }
          )
        }
      }
    },
  })
}
