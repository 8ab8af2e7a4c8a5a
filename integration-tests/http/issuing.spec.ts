import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  createRegionsWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { tablesHolding } from "../helpers/database"
import { createProductWithVariants } from "../helpers/products"

jest.setTimeout(240_000)

type License = {
  id: string
  key_redacted: string
  status: string
  state: string
  state_reason: string | null
  seats: number | null
  program: { code: string }
}
type Licenses = { licenses: License[]; count: number }
type Licensing = {
  order_licensing: {
    profile: object | null
    owed: number
    issued: number
    in_force: number
    in_progress: boolean
    waiting_for: string | null
    unlicensed_policies: number
    mail: { status: string }
  }
}

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let stranger: Client
    let policies = 0

    beforeAll(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      stranger = clientOf(api)
    })

    const makePolicy = async (terms: Partial<NewPolicy> = {}): Promise<string> => {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const number = ++policies
      const [program] = await licensing.programs.create([
        { code: `program-${number}`, name: `Program ${number}` },
      ])
      const [policy] = await licensing.policies.create([
        {
          code: `policy-${number}`,
          name: `Policy ${number}`,
          program_id: program!.id,
          issue_on: "order_placed",
          max_activations: 2,
          ...terms,
        },
      ])
      return policy!.id
    }

    const link = async (variant_id: string, ...add: string[]): Promise<void> => {
      await updateVariantLicensePoliciesWorkflow(container).run({
        input: { variants: [{ variant_id, add }] },
      })
    }

    const placeOrder = async (
      product: { id: string; variants: { id: string }[] },
      quantity: number
    ): Promise<string> => {
      const { result: regions } = await createRegionsWorkflow(container).run({
        input: {
          regions: [
            { name: `Region ${Math.random()}`, currency_code: "eur", payment_providers: [] },
          ],
        },
      })
      const { result } = await createOrderWorkflow(container).run({
        input: {
          region_id: regions[0]!.id,
          currency_code: "eur",
          email: "buyer@shop.test",
          items: [
            {
              variant_id: product.variants[0]!.id,
              product_id: product.id,
              title: "Program",
              quantity,
              unit_price: 10,
            },
          ],
        },
      })
      return result.id
    }

    const reconcile = async (order_id: string, placed = true) =>
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed } })

    const licensesOf = async (order: string): Promise<Licenses> =>
      (await staff.get<Licenses>(`/admin/orders/${order}/licenses?limit=100`)).data

    const licensingOf = async (order: string): Promise<Licensing["order_licensing"]> =>
      (await staff.get<Licensing>(`/admin/orders/${order}/licensing`)).data.order_licensing

    it("issues one set, however often and however parallel it is asked to", async () => {
      const product = await createProductWithVariants(container)
      await link(product.variants[0]!.id, await makePolicy())
      const order = await placeOrder(product, 3)
      await Promise.all(Array.from({ length: 100 }, () => reconcile(order)))
      const { licenses, count } = await licensesOf(order)
      expect(count).toBe(3)
      expect(licenses.map(({ status, seats }) => [status, seats])).toEqual(
        Array.from({ length: 3 }, () => ["inactive", 2])
      )
      expect(await licensingOf(order)).toMatchObject({
        owed: 3,
        issued: 3,
        in_force: 3,
        in_progress: false,
      })
      const { data: notifications } = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "notification", fields: ["id"], filters: { resource_id: order } })
      expect(notifications.length).toBeLessThanOrEqual(1)
    })

    it("masks keys everywhere, reveals one at a time and writes that down", async () => {
      const product = await createProductWithVariants(container)
      await link(product.variants[0]!.id, await makePolicy())
      const order = await placeOrder(product, 2)
      await reconcile(order)
      const { licenses } = await licensesOf(order)
      const id = licenses[0]!.id
      expect((await stranger.post(`/admin/licenses/${id}/reveal`)).status).toBe(401)
      expect((await staff.post(`/admin/licenses/lic_unknown/reveal`)).status).toBe(404)
      const first = await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
      const again = await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
      expect(first.status).toBe(200)
      expect(again.data.key).toBe(first.data.key)
      expect(first.data.key).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(licenses[0]!.key_redacted.endsWith(first.data.key.slice(-5))).toBe(true)
      expect(await tablesHolding(first.data.key, dbConnection)).toEqual([])
      const history = await staff.get<{ license_events: { type: string }[]; count: number }>(
        `/admin/orders/${order}/licenses/events`
      )
      expect(history.data.license_events.map(({ type }) => type)).toEqual([
        "license.revealed",
        "license.revealed",
        "license.issued",
      ])
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["id", "licenses.*"],
        filters: { id: order },
      })
      expect(JSON.stringify(data)).not.toContain(first.data.key)
      expect(JSON.stringify(data)).toContain(licenses[0]!.key_redacted)
      expect(JSON.stringify(data)).not.toMatch(/key_hash|key_encrypted/)
    })

    it("waits for the payment, and takes everything back when the order is canceled", async () => {
      const product = await createProductWithVariants(container)
      await link(
        product.variants[0]!.id,
        await makePolicy({ issue_on: "payment_captured" }),
        await makePolicy({ issue_on: "payment_captured", quantity_mode: "seats_per_line" })
      )
      const order = await placeOrder(product, 3)
      await reconcile(order)
      expect(await licensingOf(order)).toMatchObject({
        owed: 0,
        issued: 0,
        waiting_for: "payment",
        mail: { status: "none" },
      })
      const { result: collections } = await createOrderPaymentCollectionWorkflow(container).run({
        input: { order_id: order, amount: 30 },
      })
      await markPaymentCollectionAsPaid(container).run({
        input: { order_id: order, payment_collection_id: collections[0]!.id },
      })
      await reconcile(order, false)
      const paid = await licensesOf(order)
      expect(paid.licenses.map(({ seats }) => seats).sort()).toEqual([2, 2, 2, 6])
      await cancelOrderWorkflow(container).run({ input: { order_id: order } })
      await reconcile(order, false)
      const { licenses } = await licensesOf(order)
      expect(licenses.map(({ status, state_reason }) => [status, state_reason])).toEqual(
        Array.from({ length: 4 }, () => ["revoked", "Order canceled"])
      )
    })

    it("issues nothing for what was sold before the link, until staff apply policies", async () => {
      const product = await createProductWithVariants(container)
      const order = await placeOrder(product, 2)
      await link(product.variants[0]!.id, await makePolicy())
      await reconcile(order, false)
      expect(await licensingOf(order)).toMatchObject({
        profile: null,
        issued: 0,
        unlicensed_policies: 1,
      })
      for (let time = 0; time < 2; time++) {
        const answer = await staff.post<Licensing>(
          `/admin/orders/${order}/licensing/apply-policies`
        )
        expect(answer.status).toBe(200)
        expect(answer.data.order_licensing).toMatchObject({ issued: 2, unlicensed_policies: 0 })
      }
    })

    it("finds orders whose event was lost", async () => {
      const product = await createProductWithVariants(container)
      await link(product.variants[0]!.id, await makePolicy())
      const order = await placeOrder(product, 1)
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      expect(await licensing.orders.findStale(30, "", 100)).toContain(order)
      await reconcile(order, false)
      expect((await licensesOf(order)).count).toBe(1)
      expect(await licensing.orders.findStale(30, "", 100)).not.toContain(order)
    })

    it("issues through order.placed alone", async () => {
      const product = await createProductWithVariants(container)
      await link(product.variants[0]!.id, await makePolicy())
      const order = await placeOrder(product, 2)
      await container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: order } })
      const deadline = Date.now() + 20_000
      while ((await licensesOf(order)).count < 2 && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect((await licensesOf(order)).count).toBe(2)
    })

    it("refuses strangers, unknown orders and bad queries", async () => {
      const product = await createProductWithVariants(container)
      const order = await placeOrder(product, 1)
      const reads = ["licensing", "licenses", "licenses/events"]
      const acts = ["licensing/check", "licensing/apply-policies", "licensing/send-mail"]
      for (const path of reads) {
        expect((await stranger.get(`/admin/orders/${order}/${path}`)).status).toBe(401)
        const unknown = await staff.get<{ code: string }>(`/admin/orders/order_unknown/${path}`)
        expect([unknown.status, unknown.data.code]).toEqual([404, "ORDER_NOT_FOUND"])
        expect((await staff.get(`/admin/orders/${order}/${path}`)).status).toBe(200)
      }
      for (const path of acts) {
        expect((await stranger.post(`/admin/orders/${order}/${path}`)).status).toBe(401)
        expect((await staff.post(`/admin/orders/order_unknown/${path}`)).status).toBe(404)
        for (let time = 0; time < 2; time++) {
          expect((await staff.post(`/admin/orders/${order}/${path}`)).status).toBe(200)
        }
      }
      const bad = await staff.get<{ message: string }>(
        `/admin/orders/${order}/licenses?status=lost`
      )
      expect(bad.status).toBe(400)
      expect(bad.data.message).toContain("status")
    })
  },
})
