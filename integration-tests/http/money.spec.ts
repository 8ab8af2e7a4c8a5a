import type {
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createOrderCreditLinesWorkflow,
  createPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import reconcileStaleOrders from "../../src/jobs/reconcile-stale-orders"
import reconcileTouchedOrders from "../../src/jobs/reconcile-touched-orders"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { eventually } from "../helpers/eventually"
import { eventuallyEqual } from "../helpers/eventually"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { checkOut, orderActs, type Basket } from "../helpers/orders"
import { createProductWithVariants } from "../helpers/products"

jest.setTimeout(300_000)

/** How long the subscribers get, for whose work no request waits. */

const EDITED = "revoked: Unit removed by an edit of the order"
const RETURNED = "revoked: Unit returned"
const EXCHANGED = "revoked: Unit exchanged"
const REFUNDED = "revoked: Order refunded in full"

/** The shop's variants: the policy of each, and its price in euros. */
const SOLD = {
  paid: [10, { issue_on: "payment_captured" }],
  other: [10, { issue_on: "payment_captured" }],
  dear: [15, { issue_on: "payment_captured" }],
  cheap: [1, { issue_on: "payment_captured" }],
  odd: [9.99, { issue_on: "payment_captured" }],
  placed: [10, { issue_on: "order_placed" }],
  keeping: [10, { issue_on: "order_placed", on_refund: "keep" }],
  seats: [10, { issue_on: "payment_captured", quantity_mode: "seats_per_line" }],
  countless: [
    10,
    { issue_on: "order_placed", quantity_mode: "seats_per_line", max_activations: 1_000_000 },
  ],
  retired: [10, { issue_on: "payment_captured" }],
} as const satisfies Record<string, [number, Partial<NewPolicy>]>

type Sold = keyof typeof SOLD

type License = {
  id: string
  state: string
  state_reason: string | null
  seats: number | null
  variant_id: string | null
}
type Licensing = {
  profile: { dirty: boolean } | null
  waiting_for: string | null
  in_progress: boolean
  problems: { code: string; line_item_id: string }[]
  withheld_policies: { id: string; name: string; active: boolean }[]
  mail: { status: string }
}

/** Real carts, payments, returns, claims, exchanges and edits: what the buyer has when the dust has settled. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>
    const variants = {} as Record<Sold, string>
    const policies = {} as Record<Sold, string>
    let program: string

    beforeAll(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeShop(container)
      acts = orderActs(staff, shop)
      const [made] = await licensing.programs.create([{ code: "photo", name: "Photo Studio" }])
      program = made!.id
      const sold = Object.keys(SOLD) as Sold[]
      const sellable = await licensing.policies.create(
        sold.map((code) => ({
          code,
          name: code,
          program_id: program,
          max_activations: 2,
          ...SOLD[code][1],
        }))
      )
      sold.forEach((code, at) => (policies[code] = sellable[at]!.id))
      for (const price of new Set(sold.map((code) => SOLD[code][0]))) {
        const codes = sold.filter((code) => SOLD[code][0] === price)
        const product = await createProductWithVariants(container, codes, {
          salesChannelIds: [shop.salesChannelId],
          prices: [{ amount: price, currency_code: "eur" }],
        })
        codes.forEach((code, at) => (variants[code] = product.variants[at]!.id))
      }
      await updateVariantLicensePoliciesWorkflow(container).run({
        input: {
          variants: sold.map((code) => ({ variant_id: variants[code], add: [policies[code]] })),
        },
      })
    })

    const buy = async (variant: Sold, quantity: number, more: Partial<Basket> = {}) =>
      await checkOut(container, shop, { items: [[variants[variant], quantity]], ...more })

    const lineOf = async (order: string, variant: Sold): Promise<string> =>
      (await acts.read(order)).items.find(({ variant_id }) => variant_id === variants[variant])!.id

    const licensingOf = async (order: string): Promise<Licensing> =>
      (await staff.get<{ order_licensing: Licensing }>(`/admin/orders/${order}/licensing`)).data
        .order_licensing

    const licensesOf = async (order: string): Promise<License[]> =>
      (await staff.get<{ licenses: License[] }>(`/admin/orders/${order}/licenses?limit=100`)).data
        .licenses

    const rowsOf = async (
      order: string
    ): Promise<{ state: string; state_reason: string | null }[]> =>
      (
        await dbConnection.raw(
          "select state, state_reason from licensing_license where order_id = ? order by id",
          [order]
        )
      ).rows

    const standing = async (order: string): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {}
      for (const { state, state_reason } of await rowsOf(order)) {
        const what = state_reason ? `${state}: ${state_reason}` : state
        counts[what] = (counts[what] ?? 0) + 1
      }
      return counts
    }

    /** Expects these licenses once everything that happened has been reconciled. */
    const expectStanding = async (
      order: string,
      expected: Record<string, number>
    ): Promise<void> => {
      await staff.post(`/admin/orders/${order}/licensing/check`)
      await eventually(async () => {
        expect((await licensingOf(order)).profile?.dirty).toBe(false)
        expect(await standing(order)).toEqual(expected)
      })
    }

    /** The order's licenses in force, counted by variant. */
    const inForce = async (order: string): Promise<Partial<Record<Sold, number>>> => {
      const counts: Partial<Record<Sold, number>> = {}
      for (const { state, variant_id } of await licensesOf(order)) {
        const sold = (Object.keys(variants) as Sold[]).find((code) => variants[code] === variant_id)
        if (state === "active" && sold) {
          counts[sold] = (counts[sold] ?? 0) + 1
        }
      }
      return counts
    }

    const buyPaid = async (variant: Sold, quantity: number, more: Partial<Basket> = {}) => {
      const order = await buy(variant, quantity, more)
      await acts.capture(order)
      await eventually(async () => {
        expect((await standing(order)).active).toBe(
          SOLD[variant][1] && "quantity_mode" in SOLD[variant][1] ? 1 : quantity
        )
      })
      return order
    }

    describe("checkouts", () => {
      it("licenses no checkout whose payment then fails, though a sweep passes meanwhile", async () => {
        const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
        let seen: { order: string; licensing: Licensing; rows: number } | undefined
        const authorizing = jest
          .spyOn(payments, "authorizePaymentSession")
          .mockImplementationOnce(async () => {
            await reconcileStaleOrders(container)
            await reconcileTouchedOrders(container)
            const { rows } = await dbConnection.raw(
              `select id from "order" order by created_at desc limit 1`
            )
            const order = rows[0].id as string
            seen = {
              order,
              licensing: await licensingOf(order),
              rows: (await rowsOf(order)).length,
            }
            throw new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, "Declined")
          })
        await expect(buy("placed", 2)).rejects.toBeDefined()
        authorizing.mockRestore()
        expect(seen).toMatchObject({
          rows: 0,
          licensing: {
            waiting_for: "checkout",
            in_progress: false,
            profile: { dirty: true },
            mail: { status: "none" },
          },
        })
        await reconcileStaleOrders(container)
        expect(await standing(seen!.order)).toEqual({})
        const placed = await buy("placed", 2)
        await expectStanding(placed, { active: 2 })
      })

      it("issues for an old checkout with a valid payment although its event was lost", async () => {
        const order = await buy("placed", 1)
        await expectStanding(order, { active: 1 })
        await dbConnection.raw(
          `update licensing_license set entitlement_id = null where order_id = '${order}'`
        )
        await dbConnection.raw(
          `update licensing_order_profile set placed_at = null where order_id = '${order}'`
        )
        await staff.post(`/admin/orders/${order}/licensing/check`)
        expect(await standing(order)).toEqual({ active: 1 })
        await dbConnection.raw(
          `update "order" set created_at = now() - interval '16 minutes' where id = '${order}'`
        )
        await expectStanding(order, { active: 2 })
      })

      /** Takes the rows of orders out of the database, and returns what puts them back. */
      const lose = async (orders: string[]): Promise<() => Promise<unknown>> => {
        const these = `where id in (${orders.map((id) => `'${id}'`).join(", ")})`
        await dbConnection.raw(`create table kept_order as select * from "order" ${these}`)
        await dbConnection.raw(
          `begin; set local session_replication_role = replica; delete from "order" ${these}; commit`
        )
        return async () =>
          await dbConnection.raw(
            `insert into "order" select * from kept_order; drop table kept_order`
          )
      }
      const longAgo = async () =>
        await dbConnection.raw(
          "update licensing_order_profile set missing_since = missing_since - interval '11 minutes'"
        )

      it("takes nothing while many orders are gone at once, and warns staff", async () => {
        const orders: string[] = []
        for (let count = 0; count < 4; count++) {
          const order = await buy("placed", 1)
          await expectStanding(order, { active: 1 })
          orders.push(order)
        }
        const putBack = await lose(orders)
        const errors = jest.spyOn(container.resolve("logger"), "error")
        await reconcileStaleOrders(container)
        await longAgo()
        await reconcileStaleOrders(container)
        await reconcileStaleOrders(container)
        expect(errors.mock.calls.flat().join()).toMatch(/4 of \d+ licensed orders are no longer/)
        errors.mockRestore()
        for (const order of orders) {
          expect(await standing(order)).toEqual({ active: 1 })
        }
        await putBack()
        await reconcileStaleOrders(container)
        for (const order of orders) {
          expect(await standing(order)).toEqual({ active: 1 })
        }
      })

      it("takes what was issued for an order whose row is gone, and gives it back with the row", async () => {
        const order = await buy("placed", 2)
        await expectStanding(order, { active: 2 })
        const putBack = await lose([order])
        await reconcileStaleOrders(container)
        expect(await standing(order)).toEqual({ active: 2 })
        await reconcileStaleOrders(container)
        expect(await standing(order)).toEqual({ active: 2 })
        await longAgo()
        await reconcileStaleOrders(container)
        expect(await standing(order)).toEqual({ "revoked: Order no longer exists": 2 })
        await putBack()
        await reconcileStaleOrders(container)
        await reconcileStaleOrders(container)
        expect(await standing(order)).toEqual({ active: 2 })
      })
    })

    describe("inactive policies and programs", () => {
      it.each([
        ["policy", "POLICY_INACTIVE", () => `license-policies/${policies.retired}`],
        ["program", "PROGRAM_INACTIVE", () => `license-programs/${program}`],
      ])(
        "issue nothing by purchase until staff apply them, and nothing by hand: %s",
        async (_, code, path) => {
          const setActive = async (active: boolean) => {
            expect((await staff.post(`/admin/${path()}`, { active })).status).toBe(200)
          }
          const before = await buy("retired", 1)
          await staff.post(`/admin/orders/${before}/licensing/check`)
          await setActive(false)
          await acts.capture(before)
          await expectStanding(before, { active: 1 })

          const order = await buy("retired", 2)
          await acts.capture(order)
          await expectStanding(order, {})
          const page = await licensingOf(order)
          expect(page).toMatchObject({
            waiting_for: "active_policy",
            withheld_policies: [{ id: policies.retired, name: "retired", active: false }],
          })
          const byHand = await staff.post<{ code: string }>(`/admin/orders/${order}/licenses`, {
            policy_id: policies.retired,
            quantity: 1,
          })
          expect([byHand.status, byHand.data.code]).toEqual([409, code])
          await staff.post(`/admin/orders/${order}/licensing/apply-policies`)
          expect(await standing(order)).toEqual({})

          await setActive(true)
          await expectStanding(order, {})
          expect((await licensingOf(order)).withheld_policies).toMatchObject([{ active: true }])
          await staff.post(`/admin/orders/${order}/licensing/apply-policies`)
          await expectStanding(order, { active: 2 })
          expect((await licensingOf(order)).withheld_policies).toEqual([])
        }
      )
    })

    describe("money", () => {
      it("takes a difference below the smallest amount for none, as Medusa does", async () => {
        await createPromotionsWorkflow(container).run({
          input: {
            promotionsData: [
              {
                code: "EIGHTH",
                type: "standard",
                status: "active",
                application_method: {
                  type: "percentage",
                  target_type: "items",
                  allocation: "across",
                  value: 12.5,
                  currency_code: "eur",
                },
              },
            ],
          },
        })
        const order = await buy("odd", 1, { promo_codes: ["EIGHTH"], pays: true })
        await acts.capture(order, 8.74)
        await expectStanding(order, { active: 1 })
        await acts.refund(order, 8.74)
        await expectStanding(order, { [REFUNDED]: 1 })
      })

      it("does not bring back what was refunded when something else is paid later", async () => {
        const order = await buyPaid("paid", 2)
        await acts.refund(order, 20)
        await expectStanding(order, { [REFUNDED]: 2 })
        await acts.addLine(order, variants.cheap, 1)
        await acts.payRest(order)
        await expectStanding(order, { [REFUNDED]: 2, active: 1 })
        expect(await inForce(order)).toEqual({ cheap: 1 })
      })

      it("leaves the units that store credit pays for", async () => {
        const order = await buyPaid("paid", 10, { credit: 60 })
        const line = await lineOf(order, "paid")
        await acts.fulfil(order)
        const units = [{ id: line, quantity: 4 }]
        await acts.receive(await acts.requestReturn(order, units), units)
        await acts.refund(order, 40)
        await expectStanding(order, { active: 6, [RETURNED]: 4 })
      })

      it("keeps what was paid and given back, not what was never paid", async () => {
        const unpaid = await buy("keeping", 2)
        await expectStanding(unpaid, { active: 2 })
        await acts.cancel(unpaid)
        await expectStanding(unpaid, { "revoked: Order canceled": 2 })
        const paid = await buyPaid("keeping", 2)
        await acts.refund(paid, 20)
        await expectStanding(paid, { active: 2 })
        const shrunk = await buy("keeping", 2)
        await expectStanding(shrunk, { active: 2 })
        await acts.setQuantity(shrunk, await lineOf(shrunk, "keeping"), 1)
        await expectStanding(shrunk, { active: 1, [EDITED]: 1 })
      })
    })

    describe("claims, exchanges and returns under way", () => {
      const fulfilled = async (variant: Sold, quantity: number) => {
        const order = await buyPaid(variant, quantity)
        await acts.fulfil(order)
        return { order, units: [{ id: await lineOf(order, variant), quantity: 1 }] }
      }
      /** Cancels the order's exchange or claim, of which Medusa sends no event. */
      const cancel = async (kind: "exchanges" | "claims", order: string): Promise<void> => {
        const { data } = await staff.get<Record<string, { id: string }[]>>(
          `/admin/${kind}?order_id=${order}`
        )
        const { status } = await staff.post(`/admin/${kind}/${data[kind]![0]!.id}/cancel`)
        expect(status).toBe(200)
        await reconcileTouchedOrders(container)
      }

      it("exchanges for equal worth without a moment in which the buyer has neither", async () => {
        const { order, units } = await fulfilled("paid", 1)
        await acts.exchange(order, units, variants.other)
        await expectStanding(order, { active: 1, [EXCHANGED]: 1 })
        expect(await inForce(order)).toEqual({ other: 1 })
      })

      it("leaves the old license until the dearer one is paid", async () => {
        const { order, units } = await fulfilled("paid", 1)
        const back = await acts.exchange(order, units, variants.dear)
        await expectStanding(order, { active: 1 })
        await acts.receive(back, units)
        await expectStanding(order, { active: 1 })
        expect(await inForce(order)).toEqual({ paid: 1 })
        await acts.payRest(order)
        await expectStanding(order, { active: 1, [EXCHANGED]: 1 })
        expect(await inForce(order)).toEqual({ dear: 1 })
      })

      it("leaves the old license while a claim's replacement is to be paid", async () => {
        const { order, units } = await fulfilled("paid", 1)
        await acts.claim(order, units, variants.other)
        await expectStanding(order, { active: 1 })
        expect(await inForce(order)).toEqual({ paid: 1 })
      })

      it("settles within a minute what Medusa changes without an event", async () => {
        const { order, units } = await fulfilled("paid", 1)
        await acts.exchange(order, units, variants.other)
        await expectStanding(order, { active: 1, [EXCHANGED]: 1 })
        await cancel("exchanges", order)
        expect(await inForce(order)).toEqual({ paid: 1 })

        const claimed = await fulfilled("paid", 1)
        await acts.claim(claimed.order, claimed.units, variants.other)
        await acts.payRest(claimed.order)
        await eventuallyEqual(async () => await inForce(claimed.order), { other: 1 })
        await cancel("claims", claimed.order)
        expect(await inForce(claimed.order)).toEqual({ paid: 1 })

        const open = await buy("paid", 1)
        await expectStanding(open, {})
        await createOrderCreditLinesWorkflow(container).run({
          input: {
            id: open,
            credit_lines: [{ amount: 10, reference: "gift_card", reference_id: "gift_1" }],
          },
        } as never)
        await reconcileTouchedOrders(container)
        expect(await inForce(open)).toEqual({ paid: 1 })
      })

      it("settles within a minute a payment that was captured without an event", async () => {
        const order = await buy("paid", 1)
        await expectStanding(order, {})
        const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
        const payment = (await acts.read(order)).payment_collections[0]!.payments[0]!
        const captured = await payments.capturePayment({ payment_id: payment.id, amount: 10 })
        await container.resolve<IOrderModuleService>(Modules.ORDER).addOrderTransactions({
          order_id: order,
          amount: 10,
          currency_code: "eur",
          reference: "capture",
          reference_id: captured.captures?.[0]?.id,
        })
        await reconcileTouchedOrders(container)
        expect(await inForce(order)).toEqual({ paid: 1 })
      })

      it("takes no requested return for a payment of what was added", async () => {
        const { order, units } = await fulfilled("paid", 1)
        await acts.addLine(order, variants.other, 1)
        await expectStanding(order, { active: 1 })
        const back = await acts.requestReturn(order, units)
        await expectStanding(order, { active: 1 })
        expect(await inForce(order)).toEqual({ paid: 1 })
        await acts.receive(back, units)
        await expectStanding(order, { active: 1, [RETURNED]: 1 })
        expect(await inForce(order)).toEqual({ other: 1 })
      })
    })

    describe("acts of staff", () => {
      it("give back at once what was paid while a license was suspended", async () => {
        const order = await buyPaid("seats", 1)
        const [license] = await licensesOf(order)
        await staff.post(`/admin/licenses/${license!.id}/suspend`, { reason: "Audit" })
        await acts.setQuantity(order, await lineOf(order, "seats"), 3)
        await acts.payRest(order)
        await expectStanding(order, { "suspended: Audit": 1 })
        const { data } = await staff.post<{ license: License }>(
          `/admin/licenses/${license!.id}/reinstate`,
          {}
        )
        expect(data.license).toMatchObject({ state: "active", seats: 6 })
      })

      it("do so in a batch as well", async () => {
        const order = await buyPaid("seats", 1)
        const ids = (await licensesOf(order)).map(({ id }) => id)
        const batch = async (action: string, params: object) =>
          (
            await staff.post<{ batch: { changed: number } }>("/admin/licenses/batch", {
              action,
              ids,
              params,
            })
          ).data.batch
        expect(await batch("suspend", { reason: "Audit" })).toMatchObject({ changed: 1 })
        await acts.setQuantity(order, await lineOf(order, "seats"), 3)
        await acts.payRest(order)
        await expectStanding(order, { "suspended: Audit": 1 })
        expect(await batch("reinstate", {})).toMatchObject({ changed: 1 })
        expect(await licensesOf(order)).toMatchObject([{ state: "active", seats: 6 }])
      })

      it("keep in force what staff reinstate after the buyer gave it back", async () => {
        const order = await buyPaid("paid", 2)
        const ids = (await licensesOf(order)).map(({ id }) => id)
        const batch = async (action: string, params: object) =>
          await staff.post("/admin/licenses/batch", { action, ids, params })
        await batch("suspend", { reason: "Audit" })
        await acts.setQuantity(order, await lineOf(order, "paid"), 1)
        await expectStanding(order, { "suspended: Audit": 2 })
        await batch("reinstate", {})
        expect(await standing(order)).toEqual({ active: 2 })
      })
    })

    describe("one line that cannot be settled", () => {
      it("is a problem on the page and keeps no other line from its licenses", async () => {
        const order = await acts.draft(variants.placed, 1)
        await acts.convert(order)
        await acts.addLine(order, variants.countless, 3000)
        await expectStanding(order, { active: 1 })
        const line = await lineOf(order, "countless")
        expect(await licensingOf(order)).toMatchObject({
          profile: { dirty: false },
          problems: [{ code: "TOO_MANY_SEATS", line_item_id: line }],
        })
        const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
        const errors = jest.spyOn(logger, "error")
        await reconcileStaleOrders(container)
        expect(errors).not.toHaveBeenCalled()
        errors.mockRestore()
      })
    })

    it("counts licenses by what they are owed for, whatever policy they have by now", async () => {
      const order = await buyPaid("paid", 2)
      await dbConnection.raw(
        `update licensing_license set policy_id = '${policies.dear}' where order_id = '${order}'`
      )
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
      await expectStanding(order, { active: 2 })
      await acts.refund(order, 20)
      await expectStanding(order, { [REFUNDED]: 2 })
    })
  },
})
