import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { Shop } from "../../demo/seed/context"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { answerMailRequest } from "../../src/workflows/claims/lib/answer-mail-request"
import { LicensingEvents, reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { clientOf, type Client } from "../helpers/client"
import { customerLogin } from "../helpers/customers"
import { eventually, eventuallyEqual } from "../helpers/eventually"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { checkOut, type orderActs } from "../helpers/orders"
import { PostOffice } from "../helpers/post"
import { PRICE, topUpShop, type TopUpLine } from "../helpers/top-ups"

jest.setTimeout(240_000)

type Line = Omit<TopUpLine, "license"> & {
  license: { id: string; key_redacted: string; program: { name: string } } | null
}

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

/** What people are shown of an order whose lines add uses to a license. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>
    const fixture = topUpShop(api, getContainer)
    const { licensing, query, sold, topUp, topUpVariant } = fixture

    beforeAll(async () => {
      ;({ container, staff, shop, acts } = await fixture.open())
    })

    const login = async () => {
      const key = { "x-publishable-api-key": shop.publishableKey }
      const { id, headers } = await customerLogin(container, key)
      return { customer_id: id, client: clientOf(api, headers) }
    }
    type Login = Awaited<ReturnType<typeof login>>

    const seen = async ({ client }: Login, order: string): Promise<Line[]> => {
      const { status, data } = await client.get<{ top_ups: Line[] }>(
        `/store/customers/me/licensing/orders/${order}`
      )
      expect(status).toBe(200)
      return data.top_ups
    }

    const reconcile = async (order_id: string) =>
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id } })

    describe("the buyer's order", () => {
      it("says to which license a line adds how many uses, and what it waits for", async () => {
        const buyer = await login()
        const by = { customer_id: buyer.customer_id }
        const license = await sold({}, by)
        const variant = await topUpVariant(license.policy, 25)
        const order = await checkOut(container, shop, {
          items: [[variant, 2, { licensing_license_id: license.id }]],
          ...by,
        })
        await reconcile(order)
        const [line] = await seen(buyer, order)
        expect(line).toMatchObject({
          license: { id: license.id, key_redacted: expect.stringMatching(/.{5}$/) },
          uses: 25,
          added: 0,
          state: "waiting",
          waiting_for: "payment",
          code: null,
        })
        expect(line!.product_title).not.toBe("")
        expect(line!.license!.program.name).not.toBe("")
        expect(JSON.stringify(line)).not.toContain(license.seat.key)
        await acts.capture(order)
        await reconcile(order)
        expect(await seen(buyer, order)).toMatchObject([
          { added: 50, taken_back: 0, state: "added", waiting_for: null },
        ])
        await acts.refund(order, 2 * PRICE)
        await eventually(async () =>
          expect(await seen(buyer, order)).toMatchObject([
            { added: 0, taken_back: 50, state: "ended", waiting_for: null },
          ])
        )
        expect(await seen(buyer, license.order)).toEqual([])
      })

      it("waits for fulfillment where the policy issues its licenses then", async () => {
        const buyer = await login()
        const by = { customer_id: buyer.customer_id }
        const license = await sold({}, by)
        await query("update licensing_policy set issue_on = 'order_fulfilled' where id = ?", [
          license.policy,
        ])
        const order = await topUp(await topUpVariant(license.policy, 5), license.id, 1, by)
        expect(await seen(buyer, order)).toMatchObject([
          { state: "waiting", waiting_for: "fulfillment", added: 0 },
        ])
        await acts.fulfil(order)
        await eventually(async () =>
          expect(await seen(buyer, order)).toMatchObject([{ state: "added", added: 5 }])
        )
      })

      it("tells several lines apart by what they sell", async () => {
        const buyer = await login()
        const by = { customer_id: buyer.customer_id }
        const license = await sold({}, by)
        const named = { licensing_license_id: license.id }
        const order = await checkOut(container, shop, {
          items: [
            [await topUpVariant(license.policy, 5), 1, named],
            [await topUpVariant(license.policy, 7), 1, named],
          ],
          ...by,
        })
        await acts.capture(order)
        await reconcile(order)
        const lines = await seen(buyer, order)
        expect(lines.map(({ added }) => added).sort()).toEqual([5, 7])
        expect(new Set(lines.map(({ product_title }) => product_title)).size).toBe(2)
        const shown = (await licensing(order)).top_ups
        expect(shown.map(({ product_title }) => product_title)).toEqual(
          lines.map(({ product_title }) => product_title)
        )
      })

      it("says why uses cannot be added, and nothing of another's license", async () => {
        const buyer = await login()
        const other = await login()
        const by = { customer_id: buyer.customer_id }
        const own = await sold({}, by)
        const foreign = await sold({}, { customer_id: other.customer_id })
        const variant = await topUpVariant(own.policy, 5)
        const missing = `lic_${"0".repeat(26)}`
        const answers = []
        for (const id of [foreign.id, missing]) {
          const [line] = await seen(buyer, await topUp(variant, id, 1, by))
          const { line_item_id: _, product_title: _title, ...said } = line!
          answers.push(said)
        }
        expect(answers[0]).toEqual(answers[1])
        expect(answers[0]).toMatchObject({
          license: null,
          state: "problem",
          code: "TOP_UP_LICENSE_NOT_FOUND",
        })
        expect(await seen(buyer, await topUp(variant, null, 1, by))).toMatchObject([
          { license: null, state: "problem", code: "TOP_UP_LICENSE_NOT_NAMED" },
        ])
        await staff.post(`/admin/licenses/${own.id}/revoke`, {})
        expect(await seen(buyer, await topUp(variant, own.id, 1, by))).toMatchObject([
          { license: { id: own.id }, state: "problem", code: "TOP_UP_LICENSE_REVOKED" },
        ])
      })

      it("shows a manager no license of an order that they do not manage", async () => {
        const buyer = await login()
        const manager = await login()
        const by = { customer_id: buyer.customer_id }
        const license = await sold({}, by)
        const order = await topUp(await topUpVariant(license.policy, 5), license.id, 1, by)
        const manage = async (id: string) => {
          const [row] = await query<{ email: string }>("select email from customer where id = ?", [
            manager.customer_id,
          ])
          await query(
            `insert into licensing_manager (id, email, customer_id, status, permissions)
             values ('lmgr_top', ?, ?, 'active', '{}')
             on conflict (id) do nothing`,
            [row!.email, manager.customer_id]
          )
          await query(
            `insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type)
             values (?, 'lmgr_top', ?, '{}', 'staff')`,
            [`lmas_${id}`, id]
          )
        }
        await manage(order)
        expect(await seen(manager, order)).toMatchObject([
          { license: null, added: 5, state: "added" },
        ])
        await manage(license.order)
        expect(await seen(manager, order)).toMatchObject([{ license: { id: license.id } }])
      })
    })

    describe("the mail about bought uses", () => {
      const ABOUT = /^(More uses for|Mehr Nutzungen für) /
      const pending = async () =>
        await query<{ id: string }>(
          "select id from licensing_mail_request where kind = 'uses_added'"
        )
      /** The mails that have come, once no request is left. */
      const mails = async () => {
        await eventuallyEqual(async () => (await pending()).length, 0)
        return (await post.collect()).filter(({ mail }) => ABOUT.test(mail.subject ?? ""))
      }

      it("mails the owner once, and not where the shop wants none", async () => {
        const license = await sold()
        await mails()
        const period = await topUpVariant(license.policy, 5, "period")
        const order = await checkOut(container, shop, {
          items: [
            [period, 2, { licensing_license_id: license.id }],
            [await topUpVariant(license.policy, 1000), 1, { licensing_license_id: license.id }],
          ],
        })
        await query(`update "order" set locale = 'de' where id = ?`, [order])
        await reconcile(order)
        expect(await mails()).toEqual([])
        await acts.capture(order)
        await reconcile(order)
        const [mail, ...others] = await mails()
        expect(others).toEqual([])
        expect(mail!.recipients).toEqual(["buyer@shop.test"])
        expect(mail!.mail.text).toContain("10 Nutzungen kamen für den laufenden Zeitraum hinzu.")
        expect(mail!.mail.text).toContain("1.000 Nutzungen kamen hinzu; sie bleiben")
        expect(mail!.mail.text).not.toContain(license.seat.key)
        // The same order gives the uses back.
        await query(
          "update licensing_line_entitlement set issue_on = 'order_fulfilled' where order_id = ?",
          [order]
        )
        await reconcile(order)
        await query(
          "update licensing_line_entitlement set issue_on = 'payment_captured' where order_id = ?",
          [order]
        )
        await reconcile(order)
        expect((await licensing(order)).top_ups).toMatchObject([{ units: 2 }, { units: 1 }])
        expect(await mails()).toEqual([])
        const options = (
          await container.resolve<LicensingModuleService>(LICENSING_MODULE).getOptions()
        ).mail
        Object.assign(options, { usesAdded: false })
        try {
          await topUp(period, license.id)
          expect(await mails()).toEqual([])
        } finally {
          Object.assign(options, { usesAdded: true })
        }
      })

      it("is sent later if its process died, and not for a license that was deleted", async () => {
        const [license, gone] = [await sold(), await sold()]
        await mails()
        const { orders } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        // As reconciling writes them; nothing announces them.
        const added = [{ feature: "", until: "used" as const, uses: 5 }]
        const ids = await Promise.all(
          [license, gone].map(async ({ id, order }) => {
            const data = { order_id: order, license_id: id, added }
            return await orders.addMailRequest({ kind: "uses_added", data })
          })
        )
        await query("update licensing_license set deleted_at = now() where id = ?", [gone.id])
        for (const id of [...ids, ...ids]) {
          await answerMailRequest(container, id)
        }
        expect(await mails()).toHaveLength(1)
      })
    })

    it("says in an event that deleting the order's licensing took uses back", async () => {
      const license = await sold()
      const order = await topUp(await topUpVariant(license.policy, 5), license.id)
      const heard: object[] = []
      const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
      const hear = async ({ data }: { data: object }) => void heard.push(data)
      bus.subscribe(LicensingEvents.LICENSE_USES_TAKEN_BACK, hear as never)
      const url = `/admin/orders/${order}/licensing`
      const { data } = await staff.get<{ deletion: { order_number: string } }>(`${url}/deletion`)
      const { order_number } = data.deletion
      for (let time = 0; time < 2; time += 1) {
        expect((await staff.delete(url, { order_number })).status).toBe(200)
      }
      await eventually(async () => expect(heard).toEqual([{ ids: [license.id], order_id: order }]))
      bus.unsubscribe(LicensingEvents.LICENSE_USES_TAKEN_BACK, hear as never)
    })

    describe("the licenses that staff can choose for a line", () => {
      const url = (order: string, line: string) =>
        `/admin/orders/${order}/licensing/top-ups/${line}/licenses`
      const choices = async (order: string) => {
        const [line] = (await licensing(order)).top_ups
        const { status, data } = await staff.get<{ licenses: { id: string }[]; more: boolean }>(
          url(order, line!.line_item_id)
        )
        expect([status, data.more]).toEqual([200, false])
        return data.licenses.map(({ id }) => id)
      }

      it("are those of the buyer that may have its uses, and one of them gets them", async () => {
        const by = { email: "choices@guest.test" }
        const first = await sold({}, by)
        await sold({}, by)
        await sold({}, { email: "another@guest.test" })
        const order = await topUp(await topUpVariant(first.policy, 5), null, 1, by)
        expect(await choices(order)).toEqual([first.id])
        await staff.post(`/admin/licenses/${first.id}/revoke`, {})
        expect(await choices(order)).toEqual([])
        await staff.post(`/admin/licenses/${first.id}/reinstate`, {})
        await query("update licensing_license set max_consumptions = null where id = ?", [first.id])
        expect(await choices(order)).toEqual([])
        await query("update licensing_license set max_consumptions = 10 where id = ?", [first.id])
        const [id] = await choices(order)
        const [{ line_item_id: line }] = (await licensing(order)).top_ups as [TopUpLine]
        await staff.post(`/admin/orders/${order}/licensing/top-ups/${line}`, { license_id: id })
        expect((await licensing(order)).top_ups).toMatchObject([{ added: 5, state: "added" }])
      })

      it("are staff's alone, and of lines that add uses", async () => {
        const license = await sold()
        const order = await topUp(await topUpVariant(license.policy, 5), null)
        const [{ line_item_id: line }] = (await licensing(order)).top_ups as [TopUpLine]
        const ask = async (client: Client, of: string, id: string) => {
          const { status, data } = await client.get<{ code?: string }>(url(of, id))
          return [status, data.code]
        }
        expect((await ask(clientOf(api, {}), order, line))[0]).toBe(401)
        expect(await ask(staff, "order_none", line)).toEqual([404, "ORDER_NOT_FOUND"])
        expect(await ask(staff, order, "ordli_none")).toEqual([404, "LINE_NOT_TOP_UP"])
        expect(await ask(staff, license.order, line)).toEqual([404, "LINE_NOT_TOP_UP"])
        const name = await staff.post<{ code: string }>(
          `/admin/orders/order_none/licensing/top-ups/${line}`,
          { license_id: license.id }
        )
        expect([name.status, name.data.code]).toEqual([404, "ORDER_NOT_FOUND"])
      })
    })
  },
})
