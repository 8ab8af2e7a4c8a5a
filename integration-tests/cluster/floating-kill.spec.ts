import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Client } from "pg"

import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import type { Child } from "../helpers/child"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { sellLicense, type SoldLicense, startServer } from "../helpers/programs"
import { withoutTaskLimits } from "../helpers/task-limits"
import { FloatingCrowd } from "./lib/floating-crowd"

// Read while the runner boots.
process.env.LICENSING_RUNTIME_REQUESTS = "1000000"

/** docs/operations.md says how to make it a larger crowd. */
const SEATS = Number(process.env.FLOATING_SEATS ?? 20)
const COMPUTERS = Number(process.env.FLOATING_COMPUTERS ?? 200)
/** How long they come and go. */
const CHURN_MS = Number(process.env.FLOATING_MS ?? 30_000)
const TIMEOUT_MS = 60_000

jest.setTimeout(400_000 + CHURN_MS)

/** Many computers want the seats of two servers; a third of them, and one server, are killed. */
medusaIntegrationTestRunner({
  redis: true,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let databaseUrl: string
    let other: Child
    let database: Client

    beforeEach(async () => {
      container = getContainer()
      databaseUrl = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
        .databaseUrl as string
      database = new Client({ connectionString: databaseUrl, ssl: false })
      await database.connect()
    })

    afterEach(async () => {
      await other.kill()
      await database.end()
    })

    type Seats = { seated: number; borrowed: number; counted: number | null }

    const seatsOf = async ({ id }: SoldLicense): Promise<Seats> => {
      const { rows } = await database.query<Seats>(
        `select (count(*) filter (where alive_until > now()))::int as seated,
           (count(*) filter (where borrowed_until > now()))::int as borrowed,
           (select count from licensing_session_count where license_id = $1) as counted
         from licensing_session where license_id = $1`,
        [id]
      )
      return rows[0]!
    }

    const computersOf = async (license: SoldLicense): Promise<string[]> => {
      const all = Array.from({ length: COMPUTERS }, () => randomBytes(16).toString("hex"))
      await database.query(
        `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
         select 'lact_' || f.n, $1, f.n::int, f.fingerprint, now(), 'program'
         from unnest($2::text[]) with ordinality as f (fingerprint, n)`,
        [license.id, all]
      )
      return all
    }

    it("never gives more seats than there are, and frees all but the borrowed ones by time", async () => {
      await withoutTaskLimits(container)
      const max_borrow_hours = 2
      const license = await sellLicense(container, {
        max_activations: null,
        floating_seats: SEATS,
        floating_timeout_minutes: 1,
        max_borrow_hours,
      })
      const fingerprints = await computersOf(license)
      const { data } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      const keys = data.keys.map(({ kid, x }) => ({
        kid,
        publicKey: fromBase64Url(x) as Uint8Array,
      }))
      const server = await startServer({ DATABASE_URL: databaseUrl })
      other = server.child
      const urls = [String(api.defaults.baseURL), server.url]
      const crowd = new FloatingCrowd({ license, urls, fingerprints, keys, max_borrow_hours })

      const until = Date.now() + CHURN_MS
      const samples: Seats[] = []
      const sample = async (): Promise<void> => {
        for (; Date.now() < until; await sleep(20)) {
          samples.push(await seatsOf(license))
        }
      }
      const killing = sleep(CHURN_MS * 0.4).then(async () => await other.kill())
      await Promise.all([sample(), killing, crowd.run(until)])

      const most = (of: "seated" | "borrowed") => Math.max(...samples.map((each) => each[of]))
      expect(samples.length).toBeGreaterThan(20)
      expect(most("seated")).toBe(SEATS)
      expect(most("borrowed")).toBeGreaterThan(0)
      expect(crowd.faults).toEqual([])
      // Programs that a busy machine kept waiting may find their seat over.
      expect([...crowd.codes].filter((code) => code !== "NO_SESSION").sort()).toEqual([
        "BORROW_TOO_LONG",
        "BORROW_TOO_SHORT",
        "FLOATING_FULL",
        "VALID",
      ])

      // Time alone frees what the killed ones hold: no job, no call. What they borrowed stays theirs.
      await sleep(TIMEOUT_MS + 1_000)
      const left = await seatsOf(license)
      expect(left.seated).toBe(left.borrowed)
      const last = new FloatingCrowd({ ...crowd.of, urls: [urls[0]!] })
      await last.returnAll()
      expect(await last.call("sessions", 0)).toBe("VALID")
      expect(await seatsOf(license)).toEqual({ seated: 1, borrowed: 0, counted: 1 })
    })
  },
})
