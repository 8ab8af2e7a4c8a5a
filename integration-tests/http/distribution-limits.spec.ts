import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type { EndCustomer, SubManager } from "../../src/modules/licensing/managers/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { claimOrderWorkflow } from "../../src/workflows/claims"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { customerHeaders, customerLogin, publishableHeaders } from "../helpers/customers"
import { createDistributor, distributingShop, type Distributor } from "../helpers/distributors"
import { beforeFresh, medusaIntegrationTestRunner } from "../helpers/medusa"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"
const SUBS = `${BASE}/sub-managers`
/** Mails of one account in a day. */
const PER_DAY = 30

type Refusal = { code?: string; message?: string }
type Made = Refusal & { order: { id: string; display_id: number }; license_ids: string[] }
type Subs = Refusal & {
  sub_managers: SubManager[]
  invitation: { sent: boolean; code: string | null }
}

/** What managers may not learn, nor go on doing. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let staff: Client
    let variant_id: string
    let policy_id: string

    beforeFresh(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      ;({ variant_id, policy_id } = await distributingShop(container))
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    const made = async (...permissions: string[]) =>
      await createDistributor(api, container, shop, {
        permissions,
        quotas: [{ policy_id, granted: 50 }],
      })
    const order = async (by: Client, customer: object) =>
      await by.post<Made>(`${BASE}/manager-orders`, { customer, items: [{ variant_id }] })
    const endCustomers = async ({ client }: Distributor, q = "") =>
      (await client.get<{ customers: EndCustomer[] }>(`${BASE}/end-customers${q && `?q=${q}`}`))
        .data.customers
    const rival = async () =>
      await container.resolve(Modules.CUSTOMER).createCustomers({
        email: "ceo@rival.test",
        first_name: "Rita",
        company_name: "Rival",
        has_account: true,
      })

    describe("who the customer of an order is", () => {
      it("stays closed when a new customer takes the order into an account", async () => {
        const seller = await made("create_order", "edit_customer")
        const { data } = await order(seller.client, { email: "work@engines.test" })
        const path = `${BASE}/orders/${data.order.id}/customer`
        expect((await seller.client.post(path, { first_name: "Ada" })).status).toBe(200)
        const account = await customerLogin(container, shop)
        const claim = await licensing.customers.startClaim(String(data.order.display_id))
        await claimOrderWorkflow(container).run({
          input: {
            order_id: data.order.id,
            token: claim?.claim_token ?? "",
            customer_id: account.id,
          },
        })
        expect((await seller.client.get(path)).status).toBe(403)
        expect((await seller.client.post(path, { phone: "1" })).status).toBe(403)
        expect(await endCustomers(seller)).toMatchObject([{ id: account.id, name: null }])
        // Staff may open it, for the present owner.
        const managed = `/admin/orders/${data.order.id}/license-managers/${seller.id}`
        const permissions = ["create_order", "edit_customer"]
        expect((await staff.post(managed, { permissions })).status).toBe(200)
        expect((await seller.client.get(path)).status).toBe(200)
      })

      it("is hidden from a manager who names their address, and from others on that order", async () => {
        await rival()
        const seller = await made("create_order", "manage_managers")
        const { data } = await order(seller.client, { email: "ceo@rival.test" })
        const unknown = [{ email: "ceo@rival.test", name: null, company_name: null }]
        expect(await endCustomers(seller)).toMatchObject(unknown)
        expect(await endCustomers(seller, "rita")).toEqual([])
        const friend = await made("create_order")
        const path = `${BASE}/orders/${data.order.id}/license-managers`
        expect((await seller.client.post(path, { email: friend.email })).status).toBe(200)
        expect(await endCustomers(friend)).toMatchObject(unknown)
        // Staff give the customer's orders to the manager.
        const [row] = await endCustomers(seller)
        await licensing.managers.addScope(
          seller.id,
          { customer_id: row?.id ?? "" },
          undefined,
          SYSTEM_ACTOR
        )
        expect(await endCustomers(seller, "rita")).toMatchObject([
          { name: "Rita", company_name: "Rival", order_count: 1 },
        ])
      })

      it("is shown of new customers, and of nobody by an order that staff hide", async () => {
        const seller = await made("create_order")
        const ada = { email: "ada@engines.test", first_name: "Ada", company_name: "Engines" }
        const { data } = await order(seller.client, ada)
        const [row] = await endCustomers(seller, "engines")
        expect(row).toMatchObject({ name: "Ada", company_name: "Engines" })
        await licensing.orders.editProfile(
          data.order.id,
          { visible_to_customer: false },
          SYSTEM_ACTOR
        )
        expect(await endCustomers(seller)).toEqual([])
        expect(await order(seller.client, { customer_id: row?.id })).toMatchObject({
          status: 404,
          data: { code: "CUSTOMER_NOT_FOUND" },
        })
      })

      it.each([true, false])(
        "is found however they wrote their address, account %p",
        async (has_account) => {
          const { id } = await container
            .resolve(Modules.CUSTOMER)
            .createCustomers({ email: "Ada@Firm.test", has_account })
          const seller = await made("create_order")
          for (const customer of [{ email: "ada@firm.test" }, { customer_id: id }]) {
            const { data } = await order(seller.client, customer)
            const { rows } = await dbConnection.raw(
              'select customer_id, email from "order" where id = ?',
              [data.order?.id]
            )
            expect(rows).toEqual([{ customer_id: id, email: "Ada@Firm.test" }])
          }
        }
      )
    })

    describe("sub-managers", () => {
      const accepted = async (granter: Distributor, permissions: string[]) => {
        const login = await customerLogin(container, shop)
        const { data } = await granter.client.post<Subs>(SUBS, {
          email: login.email,
          permissions,
          quotas: [{ policy_id, granted: 5 }],
        })
        const id = data.sub_managers.find(({ email }) => email === login.email)?.id ?? ""
        const token = await licensing.managers.invite(id, SYSTEM_ACTOR)
        await licensing.managers.acceptInvitation(token, { id: login.id, email: login.email })
        return {
          id,
          customer_id: login.id,
          email: login.email,
          client: clientOf(api, login.headers),
        }
      }

      it("keep no right that staff take from a manager above them", async () => {
        const top = await made("create_order", "manage_managers")
        const middle = await accepted(top, ["create_order", "manage_managers"])
        const below = await accepted(middle, ["create_order"])
        const ada = { email: "ada@engines.test" }
        expect((await order(below.client, ada)).status).toBe(200)
        await licensing.managers.update(top.id, { permissions: ["manage_managers"] }, SYSTEM_ACTOR)
        for (const { client } of [top, middle, below]) {
          expect(await order(client, ada)).toMatchObject({
            status: 403,
            data: { code: "PERMISSION_REQUIRED" },
          })
        }
        const { data } = await middle.client.get<Subs>(SUBS)
        expect(data.sub_managers).toMatchObject([{ id: below.id, permissions: [] }])
        const both = ["create_order", "manage_managers"]
        await licensing.managers.update(top.id, { permissions: both }, SYSTEM_ACTOR)
        expect((await order(below.client, ada)).status).toBe(200)
      })

      it("are invited in the granter's language, with the outcome, and again", async () => {
        Object.assign((await licensing.getOptions()).mail, {
          accountUrl: "https://shop.example/account",
        })
        const mails: CreateNotificationDTO[] = []
        jest
          .spyOn(container.resolve(Modules.NOTIFICATION), "createNotifications")
          .mockImplementation((async (sent: CreateNotificationDTO[]) => {
            mails.push(...sent)
            return sent.map((mail) => ({ ...mail, id: "noti_1", status: "success" }))
          }) as never)
        const granter = await made("create_order", "manage_managers")
        const german = clientOf(api, {
          ...customerHeaders(container, shop, granter.customer_id),
          "x-medusa-locale": "de-DE",
        })
        const first = await german.post<Subs>(SUBS, { email: "ida@shop.test" })
        expect(first.data.invitation).toEqual({ sent: true, code: null })
        const path = `${SUBS}/${first.data.sub_managers[0]?.id}/invite`
        const again = await german.post<Subs>(path, {})
        expect(again).toMatchObject({ status: 200, data: { invitation: { sent: true } } })
        expect((await german.post<Subs>(path, {})).status).toBe(200)
        const sent = mails.filter(({ template }) => template === "license-manager-invited")
        expect(sent.map(({ content }) => content?.subject)).toEqual(
          Array(3).fill(expect.stringMatching(/Lizenzen/))
        )
        const tokens = sent.map(
          ({ content }) => /#invitation=([\w-]+)/.exec(content?.html ?? "")?.[1] ?? ""
        )
        expect(new Set(tokens).size).toBe(3)
        expect(await licensing.managers.invited(tokens[0] ?? "")).toBeNull()
        expect(await licensing.managers.invited(tokens[2] ?? "")).toMatchObject({
          email: "ida@shop.test",
        })
        Object.assign((await licensing.getOptions()).mail, { accountUrl: null })
        expect((await granter.client.post<Subs>(path, {})).data.invitation).toEqual({
          sent: false,
          code: "NO_LINK",
        })
      })

      it("are invited again by their granter alone, and only until they accept", async () => {
        const granter = await made("create_order", "manage_managers")
        const sub = await accepted(granter, ["create_order"])
        const path = `${SUBS}/${sub.id}/invite`
        expect(await granter.client.post(path, {})).toMatchObject({
          status: 409,
          data: { code: "MANAGER_NOT_INVITED" },
        })
        const other = await made("create_order", "manage_managers")
        expect(await other.client.post(path, {})).toMatchObject({
          status: 404,
          data: { code: "MANAGER_NOT_FOUND" },
        })
        expect((await sub.client.post(path, {})).status).toBe(403)
        expect((await clientOf(api, shop).post(path, {})).status).toBe(401)
        await licensing.settings.update({ distribution: false }, SYSTEM_ACTOR)
        expect(await granter.client.post(path, {})).toMatchObject({
          status: 403,
          data: { code: "DISTRIBUTION_OFF" },
        })
        expect((await granter.client.get(`${BASE}/quotas`)).data).toEqual({
          quotas: [],
          permissions: [],
        })
      })

      it("get no more mails a day than an account may cause", async () => {
        const granter = await made("create_order", "manage_managers")
        const { data } = await granter.client.post<Subs>(SUBS, { email: "ida@shop.test" })
        for (let sent = 1; sent < PER_DAY; sent++) {
          await licensing.storage.takeFromDay(granter.customer_id, "manager_mail", PER_DAY)
        }
        const limit = { status: 409, data: { code: "MAIL_LIMIT" } }
        expect(await granter.client.post(SUBS, { email: "eva@shop.test" })).toMatchObject(limit)
        const path = `${SUBS}/${data.sub_managers[0]?.id}/invite`
        expect(await granter.client.post(path, {})).toMatchObject(limit)
        const { data: left } = await granter.client.get<Subs>(SUBS)
        expect(left.sub_managers).toHaveLength(1)
      })
    })
  },
})
