import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type {
  EndCustomer,
  PolicyQuota,
  SubManager,
} from "../../src/modules/licensing/managers/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { LicensingEvents, reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { completeManagerOrderWorkflow } from "../../src/workflows/managers"
import { finishManagerOrders } from "../../src/workflows/managers/lib/finish-manager-orders"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { customerHeaders, customerLogin, publishableHeaders } from "../helpers/customers"
import {
  createDistributor,
  distributingShop,
  type Distributor,
  licensedVariant,
} from "../helpers/distributors"
import { eventually } from "../helpers/eventually"
import { createPolicy } from "../helpers/licensed-orders"
import { createProductWithVariants } from "../helpers/products"
import { beforeFresh, medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

type Refusal = { code?: string; message?: string }
type Made = Refusal & { order: { id: string; display_id: number }; license_ids: string[] }

/** Whether the merchant's hook refuses. */
let closed = false

completeManagerOrderWorkflow.hooks.orderCreated(() => {
  if (closed) {
    throw new Error("Not on a Sunday")
  }
})

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let staff: Client
    let variant_id: string
    let policy_id: string
    let distributor: Distributor

    beforeFresh(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      ;({ variant_id, policy_id } = await distributingShop(container))
      distributor = await made(20)
    })

    /** Requests for the mail with the link that takes an order into an account. */
    const claims: unknown[] = []
    beforeAll(() => {
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe(LicensingEvents.ORDER_CLAIM_REQUESTED, async ({ data }) => {
          claims.push(data)
        })
    })

    const made = async (granted: number | null, permissions = ["create_order", "issue_license"]) =>
      await createDistributor(api, container, shop, {
        permissions,
        quotas: [{ policy_id, granted }],
      })
    const rows = async <T extends object>(text: string, values: string[] = []): Promise<T[]> =>
      (await dbConnection.raw(text, values)).rows
    const order = async (by: Distributor, body: object = {}) =>
      await by.client.post<Made>(`${BASE}/manager-orders`, {
        customer: { email: "ada@engines.test" },
        items: [{ variant_id }],
        ...body,
      })
    const quotaOf = async ({ client }: Distributor) =>
      (await client.get<{ quotas: PolicyQuota[] }>(`${BASE}/quotas`)).data.quotas[0]
    const draftsLeft = async () =>
      (
        await rows<{ id: string }>(
          `select id from "order" where is_draft_order and deleted_at is null`
        )
      ).length

    it("makes an order for a new customer, with its licenses, out of the quota", async () => {
      claims.length = 0
      const { status, data } = await order(distributor, {
        customer: { email: "Ada@Engines.test", first_name: "Ada", company_name: "Engines" },
        items: [{ variant_id, quantity: 3 }],
        reference: "PO-4711",
        campaign_params: "spring",
        download_id: "dl-1",
        is_test: true,
      })
      expect(status).toBe(200)
      expect(data.license_ids).toHaveLength(3)
      const [placed] = await rows<object>(
        `select o.is_draft_order, o.status, c.email, c.has_account, c.company_name, p.reference, p.campaign_params,
           p.download_id, p.is_test from "order" o join customer c on c.id = o.customer_id
         join licensing_order_profile p on p.order_id = o.id where o.id = ?`,
        [data.order.id]
      )
      expect(placed).toEqual({
        is_draft_order: false,
        status: "pending",
        email: "ada@engines.test",
        has_account: false,
        company_name: "Engines",
        reference: "PO-4711",
        campaign_params: "spring",
        download_id: "dl-1",
        is_test: true,
      })
      expect(await quotaOf(distributor)).toMatchObject({ granted: 20, used: 3, left: 17 })
      // Reconciling issues nothing more; the manager manages the order.
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: data.order.id } })
      const list = await distributor.client.get<{ count: number }>(
        `${BASE}/orders/${data.order.id}/licenses`
      )
      expect(list).toMatchObject({ status: 200, data: { count: 3 } })
      // The customer without an account is mailed the link that takes the order into one.
      await eventually(async () => expect(claims).toHaveLength(1))
      const { data: known } = await distributor.client.get<{ customers: EndCustomer[] }>(
        `${BASE}/end-customers?q=engines`
      )
      expect(known.customers).toMatchObject([
        { email: "ada@engines.test", company_name: "Engines", order_count: 1 },
      ])
      const again = await order(distributor, { customer: { customer_id: known.customers[0]?.id } })
      expect(again.status).toBe(200)
      const issued = await distributor.client.post(`${BASE}/orders/${data.order.id}/licenses`, {
        policy_id,
        quantity: 2,
      })
      expect(issued.status).toBe(200)
      expect(await quotaOf(distributor)).toMatchObject({ used: 6 })
      const { data: report } = await staff.get<{ rows: object[] }>("/admin/licensing/distribution")
      expect(report.rows).toMatchObject([
        { manager: { id: distributor.id, email: distributor.email }, issued: 6, given_back: 0 },
      ])
      const csv = await staff.get<string>("/admin/licensing/distribution/export")
      expect(csv.data).toContain(distributor.email)
    })

    it("issues exactly the quota under 50 orders at once, and leaves nothing of those refused", async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, async () => await order(distributor))
      )
      const made = answers.filter(({ status }) => status === 200)
      const refused = answers.filter(({ status }) => status !== 200)
      expect(made).toHaveLength(20)
      expect(refused.map(({ data }) => data.code)).toEqual(Array(30).fill("QUOTA_EXCEEDED"))
      expect(await quotaOf(distributor)).toMatchObject({ used: 20, left: 0 })
      expect(await rows("select 1 from licensing_license where deleted_at is null")).toHaveLength(
        20
      )
      expect(await rows("select 1 from licensing_manager_order")).toHaveLength(20)
      expect(await draftsLeft()).toBe(0)
      const orders = await rows(`select 1 from "order" where deleted_at is null`)
      expect(orders).toHaveLength(20)
    })

    it("says how many are left, and refuses what it does not know", async () => {
      const few = await made(2)
      const beyond = await order(few, { items: [{ variant_id, quantity: 3 }] })
      expect(beyond).toMatchObject({ status: 409, data: { code: "QUOTA_EXCEEDED" } })
      expect(beyond.data.message).toContain("2")
      expect(
        await rows("select 1 from customer where email = 'ada@engines.test' and deleted_at is null")
      ).toEqual([])
      expect(await order(few, { items: [{ variant_id: "variant_none" }] })).toMatchObject({
        status: 404,
        data: { code: "VARIANT_NOT_FOUND" },
      })
      const stranger = await customerLogin(container, shop)
      expect(await order(few, { customer: { customer_id: stranger.id } })).toMatchObject({
        status: 404,
        data: { code: "CUSTOMER_NOT_FOUND" },
      })
      for (const body of [
        { items: [] },
        { customer: {} },
        { items: [{ variant_id }, { variant_id }] },
        { items: [{ variant_id, quantity: 0 }] },
      ]) {
        expect((await order(few, body)).status).toBe(400)
      }
      await licensing.policies.update([{ id: policy_id, active: false }])
      expect(await order(few)).toMatchObject({ status: 409, data: { code: "POLICY_INACTIVE" } })
      expect(await draftsLeft()).toBe(0)
    })

    it("makes one order for one Idempotency-Key, one after the other and at once", async () => {
      const headers = {
        ...customerHeaders(container, shop, distributor.customer_id),
        "Idempotency-Key": "po-4711",
      }
      const same = { ...distributor, client: clientOf(api, headers) }
      const both = await Promise.all([order(same), order(same)])
      const later = await order(same)
      expect(new Set([...both, later].map(({ data }) => data.order.id)).size).toBe(1)
      expect(await order(same, { reference: "other" })).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED" },
      })
      expect(await draftsLeft()).toBe(0)
      expect(await quotaOf(distributor)).toMatchObject({ used: 1 })
    })

    it("gives quota back for a canceled order and a deleted license, within the settings' days", async () => {
      const { data: first } = await order(distributor, { items: [{ variant_id, quantity: 2 }] })
      await cancelOrderWorkflow(container).run({
        input: { order_id: first.order.id, canceled_by: "" },
      })
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: first.order.id } })
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: first.order.id } })
      expect(await quotaOf(distributor)).toMatchObject({ used: 0, left: 20 })
      const { data: second } = await order(distributor, { items: [{ variant_id, quantity: 2 }] })
      const [one, other] = second.license_ids
      await licensing.licenses.applyAct([one ?? ""], { type: "delete" }, SYSTEM_ACTOR)
      expect(await quotaOf(distributor)).toMatchObject({ used: 1 })
      expect((await staff.post("/admin/licensing/settings", { quota_return_days: 0 })).status).toBe(
        200
      )
      await licensing.licenses.applyAct([other ?? ""], { type: "delete" }, SYSTEM_ACTOR)
      expect(await quotaOf(distributor)).toMatchObject({ used: 1 })
      // Staff set what is counted to 0; what was issued before is not given back again.
      const { data: third } = await order(distributor)
      const path = `/admin/license-managers/${distributor.id}`
      await staff.post(path, { quotas: [{ policy_id, granted: 20, reset_used: true }] })
      expect(await quotaOf(distributor)).toMatchObject({ used: 0 })
      await staff.post("/admin/licensing/settings", { quota_return_days: null })
      await order(distributor)
      await licensing.licenses.applyAct(third.license_ids, { type: "delete" }, SYSTEM_ACTOR)
      expect(await quotaOf(distributor)).toMatchObject({ used: 1 })
    })

    it("leaves neither order, licenses nor charge when a hook of the merchant refuses", async () => {
      closed = true
      const refused = await order(distributor).finally(() => (closed = false))
      expect(refused.status).toBe(500)
      expect(await quotaOf(distributor)).toMatchObject({ used: 0 })
      expect(await rows("select 1 from licensing_license where deleted_at is null")).toEqual([])
      expect(await rows("select 1 from licensing_manager_order")).toEqual([])
      expect(await rows(`select 1 from "order" where deleted_at is null`)).toEqual([])
    })

    it("places the draft that a killed process left, and deletes one without licenses", async () => {
      const { data } = await order(distributor)
      // As if it had died before Medusa converted the draft.
      await dbConnection.raw(
        `update "order" set is_draft_order = true, status = 'draft' where id = '${data.order.id}'`
      )
      await dbConnection.raw("update licensing_manager_order set placed_at = null")
      await dbConnection.raw("update licensing_order_profile set dirty = true")
      const list = async () =>
        (await distributor.client.get<{ count: number }>(`${BASE}/orders`)).data.count
      expect(await list()).toBe(0)
      const [draft] = await container.resolve(Modules.ORDER).createOrders([
        {
          currency_code: "eur",
          is_draft_order: true,
          status: "draft",
          metadata: { licensing_source: "manager" },
        } as never,
      ])
      await finishManagerOrders(container, 0)
      await finishManagerOrders(container, 0)
      expect(await list()).toBe(1)
      expect(await quotaOf(distributor)).toMatchObject({ used: 1 })
      const gone = await rows(`select 1 from "order" where id = ? and deleted_at is null`, [
        draft?.id ?? "",
      ])
      expect(gone).toEqual([])
    })

    it("charges seats of one license as many units", async () => {
      const team = await createPolicy(container, { quantity_mode: "seats_per_line" })
      const sold = await licensedVariant(container, 2)
      await updateVariantLicensePoliciesWorkflow(container).run({
        input: { variants: [{ variant_id, add: [team], remove: [policy_id] }] },
      })
      const quotas = [
        { policy_id: team, granted: 5 },
        ...sold.policy_ids.map((id) => ({ policy_id: id, granted: 1 })),
      ]
      await licensing.managers.update(distributor.id, { quotas }, SYSTEM_ACTOR)
      expect(await order(distributor, { items: [{ variant_id, quantity: 6 }] })).toMatchObject({
        status: 409,
      })
      const { data } = await order(distributor, {
        items: [{ variant_id, quantity: 5 }, { variant_id: sold.variant_id }],
      })
      expect(data.license_ids).toHaveLength(3)
      const issued = await rows<{ purchased_seats: number; bundle_id: string | null }>(
        "select purchased_seats, bundle_id from licensing_license order by purchased_seats desc"
      )
      expect(issued[0]).toEqual({ purchased_seats: 10, bundle_id: null })
      expect(issued[1]?.bundle_id).toBe(issued[2]?.bundle_id)
      const { data: items } = await distributor.client.get<{ items: { left: number }[] }>(
        `${BASE}/order-items`
      )
      expect(items.items.map(({ left }) => left)).toEqual([0, 0])
    })

    it("never lets a manager change the contact details of who was a customer before", async () => {
      const seller = await made(5, ["create_order", "edit_customer"])
      const { email } = await customerLogin(container, shop)
      const contactOf = async ({ data }: { data: Made }) =>
        (await seller.client.get(`${BASE}/orders/${data.order.id}/customer`)).status
      expect(await contactOf(await order(seller, { customer: { email } }))).toBe(403)
      const ada = { customer: { email: "ada@engines.test" } }
      expect(await contactOf(await order(seller, ada))).toBe(200)
      expect(await contactOf(await order(seller, ada))).toBe(403)
    })

    it("makes orders of bundles, and of nothing else with the permission for these alone", async () => {
      const policies = [await createPolicy(container), await createPolicy(container)]
      const { variants } = await createProductWithVariants(container)
      const bundled = variants[0]?.id ?? ""
      const items = policies.map((id) => ({ policy_id: id, seats: null }))
      const [bundle] = await licensing.bundles.create([{ code: "suite", name: "Suite", items }])
      await licensing.bundles.setOfVariant(bundled, bundle?.id ?? "")
      const seller = await createDistributor(api, container, shop, {
        permissions: ["create_bundle_order"],
        quotas: [policy_id, ...policies].map((id) => ({ policy_id: id, granted: 5 })),
      })
      const { data: offered } = await seller.client.get<{ items: object[] }>(`${BASE}/order-items`)
      expect(offered.items).toMatchObject([{ variant: { id: bundled }, is_bundle: true, left: 5 }])
      expect(await order(seller)).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      const { data } = await order(seller, { items: [{ variant_id: bundled, quantity: 2 }] })
      expect(data.license_ids).toHaveLength(4)
      const sold = await rows<{ licenses: number; sales: number }>(
        `select count(*)::int as licenses, count(distinct bundle_id)::int as sales
         from licensing_license where order_id = ? and bundle_id is not null`,
        [data.order.id]
      )
      expect(sold).toEqual([{ licenses: 4, sales: 1 }])
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: data.order.id } })
      const quotas = await licensing.managers.quotas(seller.id)
      expect(quotas.map(({ used }) => used).sort()).toEqual([0, 2, 2])
      await licensing.bundles.update([{ id: bundle?.id ?? "", active: false }])
      expect(await order(seller, { items: [{ variant_id: bundled }] })).toMatchObject({
        status: 409,
        data: { code: "BUNDLE_INACTIVE" },
      })
    })

    it("shares a quota with sub-managers, never more than is left, and takes it back", async () => {
      const granter = await made(10, ["create_order", "manage_managers"])
      const path = `${BASE}/sub-managers`
      const add = async (body: object) =>
        await granter.client.post<Refusal & { sub_managers: SubManager[] }>(path, body)
      expect(await add({ email: "ida@shop.test", permissions: ["reset_license"] })).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      expect(
        await add({ email: "ida@shop.test", quotas: [{ policy_id, granted: 11 }] })
      ).toMatchObject({ status: 409, data: { code: "QUOTA_SHARE_EXCEEDED" } })
      expect(await add({ email: distributor.email })).toMatchObject({
        status: 409,
        data: { code: "MANAGER_EXISTS" },
      })
      const { data } = await add({
        email: "ida@shop.test",
        permissions: ["create_order"],
        quotas: [{ policy_id, granted: 4 }],
      })
      const sub = data.sub_managers[0]?.id ?? ""
      expect(await quotaOf(granter)).toMatchObject({ used: 0, promised: 4, left: 6 })
      const login = await customerLogin(container, shop, "ida@shop.test")
      const token = await licensing.managers.invite(sub, SYSTEM_ACTOR)
      await licensing.managers.acceptInvitation(token, { id: login.id, email: login.email })
      const ida = { ...granter, id: sub, client: clientOf(api, login.headers) }
      expect((await order(granter, { items: [{ variant_id, quantity: 7 }] })).status).toBe(409)
      const { data: idas } = await order(ida, { items: [{ variant_id, quantity: 3 }] })
      expect(await quotaOf(granter)).toMatchObject({ used: 3, promised: 1, left: 6 })
      const change = async (granted: number) =>
        await granter.client.post<Refusal>(`${path}/${sub}`, { quotas: [{ policy_id, granted }] })
      expect(await change(2)).toMatchObject({ status: 409, data: { code: "QUOTA_BELOW_USED" } })
      expect((await change(3)).status).toBe(200)
      expect(await quotaOf(granter)).toMatchObject({ promised: 0, left: 7 })
      expect((await order(ida)).status).toBe(409)
      // A deleted license comes back to the share and to the quota above.
      await licensing.licenses.applyAct(
        idas.license_ids.slice(0, 1),
        { type: "delete" },
        SYSTEM_ACTOR
      )
      expect(await quotaOf(granter)).toMatchObject({ used: 2, promised: 1, left: 7 })
      expect((await distributor.client.post(`${path}/${sub}`, { permissions: [] })).status).toBe(
        403
      )
      const other = await made(5, ["create_order", "manage_managers"])
      expect(await other.client.post(`${path}/${sub}`, { permissions: [] })).toMatchObject({
        status: 404,
        data: { code: "MANAGER_NOT_FOUND" },
      })
      await staff.post(`/admin/license-managers/${granter.id}`, { disabled: true })
      expect((await order(ida)).status).toBe(409)
      await staff.delete(`/admin/license-managers/${granter.id}`)
      expect((await order(ida)).status).toBe(409)
      const { data: kept } = await staff.get<{ license_manager: { parent_id: string | null } }>(
        `/admin/license-managers/${sub}`
      )
      expect(kept.license_manager.parent_id).toBeNull()
    })

    it("is refused and invisible while distribution is off, and quotas stay", async () => {
      await staff.post("/admin/licensing/settings", { distribution: false })
      for (const path of ["order-items", "end-customers", "sub-managers"]) {
        expect((await distributor.client.get(`${BASE}/${path}`)).status).toBe(403)
      }
      expect(await order(distributor)).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      const off = await distributor.client.get(`${BASE}/quotas`)
      expect(off.data).toEqual({ quotas: [], permissions: [] })
      await staff.post("/admin/licensing/settings", { distribution: true })
      expect(await quotaOf(distributor)).toMatchObject({ granted: 20, left: 20 })
    })
  },
})
