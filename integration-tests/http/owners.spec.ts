import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  acceptOrderTransferWorkflow,
  deleteCustomersWorkflow,
  requestOrderTransferWorkflow,
  updateCustomersWorkflow,
  updateOrderWorkflow,
} from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { CustomerOrder } from "../../src/modules/licensing/customers/types"
import { sendLostKeysWorkflow, sendOrderClaimWorkflow } from "../../src/workflows/claims"
import { sendOrderLicensesMailWorkflow } from "../../src/workflows/issuing"
import { operations } from "../../src/api/operations"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { eventuallyEqual } from "../helpers/eventually"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"
const PAGE = "https://shop.example/account"
/** The address that orders of the helpers are placed with. */
const GUEST = "buyer@shop.test"
const AT_ONCE = 6

type Refusal = { code?: string; message?: string }
type History = { type: string; data: Record<string, unknown> | null }[]

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let staff: Client
    let nobody: Client
    let mails: CreateNotificationDTO[]

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      nobody = clientOf(api, shop)
      Object.assign((await licensing.getOptions()).mail, { accountUrl: PAGE })
      mails = []
      const notifications = container.resolve(Modules.NOTIFICATION)
      const create = notifications.createNotifications.bind(notifications)
      jest.spyOn(notifications, "createNotifications").mockImplementation((async (
        made: CreateNotificationDTO[],
        context: undefined
      ) => {
        mails.push(...made)
        return await create(made, context)
      }) as never)
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    const issued = async () => {
      const id = await placeLicensedOrder(container, 2)
      const [row] = (
        await dbConnection.raw(`select display_id, customer_id from "order" where id = '${id}'`)
      ).rows
      const licenses = await licensing.listLicenses({ order_id: id })
      // Goes whenever it is ready; a test that looks for the last mail comes after it.
      await eventuallyEqual(
        async () =>
          mails.some((each) => each.template === "license-issued" && each.resource_id === id),
        true
      )
      return {
        id,
        number: String(row.display_id),
        guest: row.customer_id as string,
        licenses: licenses.map((each) => each.id),
      }
    }

    /** Medusa's own transfer, requested and accepted; without a new e-mail unless given. */
    const transfer = async (order_id: string, customer_id: string) => {
      await requestOrderTransferWorkflow(container).run({
        input: { order_id, customer_id, logged_in_user: customer_id },
      })
      const { rows } = await dbConnection.raw(
        `select a.details ->> 'token' as token from order_change_action a
         where a.order_id = '${order_id}' and a.action = 'TRANSFER_CUSTOMER'`
      )
      await acceptOrderTransferWorkflow(container).run({
        input: { order_id, token: rows[0].token as string },
      })
    }

    const historyOf = async (id: string): Promise<History> =>
      (await staff.get<{ history: History }>(`/admin/orders/${id}/licensing/history`)).data.history
    const found = async (q: string) => {
      const { data } = await staff.post<{
        licenses: { id: string; customer: { email: string } | null }[]
      }>("/admin/licenses/search", { q })
      return data.licenses
    }
    const resend = async (license: string) => {
      const { status } = await staff.post(`/admin/licenses/${license}/resend`)
      expect(status).toBe(200)
      return mails.at(-1)?.to
    }
    const lost = async (email: string) =>
      (await sendLostKeysWorkflow(container).run({ input: { email } })).result
    const NOTHING = { sent: false, code: "NOTHING_TO_TELL" }

    describe("Mails about licenses go to the owner's present address", () => {
      it("after a transfer of Medusa's own, which the history shows", async () => {
        const { id, licenses } = await issued()
        expect(await resend(licenses[0]!)).toBe(GUEST)
        const owner = await customerLogin(container, shop)
        await transfer(id, owner.id)
        const [{ email }] = (await dbConnection.raw(`select email from "order" where id = '${id}'`))
          .rows
        expect(email).toBe(GUEST)

        expect(await resend(licenses[0]!)).toBe(owner.email)
        await sendOrderLicensesMailWorkflow(container).run({
          input: { order_id: id, force: true },
        })
        expect(mails.at(-1)).toMatchObject({ to: owner.email, template: "license-issued" })
        const { data } = await staff.get<{ order_licensing: { mail: { to: string } } }>(
          `/admin/orders/${id}/licensing`
        )
        expect(data.order_licensing.mail.to).toBe(owner.email)
        const { length } = mails
        expect(await lost(GUEST)).toEqual(NOTHING)
        expect(mails).toHaveLength(length)
        expect(await lost(owner.email)).toEqual({ sent: true, code: null })
        expect(mails.at(-1)).toMatchObject({ to: owner.email, data: { orders: [{ id }] } })

        const transfers = (await historyOf(id)).filter(({ type }) => type === "order.transferred")
        expect(transfers).toMatchObject([{ data: { from: GUEST, to: owner.email } }])
        expect(await found(owner.email)).toMatchObject([
          { customer: { email: owner.email } },
          { customer: { email: owner.email } },
        ])
      })

      it("after staff changed the address of the customer, or that of a guest", async () => {
        const { id, guest, licenses, number } = await issued()
        await updateCustomersWorkflow(container).run({
          input: { selector: { id: [guest] }, update: { email: "moved@shop.test" } },
        })
        expect(await resend(licenses[0]!)).toBe("moved@shop.test")
        expect(await lost(GUEST)).toEqual(NOTHING)
        expect(await lost("moved@shop.test")).toEqual({ sent: true, code: null })
        // The claim link goes where the guest reads now, and holds there.
        const sent = await sendOrderClaimWorkflow(container).run({
          input: { order_number: number },
        })
        expect(sent.result).toEqual({ sent: true, code: null })
        expect(mails.at(-1)?.to).toBe("moved@shop.test")
        const { claim_token } = (await licensing.customers.startClaim(number))!
        const owner = await customerLogin(container, shop)
        const { status } = await clientOf(api, owner.headers).post(`${BASE}/claims/accept`, {
          order_id: id,
          token: claim_token,
        })
        expect(status).toBe(200)

        await updateCustomersWorkflow(container).run({
          input: { selector: { id: [owner.id] }, update: { email: "owner-moved@shop.test" } },
        })
        expect(await resend(licenses[0]!)).toBe("owner-moved@shop.test")
        const changed = (await historyOf(id)).filter(({ type }) => /transfer|customer/.test(type))
        expect(changed).toMatchObject([
          { type: "order.customer_changed", data: { from: "moved@shop.test", to: owner.email } },
        ])
      })

      it("after staff corrected the address of an order, whatever becomes of the guest's", async () => {
        const { id, guest, licenses } = await issued()
        await updateOrderWorkflow(container).run({
          input: { id, user_id: "user_1", email: "right@shop.test" },
        })
        await updateCustomersWorkflow(container).run({
          input: { selector: { id: [guest] }, update: { phone: "030 1234" } },
        })
        expect(await resend(licenses[0]!)).toBe("right@shop.test")
        expect(await lost(GUEST)).toEqual(NOTHING)
        expect(await lost("right@shop.test")).toEqual({ sent: true, code: null })
        const right = await found("right@shop.test")
        expect(right.map((each) => each.id).sort()).toEqual([...licenses].sort())
        expect(right[0]).toMatchObject({ customer: { email: "right@shop.test" } })
        expect(await historyOf(id)).toContainEqual(
          expect.objectContaining({
            type: "order.email_changed",
            data: { from: GUEST, to: "right@shop.test" },
          })
        )
      })

      it("and those to a license manager to the address of their account", async () => {
        const { id } = await issued()
        const other = await issued()
        const manager = await customerLogin(container, shop)
        await dbConnection.raw(`insert into licensing_manager (id, email, customer_id, status, permissions)
          values ('lmgr_moved', '${manager.email}', '${manager.id}', 'active', '{}')`)
        const assign = async (order_id: string) => {
          const { status } = await staff.post(`/admin/orders/${order_id}/license-managers`, {
            email: manager.email,
          })
          expect(status).toBe(200)
          return mails.at(-1)?.to
        }
        expect(await assign(id)).toBe(manager.email)
        await updateCustomersWorkflow(container).run({
          input: { selector: { id: [manager.id] }, update: { email: "manager-moved@shop.test" } },
        })
        expect(await assign(other.id)).toBe("manager-moved@shop.test")
      })
    })

    describe("What works once is one caller's, of many at once", () => {
      const together = async <T>(ask: (at: number) => Promise<T>) =>
        await Promise.all(Array.from({ length: AT_ONCE }, async (_, at) => await ask(at)))
      const outcomes = (answers: { status: number; data: unknown }[]) =>
        answers.map(({ status, data }) => `${status} ${(data as Refusal).code ?? ""}`.trim()).sort()
      const oneOf = (code: string) => ["200", ...Array(AT_ONCE - 1).fill(code)]

      it("a claim link, in one account or in several", async () => {
        const several = await together(async () => await customerLogin(container, shop))
        for (const callers of [several, Array<CustomerLogin>(AT_ONCE).fill(several[0]!)]) {
          const { id, number } = await issued()
          const { claim_token: token } = (await licensing.customers.startClaim(number))!
          const answers = await together(
            async (at) =>
              await clientOf(api, callers[at]!.headers).post<{ order: CustomerOrder } & Refusal>(
                `${BASE}/claims/accept`,
                { order_id: id, token }
              )
          )
          expect(outcomes(answers)).toEqual(oneOf("404 CLAIM_INVALID"))
          const winner = answers.findIndex(({ status }) => status === 200)
          const [row] = (
            await dbConnection.raw(`select customer_id from "order" where id = '${id}'`)
          ).rows
          expect(row.customer_id).toBe(callers[winner]!.id)
          const { rows } = await dbConnection.raw(
            `select status from order_change where order_id = '${id}' and change_type = 'transfer'`
          )
          expect(rows).toEqual([{ status: "confirmed" }])
        }
        // A customer who was refused, or failed on the way, holds nothing.
        const { rows } = await dbConnection.raw(
          "select id from licensing_idempotency_key where id like 'hold:%'"
        )
        expect(rows).toEqual([])
      })

      it("an invitation, with the account that it makes", async () => {
        const { id } = await issued()
        const { data } = await staff.post<{ invitation: { link: string | null } }>(
          `/admin/orders/${id}/license-managers`,
          { email: "invited@shop.test" }
        )
        const mail = mails.find(({ template }) => template === "license-manager-invited")
        const token = /#invitation=([\w-]{43})/.exec(
          `${data.invitation.link ?? ""} ${mail?.content?.text ?? ""}`
        )![1]
        const answers = await together(
          async () =>
            await nobody.post<Refusal>("/store/licensing/invitation/accept", {
              token,
              password: "correct horse battery",
            })
        )
        expect(outcomes(answers)).toEqual(oneOf("404 INVITE_INVALID"))
        const { rows } = await dbConnection.raw(
          "select id from customer where email = 'invited@shop.test'"
        )
        expect(rows).toHaveLength(1)
      })

      it("and is free again where a killed process held it", async () => {
        const spent = await together(
          async () => await licensing.storage.holdSingleUse("a thing that works once")
        )
        expect(spent.filter(Boolean)).toHaveLength(1)
        await licensing.storage.releaseSingleUse("a thing that works once")
        expect(await licensing.storage.holdSingleUse("a thing that works once")).toBe(true)
        await dbConnection.raw(
          "update licensing_idempotency_key set created_at = now() - interval '3 minutes'"
        )
        expect(await licensing.storage.holdSingleUse("a thing that works once")).toBe(true)
      })
    })

    describe("A customer who was deleted", () => {
      it("sees nothing by a token that is left, on any route of their account", async () => {
        const { id, licenses } = await issued()
        const gone = await customerLogin(container, shop)
        await transfer(id, gone.id)
        const client = clientOf(api, gone.headers)
        expect((await client.get(`${BASE}/orders`)).status).toBe(200)
        await deleteCustomersWorkflow(container).run({ input: { ids: [gone.id] } })
        const routes = operations.filter(({ path }) => path.startsWith(`${BASE}/`))
        expect(routes.length).toBeGreaterThan(20)
        for (const { method, path, examples = {} } of routes) {
          const url = path
            .replace("/orders/:id", `/orders/${id}`)
            .replace("/licenses/:id", `/licenses/${licenses[0]}`)
            .replace(/:\w+/g, "some")
          const answer =
            method === "GET"
              ? await client.get(url)
              : method === "POST"
                ? await client.post(url, Object.values(examples)[0])
                : await client.delete(url)
          expect([method, path, answer.status]).toEqual([method, path, 401])
        }
      })

      it("leaves orders, of an account or a guest, to be claimed by a reader of their mailbox", async () => {
        const account = await issued()
        const guest = await issued()
        const gone = await customerLogin(container, shop)
        await transfer(account.id, gone.id)
        await deleteCustomersWorkflow(container).run({ input: { ids: [gone.id, guest.guest] } })
        expect(await resend(account.licenses[0]!)).toBe(GUEST)
        expect(await lost(GUEST)).toEqual({ sent: true, code: null })
        const client = clientOf(api, (await customerLogin(container, shop)).headers)
        for (const { id, number } of [account, guest]) {
          const { claim_token: token } = (await licensing.customers.startClaim(number))!
          const { status } = await client.post(`${BASE}/claims/accept`, { order_id: id, token })
          expect(status).toBe(200)
        }
      })
    })
  },
})
