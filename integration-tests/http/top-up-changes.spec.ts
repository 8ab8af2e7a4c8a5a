import type { MedusaContainer } from "@medusajs/framework/types"

import type { Shop } from "../../demo/seed/context"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { planPoliciesOfOrders } from "../../src/workflows/issuing/lib/old-orders"
import { MOST_PURCHASES_LEFT } from "../../src/modules/licensing/domain/consumption/top-ups"
import type { Client } from "../helpers/client"
import { customerLogin } from "../helpers/customers"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { type Basket, checkOut, type orderActs } from "../helpers/orders"
import { PRICE, type Sold, topUpShop } from "../helpers/top-ups"

jest.setTimeout(240_000)

type Items = Basket["items"]

/** What becomes of bought uses as their order, their license or its owner changes. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer, api }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>
    const fixture = topUpShop(api, getContainer)
    const { consume, counter, licensing, query, sold, topUp, topUpVariant } = fixture

    beforeAll(async () => {
      ;({ container, staff, shop, acts } = await fixture.open())
    })

    const reconcile = async (order_id: string) =>
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id } })

    /** The lines of the order once it is reconciled, the oldest first. */
    const lines = async (order: string) => {
      await reconcile(order)
      const { items } = await acts.read(order)
      const { top_ups } = await licensing(order)
      const at = new Map(items.map(({ id }, index) => [id, index]))
      return [...top_ups].sort((a, b) => at.get(a.line_item_id)! - at.get(b.line_item_id)!)
    }
    const name = async (order: string, line: string, license: Sold) => {
      const url = `/admin/orders/${order}/licensing/top-ups/${line}`
      expect((await staff.post(url, { license_id: license.id })).status).toBe(200)
    }
    const lineOf = async (order: string) => (await acts.read(order)).items[0]!.id

    describe("an edited order", () => {
      it("adds the units that were added once they are paid, and takes back those that went", async () => {
        const license = await sold()
        const order = await topUp(await topUpVariant(license.policy, 5), license.id, 1)
        await acts.setQuantity(order, await lineOf(order), 3)
        expect(await lines(order)).toMatchObject([
          { added: 5, state: "waiting", waiting_for: "payment" },
        ])
        await acts.payRest(order)
        expect(await lines(order)).toMatchObject([{ units: 3, added: 15, state: "added" }])
        expect(await consume(license, 13)).toMatchObject({ left: 12 })
        await acts.setQuantity(order, await lineOf(order), 1)
        expect(await lines(order)).toMatchObject([{ units: 1, taken_back: 10, added: 5 }])
        expect(await counter(license)).toMatchObject({ used: 13, left: 2 })
      })

      it("has a line that staff added without a license as a problem, until they name one", async () => {
        const license = await sold()
        const variant = await topUpVariant(license.policy, 5)
        const order = await topUp(variant, license.id)
        await acts.addLine(order, await topUpVariant(license.policy, 7), 1)
        await acts.payRest(order)
        const [, added] = await lines(order)
        expect(added).toMatchObject({ state: "problem", code: "TOP_UP_LICENSE_NOT_NAMED" })
        await name(order, added!.line_item_id, license)
        expect(await lines(order)).toMatchObject([{ added: 5 }, { added: 7, state: "added" }])
        expect(await counter(license)).toMatchObject({ left: 22 })
      })
    })

    it("takes uses back that were returned for others, once those are there", async () => {
      const license = await sold()
      const order = await topUp(await topUpVariant(license.policy, 5), license.id)
      const units = [{ id: await lineOf(order), quantity: 1 }]
      await acts.fulfil(order)
      const other = await topUpVariant(license.policy, 8)
      await acts.receive(await acts.exchange(order, units, other), units)
      const [before, instead] = await lines(order)
      expect(before).toMatchObject({ added: 5, state: "added" })
      expect(instead).toMatchObject({ added: 0, code: "TOP_UP_LICENSE_NOT_NAMED" })
      await name(order, instead!.line_item_id, license)
      expect(await lines(order)).toMatchObject([
        { added: 0, taken_back: 5, state: "ended" },
        { added: 8, state: "added" },
      ])
      expect(await counter(license)).toMatchObject({ left: 18 })
    })

    it("takes uses back that a claim wrote off, and adds what replaces them", async () => {
      const license = await sold()
      const variant = await topUpVariant(license.policy, 5)
      for (const replaced of [false, true]) {
        const order = await topUp(variant, license.id)
        const units = [{ id: await lineOf(order), quantity: 1 }]
        await acts.fulfil(order)
        await acts.claim(order, units, replaced ? variant : undefined)
        if (replaced) {
          const [before, instead] = await lines(order)
          expect([before!.added, instead!.code]).toEqual([5, "TOP_UP_LICENSE_NOT_NAMED"])
          await name(order, instead!.line_item_id, license)
          // As every replacement by a claim, it is to be paid.
          expect((await lines(order))[1]).toMatchObject({ waiting_for: "payment", added: 0 })
          await acts.payRest(order)
        }
        const ended = { added: 0, taken_back: 5, state: "ended" }
        expect(await lines(order)).toMatchObject(
          replaced ? [ended, { added: 5, state: "added" }] : [ended]
        )
      }
      expect(await counter(license)).toMatchObject({ left: 15 })
    })

    it("keeps uses for which the money went back, where the policy says so", async () => {
      const license = await sold({ on_refund: "keep" })
      const order = await topUp(await topUpVariant(license.policy, 5), license.id, 2)
      await acts.refund(order, 2 * PRICE)
      expect(await lines(order)).toMatchObject([{ added: 10, taken_back: 0, state: "added" }])
      expect(await counter(license)).toMatchObject({ left: 20 })
    })

    it("adds nothing of a canceled order, and takes back what one had added", async () => {
      const license = await sold()
      const variant = await topUpVariant(license.policy, 5)
      const unpaid = await checkOut(container, shop, {
        items: [[variant, 1, { licensing_license_id: license.id }]],
      })
      const paid = await topUp(variant, license.id)
      expect(await counter(license)).toMatchObject({ left: 15 })
      await acts.cancel(unpaid)
      await acts.cancel(paid)
      expect(await lines(unpaid)).toMatchObject([{ added: 0, taken_back: 0, state: "ended" }])
      expect(await lines(paid)).toMatchObject([{ added: 0, taken_back: 5, state: "ended" }])
      expect(await counter(license)).toMatchObject({ left: 10 })
    })

    it("adds nothing to a license that went to another customer before the payment", async () => {
      const key = { "x-publishable-api-key": shop.publishableKey }
      const [buyer, next] = [
        await customerLogin(container, key),
        await customerLogin(container, key),
      ]
      const by = { customer_id: buyer.id }
      const license = await sold({}, by)
      const items: Items = [
        [await topUpVariant(license.policy, 5), 1, { licensing_license_id: license.id }],
      ]
      const order = await checkOut(container, shop, { items, ...by })
      const give = async (to: string) =>
        await query(`update "order" set customer_id = ? where id = ?`, [to, license.order])
      await give(next.id)
      await acts.capture(order)
      expect(await lines(order)).toMatchObject([
        { added: 0, state: "problem", code: "TOP_UP_LICENSE_FOREIGN" },
      ])
      expect(await counter(license)).toMatchObject({ left: 10 })
      await give(buyer.id)
      expect(await lines(order)).toMatchObject([{ added: 5, state: "added" }])
      // What was added stays with the license.
      await give(next.id)
      expect(await lines(order)).toMatchObject([{ added: 5, state: "added" }])
      expect(await counter(license)).toMatchObject({ left: 15 })
    })

    it("adds what the variant offers for the license's policy, of two that it offers", async () => {
      const [one, other] = [await sold(), await sold({ max_consumptions: 20 })]
      const variant = await topUpVariant(one.policy, 5)
      const { status } = await staff.post(`/admin/product-variants/${variant}/license-policies`, {
        top_ups: [{ policy_id: other.policy, uses: 7, until: "period" }],
      })
      expect(status).toBe(200)
      expect(await lines(await topUp(variant, one.id, 2))).toMatchObject([{ added: 10 }])
      expect(await lines(await topUp(variant, other.id, 2))).toMatchObject([{ added: 14 }])
      expect(await counter(one)).toMatchObject({ left: 20 })
      expect(await counter(other)).toMatchObject({ left: 34 })
    })

    it("has a bound of purchases that are left, and adds the uses once some are used up", async () => {
      const license = await sold()
      const variant = await topUpVariant(license.policy, 5)
      await query(
        `insert into licensing_top_up
           (id, license_id, entitlement_id, unit_index, uses, until, period_starts_at, used, used_up)
         select 'ltop_bound' || n, ?, 'lent_bound', n, 5, 'used', now(), 0, false from generate_series(1, ?::int) n`,
        [license.id, MOST_PURCHASES_LEFT]
      )
      const order = await topUp(variant, license.id)
      expect(await lines(order)).toMatchObject([
        { added: 0, state: "problem", code: "TOP_UP_TOO_MANY_PURCHASES" },
      ])
      expect(
        await lines(await topUp(await topUpVariant(license.policy, 3, "period"), license.id))
      ).toMatchObject([{ added: 3 }])
      expect(await consume(license, 18)).toMatchObject({ code: "VALID" })
      expect(await lines(order)).toMatchObject([{ added: 5, state: "added" }])
    })

    it("is no license in the forecast of old orders, but may wait", async () => {
      const license = await sold()
      const variant = await topUpVariant(license.policy, 5)
      const orders: string[] = []
      for (const _ of ["paid", "unpaid"]) {
        const items: Items = [[variant, 1, { licensing_license_id: license.id }]]
        orders.push(await checkOut(container, shop, { items }))
      }
      await acts.capture(orders[0]!)
      await Promise.all(orders.map(reconcile))
      // As if the variant had had no policies when they were placed, long ago.
      for (const table of ["licensing_line_entitlement", "licensing_order_profile"]) {
        await query(`delete from ${table} where order_id = any(?)`, [orders])
      }
      await query("delete from licensing_top_up where license_id = ?", [license.id])
      await query(
        `update "order" set created_at = created_at - interval '2 days' where id = any(?)`,
        [orders]
      )
      const ago = (days: number) => new Date(Date.now() - days * 24 * 3_600_000)
      expect(await planPoliciesOfOrders(container, { from: ago(3), until: ago(1) })).toEqual({
        orders: 2,
        licenses: 0,
        waiting: 1,
      })
    })
  },
})
