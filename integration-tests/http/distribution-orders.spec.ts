import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { LicensingEvents } from "../../src/workflows/issuing"
import { completeManagerOrderWorkflow } from "../../src/workflows/managers"
import { finishManagerOrders } from "../../src/workflows/managers/lib/finish-manager-orders"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { customerHeaders, publishableHeaders } from "../helpers/customers"
import { createDistributor, distributingShop, type Distributor } from "../helpers/distributors"
import { eventually } from "../helpers/eventually"
import { beforeFresh, medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

type Made = {
  code?: string
  order: { id: string; display_id: number }
  license_ids: string[]
}

/** What the merchant's hook got. */
const created: { order_id: string; license_ids: string[] }[] = []
/** Whether it refuses. */
let closed = false

completeManagerOrderWorkflow.hooks.orderCreated((order) => {
  created.push(order)
  if (closed) {
    throw new Error("Not on a Sunday")
  }
})

const EVENTS = [
  LicensingEvents.LICENSE_ISSUED,
  LicensingEvents.ORDER_LICENSES_ISSUED,
  LicensingEvents.MANAGER_ASSIGNED,
  LicensingEvents.ORDER_CLAIM_REQUESTED,
]

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let variant_id: string
    let distributor: Distributor
    let keyed: Client

    beforeFresh(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      const sold = await distributingShop(container)
      variant_id = sold.variant_id
      distributor = await createDistributor(api, container, shop, {
        permissions: ["create_order"],
        quotas: [{ policy_id: sold.policy_id, granted: 20 }],
      })
      keyed = clientOf(api, {
        ...customerHeaders(container, shop, distributor.customer_id),
        "Idempotency-Key": "po-4711",
      })
      forget()
    })

    /** The events that were emitted. */
    const emitted: { name: string; data: unknown }[] = []
    const forget = () => {
      emitted.length = 0
      created.length = 0
    }
    beforeAll(() => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      for (const event of EVENTS) {
        bus.subscribe(event, async ({ name, data }) => {
          emitted.push({ name, data })
        })
      }
    })

    const rows = async <T extends object>(text: string, values: string[] = []): Promise<T[]> =>
      (await dbConnection.raw(text, values)).rows
    const order = async (client: Client) =>
      await client.post<Made>(`${BASE}/manager-orders`, {
        customer: { email: "ada@engines.test" },
        items: [{ variant_id, quantity: 2 }],
      })
    /** As if the process had died before Medusa converted the draft. */
    const kill = async (id: string) => {
      await rows(`update "order" set is_draft_order = true, status = 'draft' where id = ?`, [id])
      await rows("update licensing_manager_order set placed_at = null where order_id = ?", [id])
      forget()
    }
    const used = async () => (await licensing.managers.quotas(distributor.id))[0]?.used
    const finish = async () => await finishManagerOrders(container, 0)
    const report = async () =>
      (await staff.get<{ rows: object[] }>("/admin/licensing/distribution")).data.rows
    const nothingIsLeft = async (id: string) => {
      expect(await used()).toBe(0)
      expect(await rows("select 1 from licensing_license where deleted_at is null")).toEqual([])
      expect(await rows("select 1 from licensing_manager_order")).toEqual([])
      expect(await rows(`select 1 from "order" where id = ? and deleted_at is null`, [id])).toEqual(
        []
      )
    }
    const isComplete = async ({ order: { id }, license_ids }: Made) =>
      await eventually(async () => {
        expect(emitted.map(({ name }) => name).sort()).toEqual([...EVENTS].sort())
        expect(
          emitted.find(({ name }) => name === LicensingEvents.ORDER_LICENSES_ISSUED)?.data
        ).toEqual({ id, license_ids: expect.arrayContaining(license_ids) })
        expect(created.map(({ order_id }) => order_id)).toEqual([id])
      })

    it("tells once that an order and its licenses are there, and nothing when the request is repeated", async () => {
      const { data } = await order(keyed)
      await isComplete(data)
      expect((await order(keyed)).data).toEqual(data)
      await isComplete(data)
    })

    it("finishes the order of a killed process with all that the request would have done", async () => {
      const { data } = await order(distributor.client)
      await eventually(async () => expect(emitted).toHaveLength(EVENTS.length))
      await kill(data.order.id)
      await finish()
      await finish()
      await isComplete(data)
      expect(await used()).toBe(2)
    })

    it("gives a draft up that cannot become an order, with its licenses and its claim", async () => {
      const { data } = await order(keyed)
      await kill(data.order.id)
      // It is kept in stock since, and there is none.
      await rows("update product_variant set manage_inventory = true where id = ?", [variant_id])
      for (let tries = 0; tries < 5; tries++) {
        await finish()
      }
      expect(await used()).toBe(2)
      await finish()
      await nothingIsLeft(data.order.id)
      expect(await report()).toEqual([])
      await rows("update product_variant set manage_inventory = false where id = ?", [variant_id])
      const again = await order(keyed)
      expect(again.status).toBe(200)
      expect(again.data.order.id).not.toBe(data.order.id)
    })

    it("answers a repeated request only when the first one has placed its order", async () => {
      const { data } = await order(keyed)
      await kill(data.order.id)
      expect(await order(keyed)).toMatchObject({
        status: 409,
        data: { code: "ORDER_IN_PROGRESS" },
      })
      // Staff delete the draft: then the key makes another order.
      await rows(`update "order" set deleted_at = now() where id = ?`, [data.order.id])
      await finish()
      await nothingIsLeft(data.order.id)
      const again = await order(keyed)
      expect(again).toMatchObject({ status: 200 })
      expect(again.data.order.id).not.toBe(data.order.id)
    })

    it("deletes old drafts without licenses, and leaves canceled ones alone", async () => {
      const { data } = await order(distributor.client)
      await kill(data.order.id)
      await rows(`update "order" set status = 'canceled' where id = ?`, [data.order.id])
      const draft = { currency_code: "eur", is_draft_order: true, status: "draft" }
      const drafts = await container.resolve(Modules.ORDER).createOrders(
        Array.from({ length: 2 }, () => ({
          ...draft,
          metadata: { licensing_source: "manager" },
        })) as never[]
      )
      const [canceled = "", old = ""] = drafts.map(({ id }) => id).sort()
      await rows(`update "order" set status = 'canceled' where id = ?`, [canceled])
      await rows(`update "order" set created_at = now() - interval '60 days' where id = ?`, [old])
      await finish()
      expect(await used()).toBe(0)
      const left = await rows<{ id: string; is_draft_order: boolean; status: string }>(
        `select id, is_draft_order, status from "order" where deleted_at is null`
      )
      expect(left.map(({ id }) => id).sort()).toEqual([data.order.id, canceled].sort())
      expect(left.every((each) => each.is_draft_order && each.status === "canceled")).toBe(true)
    })

    it("reports nothing of an order that a hook of the merchant refused", async () => {
      closed = true
      const { status } = await order(distributor.client).finally(() => (closed = false))
      expect(status).toBe(500)
      expect(await used()).toBe(0)
      expect(await report()).toEqual([])
    })
  },
})
