import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeFresh, medusaIntegrationTestRunner, story } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { CustomerOrder } from "../../src/modules/licensing/customers/types"
import type {
  ManagerDetail,
  ManagerView,
  OrderManager,
} from "../../src/modules/licensing/managers/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { tablesHolding } from "../helpers/database"
import { createPolicy, placeLicensedOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"
const PAGE = "https://shop.example/account"

type Refusal = { code?: string; message?: string }
type Invitation = { sent: boolean; code: string | null; link: string | null }
type Assigned = { license_managers: OrderManager[]; manager_id: string; invitation: Invitation }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let shop: Record<string, string>
    let staff: Client
    let guest: Client
    let buyer: CustomerLogin
    let owner: Client
    let order: string

    beforeFresh(async () => {
      container = getContainer()
      shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      guest = clientOf(api, shop)
      buyer = await customerLogin(container, shop)
      owner = clientOf(api, buyer.headers)
      order = await licensedOrder()
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      // The dev app names no page of its own; the options are one object that all read.
      Object.assign(await licensing.getOptions(), {
        managers: { invitationDays: 7, invitationUrl: PAGE },
      })
    })

    const licensedOrder = async () => {
      const id = await placeLicensedOrder(container, 1)
      await dbConnection.raw(`update "order" set customer_id = '${buyer.id}' where id = '${id}'`)
      return id
    }

    const assign = async (body: object, of = order) =>
      await staff.post<Assigned & Refusal>(`/admin/orders/${of}/license-managers`, body)
    const managersOf = async (of = order) =>
      (
        await staff.get<{ license_managers: OrderManager[] }>(
          `/admin/orders/${of}/license-managers`
        )
      ).data.license_managers
    const tokenOf = ({ link }: Invitation) => /#invitation=([\w-]{43})$/.exec(link ?? "")?.[1] ?? ""
    const accept = async (body: object, client = guest) =>
      await client.post<Refusal>("/store/licensing/invitation/accept", body)
    const ordersOf = async (client: Client) =>
      (await client.get<{ orders: CustomerOrder[] }>(`${BASE}/orders`)).data.orders
    const loginOf = async (email: string, password: string) => {
      const { status, data } = await guest.post<{ token: string }>("/auth/customer/emailpass", {
        email,
        password,
      })
      expect(status).toBe(200)
      return clientOf(api, { ...shop, authorization: `Bearer ${data.token}` })
    }

    story("somebody invited for one of two orders", () => {
      const password = "correct horse battery"
      let manager_id: string
      let first: string
      let token: string
      let ada: Client

      beforeAll(async () => {
        await licensedOrder()
      })

      const read = async (of: string) =>
        await guest.post<Refusal>("/store/licensing/invitation", { token: of })

      it("gets a link that staff see once and that no table holds", async () => {
        const added = await assign({ email: " Ada@Shop.Test".trim(), first_name: "Ada" })
        expect(added).toMatchObject({
          status: 200,
          data: {
            // Without a mail provider the link is shown once, to staff.
            invitation: { sent: false, code: "NO_PROVIDER" },
            license_managers: [
              {
                email: "ada@shop.test",
                status: "invited",
                permissions: ["reset_device", "reset_license"],
                granted_by_type: "staff",
              },
            ],
          },
        })
        ;({ manager_id } = added.data)
        first = tokenOf(added.data.invitation)
        expect(await tablesHolding(first, dbConnection)).toEqual([])
        expect((await read(first)).data).toEqual({
          invitation: {
            email: "ada@shop.test",
            has_account: false,
            permissions: ["reset_device", "reset_license"],
          },
        })
      })

      it("is invited again, which kills the link before; an expired one does not work either", async () => {
        const again = await staff.post<{ invitation: Invitation }>(
          `/admin/license-managers/${manager_id}/invite`
        )
        token = tokenOf(again.data.invitation)
        expect(await read(first)).toMatchObject({ status: 404, data: { code: "INVITE_INVALID" } })
        const age = async (days: number) =>
          await dbConnection.raw(
            `update licensing_manager set invite_expires_at = invite_expires_at - interval '${days} days'`
          )
        await age(8)
        expect(await accept({ token, password })).toMatchObject({
          status: 404,
          data: { code: "INVITE_INVALID" },
        })
        await age(-8)
      })

      it("accepts once, by a password of their own and from no other account", async () => {
        const other = clientOf(api, (await customerLogin(container, shop)).headers)
        expect(await accept({ token }, other)).toMatchObject({
          status: 409,
          data: { code: "INVITE_EMAIL_MISMATCH" },
        })
        expect(await accept({ token })).toMatchObject({
          status: 400,
          data: { code: "PASSWORD_REQUIRED" },
        })
        const short = await accept({ token, password: "geheim" })
        expect(short.status).toBe(400)
        expect(JSON.stringify(short.data)).not.toContain("geheim")
        expect(await accept({ token, password, first_name: "Ada" })).toMatchObject({
          status: 200,
          data: { license_manager: { email: "ada@shop.test", status: "active" } },
        })
        expect((await accept({ token, password })).data.code).toBe("INVITE_INVALID")
      })

      it("sees that order alone, and none while disabled", async () => {
        ada = await loginOf("ada@shop.test", password)
        expect(await ordersOf(ada)).toMatchObject([
          { id: order, role: "manager", permissions: ["reset_device", "reset_license"] },
        ])
        await staff.post(`/admin/license-managers/${manager_id}`, { disabled: true })
        expect(await ordersOf(ada)).toEqual([])
        await staff.post(`/admin/license-managers/${manager_id}`, { disabled: false })
        expect(await ordersOf(ada)).toHaveLength(1)
        const orders = await staff.get<{ orders: { order_id: string }[] }>(
          `/admin/license-managers/${manager_id}/orders`
        )
        expect(orders.data.orders).toMatchObject([{ order_id: order, license_count: 1 }])
      })

      it("is attached at once when active, as often as staff say so, and out when removed", async () => {
        const second = await licensedOrder()
        const attached = await assign({ email: "ada@shop.test", permissions: [] }, second)
        expect(attached.data).toMatchObject({
          invitation: null,
          license_managers: [{ status: "active", permissions: [] }],
        })
        expect(
          (await assign({ email: "ada@shop.test" }, second)).data.license_managers
        ).toMatchObject([{ permissions: [] }])
        expect(await ordersOf(ada)).toHaveLength(2)
        const path = `/admin/orders/${second}/license-managers/${manager_id}`
        expect((await staff.delete(path)).status).toBe(200)
        expect(await ordersOf(ada)).toMatchObject([{ id: order }])
        expect(await staff.delete(path)).toMatchObject({
          status: 404,
          data: { code: "MANAGER_NOT_FOUND" },
        })
        const { data: history } = await staff.get<{ history: { type: string }[] }>(
          `/admin/orders/${second}/licensing/history`
        )
        const types = history.history.map(({ type }) => type).filter((type) => /manager/.test(type))
        expect(types).toEqual(["manager.removed", "manager.assigned"])
      })
    })

    it("binds the account that is there, and never sets the password of a login", async () => {
      const { data } = await assign({ email: "bob@shop.test" })
      const token = tokenOf(data.invitation)
      // Anybody may have registered the address, unverified.
      await guest.post("/auth/customer/emailpass/register", {
        email: "bob@shop.test",
        password: "somebody else's",
      })
      expect(await accept({ token, password: "bob's own one" })).toMatchObject({
        status: 400,
        data: { code: "INVITE_LOGIN_REQUIRED" },
      })
      expect((await accept({ token, password: "somebody else's" })).status).toBe(200)

      // One of several concurrent requests accepts, and its account exists.
      const eve = { email: "eve@shop.test", password: "pressed it twice" }
      const link = tokenOf((await assign({ email: eve.email })).data.invitation)
      const accepts = await Promise.all(
        [1, 2, 3].map(async () => await accept({ token: link, password: eve.password }))
      )
      const statuses = accepts.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(Math.max(...statuses)).toBeLessThan(500)
      expect(await ordersOf(await loginOf(eve.email, eve.password))).toHaveLength(1)

      const cleo = await customerLogin(container, shop, "cleo@shop.test")
      const invited = await assign({ email: "CLEO@shop.test" })
      const bound = { token: tokenOf(invited.data.invitation) }
      expect((await guest.post("/store/licensing/invitation", bound)).data).toEqual({
        invitation: {
          email: "cleo@shop.test",
          has_account: true,
          permissions: ["reset_device", "reset_license"],
        },
      })
      expect((await accept({ ...bound, password: "not the password" })).data.code).toBe(
        "INVITE_LOGIN_REQUIRED"
      )
      const client = clientOf(api, cleo.headers)
      expect(await ordersOf(client)).toEqual([])
      expect((await accept(bound, client)).status).toBe(200)
      expect(await ordersOf(client)).toHaveLength(1)
      const { data: list } = await staff.get<{ license_managers: ManagerView[]; count: number }>(
        "/admin/license-managers?q=cleo"
      )
      expect(list).toMatchObject({
        count: 1,
        license_managers: [{ email: "cleo@shop.test", customer_id: cleo.id, order_count: 1 }],
      })
      // A manager who accepted is not invited again.
      const { id } = list.license_managers[0]!
      expect(await staff.post(`/admin/license-managers/${id}/invite`)).toMatchObject({
        status: 409,
        data: { code: "MANAGER_NOT_INVITED" },
      })
    })

    it("lets owners and managers grant what they hold, and no more", async () => {
      const path = `${BASE}/orders/${order}/license-managers`
      const add = async (client: Client, body: object) =>
        await client.post<Assigned & Refusal>(path, body)
      const mine = await add(owner, { email: "dora@shop.test", permissions: ["manage_managers"] })
      expect(mine).toMatchObject({
        status: 200,
        data: { license_managers: [{ email: "dora@shop.test", added_by_vendor: false }] },
      })
      // The link would let the owner accept in another's name.
      expect(mine.data.invitation).toEqual({ sent: false, code: "NO_PROVIDER" })
      expect(
        await add(owner, { email: "e@shop.test", permissions: ["reset_license"] })
      ).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED", message: expect.stringContaining("reset_license") },
      })
      expect((await add(owner, { email: "e@shop.test", permissions: ["fly"] })).data.code).toBe(
        "PERMISSIONS_INVALID"
      )
      expect((await add(owner, { email: "nobody" })).status).toBe(400)

      const { data } = await assign({ email: "staffs@shop.test", permissions: ["reset_device"] })
      const theirs = `${path}/${data.manager_id}`
      for (const refused of [
        await owner.delete(theirs),
        await owner.post(theirs, { permissions: [] }),
        await add(owner, { email: "staffs@shop.test", permissions: [] }),
      ]) {
        expect(refused).toMatchObject({ status: 403, data: { code: "GRANTED_BY_STAFF" } })
      }
      expect(await owner.delete(`${path}/${mine.data.manager_id}`)).toMatchObject({ status: 200 })
      expect((await managersOf()).map(({ email }) => email)).toEqual(["staffs@shop.test"])

      // Staff cannot grant permissions that are of distribution while it is off.
      for (const permissions of [["create_bundle_order"], ["create_order"], ["issue_license"]]) {
        expect(await assign({ email: "f@shop.test", permissions })).toMatchObject({
          status: 400,
          data: { code: "PERMISSIONS_INVALID" },
        })
      }
      await staff.post("/admin/licensing/settings", { manager_permissions: ["edit_license"] })
      expect((await assign({ email: "f@shop.test" })).data.license_managers).toMatchObject([
        {},
        { email: "f@shop.test", permissions: ["edit_license"] },
      ])
    })

    it("never lets a manager grant more than they hold, and the owner take it back", async () => {
      const path = `${BASE}/orders/${order}/license-managers`
      const password = "correct horse battery"
      const invite = async (email: string, permissions: string[]) => {
        const { data } = await assign({ email, permissions })
        await accept({ token: tokenOf(data.invitation), password })
        return { id: data.manager_id, client: await loginOf(email, password) }
      }
      const held = ["reset_device", "manage_managers"]
      const mia = await invite("mia@shop.test", held)
      const add = async (by: Client, email: string, permissions: string[]) =>
        await by.post<Assigned & Refusal>(path, { email, permissions })
      const refusal = (permission: string) => ({
        status: 403,
        data: { code: "PERMISSION_REQUIRED", message: expect.stringContaining(`'${permission}'`) },
      })
      expect(await add(mia.client, "n@shop.test", ["reset_license"])).toMatchObject(
        refusal("reset_license")
      )
      expect(await add(mia.client, "n@shop.test", ["reset_device", "edit_customer"])).toMatchObject(
        refusal("edit_customer")
      )
      expect(await mia.client.post(`${path}/${mia.id}`, { permissions: [] })).toMatchObject({
        status: 403,
        data: { code: "GRANTED_BY_STAFF" },
      })
      expect((await managersOf()).map(({ email }) => email)).toEqual(["mia@shop.test"])
      const nora = await add(mia.client, "nora@shop.test", held)
      expect(nora.status).toBe(200)

      // A manager with fewer permissions takes none of them away; the owner of the order does, and gives none back.
      const leo = await invite("leo@shop.test", ["manage_managers"])
      const theirs = `${path}/${nora.data.manager_id}`
      expect(await leo.client.delete(theirs)).toMatchObject(refusal("reset_device"))
      expect(await leo.client.post(theirs, { permissions: ["reset_device"] })).toMatchObject({
        status: 200,
      })
      expect(await owner.post(theirs, { permissions: [] })).toMatchObject({ status: 200 })
      expect(await owner.post(theirs, { permissions: ["reset_device"] })).toMatchObject(
        refusal("reset_device")
      )
      expect((await mia.client.post(theirs, { permissions: held })).status).toBe(200)
      expect((await owner.delete(theirs)).status).toBe(200)

      // A permission taken from the granting manager is not theirs to grant at the next request.
      await staff.post(`/admin/orders/${order}/license-managers/${mia.id}`, {
        permissions: ["manage_managers"],
      })
      expect(await add(mia.client, "n@shop.test", ["reset_device"])).toMatchObject(
        refusal("reset_device")
      )
    })

    it("drops the managers of a former owner with the order, and keeps those of staff", async () => {
      await owner.post(`${BASE}/orders/${order}/license-managers`, { email: "g@shop.test" })
      await assign({ email: "h@shop.test" })
      const next = await customerLogin(container, shop)
      const give = async (id: string) =>
        await dbConnection.raw(`update "order" set customer_id = '${id}' where id = '${order}'`)
      // The same as an accepted transfer does: no event.
      await give(next.id)
      expect((await managersOf()).map(({ email }) => email)).toEqual(["h@shop.test"])
      await container
        .resolve<LicensingModuleService>(LICENSING_MODULE)
        .managers.deleteLapsedAssignments()
      await give(buyer.id)
      expect((await managersOf()).map(({ email }) => email)).toEqual(["h@shop.test"])
    })

    story("a manager without an order", () => {
      type Detail = ManagerDetail & { quotas: object[] }
      type Made = Refusal & { license_manager: Detail; invitation: Invitation }
      let id: string
      let path: string
      let first: string
      let kim: Client
      let license: string

      const create = async (body: object) => await staff.post<Made>("/admin/license-managers", body)

      it("is made once for an address, with permissions that exist", async () => {
        const made = await create({ email: "Kim@Shop.Test", first_name: "Kim", permissions: [] })
        expect(made).toMatchObject({
          status: 200,
          data: {
            license_manager: {
              email: "kim@shop.test",
              first_name: "Kim",
              status: "invited",
              permissions: [],
              order_count: 0,
              license_count: 0,
              handled_count: 0,
            },
            invitation: { sent: false, code: "NO_PROVIDER" },
          },
        })
        expect(await create({ email: "kim@shop.test" })).toMatchObject({
          status: 409,
          data: { code: "MANAGER_EXISTS" },
        })
        expect((await create({ email: "l@shop.test", permissions: ["fly"] })).data.code).toBe(
          "PERMISSIONS_INVALID"
        )
        expect(await create({ email: "nobody" })).toMatchObject({ status: 400 })
        ;({ id } = made.data.license_manager)
        path = `/admin/license-managers/${id}`
        first = tokenOf(made.data.invitation)
        expect(await tablesHolding(first, dbConnection)).toEqual([])
      })

      it("loses the open invitation when disabled, and enabling does not bring it back", async () => {
        await staff.post(path, { disabled: true })
        await staff.post(path, { disabled: true })
        await staff.post(path, { disabled: false })
        const password = "correct horse battery"
        expect((await accept({ token: first, password })).data.code).toBe("INVITE_INVALID")
        const again = await staff.post<Made>(`${path}/invite`)
        expect((await accept({ token: tokenOf(again.data.invitation), password })).status).toBe(200)
        kim = await loginOf("kim@shop.test", password)
        expect(await ordersOf(kim)).toEqual([])
      })

      it("is assigned an order and edited, and the history shows each act", async () => {
        await assign({ email: "kim@shop.test", permissions: ["reset_license"] })
        const { data: list } = await kim.get<{ licenses: { id: string }[] }>(
          `${BASE}/orders/${order}/licenses`
        )
        license = list.licenses[0]!.id
        expect((await kim.post(`${BASE}/licenses/${license}/reveal`)).status).toBe(200)
        const edit = { phone: "+49 30 1", permissions: ["reset_license"] }
        const edited = await staff.post<Made>(path, edit)
        expect(edited.data.license_manager).toMatchObject({
          ...edit,
          first_name: "Kim",
          order_count: 1,
          license_count: 1,
          handled_count: 1,
        })
        // The same again is no news.
        await staff.post(path, edit)
        const { data: history } = await staff.get<{
          license_events: { type: string; order: { id: string } | null; actor: { name: string } }[]
          count: number
        }>(`${path}/events`)
        expect(history.license_events.map(({ type }) => type)).toEqual([
          "manager.updated",
          "license.revealed",
          "manager.assigned",
          "manager.accepted",
          "manager.invited",
          "manager.enabled",
          "manager.disabled",
          "manager.created",
        ])
        expect(history.license_events[1]).toMatchObject({
          actor: { type: "manager", name: "Kim" },
          license_ids: [license],
          order: { id: order, display_id: expect.any(Number) },
        })
        expect(history.license_events[0]).toMatchObject({
          data: { fields: ["phone"] },
          changes: [{ field: "permissions", from: [], to: ["reset_license"] }],
        })
        expect(history.license_events[1]).toMatchObject({
          about: { licenses: [{ id: license, policy: expect.any(String) }], computer: null },
        })
        expect(JSON.stringify(history)).not.toContain("+49")
        const { data: oldest } = await staff.get<typeof history>(`${path}/events?limit=1&offset=7`)
        expect(oldest).toMatchObject({ count: 8, license_events: [{ type: "manager.created" }] })
      })

      it("filters licenses, and is sorted among managers", async () => {
        const others = await licensedOrder()
        const managed = await staff.get<{ licenses: { id: string; order_id: string }[] }>(
          `/admin/licenses?manager_id=${id}`
        )
        expect(managed.data.licenses).toMatchObject([{ id: license, order_id: order }])
        expect(others).not.toBe(order)
        const sorted = async (by: string) =>
          (
            await staff.get<{ license_managers: ManagerView[] }>(
              `/admin/license-managers?order=${by}`
            )
          ).data.license_managers.map(({ email }) => email)
        await create({ email: "adam@shop.test" })
        expect(await sorted("email")).toEqual(["adam@shop.test", "kim@shop.test"])
        expect(await sorted("-accepted_at")).toEqual(["kim@shop.test", "adam@shop.test"])
        expect((await staff.get("/admin/license-managers?order=phone")).status).toBe(400)
      })

      it("is deleted once, with what it was assigned", async () => {
        expect(await staff.delete(path)).toMatchObject({
          status: 200,
          data: { id, object: "license_manager", deleted: true },
        })
        expect(await ordersOf(kim)).toEqual([])
        expect(await managersOf()).toEqual([])
        expect(await staff.delete(path)).toMatchObject({
          status: 404,
          data: { code: "MANAGER_NOT_FOUND" },
        })
        const { data: ofOrder } = await staff.get<{ history: { type: string }[] }>(
          `/admin/orders/${order}/licensing/history`
        )
        expect(ofOrder.history[0]).toMatchObject({
          type: "manager.removed",
          actor: { type: "staff" },
        })
        expect((await create({ email: "kim@shop.test" })).status).toBe(200)
      })
    })

    it("issues within a manager's quota, however often and in parallel it is asked", async () => {
      await staff.post("/admin/licensing/settings", { distribution: true })
      const policy_id = await createPolicy(container)
      const { data } = await assign({ email: "ida@shop.test", permissions: ["issue_license"] })
      await accept({ token: tokenOf(data.invitation), password: "correct horse battery" })
      const ida = await loginOf("ida@shop.test", "correct horse battery")
      const issue = async (quantity: number) =>
        await ida.post<Refusal>(`${BASE}/orders/${order}/licenses`, { policy_id, quantity })
      expect((await issue(1)).data.code).toBe("QUOTA_EXCEEDED")
      const quotas = [{ policy_id, granted: 5 }]
      const manager = `/admin/license-managers/${data.manager_id}`
      await staff.post(manager, { quotas })
      await staff.post(manager, { quotas })
      // The same quotas again are no news.
      type Granted = Record<string, number>
      type Change = { field: string; from: Granted; to: Granted }
      const { data: history } = await staff.get<{ license_events: { changes: Change[] }[] }>(
        `${manager}/events`
      )
      const changes = history.license_events.flatMap((event) => event.changes)
      expect(
        changes.map(({ field, from, to }) => [field, Object.values(from), Object.values(to)])
      ).toEqual([["quotas", [0], [5]]])
      expect(await issue(2)).toMatchObject({ status: 200, data: { count: 2 } })
      const answers = await Promise.all([issue(2), issue(2), issue(2)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const left = await ida.get<{ quotas: object[] }>(`${BASE}/quotas`)
      expect(left.data.quotas).toMatchObject([{ granted: 5, used: 4, left: 1 }])
      const { data: list } = await staff.get<{ licenses: { source: string }[] }>(
        `/admin/orders/${order}/licenses`
      )
      expect(list.licenses.filter(({ source }) => source === "manager")).toHaveLength(4)
      await staff.post("/admin/licensing/settings", { distribution: false })
      expect(await issue(1)).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      expect((await ida.get<{ quotas: object[] }>(`${BASE}/quotas`)).data.quotas).toEqual([])
    })
  },
})
