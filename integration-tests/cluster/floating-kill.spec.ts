import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Client } from "pg"

import type { Child } from "../helpers/child"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { sellLicense, type SoldLicense, startServer } from "../helpers/programs"
import { withoutTaskLimits } from "../helpers/task-limits"

// Read while the runner boots.
process.env.LICENSING_RUNTIME_REQUESTS = "1000000"

jest.setTimeout(400_000)

const SEATS = 20
const COMPUTERS = 200
/** How long they come and go. */
const CHURN_MS = 30_000
/** When one server is killed. */
const KILL_MS = 12_000
const TIMEOUT_MS = 60_000
const DAY_MS = 86_400_000

/** Two hundred computers want twenty seats of two servers; a third of them, and one server, are killed. */
medusaIntegrationTestRunner({
  redis: true,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let databaseUrl: string
    let other: Child
    let database: Client

    beforeAll(() => {
      container = getContainer()
      databaseUrl = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
        .databaseUrl as string
    })

    afterEach(async () => {
      await other.kill()
      await database.end()
    })

    const seated = async (license: SoldLicense): Promise<number> => {
      const { rows } = await database.query<{ count: number }>(
        `select count(*)::int as count from licensing_session
         where license_id = $1 and alive_until > now()`,
        [license.id]
      )
      return rows[0]!.count
    }

    it("never seats more than there are seats, and frees all that fell silent", async () => {
      database = new Client({ connectionString: databaseUrl, ssl: false })
      await database.connect()
      await withoutTaskLimits(container)
      const license = await sellLicense(container, {
        max_activations: null,
        floating_seats: SEATS,
        floating_timeout_minutes: 1,
      })
      const all = Array.from({ length: COMPUTERS }, () => randomBytes(16).toString("hex"))
      await database.query(
        `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
         select 'lact_' || f.n, $1, f.n::int, f.fingerprint, now(), 'program'
         from unnest($2::text[]) with ordinality as f (fingerprint, n)`,
        [license.id, all]
      )
      const server = await startServer({ DATABASE_URL: databaseUrl })
      other = server.child
      const urls = [String(api.defaults.baseURL), server.url]

      /** Null = the server is gone or too busy. The clock of the computer is a day off, either way. */
      const call = async (name: string, at: number): Promise<string | null> => {
        const { key, program } = license
        const clock = new Date(Date.now() + (at % 2 ? DAY_MS : -DAY_MS)).toUTCString()
        try {
          const response = await fetch(`${urls[at % 2]}/licensing/v1/${name}`, {
            method: "POST",
            headers: { "content-type": "application/json", date: clock },
            body: JSON.stringify({ key, program, fingerprint: all[at] }),
          })
          return response.status === 200 ? ((await response.json()) as { code: string }).code : null
        } catch {
          return null
        }
      }

      const codes = new Set<string | null>()
      const until = Date.now() + CHURN_MS
      /** Every third computer is killed some time after it sat down, so it never releases its seat. */
      const run = async (at: number): Promise<void> => {
        while (Date.now() < until) {
          const code = await call("sessions", at)
          codes.add(code)
          if (code === "VALID") {
            await sleep(500 + Math.random() * 1_000)
            if (at % 3 === 0) {
              return
            }
            await call("heartbeat", at)
            await sleep(Math.random() * 500)
            await call("sessions/release", at)
          }
          await sleep(500 + Math.random() * 1_500)
        }
      }
      const samples: number[] = []
      const sample = async (): Promise<void> => {
        while (Date.now() < until) {
          samples.push(await seated(license))
          await sleep(20)
        }
      }
      const killing = sleep(KILL_MS).then(async () => await other.kill())
      await Promise.all([sample(), killing, ...all.map(async (_, at) => await run(at))])

      expect(samples.length).toBeGreaterThan(100)
      expect(Math.max(...samples)).toBe(SEATS)
      expect([...codes].filter((code) => code !== null).sort()).toEqual(["FLOATING_FULL", "VALID"])

      // Time alone frees what the killed ones hold: no job, no call.
      await sleep(TIMEOUT_MS + 1_000)
      expect(await seated(license)).toBe(0)
      expect(await call("sessions", 0)).toBe("VALID")
    })
  },
})
