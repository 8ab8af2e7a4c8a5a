import { randomInt } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { finishManagerOrders } from "../../src/workflows/managers/lib/finish-manager-orders"
import { adminHeaders } from "../helpers/admin"
import type { Child } from "../helpers/child"
import { customerHeaders, publishableHeaders } from "../helpers/customers"
import { rowsOf } from "../helpers/database"
import { createDistributor, distributingShop, type Distributor } from "../helpers/distributors"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { startServer } from "../helpers/programs"

// Read while the runner boots.
process.env.MEDUSA_WORKER_MODE = "server"

jest.setTimeout(600_000)

const KILLS = 3
/** Orders that are being made when a server is killed. */
const AT_ONCE = 6
const UNITS = 3

medusaIntegrationTestRunner({
  redis: true,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let variant_id: string
    let distributor: Distributor
    let headers: Record<string, string>
    let child: Child | undefined

    beforeAll(async () => {
      container = getContainer()
      await adminHeaders(container)
      const shop = await publishableHeaders(container)
      const sold = await distributingShop(container)
      variant_id = sold.variant_id
      distributor = await createDistributor(api, container, shop, {
        permissions: ["create_order"],
        quotas: [{ policy_id: sold.policy_id, granted: null }],
      })
      headers = customerHeaders(container, shop, distributor.customer_id)
    })

    afterEach(async () => {
      await child?.kill()
      child = undefined
    })

    const one = async <Row extends object>(sql: string): Promise<Row> =>
      (await rowsOf<Row>(container, sql, []))[0] as Row

    it("leaves each order with its licenses and its quota used, or none of the three", async () => {
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      let answered = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const server = await startServer({ DATABASE_URL: String(projectConfig.databaseUrl) })
        child = server.child
        const make = async (n: number) =>
          await fetch(`${server.url}/store/customers/me/licensing/manager-orders`, {
            method: "POST",
            headers: { "content-type": "application/json", ...headers },
            body: JSON.stringify({
              customer: { email: `customer-${kill}-${n}@engines.test` },
              items: [{ variant_id, quantity: UNITS }],
            }),
          }).then(
            ({ status }) => status,
            () => null
          )
        const orders = Array.from({ length: AT_ONCE }, async (_, n) => await make(n))
        // The first server dies early, the others while some orders are made and others are not.
        await (kill > 0 ? Promise.race(orders) : sleep(randomInt(100, 800)))
        await sleep(randomInt(0, 400))
        await child.kill()
        child = undefined
        answered += (await Promise.all(orders)).filter((status) => status === 200).length
      }
      // Until then licenses and charges are equal at every moment.
      const charged = `select (select count(*)::int from licensing_license where deleted_at is null) as licenses,
        (select coalesce(sum(used), 0)::int from licensing_manager_quota) as used`
      const before = await one<{ licenses: number; used: number }>(charged)
      expect(before.used).toBe(before.licenses)
      await finishManagerOrders(container, 0)
      const after = await one<{ orders: number; drafts: number; licenses: number; used: number }>(
        `select (select count(*)::int from "order" where not is_draft_order and deleted_at is null) as orders,
           (select count(*)::int from "order" where is_draft_order and deleted_at is null) as drafts, x.*
         from (${charged}) x`
      )
      expect(after).toEqual({
        orders: after.orders,
        drafts: 0,
        licenses: after.orders * UNITS,
        used: after.orders * UNITS,
      })
      expect(answered).toBeGreaterThan(0)
      expect(after.orders).toBeGreaterThanOrEqual(answered)
      expect(
        await rowsOf(container, "select 1 from licensing_manager_order where placed_at is null", [])
      ).toEqual([])
    })
  },
})
