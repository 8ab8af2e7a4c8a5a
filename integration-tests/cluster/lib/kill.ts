import { randomInt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner, type SuiteOptions } from "../../helpers/medusa"
import { Client } from "pg"

import { reconcileOrderLicensesWorkflow } from "../../../src/workflows/issuing"
import { readLicensedOrder } from "../../../src/workflows/issuing/lib/order-facts"
import { type Child, startChild } from "../../helpers/child"
import { placePaidOrder } from "../../helpers/licensed-orders"

// Read while the runner boots. Without jobs in this process only the children issue.
process.env.MEDUSA_WORKER_MODE = "server"
process.env.LICENSING_TEST_MAIL = "local"
process.env.LICENSING_CHUNK_SIZE = "5"

jest.setTimeout(600_000)

const UNITS = 1_000
/** Kills; those at these places hit the whole application, the others the licensing module alone. */
const KILLS = 20
const WHOLE_APPLICATION = new Set([0, 10])
/** A child is killed after it has issued at most this many licenses, so that even the last one finds work. */
const MOST_PER_KILL = 40

/** Processes that issue licenses are killed in the middle of it. `parts` says on which servers. */
export function killedWhileIssuing(parts: Pick<SuiteOptions, "redis" | "pooled">): void {
  medusaIntegrationTestRunner({
    ...parts,
    testSuite: ({ getContainer }) => {
      let container: MedusaContainer
      let database: Client
      let children: Child[] = []

      beforeAll(async () => {
        container = getContainer()
        const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
        process.env.DATABASE_URL = projectConfig.databaseUrl
        // The runner makes a copy of the database between here and the test, which needs it unused.
      })

      afterEach(async () => {
        await Promise.all(children.map(async (child) => await child.kill()))
        children = []
        await database.end()
      })

      const start = (index: number): Child => {
        const child = startChild(WHOLE_APPLICATION.has(index) ? "app.ts" : "module.ts", {
          DISABLE_ADMIN: "true",
        })
        children.push(child)
        return child
      }

      const issued = async (order_id: string): Promise<number> => {
        const { rows } = await database.query<{ count: number }>(
          "select count(*)::int as count from licensing_license where order_id = $1",
          [order_id]
        )
        return rows[0]!.count
      }

      it("issues every license once though the process is killed twenty times", async () => {
        database = new Client({ connectionString: process.env.DATABASE_URL, ssl: false })
        await database.connect()
        const order_id = await placePaidOrder(container, UNITS)
        const facts = (await readLicensedOrder(container, order_id))!.facts
        expect(await issued(order_id)).toBe(0)

        const counts: number[] = []
        let upcoming = start(0)
        for (let index = 0; index < KILLS; index++) {
          const child = upcoming
          await child.heard("ready")
          if (index + 1 < KILLS) {
            upcoming = start(index + 1)
          }
          const before = await issued(order_id)
          // The first child has the line frozen before it may die: the small ones can only issue.
          const target = before + randomInt(index === 0 ? 1 : 0, MOST_PER_KILL)
          child.send(WHOLE_APPLICATION.has(index) ? { act: "issue", order_id } : facts)
          await child.heard("issuing")
          const deadline = Date.now() + 30_000
          while ((await issued(order_id)) < target && Date.now() < deadline) {
            await sleep(3)
          }
          // Somewhere in a chunk: before its statements, between them, or before the commit.
          await sleep(randomInt(12))
          await child.kill()
          expect(child.output()).not.toContain("Error")
          counts.push(await issued(order_id))
        }
        // Every one was killed with work left, and together they did some of it.
        expect(counts.at(-1)).toBeGreaterThan(0)
        expect(counts.every((count) => count < UNITS)).toBe(true)

        for (let time = 0; time < 2; time++) {
          await reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed: true } })
        }

        const { rows: units } = await database.query<{ unit_index: number }>(
          "select unit_index from licensing_license where order_id = $1 order by unit_index",
          [order_id]
        )
        expect(units.map(({ unit_index }) => unit_index)).toEqual(
          Array.from({ length: UNITS }, (_, index) => index)
        )
        const { rows: secrets } = await database.query(
          `select count(distinct s.key_hash)::int as keys, count(*)::int as secrets
         from licensing_license_secret s join licensing_license l on l.id = s.license_id
         where l.order_id = $1`,
          [order_id]
        )
        expect(secrets).toEqual([{ keys: UNITS, secrets: UNITS }])
        const { rows: recorded } = await database.query(
          `select sum(cardinality(license_ids))::int as licenses from licensing_event
         where order_id = $1 and type = 'license.issued'`,
          [order_id]
        )
        expect(recorded).toEqual([{ licenses: UNITS }])

        const { rows: profile } = await database.query(
          "select dirty from licensing_order_profile where order_id = $1 for update nowait",
          [order_id]
        )
        expect(profile).toEqual([{ dirty: false }])
        const { rows: locks } = await database.query(
          `select c.relname, l.mode from pg_locks l join pg_class c on c.oid = l.relation
         where c.relname like 'licensing%' and l.pid <> pg_backend_pid()
           and l.database = (select oid from pg_database where datname = current_database())`
        )
        expect(locks).toEqual([])
        const { rows: mails } = await database.query(
          "select status from notification where resource_id = $1",
          [order_id]
        )
        expect(mails).toEqual([{ status: "success" }])
      })
    },
  })
}
