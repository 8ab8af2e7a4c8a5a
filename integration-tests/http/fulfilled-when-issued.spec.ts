import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { IssuedFulfillmentService } from "../../src/modules/licensing/issuing/issued-fulfillment"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { readLicensedOrder } from "../../src/workflows/issuing/lib/order-facts"
import { reconcileOrderLicensesStep } from "../../src/workflows/issuing/steps/reconcile-order-licenses"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { eventually } from "../helpers/eventually"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { checkOut, orderActs } from "../helpers/orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { createProductWithVariants, createStockedVariant } from "../helpers/products"
import { createSerialProgram, generateBatch, printedSerials } from "../helpers/serials"

jest.setTimeout(300_000)

/** How long the subscribers get, for whose work no request waits. */

const ON = { fulfill_when_issued: true }

/** The policies of the shop's variants, by the variant's title; two policies are a bundle. */
const POLICIES = {
  off: [{ issue_on: "payment_captured" }],
  placed: [{ issue_on: "order_placed", ...ON }],
  paid: [{ issue_on: "payment_captured", ...ON }],
  seats: [{ issue_on: "payment_captured", quantity_mode: "seats_per_line", ...ON }],
  bundle: [{ issue_on: "order_placed", ...ON }, { issue_on: "payment_captured" }],
  waiting: [{ issue_on: "order_placed", ...ON }, { issue_on: "order_fulfilled" }],
} as const satisfies Record<string, Partial<NewPolicy>[]>

type Sold = keyof typeof POLICIES
type Licensing = {
  profile: { dirty: boolean; reconcile_requested: number } | null
  in_force: number
  problems: { code: string; line_item_id: string; message: string }[]
  fulfilled_when_issued: { id: string; units: number; cancelable: boolean }[]
}
type Entry = { type: string; data: { count?: number } | null }
type Item = { id: string; variant_id: string; detail: { fulfilled_quantity: number } }
type Native = { items: Item[]; fulfillments: { canceled_at: string | null }[] }

const failStep = createStep("test-fail-after-reconcile-step", () => {
  throw new Error("A later step fails")
})
const failingWorkflow = createWorkflow(
  "test-fail-after-reconcile",
  (input: { order_id: string }) => {
    const result = reconcileOrderLicensesStep(input)
    failStep()
    return new WorkflowResponse(result)
  }
)

/** Real orders through Medusa's own routes: what becomes fulfilled because its licenses are issued. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>
    let program_id: string
    const variants = {} as Record<Sold, string>

    beforeAll(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeShop(container)
      acts = orderActs(staff, shop)
      const [program] = await licensing.programs.create([{ code: "photo", name: "Photo Studio" }])
      program_id = program!.id
      const sold = Object.keys(POLICIES) as Sold[]
      const product = await createProductWithVariants(container, sold, {
        salesChannelIds: [shop.salesChannelId],
      })
      for (const [at, title] of sold.entries()) {
        variants[title] = product.variants[at]!.id
        const policies = await licensing.policies.create(
          POLICIES[title].map((terms, index) => ({
            code: `${title}-${index}`,
            name: title,
            program_id,
            ...terms,
          }))
        )
        await updateVariantLicensePoliciesWorkflow(container).run({
          input: {
            variants: [{ variant_id: variants[title], add: policies.map(({ id }) => id) }],
          },
        })
      }
    })

    const buy = async (variant: Sold, quantity: number): Promise<string> =>
      await checkOut(container, shop, { items: [[variants[variant], quantity]] })

    const licensingOf = async (order: string): Promise<Licensing> =>
      (await staff.get<{ order_licensing: Licensing }>(`/admin/orders/${order}/licensing`)).data
        .order_licensing

    const nativeOf = async (order: string): Promise<Native> =>
      (
        await staff.get<{ order: Native }>(
          `/admin/orders/${order}?fields=*items,*items.detail,*fulfillments`
        )
      ).data.order

    const fulfilledOf = async (order: string): Promise<number[]> =>
      (await nativeOf(order)).items.map(({ detail }) => detail.fulfilled_quantity)

    const historyOf = async (order: string): Promise<number[]> =>
      (
        await staff.get<{ history: Entry[] }>(`/admin/orders/${order}/licensing/history?limit=100`)
      ).data.history
        .filter(({ type }) => type === "order.fulfilled_when_issued")
        .map(({ data }) => data?.count ?? 0)

    const reconcile = async (order_id: string): Promise<void> => {
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id } })
    }

    const check = async (order: string): Promise<void> => {
      const { status } = await staff.post(`/admin/orders/${order}/licensing/check`)
      expect(status).toBe(200)
    }

    /** Expects these numbers of licenses in force and of fulfilled units, once the events are dealt with. */
    const expectStanding = async (
      order: string,
      inForce: number,
      fulfilled: number,
      before = 0
    ): Promise<void> => {
      await eventually(async () => {
        const { profile, in_force } = await licensingOf(order)
        expect(profile?.dirty).toBe(false)
        expect(profile?.reconcile_requested).toBeGreaterThan(before)
        expect(in_force).toBe(inForce)
        expect(await fulfilledOf(order)).toEqual([fulfilled])
      })
    }

    const after = async (
      order: string,
      act: () => Promise<unknown>,
      inForce: number,
      fulfilled: number
    ): Promise<void> => {
      const before = (await licensingOf(order)).profile?.reconcile_requested ?? 0
      await act()
      await expectStanding(order, inForce, fulfilled, before)
    }

    /** An order made beside the checkout: no event and nothing reserved. */
    const makeOrder = async (
      items: { variant: Sold; quantity: number; requires_shipping: boolean }[]
    ): Promise<string> => {
      const { result } = await createOrderWorkflow(container).run({
        input: {
          region_id: shop.regions.eur,
          currency_code: "eur",
          sales_channel_id: shop.salesChannelId,
          email: "buyer@shop.test",
          items: items.map(({ variant, quantity, requires_shipping }) => ({
            variant_id: variants[variant],
            title: variant,
            quantity,
            unit_price: 10,
            requires_shipping,
          })),
        },
      })
      return result.id
    }

    const lineOf = async (order: string): Promise<string> => (await nativeOf(order)).items[0]!.id

    describe("the setting", () => {
      it("is off by default", async () => {
        const { data } = await staff.post<{ license_policy: { fulfill_when_issued: boolean } }>(
          "/admin/license-policies",
          { program_id, code: "plain", name: "Plain" }
        )
        expect(data.license_policy.fulfill_when_issued).toBe(false)
        const claims = jest.spyOn(IssuedFulfillmentService.prototype, "claim")
        const order = await buy("off", 2)
        await after(order, () => acts.capture(order), 2, 0)
        expect((await licensingOf(order)).fulfilled_when_issued).toEqual([])
        // A shop that does not use it pays no query for it.
        expect(claims).not.toHaveBeenCalled()
        claims.mockRestore()
      })

      it.each(["order_fulfilled", "manual"])(
        "does not go with `issue_on: %s`",
        async (issue_on) => {
          const made = await staff.post<{ license_policy: { id: string } }>(
            "/admin/license-policies",
            { program_id, code: `then-${issue_on}`.replace("_", "-"), name: "Then", ...ON }
          )
          expect(made.status).toBe(200)
          const refused = await staff.post(
            `/admin/license-policies/${made.data.license_policy.id}`,
            { issue_on }
          )
          expect(refused).toMatchObject({
            status: 400,
            data: {
              code: "POLICY_INVALID",
              message: expect.stringContaining("'fulfill_when_issued' is only for policies"),
            },
          })
        }
      )

      it("is frozen with the line", async () => {
        const order = await buy("paid", 1)
        await expectStanding(order, 0, 0)
        await dbConnection.raw(
          "update licensing_policy set fulfill_when_issued = false where code = 'paid-0'"
        )
        await after(order, () => acts.capture(order), 1, 1)
        await dbConnection.raw(
          "update licensing_policy set fulfill_when_issued = true where code = 'paid-0'"
        )
      })
    })

    describe("an order", () => {
      it("marks issued units, once", async () => {
        const order = await buy("paid", 3)
        await expectStanding(order, 0, 0)
        await after(order, () => acts.capture(order), 3, 3)
        await check(order)
        await Promise.all(Array.from({ length: 8 }, () => reconcile(order)))
        await expectStanding(order, 3, 3)
        expect((await nativeOf(order)).fulfillments).toHaveLength(1)
        const { fulfilled_when_issued, problems } = await licensingOf(order)
        expect(fulfilled_when_issued).toMatchObject([{ units: 3, cancelable: true }])
        expect(problems).toEqual([])
        expect(await historyOf(order)).toEqual([3])
      })

      it("marks once however many processes look at it at once", async () => {
        const order = await makeOrder([
          { variant: "placed", quantity: 4, requires_shipping: false },
        ])
        await Promise.all(
          Array.from(
            { length: 12 },
            async () =>
              await reconcileOrderLicensesWorkflow(container).run({
                input: { order_id: order, placed: true },
              })
          )
        )
        await expectStanding(order, 4, 4)
        expect((await nativeOf(order)).fulfillments).toHaveLength(1)
      })

      it("marks the one license of a line with the units that it has", async () => {
        const order = await buy("seats", 3)
        await after(order, () => acts.capture(order), 1, 3)
      })

      it("waits for the payment, also of what an edit adds", async () => {
        const order = await buy("paid", 2)
        await expectStanding(order, 0, 0)
        await after(order, () => acts.capture(order, 10), 0, 0)
        await after(order, () => acts.capture(order, 10), 2, 2)
        const line = await lineOf(order)
        await after(order, () => acts.setQuantity(order, line, 3), 2, 2)
        await after(order, () => acts.payRest(order), 3, 3)
        expect(await historyOf(order)).toEqual([1, 2])
      })

      it("marks a bundle when each of its policies has issued", async () => {
        const order = await buy("bundle", 2)
        await expectStanding(order, 2, 0)
        await after(order, () => acts.capture(order), 4, 2)
      })

      it("never brings about what another policy waits for", async () => {
        const order = await buy("waiting", 2)
        await after(order, () => acts.capture(order), 2, 0)
        await after(order, () => acts.fulfil(order, 1), 3, 1)
        await after(order, () => check(order), 3, 1)
      })

      it("leaves to staff what is shipped", async () => {
        const order = await makeOrder([
          { variant: "placed", quantity: 2, requires_shipping: true },
          { variant: "placed", quantity: 1, requires_shipping: false },
        ])
        await reconcileOrderLicensesWorkflow(container).run({
          input: { order_id: order, placed: true },
        })
        const { items } = await nativeOf(order)
        const marked = items.map(({ detail }) => detail.fulfilled_quantity)
        expect(marked.sort()).toEqual([0, 1])
        expect((await licensingOf(order)).in_force).toBe(3)
      })

      it("takes reserved stock from where it is reserved, and gives it back", async () => {
        const variant_id = await createStockedVariant(container, 5)
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update inventory_item set requires_shipping = false")
        const [policy] = await licensing.listLicensePolicies({ code: "placed-0" })
        await updateVariantLicensePoliciesWorkflow(container).run({
          input: { variants: [{ variant_id, add: [policy!.id] }] },
        })
        const stock = async () =>
          (
            await dbConnection.raw(
              `select l.stocked_quantity::int as stocked, l.reserved_quantity::int as reserved
               from inventory_level l join product_variant_inventory_item p
                 on p.inventory_item_id = l.inventory_item_id where p.variant_id = ?`,
              [variant_id]
            )
          ).rows
        const drafted = await staff.post<{ draft_order: { id: string } }>("/admin/draft-orders", {
          email: "buyer@shop.test",
          region_id: shop.regions.eur,
          sales_channel_id: shop.salesChannelId,
          items: [{ variant_id, quantity: 2, unit_price: 10 }],
        })
        const order = drafted.data.draft_order.id
        await acts.convert(order)
        await expectStanding(order, 2, 2)
        expect(await stock()).toEqual([{ stocked: 3, reserved: 0 }])
        await after(order, () => acts.cancelFulfilments(order), 2, 0)
        expect(await stock()).toEqual([{ stocked: 5, reserved: 2 }])
      })

      it("marks what a serial number was redeemed into", async () => {
        const program = await createSerialProgram(container, ON)
        const batch = await generateBatch(container, program, 1)
        const [serial] = await printedSerials(container, batch.id, 1)
        const login = await customerLogin(container, await publishableHeaders(container))
        const { status, data } = await clientOf(api, login.headers).post<{
          order: { id: string }
        }>("/store/customers/me/licensing/serial-orders", {
          serial: serial!.code,
          verification_number: serial!.verification_number,
          program: program.code,
        })
        expect({ status, data }).toMatchObject({ status: 200 })
        const { rows } = await dbConnection.raw(
          "select order_id from licensing_order_profile where serial_id = ?",
          [serial!.id]
        )
        await expectStanding((rows[0] as { order_id: string }).order_id, 1, 1)
      })

      it("marks only what staff left", async () => {
        const order = await buy("paid", 3)
        await expectStanding(order, 0, 0)
        await after(order, () => acts.fulfil(order, 2), 0, 2)
        await after(order, () => acts.capture(order), 3, 3)
        expect(await historyOf(order)).toEqual([1])
      })
    })

    describe("cancelling the fulfillment", () => {
      it("lets the order be canceled, which Medusa refuses before", async () => {
        const order = await buy("paid", 2)
        await after(order, () => acts.capture(order), 2, 2)
        await expect(acts.cancel(order)).rejects.toThrow("fulfillments")
        await after(order, () => acts.cancelFulfilments(order), 2, 0)
        await check(order)
        expect((await licensingOf(order)).fulfilled_when_issued).toEqual([])
        await after(order, () => acts.cancel(order), 0, 0)
      })

      it("lets it be edited, and is not undone by looking again or by an edit", async () => {
        const order = await buy("paid", 3)
        await after(order, () => acts.capture(order), 3, 3)
        const line = await lineOf(order)
        await expect(acts.setQuantity(order, line, 2)).rejects.toThrow("fulfilled")
        await staff.delete(`/admin/order-edits/${order}`)
        await after(order, () => acts.cancelFulfilments(order), 3, 0)
        await after(order, () => reconcile(order), 3, 0)
        await after(order, () => check(order), 3, 0)
        await after(order, () => acts.setQuantity(order, line, 5), 3, 0)
        await after(order, () => acts.payRest(order), 5, 2)
        expect(await historyOf(order)).toEqual([2, 3])
      })

      it("is not undone where staff had fulfilled either", async () => {
        const order = await buy("placed", 1)
        await expectStanding(order, 1, 1)
        await after(order, () => acts.cancelFulfilments(order), 1, 0)
        await after(order, () => acts.fulfil(order), 1, 1)
        const [first] = (await nativeOf(order)).fulfillments.filter((each) => !each.canceled_at)
        const { id } = first as unknown as { id: string }
        await after(
          order,
          () => staff.post(`/admin/orders/${order}/fulfillments/${id}/cancel`, {}),
          1,
          0
        )
      })
    })

    describe("when it cannot be done", () => {
      /** The log lines of an order since then. */
      const logged = (order: string): number =>
        errors.mock.calls.filter(([text]) => String(text).includes(`order ${order} is not marked`))
          .length
      let errors: jest.SpyInstance

      beforeEach(() => {
        errors = jest.spyOn(container.resolve(ContainerRegistrationKeys.LOGGER), "error")
      })
      afterEach(() => errors.mockRestore())

      it("issues without a stock location, says so once, and does it when staff ask", async () => {
        const locations = container.resolve(Modules.STOCK_LOCATION)
        const order = await buy("placed", 2).then(async (made) => {
          await expectStanding(made, 2, 2)
          await locations.softDeleteStockLocations([shop.locationId])
          return await makeOrder([{ variant: "placed", quantity: 2, requires_shipping: false }])
        })
        await reconcileOrderLicensesWorkflow(container).run({
          input: { order_id: order, placed: true },
        })
        await expectStanding(order, 2, 0)
        const line = await lineOf(order)
        expect((await licensingOf(order)).problems).toEqual([
          {
            code: "FULFILLMENT_NO_OPTION",
            line_item_id: line,
            message: "There is no shipping option of the manual provider at a stock location",
          },
        ])
        await reconcile(order)
        await reconcile(order)
        expect(logged(order)).toBe(1)
        await locations.restoreStockLocations([shop.locationId])
        await reconcile(order)
        await expectStanding(order, 2, 0)
        await check(order)
        await expectStanding(order, 2, 2)
        expect((await licensingOf(order)).problems).toEqual([])
        expect(logged(order)).toBe(1)
      })

      it("shows why Medusa refuses", async () => {
        const order = await makeOrder([
          { variant: "placed", quantity: 1, requires_shipping: false },
        ])
        await updateProductVariantsWorkflow(container).run({
          input: { selector: { id: variants.placed }, update: { manage_inventory: true } },
        })
        await reconcileOrderLicensesWorkflow(container).run({
          input: { order_id: order, placed: true },
        })
        await reconcile(order)
        await expectStanding(order, 1, 0)
        const { problems } = await licensingOf(order)
        expect(problems).toMatchObject([
          { code: "FULFILLMENT_REFUSED", message: expect.stringContaining("No stock reservation") },
        ])
        expect(logged(order)).toBe(1)
        expect((await nativeOf(order)).fulfillments).toEqual([])
        await updateProductVariantsWorkflow(container).run({
          input: { selector: { id: variants.placed }, update: { manage_inventory: false } },
        })
        await check(order)
        await expectStanding(order, 1, 1)
      })

      it("leaves to staff what a killed process had claimed", async () => {
        const order = await makeOrder([
          { variant: "placed", quantity: 2, requires_shipping: false },
        ])
        await dbConnection.raw(
          "update licensing_policy set fulfill_when_issued = false where code = 'placed-0'"
        )
        await reconcileOrderLicensesWorkflow(container).run({
          input: { order_id: order, placed: true },
        })
        await dbConnection.raw(
          "update licensing_policy set fulfill_when_issued = true where code = 'placed-0'"
        )
        await dbConnection.raw(
          "update licensing_line_entitlement set fulfill_when_issued = true where order_id = ?",
          [order]
        )
        const ticket = await licensing.issuing.requestReconcile(order)
        const found = await readLicensedOrder(container, order)
        const { fulfill } = await licensing.issuing.reconcileChunk(
          found!.facts,
          ticket!,
          SYSTEM_ACTOR
        )
        expect(fulfill).toMatchObject([{ units: 2 }])
        await reconcile(order)
        await check(order)
        await expectStanding(order, 2, 0)
        expect((await nativeOf(order)).fulfillments).toEqual([])
        await after(order, () => acts.fulfil(order), 2, 2)
      })

      it("gives the units back when a later step of the workflow fails", async () => {
        const order = await makeOrder([
          { variant: "placed", quantity: 2, requires_shipping: false },
        ])
        await licensing.issuing.freezeEntitlements(order, [
          {
            line_item_id: await lineOf(order),
            policy_id: (await licensing.listLicensePolicies({ code: "placed-0" }))[0]!.id,
            product_id: null,
            variant_id: variants.placed,
            unit_seats: 1,
            quantity_mode: "key_per_unit",
            issue_on: "order_placed",
            on_refund: "revoke",
            source: "order",
            withheld: false,
            fulfill_when_issued: true,
            top_up: null,
          },
        ])
        await expect(
          failingWorkflow(container).run({ input: { order_id: order } })
        ).rejects.toMatchObject({ message: "A later step fails" })
        await reconcile(order)
        await expectStanding(order, 2, 2)
      })
    })
  },
})
