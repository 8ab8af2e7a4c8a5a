import { tmpdir } from "node:os"

import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { Shop } from "../../demo/seed/context"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { nameTopUpLicenseWorkflow } from "../../src/workflows/orders"
import type { NameTopUpLicenseInput } from "../../src/workflows/orders/steps/name-top-up-license"
import { clientOf, type Client } from "../helpers/client"
import { parseCsv } from "../helpers/csv"
import { customerLogin } from "../helpers/customers"
import { isRunnable, runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { eventually } from "../helpers/eventually"
import { createPolicy } from "../helpers/licensed-orders"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { checkOut, orderActs } from "../helpers/orders"
import { type Licensing, PRICE, type Sold, topUpShop, type TopUpLine } from "../helpers/top-ups"

jest.setTimeout(240_000)

type StoreTopUp = {
  license: { id: string }
  variant: { id: string }
  uses: number
  code: string | null
}

/** A merchant's workflow that names the license of a line, and fails then. */
const failStep = createStep("test-fail-after-naming", () => {
  throw new Error("A later step fails")
})
const nameAndFail = createWorkflow("test-name-and-fail", (input: NameTopUpLicenseInput) => {
  const named = nameTopUpLicenseWorkflow.runAsStep({ input })
  failStep()
  return new WorkflowResponse(named)
})

/** A line of an order adds uses to a license that the buyer has. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>

    const fixture = topUpShop(api, getContainer)
    const { call, consume, counter, query, licensing } = fixture
    const { sold, variantOf, topUpVariant, topUp, addedTo } = fixture

    beforeAll(async () => {
      ;({ container, staff, shop, acts } = await fixture.open())
    })

    it("adds its uses for each unit once, when it is paid", async () => {
      const license = await sold()
      const variant = await topUpVariant(license.policy, 25)
      const order = await checkOut(container, shop, {
        items: [[variant, 2, { licensing_license_id: license.id }]],
      })
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
      expect(await counter(license)).toMatchObject({ used: 0, left: 10 })
      expect(await addedTo(order)).toEqual([
        { units: 0, added: 0, taken_back: 0, license: license.id },
      ])
      await acts.capture(order)
      for (let run = 0; run < 3; run += 1) {
        await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
      }
      expect(await addedTo(order)).toEqual([
        { units: 2, added: 50, taken_back: 0, license: license.id },
      ])
      expect(await licensing(order)).toMatchObject({ problems: [], owed: 0, issued: 0 })
      expect(await counter(license)).toMatchObject({ used: 0, left: 60 })
      expect(await consume(license, 61)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED", used: 0 })
      expect(await consume(license, 60)).toMatchObject({ code: "VALID", used: 60, left: 0 })
      expect(await consume(license, 1)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
    })

    it("adds uses on payment, although the policy issues its licenses when an order is placed", async () => {
      const license = await sold({ issue_on: "order_placed" })
      const order = await checkOut(container, shop, {
        items: [[await topUpVariant(license.policy, 25), 1, { licensing_license_id: license.id }]],
      })
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
      expect(await counter(license)).toMatchObject({ left: 10 })
      await acts.capture(order)
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
      expect(await counter(license)).toMatchObject({ left: 35 })
    })

    it("shows what each line added, also of a license that was deleted since", async () => {
      const one = await sold()
      const other = await sold()
      const variant = await topUpVariant(one.policy, 5)
      await staff.post(`/admin/product-variants/${variant}/license-policies`, {
        top_ups: [{ policy_id: other.policy, uses: 7, until: "used" }],
      })
      for (const [license, added] of [
        [one, 5],
        [other, 7],
      ] as const) {
        const order = await topUp(variant, license.id)
        await query("update licensing_license set deleted_at = now() where id = ?", [license.id])
        expect(await addedTo(order)).toEqual([{ units: 1, added, taken_back: 0, license: null }])
      }
    })

    it("lets uses for the period end with it, and keeps those until used", async () => {
      const license = await sold()
      await topUp(await topUpVariant(license.policy, 5, "period"), license.id)
      await topUp(await topUpVariant(license.policy, 20, "used"), license.id)
      expect(await consume(license, 18)).toMatchObject({ code: "VALID", left: 17, overage: 0 })
      // The month ends.
      await query(
        `update licensing_consumption set period_starts_at = period_starts_at - interval '1 month'
         where license_id = ?`,
        [license.id]
      )
      expect(await counter(license)).toMatchObject({ used: 0, left: 27 })
      expect(await consume(license, 12)).toMatchObject({ code: "VALID", left: 15 })
      const { data } = await staff.get(`/admin/licenses/${license.id}/consumption`)
      expect(data).toMatchObject({
        consumption: { used: 12, left: 15, max_consumptions: 10, bought: 2, carried: 15 },
      })
      expect(await consume(license, 16)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
      expect(await consume(license, 15)).toMatchObject({ code: "VALID", left: 0 })
    })

    it("takes what is bought before the overage, and the overage is no more than it was", async () => {
      const license = await sold({ max_overages: 3 })
      expect(await consume(license, 12)).toMatchObject({ left: 0, overage: 2 })
      await topUp(await topUpVariant(license.policy, 5), license.id)
      // What went beyond is the first that the bought uses pay for.
      expect(await counter(license)).toMatchObject({ used: 12, left: 3, overage: 0 })
      expect(await consume(license, 7)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
      expect(await consume(license, 6)).toMatchObject({ code: "VALID", left: 0, overage: 3 })
    })

    it("counts 32 writers across a top-up exactly", async () => {
      const license = await sold({ max_consumptions: 20 })
      await topUp(await topUpVariant(license.policy, 15, "period"), license.id)
      const until = await topUpVariant(license.policy, 15)
      const write = async (amount: number) =>
        await Promise.all(
          Array.from({ length: 32 }, async () => (await consume(license, amount)).code)
        )
      const writers = write(2)
      const bought = topUp(until, license.id, 2)
      const early = await writers
      await bought
      const codes = [...early, ...(await write(1))]
      const count = (code: string) => codes.filter((each) => each === code).length
      // Every call was answered, and what did not fit at first fits now, one by one.
      expect(count("VALID") + count("CONSUMPTION_EXHAUSTED")).toBe(64)
      const uses = early.filter((code) => code === "VALID").length
      expect(await counter(license)).toEqual({
        used: Math.min(65, uses * 2 + 32),
        left: 65 - Math.min(65, uses * 2 + 32),
        overage: 0,
        resets_at: expect.any(String),
      })
      expect(uses).toBeGreaterThanOrEqual(17)
      const [{ used }] = (await query(
        "select sum(used)::int as used from licensing_top_up where until = 'used' and license_id = ?",
        [license.id]
      )) as [{ used: number }]
      expect(used).toBe(Math.min(65, uses * 2 + 32) - 35)
    })

    it("takes back with the money what is left, and never what was used", async () => {
      for (const until of ["period", "used"] as const) {
        const license = await sold()
        const order = await topUp(await topUpVariant(license.policy, 10, until), license.id, 2)
        expect(await consume(license, 17)).toMatchObject({ code: "VALID", left: 13 })
        await acts.refund(order, 2 * PRICE)
        await eventually(async () =>
          expect(await addedTo(order)).toEqual([
            { units: 0, added: 7, taken_back: 13, license: license.id },
          ])
        )
        expect(await counter(license)).toMatchObject({ used: 17, left: 0, overage: 0 })
        expect(await consume(license, 1)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
        // The license itself was not refunded.
        const { data } = await staff.get<{ licenses: { state: string }[] }>(
          `/admin/orders/${license.order}/licenses`
        )
        expect(data.licenses).toMatchObject([{ state: "active" }])
      }
    })

    it("takes back what is left as staff delete the licensing of its order", async () => {
      const license = await sold()
      const order = await topUp(await topUpVariant(license.policy, 10), license.id)
      expect(await consume(license, 14)).toMatchObject({ left: 6 })
      const url = `/admin/orders/${order}/licensing`
      const { data } = await staff.get<{ deletion: { order_number: string } }>(`${url}/deletion`)
      expect(data.deletion).toMatchObject({ licenses: 0, bought_uses: 10 })
      const { order_number } = data.deletion
      expect((await staff.delete(url, { order_number })).status).toBe(200)
      expect(await counter(license)).toMatchObject({ used: 14, left: 0 })
      const module = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const [event] = await module.listLicenseEvents({
        type: "license.uses_taken_back",
        order_id: order,
      })
      expect(event).toMatchObject({
        license_ids: [license.id],
        data: { amount: 6, reason: "Licensing of the order deleted" },
      })
      // The money, and another deletion, take nothing more.
      await acts.refund(order, PRICE)
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
      await staff.delete(url, { order_number })
      expect(await counter(license)).toMatchObject({ used: 14, left: 0 })
    })

    it("carries uses for the period into the present one as staff change the period of a feature", async () => {
      const of = (consumption_period: string | null) => ({
        feature_terms: { export: { max_consumptions: 10, max_overages: 0, consumption_period } },
      })
      const license = await sold({
        kind: "perpetual",
        max_consumptions: null,
        consumption_period: null,
        features: ["export"],
        ...of("monthly"),
      } as never)
      const variant = await topUpVariant(license.policy, 5, "period", "export")
      const first = await topUp(variant, license.id)
      const order = await topUp(variant, license.id, 2)
      // 7 of the 15 bought ones are used, all of the first purchase among them.
      expect(await consume(license, 17, "export")).toMatchObject({ code: "VALID", left: 8 })
      const change = async (period: string | null) => {
        expect((await staff.post(`/admin/licenses/${license.id}`, of(period))).status).toBe(200)
      }
      await change("annually")
      expect(await consume(license, 1, "export")).toMatchObject({
        code: "VALID",
        used: 1,
        left: 17,
      })
      await change("annually")
      expect(await consume(license, 1, "export")).toMatchObject({ used: 2, left: 16 })
      await change("monthly")
      expect(await consume(license, 1, "export")).toMatchObject({ used: 18, left: 7 })
      await change(null)
      expect(await consume(license, 10, "export")).toMatchObject({ code: "VALID", left: 7 })
      await acts.refund(first, PRICE)
      await eventually(async () => expect(await addedTo(first)).toMatchObject([{ taken_back: 0 }]))
      await acts.refund(order, 2 * PRICE)
      await eventually(async () => expect(await addedTo(order)).toMatchObject([{ units: 0 }]))
      expect(await consume(license, 1, "export")).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
    })

    it("locks the order's own license and the one that it names in the order of their ids", async () => {
      const [one, other] = [await sold(), await sold()].sort((a, b) => (a.id < b.id ? -1 : 1)) as [
        Sold,
        Sold,
      ]
      // The order has the first license, and names the second one.
      await query(
        `insert into licensing_line_entitlement (id, order_id, line_item_id, policy_id, unit_seats,
           quantity_mode, issue_on, on_refund, source, top_up_uses, top_up_feature, top_up_until, top_up_license_id)
         values ('lent_x', ?, 'ordli_x', ?, 1, 'key_per_unit', 'payment_captured', 'revoke', 'order', 5, '', 'used', ?)`,
        [one.order, other.policy, other.id]
      )
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const holder = await connection.transaction()
      await holder.raw("select 1 from licensing_license where id = ? for update", [one.id])
      const run = reconcileOrderLicensesWorkflow(container).run({ input: { order_id: one.order } })
      try {
        // It waits for the first one, and holds none.
        await eventually(async () =>
          expect(
            await query(
              "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update of l%'"
            )
          ).toHaveLength(1)
        )
        await holder.raw("select 1 from licensing_license where id = ? for update nowait", [
          other.id,
        ])
      } finally {
        await holder.rollback()
      }
      await run
    })

    it("takes back the unused unit of a line of which one is returned", async () => {
      const license = await sold()
      const order = await topUp(await topUpVariant(license.policy, 10), license.id, 2)
      expect(await consume(license, 14)).toMatchObject({ left: 16 })
      await acts.fulfil(order)
      const [line] = (await acts.read(order)).items
      const units = [{ id: line!.id, quantity: 1 }]
      await acts.receive(await acts.requestReturn(order, units), units)
      await eventually(async () =>
        expect(await addedTo(order)).toMatchObject([{ units: 1, added: 10, taken_back: 10 }])
      )
      expect(await counter(license)).toMatchObject({ used: 14, left: 6 })
    })

    it("keeps bought uses when counting starts again, and when uses are taken back", async () => {
      const license = await sold()
      await topUp(await topUpVariant(license.policy, 5, "period"), license.id)
      await topUp(await topUpVariant(license.policy, 10), license.id)
      expect(await consume(license, 20)).toMatchObject({ left: 5 })
      await staff.post(`/admin/licenses/${license.id}/consumption/correct`, { amount: 8 })
      expect(await counter(license)).toMatchObject({ used: 12, left: 13 })
      expect(await consume(license, 13)).toMatchObject({ code: "VALID", left: 0 })
      await staff.post(`/admin/licenses/${license.id}/reset`, { parts: ["consumption"] })
      expect(await counter(license)).toMatchObject({ used: 0, left: 25, overage: 0 })
      const { data } = await staff.get(`/admin/licenses/${license.id}/consumption`)
      expect(data).toMatchObject({ consumption: { bought: 5, carried: 10 } })
    })

    it("sells uses of one feature", async () => {
      const license = await sold({
        kind: "perpetual",
        max_consumptions: null,
        consumption_period: null,
        features: ["export", "print"],
        feature_terms: { export: { max_consumptions: 2 }, print: { max_consumptions: 1 } },
      })
      await topUp(await topUpVariant(license.policy, 3, "used", "export"), license.id)
      expect(await consume(license, 5, "export")).toMatchObject({ code: "VALID", left: 0 })
      expect(await consume(license, 2, "print")).toMatchObject({ code: "CONSUMPTION_EXHAUSTED" })
    })

    it("counts past uses beyond a period from those that were bought", async () => {
      const license = await sold()
      await topUp(await topUpVariant(license.policy, 10), license.id)
      const entries = [{ id: "a", amount: 14, at: new Date().toISOString() }]
      const { data } = await call("consume/batch", { ...license.seat, entries })
      expect(data.consumption).toMatchObject({ used: 14, left: 6, overage: 0 })
    })

    describe("what programs wait for", () => {
      /** The order is owed nothing from now on, as if its licenses were issued later. */
      const owe = async (order: string, issueOn: string) =>
        await query("update licensing_line_entitlement set issue_on = ? where order_id = ?", [
          issueOn,
          order,
        ])
      const reconcile = async (order_id: string) =>
        await reconcileOrderLicensesWorkflow(container).run({ input: { order_id } })
      const lots = async ({ id }: Sold) =>
        await query("select units, uses, used from licensing_top_up where license_id = ?", [id])

      it("locks the counter first, as programs do, when uses are taken back and restored", async () => {
        const license = await sold()
        const order = await topUp(await topUpVariant(license.policy, 10), license.id)
        await consume(license, 12)
        const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
        for (const issueOn of ["order_fulfilled", "payment_captured"]) {
          await owe(order, issueOn)
          const waiting = new Set<Promise<unknown>>()
          await knex.transaction(async (trx) => {
            await trx.raw("select 1 from licensing_consumption where license_id = ? for update", [
              license.id,
            ])
            waiting.add(reconcile(order))
            await eventually(async () => {
              const blocked = await query(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ~ 'licensing_consumption'"
              )
              expect(blocked).toHaveLength(1)
            })
            await trx.raw("select * from licensing_consume('lcon_x', ?, '', 1, null, null)", [
              license.id,
            ])
          })
          await Promise.all(waiting)
          const expected = issueOn === "order_fulfilled" ? { units: 0, added: 3 } : { units: 1 }
          expect(await addedTo(order)).toMatchObject([expected])
        }
        // The second of the two uses was taken while nothing was left.
        expect(await counter(license)).toMatchObject({ used: 13, left: 7 })
      })

      it("answers all programs that count while uses are taken back", async () => {
        for (let round = 0; round < 2; round += 1) {
          const license = await sold({ max_overages: null })
          const variant = await topUpVariant(license.policy, 2)
          const order = await topUp(variant, license.id, 50)
          await consume(license, 10)
          await owe(order, "order_fulfilled")
          const calls = Promise.all(
            Array.from({ length: 40 }, async () => (await consume(license, 1)).code)
          )
          await reconcile(order)
          expect(new Set(await calls)).toEqual(new Set(["VALID"]))
          const [{ bought, drawn, used } = { bought: 0, drawn: 0, used: 0 }] = await query<
            Record<"bought" | "drawn" | "used", number>
          >(
            `select sum(uses * units - taken_back)::int as bought, sum(t.used)::int as drawn,
               (select sum(c.used)::int from licensing_consumption c where c.license_id = t.license_id) as used
             from licensing_top_up t where license_id = ? group by license_id`,
            [license.id]
          )
          expect([used, bought]).toEqual([50, drawn])
        }
      })

      it("keeps units in one row, however many were bought", async () => {
        const license = await sold()
        const order = await topUp(await topUpVariant(license.policy, 1), license.id, 100_000)
        await consume(license, 10)
        const codes = await Promise.all(
          Array.from({ length: 16 }, async () => (await consume(license, 1)).code)
        )
        expect(new Set(codes)).toEqual(new Set(["VALID"]))
        expect(await lots(license)).toEqual([{ units: 100_000, uses: 1, used: 16 }])
        expect(await addedTo(order)).toMatchObject([{ units: 100_000, added: 100_000 }])
        await acts.refund(order, 100_000 * PRICE)
        await eventually(async () =>
          expect(await addedTo(order)).toMatchObject([{ units: 0, added: 16, taken_back: 99_984 }])
        )
        expect(await counter(license)).toMatchObject({ used: 26, left: 0, overage: 0 })
      })

      it("counts where more uses were bought than a period counts", async () => {
        for (const until of ["used", "period"] as const) {
          const license = await sold()
          const variant = await topUpVariant(license.policy, 1_000_000, until)
          for (let order = 0; order < 3; order += 1) {
            await topUp(variant, license.id, 1_000)
          }
          expect(await consume(license, 11)).toMatchObject({ code: "VALID", used: 11 })
          const { left } = await counter(license)
          expect(left).toBeGreaterThanOrEqual(1_999_999_999)
        }
      })

      it("takes back of units that were restored only what they gave again", async () => {
        const license = await sold()
        const variant = await topUpVariant(license.policy, 10, "period")
        const first = await topUp(variant, license.id)
        await consume(license, 17)
        const settle = async (issueOn: string) => {
          await owe(first, issueOn)
          await reconcile(first)
        }
        await settle("order_fulfilled")
        await monthEnds(license)
        await settle("payment_captured")
        expect(await counter(license)).toMatchObject({ left: 13 })
        await topUp(variant, license.id)
        await settle("order_fulfilled")
        expect(await counter(license)).toMatchObject({ left: 20 })
      })
    })

    /** What was counted and bought so far was so a month ago. */
    const monthEnds = async ({ id }: Sold) => {
      const ago = (column: string) => `${column} = ${column} - interval '1 month'`
      await query(
        `update licensing_consumption set ${ago("period_starts_at")} where license_id = ?`,
        [id]
      )
      await query(
        `update licensing_top_up set ${ago("period_starts_at")}, ${ago("drawn_for")} where license_id = ?`,
        [id]
      )
    }

    it("pays for late uses of a past period only where it was bought by then", async () => {
      const license = await sold({ max_overages: null })
      const late = async (id: string) => {
        const at = new Date()
        at.setUTCDate(0)
        const entries = [{ id, amount: 1, at: at.toISOString() }]
        expect((await call("consume/batch", { ...license.seat, entries })).data.code).toBe("VALID")
      }
      await consume(license, 100)
      await monthEnds(license)
      const variant = await topUpVariant(license.policy, 50)
      await topUp(variant, license.id)
      await late("a")
      expect(await counter(license)).toMatchObject({ used: 0, left: 60 })
      // Bought a month ago, when 90 uses had gone beyond: those are settled.
      await query(
        "update licensing_top_up set period_starts_at = period_starts_at - interval '1 month' where license_id = ?",
        [license.id]
      )
      await late("b")
      expect(await counter(license)).toMatchObject({ used: 0, left: 59 })
    })

    it("gets corrected uses back only where they came from", async () => {
      const license = await sold()
      await topUp(await topUpVariant(license.policy, 5), license.id)
      const order = await topUp(await topUpVariant(license.policy, 20), license.id)
      expect(await consume(license, 15)).toMatchObject({ left: 20 })
      await monthEnds(license)
      expect(await consume(license, 14)).toMatchObject({ left: 16 })
      const correct = async (amount: number) =>
        await staff.post(`/admin/licenses/${license.id}/consumption/correct`, { amount })
      await correct(1)
      expect(await counter(license)).toMatchObject({ used: 13, left: 17 })
      await acts.refund(order, PRICE)
      await eventually(async () =>
        expect(await addedTo(order)).toMatchObject([{ units: 0, added: 3, taken_back: 17 }])
      )
      await correct(3)
      expect(await counter(license)).toMatchObject({ used: 10, left: 0 })
    })

    it("makes the notices due again that uses run out", async () => {
      const heard: string[] = []
      const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
      const names = ["license.consumption_low", "license.consumption_exhausted"]
      const stops = names.map((name) => {
        const hear = async ({ data }: { data: { id: string } }) => {
          heard.push(`${name.split("_")[1]} ${data.id}`)
        }
        bus.subscribe(name, hear as never)
        return () => bus.unsubscribe(name, hear as never)
      })
      const license = await sold({ consumption_period: null })
      const low = `low ${license.id}`
      const exhausted = `exhausted ${license.id}`
      const heardAre = async (expected: string[]) =>
        await eventually(async () => expect(heard).toEqual(expected))
      await consume(license, 10)
      await heardAre([exhausted])
      for (const until of ["used", "period"] as const) {
        heard.length = 0
        await topUp(await topUpVariant(license.policy, 1_000, until), license.id)
        await consume(license, 10)
        expect(heard).toEqual([])
        await consume(license, (await counter(license)).left - 10)
        await heardAre([low])
        await consume(license, 10)
        await heardAre([low, exhausted])
      }
      stops.forEach((stop) => stop())
    })

    describe("a line that may not add uses", () => {
      const problemOf = async (order: string) =>
        (await licensing(order)).problems.map(({ code }) => code)

      it("says why, and adds them once staff name a license that may have them", async () => {
        const license = await sold()
        const foreign = await sold({}, { email: "somebody@else.test" })
        const other = await sold()
        const variant = await topUpVariant(license.policy, 5)
        const order = await topUp(variant, null)
        expect(await problemOf(order)).toEqual(["TOP_UP_LICENSE_NOT_NAMED"])
        expect(await addedTo(order)).toEqual([{ units: 0, added: 0, taken_back: 0, license: null }])
        const [{ line_item_id: line }] = (await licensing(order)).top_ups as [TopUpLine]
        const name = async (license_id: unknown, id = line) =>
          await staff.post<{ code?: string; order_licensing?: Licensing }>(
            `/admin/orders/${order}/licensing/top-ups/${id}`,
            { license_id }
          )
        expect(await name("lic_missing")).toMatchObject({
          status: 404,
          data: { code: "LICENSE_NOT_FOUND" },
        })
        expect(await name(license.id, "ordli_x")).toMatchObject({
          status: 404,
          data: { code: "LINE_NOT_TOP_UP" },
        })
        expect((await name(7)).status).toBe(400)
        for (const [id, code] of [
          [foreign.id, "TOP_UP_LICENSE_FOREIGN"],
          [other.id, "TOP_UP_LICENSE_OTHER_POLICY"],
        ] as const) {
          const { status, data } = await name(id)
          expect([status, data.order_licensing?.problems]).toMatchObject([200, [{ code }]])
        }
        expect(await name(license.id)).toMatchObject({
          status: 200,
          data: { order_licensing: { problems: [], top_ups: [{ units: 1, added: 5 }] } },
        })
        expect((await name(license.id)).status).toBe(200)
        expect(await name(other.id)).toMatchObject({ status: 409, data: { code: "TOP_UP_ADDED" } })
        expect(await counter(license)).toMatchObject({ left: 15 })
        expect(
          (await clientOf(api).post(`/admin/orders/${order}/licensing/top-ups/${line}`)).status
        ).toBe(401)
      })

      it("is one for a license that is revoked, ended, gone, or limits nothing", async () => {
        const license = await sold()
        const variant = await topUpVariant(license.policy, 5)
        expect(await problemOf(await topUp(variant, `lic_${"0".repeat(26)}`))).toEqual([
          "TOP_UP_LICENSE_NOT_FOUND",
        ])
        const change = async (set: string) =>
          await query(`update licensing_license set ${set} where id = ?`, [license.id])
        for (const [set, back, code] of [
          ["max_consumptions = null", "max_consumptions = 10", "TOP_UP_NOT_COUNTED"],
          ["expires_at = now()", "expires_at = null", "TOP_UP_LICENSE_EXPIRED"],
          ["state = 'revoked'", "state = 'active'", "TOP_UP_LICENSE_REVOKED"],
        ] as const) {
          await change(set)
          const order = await topUp(variant, license.id)
          expect(await problemOf(order)).toEqual([code])
          await change(back)
          await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
          expect(await problemOf(order)).toEqual([])
        }
        expect(await counter(license)).toMatchObject({ left: 25 })
      })

      it("keeps no other text that a line has in place of a license's id, such as a key", async () => {
        const license = await sold()
        const order = await topUp(await topUpVariant(license.policy, 5), license.seat.key)
        expect(await problemOf(order)).toEqual(["TOP_UP_LICENSE_NOT_NAMED"])
        expect(
          await query(
            "select top_up_license_id from licensing_line_entitlement where order_id = ?",
            [order]
          )
        ).toEqual([{ top_up_license_id: null }])
      })

      it("names its old license again where a later step of the workflow fails", async () => {
        const license = await sold()
        const other = await sold()
        const order = await checkOut(container, shop, {
          items: [[await topUpVariant(license.policy, 5), 1, { licensing_license_id: license.id }]],
        })
        await reconcileOrderLicensesWorkflow(container).run({ input: { order_id: order } })
        const [line] = (await licensing(order)).top_ups
        const input = {
          order_id: order,
          line_item_id: line!.line_item_id,
          license_id: other.id,
          actor: SYSTEM_ACTOR,
        }
        const { errors } = await nameAndFail(container).run({ input, throwOnError: false })
        expect(errors).toHaveLength(1)
        expect(await addedTo(order)).toMatchObject([{ license: license.id }])
      })

      it("is none in a time of grace, and adds the uses once staff renew or reinstate the license", async () => {
        const license = await sold({ kind: "consumption", valid_duration: "P1Y" })
        const variant = await topUpVariant(license.policy, 5)
        const change = async (set: string) =>
          await query(`update licensing_license set ${set} where id = ?`, [license.id])
        await change("expires_at = now() - interval '1 hour', grace_hours = 2")
        expect(await problemOf(await topUp(variant, license.id))).toEqual([])
        await change("grace_hours = 1")
        const ended = await topUp(variant, license.id)
        expect(await problemOf(ended)).toEqual(["TOP_UP_LICENSE_EXPIRED"])
        await staff.post(`/admin/licenses/${license.id}/renew`, { by: "P1Y" })
        expect(await addedTo(ended)).toMatchObject([{ units: 1, added: 5 }])
        await staff.post(`/admin/licenses/${license.id}/revoke`, {})
        const revoked = await topUp(variant, license.id)
        expect(await problemOf(revoked)).toEqual(["TOP_UP_LICENSE_REVOKED"])
        await staff.post(`/admin/licenses/${license.id}/reinstate`, {})
        expect(await addedTo(revoked)).toMatchObject([{ units: 1, added: 5 }])
        await staff.post(`/admin/licenses/${license.id}`, { max_consumptions: null })
        const unlimited = await topUp(variant, license.id)
        expect(await problemOf(unlimited)).toEqual(["TOP_UP_NOT_COUNTED"])
        await staff.post(`/admin/licenses/${license.id}`, { max_consumptions: 10 })
        expect(await problemOf(unlimited)).toEqual([])
        expect(await counter(license)).toMatchObject({ left: 30 })
      })

      it("is one for a guest with another address, and none for the same", async () => {
        const license = await sold({}, { email: "one@guest.test" })
        const variant = await topUpVariant(license.policy, 5)
        expect(
          await problemOf(await topUp(variant, license.id, 1, { email: "other@guest.test" }))
        ).toEqual(["TOP_UP_LICENSE_FOREIGN"])
        expect(
          await problemOf(await topUp(variant, license.id, 1, { email: "one@guest.test" }))
        ).toEqual([])
        expect(await counter(license)).toMatchObject({ left: 15 })
      })
    })

    it("tells customers before buying which of their licenses it fits, and nobody else", async () => {
      const shopKey = { "x-publishable-api-key": shop.publishableKey }
      const owner = await customerLogin(container, shopKey)
      const buyer = clientOf(api, owner.headers)
      const other = clientOf(api, (await customerLogin(container, shopKey)).headers)
      const license = await sold({}, { customer_id: owner.id })
      const revoked = await sold({}, { customer_id: owner.id })
      const variant = await topUpVariant(license.policy, 25, "period")
      await topUpVariant(revoked.policy, 5)
      await staff.post(`/admin/licenses/${revoked.id}/revoke`, {})
      const url = "/store/customers/me/licensing/top-ups"
      const list = async (query: string, who = buyer) => {
        const { status, data } = await who.get<{ top_ups: StoreTopUp[] }>(`${url}?${query}`)
        const rows = data.top_ups?.map((row) => [
          row.license.id,
          row.variant.id,
          row.uses,
          row.code,
        ])
        return [status, rows]
      }
      const fits = [license.id, variant, 25, null]
      expect(await list(`license_id=${license.id}`)).toEqual([200, [fits]])
      expect(await list(`variant_id=${variant}`)).toEqual([200, [fits]])
      expect(await list(`variant_id=${variant}&license_id=${license.id}`)).toEqual([200, [fits]])
      expect(await list(`license_id=${revoked.id}`)).toMatchObject([
        200,
        [[revoked.id, expect.any(String), 5, "TOP_UP_LICENSE_REVOKED"]],
      ])
      expect(await list(`variant_id=${variant}&license_id=${revoked.id}`)).toEqual([
        200,
        [[revoked.id, variant, 25, "TOP_UP_LICENSE_OTHER_POLICY"]],
      ])
      expect(await list(`variant_id=${variant}`, other)).toEqual([200, []])
      expect((await list(`license_id=${license.id}`, other))[0]).toBe(404)
      expect(await list("")).toEqual([
        200,
        expect.arrayContaining([
          fits,
          [revoked.id, expect.any(String), 5, "TOP_UP_LICENSE_REVOKED"],
        ]),
      ])
      // What would wait in the order is not offered.
      for (const table of ["licensing_policy", "licensing_program"]) {
        const id = `(select ${table === "licensing_policy" ? "policy_id" : "program_id"}
          from licensing_license where id = ?)`
        const activate = async (active: boolean) =>
          await query(`update ${table} set active = ? where id = ${id}`, [active, license.id])
        await activate(false)
        expect(await list(`license_id=${license.id}`)).toEqual([200, []])
        expect(await list(`variant_id=${variant}&license_id=${license.id}`)).toEqual([200, []])
        await activate(true)
        expect(await list(`license_id=${license.id}`)).toEqual([200, [fits]])
      }
      expect((await list("license_id="))[0]).toBe(400)
      expect((await list(`license_id=${license.id}`, clientOf(api, shopKey)))[0]).toBe(401)
      const order = await topUp(variant, license.id, 1, { customer_id: owner.id })
      expect(await addedTo(order)).toMatchObject([{ units: 1, added: 25 }])
      const { data } = await buyer.get<{ orders: { id: string; only_adds_uses: boolean }[] }>(
        "/store/customers/me/licensing/orders"
      )
      expect(data.orders.map(({ id, only_adds_uses }) => [id, only_adds_uses])).toEqual([
        [order, true],
        [revoked.order, false],
        [license.order, false],
      ])
    })

    it("lists page by page what fits, also a license that staff gave without an order", async () => {
      const shopKey = { "x-publishable-api-key": shop.publishableKey }
      const owner = await customerLogin(container, shopKey)
      const other = await customerLogin(container, shopKey)
      const first = await sold({}, { customer_id: owner.id })
      const given = await sold({}, { customer_id: owner.id })
      await topUpVariant(first.policy, 25)
      await topUpVariant(given.policy, 5)
      await query("update licensing_license set order_id = null, customer_id = ? where id = ?", [
        owner.id,
        given.id,
      ])
      const page = async (text: string, { headers } = owner) => {
        const url = `/store/customers/me/licensing/top-ups?${text}`
        const { status, data } = await clientOf(api, headers).get<
          Record<"count" | "limit" | "offset", number> & { top_ups: StoreTopUp[] }
        >(url)
        const ids = data.top_ups?.map(({ license }) => license.id)
        return [status, data.count, data.limit, data.offset, ids]
      }
      expect(await page("limit=1")).toEqual([200, 2, 1, 0, [given.id]])
      expect(await page("limit=1&offset=1")).toEqual([200, 2, 1, 1, [first.id]])
      expect(await page("limit=1&offset=2")).toEqual([200, 2, 1, 2, []])
      expect(await page(`license_id=${given.id}&limit=5`)).toEqual([200, 1, 5, 0, [given.id]])
      expect((await page(`license_id=${given.id}`, other))[0]).toBe(404)
      expect((await page("limit=0"))[0]).toBe(400)
    })

    it("offers the buyer no act of licenses on an order that has none", async () => {
      const shopKey = { "x-publishable-api-key": shop.publishableKey }
      const owner = await customerLogin(container, shopKey)
      const by = { customer_id: owner.id }
      const license = await sold({}, by)
      const order = await topUp(await topUpVariant(license.policy, 5), license.id, 1, by)
      type Order = { id: string; license_count: number; acts: Record<string, object> }
      const { data } = await clientOf(api, owner.headers).get<{ orders: Order[] }>(
        "/store/customers/me/licensing/orders"
      )
      const acts = (id: string) => data.orders.find((each) => each.id === id)!.acts
      const none = { allowed: false, code: "NO_LICENSES", offered: false }
      expect(acts(order)).toMatchObject({
        activate: none,
        reveal_key: none,
        manage_managers: { allowed: true },
        edit_customer: { allowed: true },
      })
      expect(acts(license.order)).toMatchObject({
        activate: { code: "SEATS_EXHAUSTED" },
        reveal_key: { allowed: true },
      })
    })

    it("is bought and used as docs/consumption.md shows it", async () => {
      const shopKey = { "x-publishable-api-key": shop.publishableKey }
      const owner = await customerLogin(container, shopKey)
      const by = { customer_id: owner.id }
      const license = await sold({ max_consumptions: 100, consumption_period: null }, by)
      const variant = await topUpVariant(license.policy, 1000)
      const env = {
        SHOP: String((api as { defaults: { baseURL: string } }).defaults.baseURL),
        KEY: shop.publishableKey,
        TOKEN: owner.headers.authorization!.replace("Bearer ", ""),
        LICENSE: license.id,
        LICENSE_KEY: license.seat.key,
        PROGRAM: license.seat.program,
        FINGERPRINT: license.seat.fingerprint,
      }
      const snippets = snippetsOf("consumption.md").filter(isRunnable)
      const answers: [name: string, answer: object][] = []
      for (const snippet of snippets) {
        const answer = JSON.parse(await runSnippet(snippet, { env, cwd: tmpdir() })) as object
        answers.push([snippet.name, answer])
        if ("top_ups" in answer) {
          const [first] = answer.top_ups as StoreTopUp[]
          await topUp(first!.variant.id, first!.license.id, 1, by)
        }
      }
      const offer = { uses: 1000, feature: null, until: "used", allowed: true, code: null }
      const state = { overage: 0, resets_at: null }
      expect(answers).toMatchObject([
        [
          "top-ups",
          { top_ups: [{ ...offer, license: { id: license.id }, variant: { id: variant } }] },
        ],
        ["left", { consumption: { ...state, used: 0, left: 1100, bought: 0, carried: 1000 } }],
        ["consume", { code: "VALID", consumption: { ...state, used: 25, left: 1075 } }],
        ["batch", { code: "VALID", consumption: { ...state, used: 29, left: 1071 } }],
      ])
    })

    it("shows in the export of licenses how many bought uses count", async () => {
      const license = await sold()
      const exported = async ({ order }: Sold) => {
        const [header, row] = parseCsv(
          (await staff.get<string>(`/admin/orders/${order}/licenses/export`)).data
        )
        return ["total", "max", "bought"].map(
          (name) => row![header!.indexOf(`license__${name}_consumptions`)]
        )
      }
      expect(await exported(license)).toEqual(["0", "10", "0"])
      await topUp(await topUpVariant(license.policy, 5, "period"), license.id)
      const order = await topUp(await topUpVariant(license.policy, 20), license.id)
      expect(await exported(license)).toEqual(["0", "10", "25"])
      expect(await consume(license, 18)).toMatchObject({ code: "VALID", left: 17 })
      expect(await exported(license)).toEqual(["18", "10", "25"])
      await acts.refund(order, PRICE)
      await eventually(async () => expect(await exported(license)).toEqual(["18", "10", "8"]))
      const perpetual = await sold({
        kind: "perpetual",
        max_consumptions: null,
        consumption_period: null,
      })
      expect(await exported(perpetual)).toEqual(["", "", ""])
    })

    it("is refused to a policy that limits no uses, and with one policy in two roles", async () => {
      const variant = await variantOf()
      const url = `/admin/product-variants/${variant}/license-policies`
      const perpetual = await createPolicy(container)
      const counting = await createPolicy(container, { kind: "consumption", max_consumptions: 5 })
      const term = { uses: 10, until: "used" }
      const refused = async (body: object) => {
        const { status, data } = await staff.post<{ code: string }>(url, body)
        return [status, data.code]
      }
      expect(await refused({ top_ups: [{ policy_id: perpetual, ...term }] })).toEqual([
        400,
        "TOP_UP_NOT_COUNTED",
      ])
      expect(
        await refused({ top_ups: [{ policy_id: counting, ...term, feature: "export" }] })
      ).toEqual([400, "TOP_UP_NOT_COUNTED"])
      for (const uses of [0, 1_000_001, 1.5, "10"]) {
        expect(
          (await refused({ top_ups: [{ policy_id: counting, until: "used", uses }] }))[0]
        ).toBe(400)
      }
      expect(
        await refused({ add: [counting], top_ups: [{ policy_id: counting, ...term }] })
      ).toEqual([400, "POLICY_ADDED_AND_REMOVED"])
      const { data } = await staff.post(url, {
        add: [perpetual],
        top_ups: [{ policy_id: counting, ...term }],
      })
      const expected = {
        license_policies: expect.arrayContaining([
          expect.objectContaining({ id: perpetual, top_up: null }),
          expect.objectContaining({
            id: counting,
            top_up: { uses: 10, until: "used", feature: null },
          }),
        ]),
      }
      expect(data).toMatchObject(expected)
      expect((await staff.get(url)).data).toMatchObject(expected)
      // Adding it makes a unit issue a license.
      expect((await staff.post(url, { add: [counting] })).data).toMatchObject({
        license_policies: [{ top_up: null }, { top_up: null }],
      })
    })

    it("writes to the history what was added and taken back, by whom and how many", async () => {
      const license = await sold()
      const order = await topUp(await topUpVariant(license.policy, 5), license.id)
      await acts.refund(order, PRICE)
      await eventually(async () => {
        const module = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        const events = await module.listLicenseEvents(
          { order_id: order },
          { order: { created_at: "asc" } }
        )
        expect(events.map(({ type, license_ids, data }) => ({ type, license_ids, data }))).toEqual([
          {
            type: "license.uses_added",
            license_ids: [license.id],
            data: { count: 1, amount: 5, units: 1, until: "used" },
          },
          {
            type: "license.uses_taken_back",
            license_ids: [license.id],
            data: {
              count: 1,
              amount: 5,
              units: 1,
              until: "used",
              reason: "Order refunded in full",
            },
          },
        ])
      })
    })
  },
})
