import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createCustomersWorkflow,
  createOrderWorkflow,
  createPromotionsWorkflow,
  deleteProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import reconcileStaleOrders from "../../src/jobs/reconcile-stale-orders"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { eventually } from "../helpers/eventually"
import { checkOut, orderActs } from "../helpers/orders"
import { createProductWithVariants } from "../helpers/products"

jest.setTimeout(300_000)

/** How long the subscribers get, for whose work no request waits. */

const EDITED = "revoked: Unit removed by an edit of the order"
const RETURNED = "revoked: Unit returned"
const EXCHANGED = "revoked: Unit exchanged"
const CLAIMED = "revoked: Unit claimed"
const UNFULFILLED = "revoked: Fulfillment canceled"
const REFUNDED = "revoked: Order refunded in full"
const CANCELED = "revoked: Order canceled"

type License = { id: string; state: string; state_reason: string | null; seats: number | null }
type Licensing = {
  profile: { dirty: boolean; reconcile_requested: number } | null
  owed: number
  waiting_for: string | null
  problems: { code: string; line_item_id: string }[]
  partially_refunded: boolean
}

/** Policies that the variants of the shop carry, by the variant's title. */
const POLICIES = {
  placed: { issue_on: "order_placed" },
  paid: { issue_on: "payment_captured" },
  fulfilled: { issue_on: "order_fulfilled" },
  seats: { issue_on: "payment_captured", quantity_mode: "seats_per_line" },
  suspending: { issue_on: "order_placed", on_refund: "suspend" },
  keeping: { issue_on: "order_placed", on_refund: "keep" },
} as const satisfies Record<string, Partial<NewPolicy>>

type Sold = keyof typeof POLICIES

/** Real orders through Medusa's own routes: the licenses that the events alone bring about. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>
    const variants = {} as Record<Sold, string>

    beforeAll(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeShop(container)
      acts = orderActs(staff, shop)
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const [program] = await licensing.programs.create([{ code: "photo", name: "Photo Studio" }])
      const sold = Object.keys(POLICIES) as Sold[]
      const policies = await licensing.policies.create(
        sold.map((code) => ({
          code,
          name: code,
          program_id: program!.id,
          max_activations: 2,
          ...POLICIES[code],
        }))
      )
      const product = await createProductWithVariants(container, sold, {
        salesChannelIds: [shop.salesChannelId],
        prices: [
          { amount: 10, currency_code: "eur" },
          { amount: 1500, currency_code: "jpy" },
        ],
      })
      sold.forEach((code, at) => (variants[code] = product.variants[at]!.id))
      await updateVariantLicensePoliciesWorkflow(container).run({
        input: {
          variants: sold.map((code, at) => ({
            variant_id: variants[code],
            add: [policies[at]!.id],
          })),
        },
      })
    })

    const buy = async (variant: Sold, quantity: number): Promise<string> =>
      await checkOut(container, shop, { items: [[variants[variant], quantity]] })

    const lineOf = async (order: string, variant: Sold): Promise<string> =>
      (await acts.read(order)).items.find(({ variant_id }) => variant_id === variants[variant])!.id

    const licensingOf = async (order: string): Promise<Licensing> =>
      (await staff.get<{ order_licensing: Licensing }>(`/admin/orders/${order}/licensing`)).data
        .order_licensing

    const licensesOf = async (order: string): Promise<License[]> =>
      (await staff.get<{ licenses: License[] }>(`/admin/orders/${order}/licenses?limit=100`)).data
        .licenses

    /** How many licenses there are of each state and reason. */
    const standing = async (order: string): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {}
      for (const { state, state_reason } of await licensesOf(order)) {
        const what = state_reason ? `${state}: ${state_reason}` : state
        counts[what] = (counts[what] ?? 0) + 1
      }
      return counts
    }

    const requests = async (order: string): Promise<number> =>
      (await licensingOf(order)).profile?.reconcile_requested ?? 0

    /** Expects these licenses once the subscribers have dealt with what was done since `before`. */
    const expectStanding = async (
      order: string,
      expected: Record<string, number>,
      before = 0
    ): Promise<void> => {
      await eventually(async () => {
        const { profile } = await licensingOf(order)
        expect(profile?.dirty).toBe(false)
        expect(profile?.reconcile_requested).toBeGreaterThan(before)
        expect(await standing(order)).toEqual(expected)
      })
    }

    /** Does something with an order and waits for its event. */
    const after = async (
      order: string,
      act: () => Promise<unknown>,
      expected: Record<string, number>
    ): Promise<void> => {
      const before = await requests(order)
      await act()
      await expectStanding(order, expected, before)
    }

    const buyPaid = async (variant: Sold, quantity: number): Promise<string> => {
      const order = await buy(variant, quantity)
      await expectStanding(
        order,
        POLICIES[variant].issue_on === "order_placed" ? { active: quantity } : {}
      )
      const rows = variant === "seats" ? 1 : quantity
      await after(
        order,
        () => acts.capture(order),
        POLICIES[variant].issue_on === "order_fulfilled" ? {} : { active: rows }
      )
      return order
    }

    describe("paying", () => {
      it("waits for the last part of a payment", async () => {
        const order = await buy("paid", 3)
        await expectStanding(order, {})
        expect(await licensingOf(order)).toMatchObject({ owed: 0, waiting_for: "payment" })
        await after(order, () => acts.capture(order, 20), {})
        await after(order, () => acts.capture(order, 10), { active: 3 })
        expect(await licensingOf(order)).toMatchObject({ owed: 3, waiting_for: null })
      })

      it("issues for an order that a promotion makes free", async () => {
        await createPromotionsWorkflow(container).run({
          input: {
            promotionsData: [
              {
                code: "GIFT",
                type: "standard",
                status: "active",
                application_method: {
                  type: "percentage",
                  target_type: "order",
                  allocation: "across",
                  value: 100,
                  currency_code: "eur",
                },
              },
            ],
          },
        })
        const order = await checkOut(container, shop, {
          items: [[variants.paid, 2]],
          promo_codes: ["GIFT"],
        })
        expect((await acts.read(order)).total).toBe(0)
        await expectStanding(order, { active: 2 })
      })

      it("counts yen, which have no cents", async () => {
        const order = await checkOut(container, shop, {
          items: [[variants.paid, 3]],
          currency: "jpy",
        })
        // As Medusa itself: paid up to the smallest amount of the currency, which is one yen.
        await after(order, () => acts.capture(order, 4498), {})
        await after(order, () => acts.capture(order, 1), { active: 3 })
      })

      it("issues for a customer as for a guest", async () => {
        const { result } = await createCustomersWorkflow(container).run({
          input: { customersData: [{ email: "ada@shop.test", has_account: true }] },
        })
        const guest = await buy("placed", 1)
        const order = await checkOut(container, shop, {
          items: [[variants.placed, 1]],
          customer_id: result[0]!.id,
        })
        await expectStanding(guest, { active: 1 })
        await expectStanding(order, { active: 1 })
      })
    })

    describe("refunding and cancelling", () => {
      it("revokes all for a full refund, in parts as well", async () => {
        const order = await buyPaid("paid", 2)
        await after(order, () => acts.refund(order, 15), { active: 2 })
        expect(await licensingOf(order)).toMatchObject({ owed: 2, partially_refunded: true })
        await after(order, () => acts.refund(order, 5), { [REFUNDED]: 2 })
        expect(await licensingOf(order)).toMatchObject({ owed: 0, partially_refunded: false })
      })

      it("suspends or keeps where the policy says so", async () => {
        const order = await checkOut(container, shop, {
          items: [
            [variants.placed, 1],
            [variants.suspending, 1],
            [variants.keeping, 1],
          ],
        })
        await after(order, () => acts.capture(order), { active: 3 })
        await after(order, () => acts.refund(order, 30), {
          active: 1,
          [REFUNDED]: 1,
          "suspended: Order refunded in full": 1,
        })
      })

      it("revokes what was issued when the order is canceled, paid or not", async () => {
        const unpaid = await buy("placed", 2)
        await expectStanding(unpaid, { active: 2 })
        await after(unpaid, () => acts.cancel(unpaid), { [CANCELED]: 2 })
        const paid = await buyPaid("paid", 2)
        await after(paid, () => acts.cancel(paid), { [CANCELED]: 2 })
      })
    })

    describe("editing", () => {
      it("takes what an edit downward and its refund give back", async () => {
        const order = await buyPaid("paid", 3)
        const line = await lineOf(order, "paid")
        await after(order, () => acts.setQuantity(order, line, 1), { active: 1, [EDITED]: 2 })
        await after(order, () => acts.refund(order, 20), { active: 1, [EDITED]: 2 })
        expect(await licensingOf(order)).toMatchObject({ owed: 1, waiting_for: null })
      })

      it("lets added units wait for their payment and gives back what the order took first", async () => {
        const order = await buyPaid("paid", 2)
        const line = await lineOf(order, "paid")
        await after(order, () => acts.setQuantity(order, line, 3), { active: 2 })
        expect(await licensingOf(order)).toMatchObject({ owed: 2, waiting_for: "payment" })
        await after(order, () => acts.payRest(order), { active: 3 })
        await after(order, () => acts.setQuantity(order, line, 1), { active: 1, [EDITED]: 2 })
        await after(order, () => acts.setQuantity(order, line, 2), { active: 2, [EDITED]: 1 })
      })

      it("takes the licenses of a line that was removed, and issues for a new one", async () => {
        const order = await checkOut(container, shop, {
          items: [
            [variants.placed, 1],
            [variants.keeping, 1],
          ],
        })
        await expectStanding(order, { active: 2 })
        const line = await lineOf(order, "placed")
        await after(order, () => acts.setQuantity(order, line, 0), { active: 1, [EDITED]: 1 })
        await after(order, () => acts.addLine(order, variants.suspending, 2), {
          active: 3,
          [EDITED]: 1,
        })
      })

      it("resizes the one license of a line whose seats follow the quantity", async () => {
        const order = await buyPaid("seats", 3)
        const line = await lineOf(order, "seats")
        const seats = async () => (await licensesOf(order)).map((license) => license.seats)
        expect(await seats()).toEqual([6])
        await after(order, () => acts.setQuantity(order, line, 2), { active: 1 })
        expect(await seats()).toEqual([4])
        await after(order, () => acts.setQuantity(order, line, 5), { active: 1 })
        expect(await seats()).toEqual([4])
        await after(order, () => acts.payRest(order), { active: 1 })
        expect(await seats()).toEqual([10])
        await after(order, () => acts.setQuantity(order, line, 0), { [EDITED]: 1 })
        expect(await seats()).toEqual([10])
      })

      it("never issues again what staff revoked", async () => {
        const order = await buyPaid("paid", 2)
        const line = await lineOf(order, "paid")
        const [first] = await licensesOf(order)
        await dbConnection.raw(
          `update licensing_license set state = 'revoked', state_cause = 'staff',
             state_reason = 'Abuse' where id = '${first!.id}'`
        )
        await after(order, () => acts.setQuantity(order, line, 3), {
          active: 1,
          "revoked: Abuse": 1,
        })
        await after(order, () => acts.payRest(order), { active: 2, "revoked: Abuse": 1 })
        await after(order, () => acts.setQuantity(order, line, 2), {
          active: 2,
          "revoked: Abuse": 1,
        })
        await after(order, () => acts.cancel(order), { [CANCELED]: 2, "revoked: Abuse": 1 })
      })
    })

    describe("fulfilling, returning, exchanging, claiming", () => {
      it("follows the fulfillment where the policy waits for it", async () => {
        const order = await buyPaid("fulfilled", 2)
        expect(await licensingOf(order)).toMatchObject({ owed: 0, waiting_for: "fulfillment" })
        await after(order, () => acts.fulfil(order, 1), { active: 1 })
        await after(order, () => acts.fulfil(order, 1), { active: 2 })
        const before = await requests(order)
        await acts.cancelFulfilments(order)
        await expectStanding(order, { [UNFULFILLED]: 2 }, before + 1)
        await after(order, () => acts.fulfil(order), { active: 2 })
      })

      it("takes what comes back when it is received, not when it is asked for", async () => {
        for (const variant of ["paid", "fulfilled"] as const) {
          const order = await buyPaid(variant, 3)
          const line = await lineOf(order, variant)
          await after(order, () => acts.fulfil(order), { active: 3 })
          const back = await acts.requestReturn(order, [{ id: line, quantity: 1 }])
          expect(await standing(order)).toEqual({ active: 3 })
          await after(order, () => acts.receive(back, [{ id: line, quantity: 1 }]), {
            active: 2,
            [RETURNED]: 1,
          })
          const broken = await acts.requestReturn(order, [{ id: line, quantity: 1 }])
          await after(
            order,
            () => acts.receive(broken, [{ id: line, quantity: 1 }], "dismiss-items"),
            {
              active: 1,
              [RETURNED]: 2,
            }
          )
        }
      })

      it("exchanges a license for another as soon as that is there, whatever comes back when", async () => {
        const order = await buyPaid("paid", 2)
        const line = await lineOf(order, "paid")
        await after(order, () => acts.fulfil(order), { active: 2 })
        const before = await requests(order)
        const back = await acts.exchange(order, [{ id: line, quantity: 1 }], variants.placed)
        await expectStanding(order, { active: 2, [EXCHANGED]: 1 }, before)
        await after(order, () => acts.receive(back, [{ id: line, quantity: 1 }]), {
          active: 2,
          [EXCHANGED]: 1,
        })
      })

      it("replaces what a claim wrote off", async () => {
        const order = await buyPaid("paid", 2)
        const line = await lineOf(order, "paid")
        await after(order, () => acts.fulfil(order), { active: 2 })
        await after(order, () => acts.claim(order, [{ id: line, quantity: 1 }], variants.placed), {
          active: 2,
          [CLAIMED]: 1,
        })
      })

      it("takes what a claim wrote off and paid back", async () => {
        const order = await buyPaid("paid", 2)
        const line = await lineOf(order, "paid")
        await after(order, () => acts.fulfil(order), { active: 2 })
        await after(order, () => acts.claim(order, [{ id: line, quantity: 1 }]), {
          active: 1,
          [CLAIMED]: 1,
        })
      })

      it("counts a unit once that a claim wrote off and that came back", async () => {
        const order = await buyPaid("paid", 3)
        const line = await lineOf(order, "paid")
        await after(order, () => acts.fulfil(order), { active: 3 })
        const unit = [{ id: line, quantity: 1 }]
        const back = await acts.claimAndReturn(order, unit)
        await expectStanding(order, { active: 2, [CLAIMED]: 1 })
        await acts.receive(back, unit)
        await staff.post(`/admin/orders/${order}/licensing/check`)
        expect(await standing(order)).toEqual({ active: 2, [CLAIMED]: 1 })
      })
    })

    describe("orders of the staff", () => {
      it("issues for a draft when it becomes an order", async () => {
        const order = await acts.draft(variants.placed, 2)
        expect(await licensingOf(order)).toMatchObject({ profile: null, owed: 0 })
        await acts.convert(order)
        await expectStanding(order, { active: 2 })
      })

      it("finds an order that was written without an event", async () => {
        const { result } = await createOrderWorkflow(container).run({
          input: {
            region_id: shop.regions.eur,
            currency_code: "eur",
            sales_channel_id: shop.salesChannelId,
            email: "buyer@shop.test",
            items: [{ variant_id: variants.placed, title: "By hand", quantity: 2, unit_price: 10 }],
          },
        })
        expect(await standing(result.id)).toEqual({})
        await reconcileStaleOrders(container)
        await expectStanding(result.id, { active: 2 })
      })

      it("refuses a quantity that is not whole, and says so", async () => {
        const order = await acts.draft(variants.placed, 1.5)
        await acts.convert(order)
        await expectStanding(order, {})
        const line = await lineOf(order, "placed")
        expect(await licensingOf(order)).toMatchObject({
          owed: 0,
          problems: [{ code: "FRACTIONAL_QUANTITY", line_item_id: line }],
        })
        await after(order, () => acts.setQuantity(order, line, 2), { active: 2 })
        expect((await licensingOf(order)).problems).toEqual([])
      })
    })

    it("settles an order whose variant was deleted after the sale", async () => {
      const order = await buy("paid", 2)
      await expectStanding(order, {})
      const line = await lineOf(order, "paid")
      await deleteProductVariantsWorkflow(container).run({ input: { ids: [variants.paid] } })
      await after(order, () => acts.capture(order), { active: 2 })
      await after(order, () => acts.setQuantity(order, line, 1), { active: 1, [EDITED]: 1 })
      await after(order, () => acts.cancel(order), { [CANCELED]: 1, [EDITED]: 1 })
    })
  },
})
