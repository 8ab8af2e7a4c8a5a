import { setTimeout as sleep } from "node:timers/promises"

import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  requestOrderTransferWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import answerPendingMailRequests from "../../src/jobs/answer-pending-mail-requests"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { CustomerOrder } from "../../src/modules/licensing/customers/types"
import { sendLostKeysWorkflow, sendOrderClaimWorkflow } from "../../src/workflows/claims"
import { answerMailRequest } from "../../src/workflows/claims/lib/answer-mail-request"
import { type Client, clientOf } from "../helpers/client"
import { type CustomerLogin, customerLogin, publishableHeaders } from "../helpers/customers"
import { tablesHolding } from "../helpers/database"
import { placeLicensedOrder } from "../helpers/licensed-orders"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"
const PAGE = "https://shop.example/account"
/** The address that orders of the helpers are placed with. */
const GUEST = "buyer@shop.test"

type Refusal = { code?: string; message?: string }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let nobody: Client
    let buyer: CustomerLogin
    let client: Client
    let mails: CreateNotificationDTO[]
    let arrived: (() => void) | null

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const shop = await publishableHeaders(container)
      nobody = clientOf(api, shop)
      buyer = await customerLogin(container, shop)
      client = clientOf(api, buyer.headers)
      // The dev app names no page of its own; the options are one object that all read.
      Object.assign((await licensing.getOptions()).mail, { accountUrl: PAGE })
      mails = []
      arrived = null
      const notifications = container.resolve(Modules.NOTIFICATION)
      const create = notifications.createNotifications.bind(notifications)
      jest.spyOn(notifications, "createNotifications").mockImplementation((async (
        made: CreateNotificationDTO[],
        context: undefined
      ) => {
        const rows = await create(made, context)
        // "Your licenses" of the orders goes whenever it is ready, and nobody waits for it.
        const asked = made.filter(({ template }) => template !== "license-issued")
        mails.push(...asked)
        if (asked.length > 0) {
          arrived?.()
        }
        return rows
      }) as never)
    })

    afterEach(() => {
      jest.restoreAllMocks()
    })

    /** The next mail that somebody asked for, which goes after the answer. */
    const nextMail = async (ask: () => Promise<unknown>) => {
      const sent = new Promise<void>((resolve) => (arrived = resolve))
      await ask()
      await sent
      return mails.at(-1)!
    }

    const guestOrder = async () => {
      const id = await placeLicensedOrder(container, 2)
      const [row] = (
        await dbConnection.raw(`select display_id, customer_id from "order" where id = '${id}'`)
      ).rows
      return { id, number: String(row.display_id), guest: row.customer_id as string }
    }

    const lost = async (email: unknown) =>
      await nobody.post<Refusal>("/store/licensing/lost-keys", { email })
    const claim = async (order_number: unknown, as = client) =>
      await as.post<Refusal>(`${BASE}/claims`, { order_number })
    const accept = async (order_id: string, token: string, as = client) =>
      await as.post<{ order: CustomerOrder } & Refusal>(`${BASE}/claims/accept`, {
        order_id,
        token,
      })
    const ordersOf = async (of: Client) =>
      (await of.get<{ orders: CustomerOrder[] }>(`${BASE}/orders`)).data.orders
    const linkIn = ({ content }: CreateNotificationDTO) =>
      /https:\/\/shop\.example\/account#claim=([\w-]+)\.([\w-]+)/
        .exec(content?.text ?? "")!
        .slice(1) as [string, string]

    it("mails lost keys to the address that owns them, and reveals nothing to anybody else", async () => {
      const { id, number } = await guestOrder()
      const accepted = { status: 200, data: { accepted: true } }
      const mail = await nextMail(async () => {
        expect(await lost(" Buyer@Shop.test ")).toMatchObject(accepted)
      })
      const [license] = await licensing.listLicenses({ order_id: id }, { take: 1 })
      expect(mail).toMatchObject({
        to: GUEST,
        template: "license-lost-keys",
        data: { orders: [{ id, order_display_id: number }], order_count: 1, account_url: PAGE },
      })
      expect(mail.content?.text).toContain(`#${number}`)
      expect(mail.content?.text).toContain(license!.key_redacted)
      const [order, token] = linkIn(mail)
      expect(order).toBe(id)
      expect(mail.content?.html).toContain(`#claim=${id}.${token}`)
      expect(await tablesHolding(token, dbConnection)).toEqual([])
      const key = await licensing.licenses.revealKey(license!.id, SYSTEM_ACTOR)
      expect(JSON.stringify(mail)).not.toContain(key)

      // An account's order cannot be claimed; an address without licenses gets no mail at all.
      await dbConnection.raw(`update "order" set customer_id = '${buyer.id}' where id = '${id}'`)
      const owned = await nextMail(async () => await lost(buyer.email))
      expect(owned).toMatchObject({ to: buyer.email, data: { orders: [{ id }] } })
      expect(owned.content?.text).not.toContain("#claim=")
      expect(await lost("stranger@shop.test")).toMatchObject(accepted)
      const send = async (email: string) =>
        (await sendLostKeysWorkflow(container).run({ input: { email } })).result
      expect(await send("stranger@shop.test")).toEqual({ sent: false, code: "NOTHING_TO_TELL" })
      await licensing.orders.editProfile(id, { visible_to_customer: false }, SYSTEM_ACTOR)
      expect(await send(buyer.email)).toEqual({ sent: false, code: "NOTHING_TO_TELL" })
      await licensing.orders.editProfile(id, { visible_to_customer: true }, SYSTEM_ACTOR)

      // Three a day to one address; too many requests are refused for any address.
      expect([await send(buyer.email), await send(buyer.email), await send(buyer.email)]).toEqual([
        { sent: true, code: null },
        { sent: true, code: null },
        { sent: false, code: "MAIL_LIMIT" },
      ])
      expect((await lost("no address")).status).toBe(400)
      expect((await lost({ $ne: 1 })).status).toBe(400)
      for (let time = 0; time < 4; time++) {
        expect((await lost("stranger@shop.test")).status).toBe(200)
      }
      expect(await lost("STRANGER@shop.test")).toMatchObject({
        status: 429,
        data: { code: "RATE_LIMITED" },
      })
    })

    it("counts the address that the last proxy reports, and believes nothing that is sent before it", async () => {
      const shop = await publishableHeaders(container)
      const from = async (forwarded: string) => {
        const caller = clientOf(api, { ...shop, "x-forwarded-for": forwarded })
        return (await caller.post("/store/licensing/claim", {})).status
      }
      const first = await Promise.all(
        Array.from({ length: 31 }, async (_, at) => await from(`198.51.100.${at}, 203.0.113.7`))
      )
      expect(first.filter((status) => status === 429)).toHaveLength(1)
      expect(await from("192.0.2.44, 203.0.113.7")).toBe(429)
      expect(await from("203.0.113.7, 203.0.113.8")).toBe(400)
    })

    it("names the licenses that a customer holds without an order, also where they are all", async () => {
      const { id } = await guestOrder()
      await dbConnection.raw(
        `insert into licensing_license (id, program_id, policy_id, customer_id, key_redacted, source, kind,
           "authorization", term_starts, on_refund)
         select 'lic_given', program_id, policy_id, '${buyer.id}', '*****-GIVEN', 'admin', kind,
           "authorization", term_starts, on_refund
         from licensing_license where order_id = '${id}' limit 1`
      )
      const without_order = [{ count: 1, keys_redacted: ["*****-GIVEN"] }]
      const alone = await nextMail(async () => await lost(buyer.email.toUpperCase()))
      expect(alone).toMatchObject({
        to: buyer.email,
        resource_id: null,
        data: { orders: [], without_order },
      })
      expect(alone.content?.text).toMatch(/Licenses without an order[^]*\*{5}-GIVEN/)
      await dbConnection.raw(`update "order" set customer_id = '${buyer.id}' where id = '${id}'`)
      const both = await nextMail(async () => await lost(buyer.email))
      expect(both).toMatchObject({ resource_id: id, data: { orders: [{ id }], without_order } })

      // Licenses that are not in force, or another's, are not named.
      await dbConnection.raw(
        "update licensing_license set state = 'revoked' where id = 'lic_given'"
      )
      expect((await licensing.customers.licensesOfAddress(buyer.email, 1)).without_order).toEqual(
        []
      )
      await dbConnection.raw(
        "update licensing_license set state = 'active', customer_id = 'cus_none' where id = 'lic_given'"
      )
      expect((await licensing.customers.licensesOfAddress(buyer.email, 1)).without_order).toEqual(
        []
      )
    })

    it("answers what a killed process left, once, and keeps what it was asked no longer than that", async () => {
      const { id, number } = await guestOrder()
      const waiting = async () =>
        (await dbConnection.raw("select id from licensing_mail_request")).rows
      const answered = async () => {
        while ((await waiting()).length > 0) {
          await sleep(20)
        }
      }
      // As long as an event answers there is nothing left for anybody.
      await nextMail(async () => await lost(GUEST))
      await lost("stranger@shop.test")
      await answered()
      expect(mails).toHaveLength(1)

      // The event was lost: after ten minutes the job answers, however many processes run it.
      const later = async (column: string, time: string) =>
        await dbConnection.raw(
          `update licensing_mail_request set ${column} = now() - interval '${time}'`
        )
      const sweeps = async () =>
        await Promise.all([1, 2, 3].map(async () => await answerPendingMailRequests(container)))
      const forgotten = { kind: "lost_keys" as const, data: { email: GUEST, locale: "de" } }
      await licensing.orders.addMailRequest(forgotten)
      await sweeps()
      expect(await waiting()).toHaveLength(1)
      await later("created_at", "11 minutes")
      await sweeps()
      expect(await waiting()).toEqual([])
      expect(mails).toHaveLength(2)
      expect(mails[1]).toMatchObject({ to: GUEST, data: { orders: [{ id }], locale: "de" } })

      // The process was killed while it answered: nobody else takes it up at once.
      const taken = await licensing.orders.addMailRequest({
        kind: "order_claim",
        data: { order_number: number },
      })
      expect(await licensing.orders.takeMailRequest(taken)).toMatchObject({ kind: "order_claim" })
      await later("created_at", "11 minutes")
      await sweeps()
      await answerMailRequest(container, taken)
      expect(mails).toHaveLength(2)
      await later("taken_at", "11 minutes")
      await sweeps()
      expect(await waiting()).toEqual([])
      expect(mails).toHaveLength(3)
      expect(linkIn(mails[2]!)[0]).toBe(id)

      // A request that fails on the way is tried again; after a day it is dropped.
      const failing = await licensing.orders.addMailRequest(forgotten)
      jest
        .spyOn(licensing.storage, "takeFromDay")
        .mockRejectedValueOnce(new Error("The database is away"))
      await expect(answerMailRequest(container, failing)).rejects.toMatchObject({
        message: "The database is away",
      })
      await later("taken_at", "11 minutes")
      await sweeps()
      expect(mails).toHaveLength(4)
      await licensing.orders.addMailRequest(forgotten)
      await later("created_at", "25 hours")
      await sweeps()
      expect(await waiting()).toEqual([])
      expect(mails).toHaveLength(4)
    })

    describe("the claim of a guest order", () => {
      const accepted = { status: 200, data: { accepted: true } }
      const read = async (order_id: string, of: string) =>
        await nobody.post<Refusal>("/store/licensing/claim", { order_id, token: of })
      const invalid = { status: 404, data: { code: "CLAIM_INVALID" } }

      /** A guest order whose link was mailed. */
      const mailedClaim = async () => {
        const order = await guestOrder()
        const mail = await nextMail(async () => await claim(`#${order.number}`))
        return { ...order, token: linkIn(mail)[1] }
      }

      it("mails a link to the order's address, kept in no table, and nothing for another number", async () => {
        const { id, number } = await guestOrder()
        expect(await ordersOf(client)).toEqual([])
        expect(await claim("999999")).toMatchObject(accepted)
        expect(await claim("nobody's")).toMatchObject(accepted)
        expect((await claim(7)).status).toBe(400)
        const mail = await nextMail(async () => {
          expect(await claim(`#${number}`)).toMatchObject(accepted)
        })
        expect(mails).toHaveLength(1)
        expect(mail).toMatchObject({
          to: GUEST,
          template: "license-order-claim",
          resource_id: id,
          data: { order_display_id: number },
        })
        const [order, token] = linkIn(mail)
        expect(order).toBe(id)
        expect(await tablesHolding(token, dbConnection)).toEqual([])
      })

      it("shows by its link the one order, and gives it to nobody who is not logged in", async () => {
        const { id, token } = await mailedClaim()
        expect(await read(id, token)).toMatchObject({
          status: 200,
          data: { claim: { order_id: id, email: GUEST } },
        })
        const other = await guestOrder()
        for (const refused of [
          await read(other.id, token),
          await read(id, `${token.slice(0, -2)}AA`),
          await accept(other.id, token),
          await accept("order_none", token),
        ]) {
          expect(refused).toMatchObject(invalid)
        }
        expect((await accept(id, token, nobody)).status).toBe(401)
      })

      it("waits while staff change the order", async () => {
        const other = await guestOrder()
        await beginOrderEditOrderWorkflow(container).run({ input: { order_id: other.id } })
        const { claim_token } = (await licensing.customers.startClaim(other.number))!
        expect(await accept(other.id, claim_token)).toMatchObject({
          status: 409,
          data: { code: "ORDER_BUSY" },
        })
      })

      it("moves the order without its managers, though a stranger asked for a transfer, and once", async () => {
        const { id, number, guest, token } = await mailedClaim()
        await dbConnection.raw(`insert into licensing_manager (id, email, customer_id, status, permissions)
        values ('lmgr_old', 'old@shop.test', null, 'active', '{}')`)
        await dbConnection.raw(`insert into licensing_manager_assignment
          (id, manager_id, order_id, permissions, granted_by_type, granted_for_customer_id)
        values ('lmas_old', 'lmgr_old', '${id}', '{}', 'customer', '${guest}')`)
        const stranger = await customerLogin(container, buyer.headers)
        await requestOrderTransferWorkflow(container).run({
          input: { order_id: id, customer_id: stranger.id, logged_in_user: stranger.id },
        })
        expect(await accept(id, token)).toMatchObject({
          status: 200,
          data: { order: { id, role: "owner", license_count: 2 } },
        })
        expect(await ordersOf(client)).toMatchObject([{ id, role: "owner" }])
        const [row] = (
          await dbConnection.raw(`select customer_id, email from "order" where id = '${id}'`)
        ).rows
        expect(row).toEqual({ customer_id: buyer.id, email: buyer.email })
        const { rows } = await dbConnection.raw("select id from licensing_manager_assignment")
        expect(rows).toEqual([])
        const events = await licensing.listLicenseEvents({ order_id: id })
        expect(events.map(({ type }) => type)).toEqual(
          expect.arrayContaining(["order.claim_mailed", "order.customer_changed"])
        )

        // The link is used up, for everybody; an account's order is nobody's to claim.
        expect(await accept(id, token)).toMatchObject(invalid)
        expect((await read(id, token)).status).toBe(404)
        expect(await send(number)).toEqual({ sent: false, code: "NOTHING_TO_TELL" })
      })

      const send = async (order_number: string) =>
        (await sendOrderClaimWorkflow(container).run({ input: { order_number } })).result

      it("mails three links for an order, none without a page, and not to those who ask ever again", async () => {
        const other = await guestOrder()
        expect([
          await send(other.number),
          await send(other.number),
          await send(other.number),
          await send(other.number),
        ]).toEqual([
          { sent: true, code: null },
          { sent: true, code: null },
          { sent: true, code: null },
          { sent: false, code: "MAIL_LIMIT" },
        ])
        Object.assign((await licensing.getOptions()).mail, { accountUrl: undefined })
        expect(await send(other.number)).toEqual({ sent: false, code: "NO_LINK" })
        const asked = await Promise.all(
          Array.from({ length: 11 }, async () => await claim("999999"))
        )
        expect(asked.map(({ status }) => status)).toContain(429)
      })
    })
  },
})
