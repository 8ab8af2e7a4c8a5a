import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { CustomerOrder } from "../../src/modules/licensing/customers/types"
import type {
  ManagerDetail,
  ManagerScope,
  OrderManager,
} from "../../src/modules/licensing/managers/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const ACCOUNT = "/store/customers/me/licensing"

type Refusal = { code?: string; message?: string }
type Scopes = { scopes: ManagerScope[]; count: number } & Refusal

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let customers: ICustomerModuleService
    let staff: Client
    let guest: Client
    let buyer: CustomerLogin
    let ada: Client
    let group: string
    let order: string

    const ADA = "lmgr_ada"
    const SCOPES = `/admin/license-managers/${ADA}/scopes`

    const orderOf = async (customerId: string) => {
      const id = await placeLicensedOrder(container, 1)
      await dbConnection.raw(`update "order" set customer_id = ? where id = ?`, [customerId, id])
      return id
    }
    const add = async (body: object, client = staff) => await client.post<Scopes>(SCOPES, body)
    const managedByAda = async () => {
      const { orders } = (await ada.get<{ orders: CustomerOrder[] }>(`${ACCOUNT}/orders`)).data
      return orders.map(({ id, role, permissions }) => ({ id, role, permissions }))
    }
    const history = async (of: string) =>
      (
        await staff.get<{ license_events: { type: string; data: Record<string, unknown> }[] }>(of)
      ).data.license_events
        .filter(({ type }) => type.startsWith("manager.scope"))
        .map(({ type, data }) => [type, data.scope, data.permissions ?? null])

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      customers = container.resolve(Modules.CUSTOMER)
      const shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      guest = clientOf(api, shop)
      buyer = await customerLogin(container, shop)
      order = await orderOf(buyer.id)
      const manager = await customerLogin(container, shop, "ada@shop.test")
      ada = clientOf(api, manager.headers)
      await dbConnection.raw(
        `insert into licensing_manager (id, email, customer_id, status, permissions)
         values (?, 'ada@shop.test', ?, 'active', array['reset_device'])`,
        [ADA, manager.id]
      )
      group = (await customers.createCustomerGroups({ name: "Partners" })).id
    })

    const join = async (customer_id: string) =>
      await customers.addCustomerToGroup({ customer_id, customer_group_id: group })

    describe("a customer group", () => {
      it("gives its present and future orders, until the customer leaves it", async () => {
        const other = await orderOf((await customerLogin(container, {})).id)
        await add({ customer_group_id: group })
        expect(await managedByAda()).toEqual([])
        await join(buyer.id)
        const future = await orderOf(buyer.id)
        expect(await managedByAda()).toEqual([
          { id: future, role: "manager", permissions: ["reset_device"] },
          { id: order, role: "manager", permissions: ["reset_device"] },
        ])
        expect((await ada.get<Refusal>(`${ACCOUNT}/orders/${other}`)).data.code).toBe(
          "ORDER_NOT_FOUND"
        )
        await customers.removeCustomerFromGroup({
          customer_id: buyer.id,
          customer_group_id: group,
        })
        expect(await managedByAda()).toEqual([])
      })

      it("goes with the order to its next owner's groups", async () => {
        await join(buyer.id)
        await add({ customer_group_id: group })
        expect(await managedByAda()).toHaveLength(1)
        const next = await customerLogin(container, {})
        await dbConnection.raw(`update "order" set customer_id = ? where id = ?`, [next.id, order])
        expect(await managedByAda()).toEqual([])
      })
    })

    it("shows only orders with licensing, and of a customer only what their orders show", async () => {
      await dbConnection.raw(
        `insert into "order" (id, customer_id, currency_code, email, status, version)
         values ('order_without_licensing', ?, 'eur', 'private@shop.test', 'pending', 1)`,
        [buyer.id]
      )
      const { data } = await add({ customer_id: buyer.id, permissions: ["edit_customer"] })
      expect(data.scopes).toMatchObject([{ customer: { id: buyer.id }, order_count: 1 }])
      expect((await managedByAda()).map(({ id }) => id)).toEqual([order])
      expect((await ada.get<Refusal>(`${ACCOUNT}/orders/order_without_licensing`)).data.code).toBe(
        "ORDER_NOT_FOUND"
      )
    })

    it("adds up what order, customer and group grant", async () => {
      await join(buyer.id)
      await staff.post(`/admin/orders/${order}/license-managers`, {
        email: "ada@shop.test",
        permissions: ["reset_license"],
      })
      await add({ customer_id: buyer.id, permissions: ["revoke_device"] })
      await add({ customer_group_id: group, permissions: ["reset_device", "revoke_device"] })
      expect(await managedByAda()).toEqual([
        {
          id: order,
          role: "manager",
          permissions: ["reset_device", "reset_license", "revoke_device"],
        },
      ])
      const { license_managers } = (
        await staff.get<{ license_managers: OrderManager[] }>(
          `/admin/orders/${order}/license-managers`
        )
      ).data
      expect(
        license_managers.map(({ through, permissions, customer_group }) => ({
          through,
          permissions,
          customer_group,
        }))
      ).toEqual([
        { through: "order", permissions: ["reset_license"], customer_group: null },
        { through: "customer", permissions: ["revoke_device"], customer_group: null },
        {
          through: "customer_group",
          permissions: ["reset_device", "revoke_device"],
          customer_group: { id: group, name: "Partners" },
        },
      ])
      const owner = clientOf(api, buyer.headers)
      const seen = await owner.get<{ license_managers: object[] }>(
        `${ACCOUNT}/orders/${order}/license-managers`
      )
      expect(seen.data.license_managers).toMatchObject([
        {
          manager_id: ADA,
          added_by_vendor: true,
          permissions: ["reset_device", "reset_license", "revoke_device"],
        },
      ])
      const { license_manager } = (
        await staff.get<{ license_manager: ManagerDetail }>(`/admin/license-managers/${ADA}`)
      ).data
      expect(license_manager).toMatchObject({ order_count: 1, license_count: 1 })
    })

    it("is changed on the manager, not on one of its orders", async () => {
      await add({ customer_id: buyer.id })
      const path = `orders/${order}/license-managers/${ADA}`
      const owner = clientOf(api, buyer.headers)
      expect(await staff.post(`/admin/${path}`, { permissions: [] })).toMatchObject({
        status: 409,
        data: { code: "MANAGED_BY_SCOPE" },
      })
      expect(await staff.delete(`/admin/${path}`)).toMatchObject({
        status: 409,
        data: { code: "MANAGED_BY_SCOPE" },
      })
      expect(await owner.delete(`${ACCOUNT}/${path}`)).toMatchObject({
        status: 403,
        data: { code: "GRANTED_BY_STAFF" },
      })
      expect(await managedByAda()).toHaveLength(1)
    })

    it("is out at the next request when it is narrowed, taken away, or the manager is disabled", async () => {
      const { scopes } = (await add({ customer_id: buyer.id })).data
      const path = `${SCOPES}/${scopes[0]!.id}`
      const narrowed = await staff.post<Scopes>(path, { permissions: [] })
      expect(narrowed.data.scopes).toMatchObject([{ permissions: [] }])
      expect(await managedByAda()).toMatchObject([{ permissions: [] }])
      await staff.post(`/admin/license-managers/${ADA}`, { disabled: true })
      expect(await managedByAda()).toEqual([])
      await staff.post(`/admin/license-managers/${ADA}`, { disabled: false })
      expect(await managedByAda()).toHaveLength(1)
      expect((await staff.delete(path)).data).toEqual({
        id: scopes[0]!.id,
        object: "license_manager_scope",
        deleted: true,
      })
      expect(await managedByAda()).toEqual([])
      expect((await staff.delete<Refusal>(path)).data.code).toBe("MANAGER_SCOPE_NOT_FOUND")
      expect(await history(`/admin/license-managers/${ADA}/events`)).toEqual([
        ["manager.scope_removed", buyer.email, null],
        ["manager.scope_changed", buyer.email, []],
        ["manager.scope_added", buyer.email, ["reset_device"]],
      ])
    })

    it("is one for each customer and group, however often it is given", async () => {
      const first = await add({ customer_group_id: group, permissions: ["reset_license"] })
      const [again, twin] = await Promise.all([
        add({ customer_group_id: group }),
        add({ customer_group_id: group }),
      ])
      expect([again.status, twin.status]).toEqual([200, 200])
      const changed = await add({ customer_group_id: group, permissions: ["reset_device"] })
      expect(changed.data).toMatchObject({
        count: 1,
        scopes: [{ id: first.data.scopes[0]!.id, permissions: ["reset_device"] }],
      })
    })

    it("goes with its manager, and names a deleted group as gone", async () => {
      await join(buyer.id)
      await add({ customer_group_id: group })
      await customers.softDeleteCustomerGroups([group])
      expect((await staff.get<Scopes>(SCOPES)).data.scopes).toMatchObject([
        { customer_group: { id: group, name: null }, order_count: 0 },
      ])
      await staff.delete(`/admin/license-managers/${ADA}`)
      const { rows } = await dbConnection.raw("select id from licensing_manager_scope")
      expect(rows).toEqual([])
    })

    it("refuses what does not fit, and changes nothing", async () => {
      const refusals: [body: object, status: number, code: string | undefined][] = [
        [{}, 400, undefined],
        [{ customer_id: buyer.id, customer_group_id: group }, 400, undefined],
        [{ customer_id: "cus_none" }, 404, "CUSTOMER_NOT_FOUND"],
        [{ customer_group_id: "cusgroup_none" }, 404, "CUSTOMER_GROUP_NOT_FOUND"],
        [{ customer_id: buyer.id, permissions: ["fly"] }, 400, "PERMISSIONS_INVALID"],
        [{ customer_id: buyer.id, permissions: ["issue_license"] }, 400, "PERMISSIONS_INVALID"],
      ]
      for (const [body, status, code] of refusals) {
        const answer = await add(body)
        expect({ body, status: answer.status, code: answer.data.code }).toMatchObject({
          body,
          status,
          ...(code ? { code } : {}),
        })
      }
      const none = "/admin/license-managers/lmgr_none/scopes"
      const scope = { customer_id: buyer.id }
      for (const answer of [
        await staff.get<Refusal>(none),
        await staff.post<Refusal>(none, scope),
        await staff.post<Refusal>(`${none}/lmsc_none`, { permissions: [] }),
        await staff.delete<Refusal>(`${none}/lmsc_none`),
      ]) {
        expect([answer.status, answer.data.code]).toEqual([404, "MANAGER_NOT_FOUND"])
      }
      expect((await add(scope, guest)).status).toBe(401)
      expect((await guest.get(SCOPES)).status).toBe(401)
      expect((await guest.delete(`${SCOPES}/lmsc_none`)).status).toBe(401)
      expect((await staff.get<Scopes>(SCOPES)).data).toMatchObject({ scopes: [], count: 0 })
    })

    it("gives the rights of distribution only while it is on", async () => {
      await licensing.settings.update({ distribution: true }, { type: "system", id: null })
      await add({ customer_id: buyer.id, permissions: ["issue_license"] })
      expect(await managedByAda()).toMatchObject([{ permissions: ["issue_license"] }])
      await licensing.settings.update({ distribution: false }, { type: "system", id: null })
      expect(await managedByAda()).toMatchObject([{ permissions: [] }])
      expect((await staff.get<Scopes>(SCOPES)).data.scopes).toMatchObject([{ permissions: [] }])
    })

    it("finds the licenses of their orders in staff's list", async () => {
      await join(buyer.id)
      await add({ customer_group_id: group })
      const found = await staff.get<{ licenses: { order_id: string }[] }>(
        `/admin/licenses?manager_id=${ADA}`
      )
      expect(found.data.licenses.map(({ order_id }) => order_id)).toEqual([order])
    })
  },
})
