import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderWorkflow, createRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import reconcileStaleOrders from "../../src/jobs/reconcile-stale-orders"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import applyPoliciesToOldOrders from "../../src/scripts/apply-policies-to-orders"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { parseOrderRange } from "../../src/workflows/issuing/lib/old-orders"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { createProductWithVariants } from "../helpers/products"
import { runScript } from "../helpers/scripts"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(180_000)

describe("parseOrderRange", () => {
  it("takes whole days in UTC, and times with their offset", () => {
    expect(parseOrderRange("2026-01-31", "2026-01-31")).toEqual({
      from: new Date("2026-01-31T00:00:00Z"),
      until: new Date("2026-02-01T00:00:00Z"),
    })
    expect(parseOrderRange("2026-01-31T12:00+02:00", "2026-01-31T12:30:00Z")).toEqual({
      from: new Date("2026-01-31T10:00:00Z"),
      until: new Date("2026-01-31T12:30:00Z"),
    })
  })

  it.each([
    [undefined, "2026-01-31", '"from" must be an ISO date'],
    ["2026-01-31", undefined, '"to" must be an ISO date'],
    ["31.01.2026", "2026-01-31", 'not "31.01.2026"'],
    ["2026-02-30", "2026-03-31", 'not "2026-02-30"'],
    ["2026-01-31T12:00", "2026-03-31", 'not "2026-01-31T12:00"'],
    ["2026", "2027", 'not "2026"'],
    ["2026-02-01", "2026-01-31", '"2026-02-01" is not before "2026-01-31"'],
  ])("refuses %s to %s", (from, to, message) => {
    expect(() => parseOrderRange(from, to)).toThrow(message)
  })
})

/** Orders that the shop took before it had licenses, and mails that a process did not live to send. */
medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let region: string
    let lines: string[]
    const today = new Date().toISOString().slice(0, 10)

    beforeAll(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { result } = await createRegionsWorkflow(container).run({
        input: { regions: [{ name: "Europe", currency_code: "eur", payment_providers: [] }] },
      })
      region = result[0]!.id
    })

    beforeEach(() => {
      lines = []
    })

    const run = async (...args: string[]) => {
      await runScript(container, applyPoliciesToOldOrders, args, lines)
    }

    const order = async (variant_id: string, quantity: number, at?: string): Promise<string> => {
      const { result } = await createOrderWorkflow(container).run({
        input: {
          region_id: region,
          currency_code: "eur",
          email: "buyer@shop.test",
          items: [{ variant_id, title: "Program", quantity, unit_price: 10 }],
        },
      })
      if (at) {
        await dbConnection.raw(
          `update "order" set created_at = '${at}' where id = '${result.id}';
           update order_line_item set created_at = '${at}' where id in (
             select item_id from order_item where order_id = '${result.id}')`
        )
      }
      return result.id
    }

    const link = async (variant_id: string, terms: Partial<NewPolicy> = {}): Promise<void> => {
      const code = `policy-${variant_id.slice(-8).toLowerCase()}`
      const [program] = await licensing.programs.create([{ code, name: code }])
      const [policy] = await licensing.policies.create([
        { code, name: code, program_id: program!.id, issue_on: "order_placed", ...terms },
      ])
      await updateVariantLicensePoliciesWorkflow(container).run({
        input: { variants: [{ variant_id, add: [policy!.id] }] },
      })
    }

    const issued = async (id: string): Promise<number> =>
      (await licensing.listLicenses({ order_id: id }, { select: ["id"], take: null })).length

    const variant = async (): Promise<string> =>
      (await createProductWithVariants(container)).variants[0]!.id

    describe("the script for old orders", () => {
      it("only counts unless it gets `apply`, and then issues once", async () => {
        const [sold, unpaid] = [await variant(), await variant()]
        const [seats, other] = [await variant(), await variant()]
        const orders = [
          await order(sold, 3),
          await order(unpaid, 2),
          await order(seats, 5),
          await order(other, 7),
          await order(sold, 4, "2020-05-01T00:00:00Z"),
        ]
        await link(sold)
        await link(unpaid, { issue_on: "payment_captured" })
        await link(seats, { quantity_mode: "seats_per_line" })
        const counts = async () => await Promise.all(orders.map(issued))

        await run(today, today)
        expect(lines).toContain(
          "Orders that get policies: 3. Licenses issued at once: 4. " +
            "Orders with licenses that wait for payment, fulfillment or staff: 1."
        )
        expect(lines.at(-1)).toMatch(/^Nothing was changed/)
        expect(await counts()).toEqual([0, 0, 0, 0, 0])
        expect(await licensing.listLineEntitlements()).toEqual([])
        expect(await licensing.listOrderProfiles()).toEqual([])

        await run(today, today, "apply")
        expect(lines.at(-1)).toBe("Orders that got policies: 3. Licenses issued: 4.")
        expect(await counts()).toEqual([3, 0, 1, 0, 0])

        await run(today, today, "--apply")
        expect(lines.at(-1)).toMatch(/^Orders that get policies: 0\./)
        await run("2020-05-01", "2020-05-01", "apply")
        expect(await counts()).toEqual([3, 0, 1, 0, 4])
      })

      it("goes on after an order that fails and names it at the end", async () => {
        const sold = await variant()
        const [first, bad, last] = [
          await order(sold, 1),
          await order(sold, 1),
          await order(sold, 1),
        ]
        await link(sold)
        await dbConnection.raw(
          `create function refuse() returns trigger language plpgsql as
             $$ begin if new.order_id = '${bad}' then raise 'refused'; end if; return new; end $$;
           create trigger refuse before insert on licensing_license
             for each row execute function refuse()`
        )
        await expect(run(today, today, "apply")).rejects.toMatchObject({
          code: "ORDERS_NOT_SETTLED",
          message: expect.stringContaining(bad!),
        })
        expect(lines.at(-1)).toBe("Orders that got policies: 2. Licenses issued: 2.")
        expect(await Promise.all([issued(first!), issued(bad!), issued(last!)])).toEqual([1, 0, 1])
        await dbConnection.raw("drop trigger refuse on licensing_license")
        await run(today, today)
        expect(lines.at(-2)).toMatch(/policies: 1\. Licenses issued at once: 1\./)
        await run(today, today, "apply")
        expect(await issued(bad!)).toBe(1)
      })

      it("refuses arguments that it does not understand before it does anything", async () => {
        await expect(run(today)).rejects.toMatchObject({ code: "DATE_RANGE_INVALID" })
        await expect(run(today, today, "aply")).rejects.toMatchObject({ code: "ARGUMENT_UNKNOWN" })
        await expect(run(today, today, "apply", "x")).rejects.toMatchObject({
          code: "ARGUMENT_UNKNOWN",
        })
        expect(lines).toEqual([])
      })

      it("says in one sentence what it does not understand, without a stack", async () => {
        for (const args of [[], ["yesterday", today], [today, today, "aply"]]) {
          const error = await run(...args).catch((thrown: unknown) => thrown as Error)
          expect(error).toBeInstanceOf(Error)
          expect((error as Error).stack).toBe((error as Error).message)
        }
      })
    })

    describe("the sweep", () => {
      const mails = async (id: string): Promise<string[]> => {
        const { rows } = await dbConnection.raw(
          `select status from notification where resource_id = '${id}'`
        )
        return rows.map(({ status }: { status: string }) => status)
      }

      /** An order whose process ended after issuing and before the mail. */
      const unmailed = async (): Promise<string> => {
        const sold = await variant()
        await link(sold)
        const id = await order(sold, 2)
        await reconcileOrderLicensesWorkflow(container).run({
          input: { order_id: id, placed: true },
        })
        await dbConnection.raw(
          `delete from notification where resource_id = '${id}';
           update licensing_order_profile set mailed_count = 0 where order_id = '${id}'`
        )
        return id
      }

      it("sends the mail that was lost, once", async () => {
        const id = await unmailed()
        await reconcileStaleOrders(container)
        expect(await mails(id)).toEqual(["success"])
        await reconcileStaleOrders(container)
        expect(await mails(id)).toEqual(["success"])
        expect(await licensing.orders.findUnmailed(72, "", 100)).not.toContain(id)
      })

      it("leaves what was issued long ago, is not complete or has fallen", async () => {
        const [old, dirty, fallen] = [await unmailed(), await unmailed(), await unmailed()]
        await dbConnection.raw(
          `update licensing_license set created_at = now() - interval '73 hours' where order_id = '${old}';
           update licensing_order_profile set dirty = true where order_id = '${dirty}';
           update licensing_license set state = 'revoked', state_cause = 'staff'
             where order_id = '${fallen}'`
        )
        expect(await licensing.orders.findUnmailed(72, "", 100)).toEqual([])
      })
    })
  },
})
