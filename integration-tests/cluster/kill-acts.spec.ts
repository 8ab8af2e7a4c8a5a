import { randomInt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { Client } from "pg"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { type Child, startChild } from "../helpers/child"
import { createPolicy, placePaidOrder } from "../helpers/licensed-orders"

// Read while the runner boots.
process.env.LICENSING_CHUNK_SIZE = "1000"

jest.setTimeout(300_000)

const LICENSES = 1_000
const PART = 10
const KILLS = 5

medusaIntegrationTestRunner({
  redis: true,
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let database: Client
    const children: Child[] = []

    beforeAll(() => {
      container = getContainer()
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      process.env.DATABASE_URL = projectConfig.databaseUrl
    })

    afterEach(async () => {
      await Promise.all(children.map(async (child) => await child.kill()))
      await database.end()
    })

    it("leaves every license of a killed bulk act either done with its row or untouched", async () => {
      database = new Client({ connectionString: process.env.DATABASE_URL, ssl: false })
      await database.connect()
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const order_id = await placePaidOrder(container, 1)
      const policy = await createPolicy(container)
      const hand = { order_id, policy_ids: [policy], product_id: null, variant_id: null }
      const ids = await licensing.issuing.issueByHand(
        { ...hand, quantity: LICENSES },
        "admin",
        SYSTEM_ACTOR
      )
      const parts = Array.from({ length: LICENSES / PART }, (_, at) =>
        ids.slice(at * PART, (at + 1) * PART)
      )
      const done = async (): Promise<{ suspended: number; recorded: number; both: number }> => {
        const { rows } = await database.query<{
          suspended: number
          recorded: number
          both: number
        }>(
          `with recorded as (select unnest(license_ids) as id from licensing_event
             where order_id = $1 and type = 'license.suspended')
           select count(*) filter (where l.state = 'suspended')::int as suspended,
             (select count(*)::int from recorded) as recorded,
             count(*) filter (where l.state = 'suspended' and l.id in (select id from recorded))::int as both
           from licensing_license l where l.order_id = $1`,
          [order_id]
        )
        return rows[0]!
      }
      for (let kill = 0; kill < KILLS; kill++) {
        const child = startChild("module.ts", { DISABLE_ADMIN: "true" })
        children.push(child)
        await child.heard("ready")
        const before = (await done()).suspended
        child.send({ suspend: parts })
        await child.heard("suspending")
        const target = before + randomInt(1, 8) * PART
        const deadline = Date.now() + 30_000
        while ((await done()).suspended < target && Date.now() < deadline) {
          await sleep(3)
        }
        await sleep(randomInt(10))
        await child.kill()
        const { suspended, recorded, both } = await done()
        expect({ recorded, both }).toEqual({ recorded: suspended, both: suspended })
        expect(suspended).toBeGreaterThan(0)
      }
      for (const part of parts) {
        await licensing.licenses.applyAct(part, { type: "suspend" }, SYSTEM_ACTOR)
      }
      expect(await done()).toEqual({ suspended: LICENSES, recorded: LICENSES, both: LICENSES })
    })
  },
})
