import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import {
  type BundledEntitlement,
  UnitChangesService,
} from "../../src/modules/licensing/issuing/unit-changes"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { DatabaseService } from "../../src/modules/licensing/storage/database"
import type { SqlValue } from "../../src/modules/licensing/storage/statement"
import { adminHeaders } from "../helpers/admin"
import { type BundleShop, makeBundleShop, whole } from "../helpers/bundle-shop"
import { type Client, clientOf } from "../helpers/client"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(300_000)

const UNITS = 2_000

type PlanNode = { "Actual Rows": number; "Actual Loops": number; Plans?: PlanNode[] }

/** Rows that all nodes of a plan gave, every time they ran. */
const rowsOf = ({ Plans = [], ...node }: PlanNode): number =>
  Plans.reduce((sum, plan) => sum + rowsOf(plan), node["Actual Rows"] * node["Actual Loops"])

/** Ends a transaction without keeping what it wrote. */
class RolledBack extends Error {
  constructor(readonly read: number[]) {
    super("Rolled back")
  }
}

/** Units of bundles stay whole, and those of old lines of several policies fall as they always did. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: BundleShop
    let licensing: LicensingModuleService

    beforeAll(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeBundleShop(container, staff)
    })

    const settle = async (order: string): Promise<void> => {
      await shop.acts.capture(order)
      await shop.acts.fulfil(order)
    }

    const licenseOf = async (order: string, unit: number, code: string): Promise<string> =>
      (await shop.licensesOf(order)).find(
        ({ unit_index, policy }) => unit_index === unit && policy.code === code
      )!.id

    const issue = async (order: string, body: object, key = `key-${order}`) =>
      await clientOf(api, {
        ...(await adminHeaders(container)).headers,
        "idempotency-key": key,
      }).post<{ license_ids: string[]; code: string }>(`/admin/orders/${order}/licenses`, body)

    it("of several policies without a name fall each on its own, newest first", async () => {
      await staff.post(`/admin/product-variants/${shop.plain}/license-policies`, {
        add: [shop.photo, shop.video],
      })
      const order = await shop.buy(2, 4, shop.plain)
      await staff.post(`/admin/licenses/${await licenseOf(order, 0, "photo")}/revoke`, {
        reason: "Abuse",
      })
      await settle(order)
      await shop.giveBack(order, 1)
      await shop.expectUnits(order, [
        ["photo revoked", "video active"],
        ["photo active", "video revoked"],
      ])
    })

    it("are taken and given back by reading each license once, whatever the statistics say", async () => {
      const order = await shop.buy(1)
      const query = jest.spyOn(DatabaseService.prototype, "query")
      try {
        await licensing.bundles.countLicenses(shop.bundle)
        const database = query.mock.contexts[0] as DatabaseService
        const units = new UnitChangesService({ databaseService: database })
        const work = database.transaction(async (tx) => {
          const clone = (entitlement: string, from: number, to: number) =>
            database.query(
              `insert into licensing_license (id, entitlement_id, unit_index, program_id, policy_id, source, state,
                 kind, "authorization", term_starts, on_refund)
               select ${entitlement} || ':' || u, ${entitlement}, u, program_id, policy_id, source, state,
                 kind, "authorization", term_starts, on_refund
               from licensing_license l, generate_series(${from}, ${to}) u
               where l.order_id = ? and l.policy_id = ?`,
              [order, shop.photo],
              tx
            )
          await clone("'small-' || u / 2", 1, 20_000)
          await database.query("analyze licensing_license", [], tx)
          await clone("'big-a'", 1, UNITS)
          await clone("'big-b'", 1, UNITS)
          const unit = {
            entitlement: { id: "big-a", on_refund: "revoke" },
            siblings: ["big-b"],
            next_index: UNITS + 1,
          } as BundledEntitlement
          query.mockClear()
          await units.take(unit, 100, "returned", tx)
          await units.reinstate(unit, 100, tx)
          await units.release(unit, 100, tx)
          const read: number[] = []
          for (const [sql, values] of [...query.mock.calls] as [string, SqlValue[]][]) {
            const [row] = await database.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
              `explain (analyze, format json) ${sql}`,
              values,
              tx
            )
            read.push(rowsOf(row!["QUERY PLAN"][0].Plan))
          }
          throw new RolledBack(read)
        })
        const { read } = await work.catch((error: unknown) => {
          if (error instanceof RolledBack) {
            return error
          }
          throw error
        })
        expect(read).toHaveLength(3)
        expect(Math.max(...read)).toBeLessThan(UNITS * 20)
      } finally {
        query.mockRestore()
      }
    })

    it("fall first where a license was never issued", async () => {
      const order = await shop.buy(3)
      await settle(order)
      // Withheld, or a check that settling asked for would issue it once more.
      await dbConnection.raw(
        "update licensing_line_entitlement set withheld = true where order_id = ? and policy_id = ?",
        [order, shop.video]
      )
      await dbConnection.raw("delete from licensing_license where id = ?", [
        await licenseOf(order, 0, "video"),
      ])
      await shop.giveBack(order, 1)
      await shop.expectUnits(order, [["photo revoked"], whole("active"), whole("active")])
    })

    it.each(["photo", "video"] as const)(
      "come back whole when %s was held back meanwhile",
      async (late) => {
        const policy = (active: boolean) =>
          staff.post(`/admin/license-policies/${shop[late]}`, { active })
        await policy(false)
        const order = await shop.buy(3, 3)
        for (const unit of [1, 2]) {
          await dbConnection.raw("update licensing_license set activation_count = 1 where id = ?", [
            await licenseOf(order, unit, late === "photo" ? "video" : "photo"),
          ])
        }
        const [line] = (await shop.acts.read(order)).items
        await shop.acts.setQuantity(order, line!.id, 2)
        const early = late === "photo" ? "video" : "photo"
        await shop.expectUnits(order, [
          [`${early} revoked`],
          [`${early} active`],
          [`${early} active`],
        ])
        await policy(true)
        await staff.post(`/admin/orders/${order}/licensing/apply-policies`)
        await shop.expectUnits(order, [[`${early} revoked`], whole("active"), whole("active")])
        await shop.acts.setQuantity(order, line!.id, 3)
        await shop.expectUnits(order, Array(3).fill(whole("active")))
      }
    )

    it("are not made of top-ups that the same variant sells", async () => {
      const prints = await shop.policy("prints", { kind: "consumption", max_consumptions: 10 })
      expect(
        await staff.post(`/admin/product-variants/${shop.plain}/license-policies`, {
          add: [shop.photo, shop.video],
          top_ups: [{ policy_id: prints, uses: 5, until: "used" }],
        })
      ).toMatchObject({ status: 200 })
      const order = await shop.buy(1, 2, shop.plain)
      const { rows } = await dbConnection.raw(
        `select top_up_uses is not null as top_up, bundle_id is not null as together
         from licensing_line_entitlement where order_id = ? order by 1`,
        [order]
      )
      expect(rows).toEqual([
        { top_up: false, together: true },
        { top_up: false, together: true },
        { top_up: true, together: false },
      ])
    })

    it("issued by hand without numbers are not called one unit in the file", async () => {
      const order = await shop.buy(1)
      const { data } = await issue(order, { license_bundle_id: shop.bundle, quantity: 2 })
      await dbConnection.raw("update licensing_license set unit_index = null where id = any(?)", [
        data.license_ids,
      ])
      const { data: file } = await staff.get<string>(
        `/admin/orders/${order}/licenses/export?bom=false`
      )
      const rows = file
        .trim()
        .split("\r\n")
        .map((row) => row.split(","))
      const column = rows[0]!.indexOf("license__bundle_unit")
      const cells = rows.slice(1).map((row) => row[column]!)
      expect(cells.filter((cell) => cell.includes("/"))).toHaveLength(2)
      expect(cells.filter((cell) => /^lbun_\w+$/.test(cell))).toHaveLength(4)
    })

    it("are issued by hand once, whatever becomes of bundle and variant", async () => {
      const order = await shop.buy(1)
      const byBundle = { license_bundle_id: shop.bundle }
      const byVariant = { variant_id: shop.variant }
      const first = [await issue(order, byBundle, "one"), await issue(order, byVariant, "two")]
      expect(first.map(({ data }) => data.license_ids.length)).toEqual([2, 2])
      await staff.post(`/admin/license-bundles/${shop.bundle}`, { active: false })
      await licensing.bundles.setOfVariant(shop.variant, null)
      expect([
        await issue(order, byBundle, "one"),
        await issue(order, byVariant, "two"),
      ]).toMatchObject(first)
      expect(await issue(order, byBundle, "two")).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED" },
      })
      expect(await issue(order, byBundle, "three")).toMatchObject({
        status: 409,
        data: { code: "BUNDLE_INACTIVE" },
      })
    })

    it("are not issued by hand in numbers that one act cannot bear", async () => {
      const order = await shop.buy(1)
      await staff.post(`/admin/license-bundles/${shop.bundle}`, {
        items: [shop.photo, shop.video, await shop.policy("audio")].map((policy_id) => ({
          policy_id,
        })),
      })
      expect(
        await issue(order, { license_bundle_id: shop.bundle, quantity: 10_000 })
      ).toMatchObject({ status: 400, data: { code: "TOO_MANY_LICENSES" } })
      expect(await shop.licensesOf(order)).toHaveLength(2)
    })

    it("are withheld, or not sold, where the bundle ended since it was read", async () => {
      const freeze = async (order: string) => {
        await licensing.issuing.freezeEntitlements(
          order,
          [shop.photo, shop.video].map((policy_id) => ({
            line_item_id: `line of ${order}`,
            policy_id,
            product_id: null,
            variant_id: null,
            unit_seats: 1,
            quantity_mode: "key_per_unit" as const,
            issue_on: "order_placed" as const,
            on_refund: "revoke" as const,
            source: "order" as const,
            withheld: false,
            fulfill_when_issued: false,
            top_up: null,
            bundle: { id: shop.bundle },
          }))
        )
        const { rows } = await dbConnection.raw(
          "select withheld from licensing_line_entitlement where order_id = ?",
          [order]
        )
        return rows.map(({ withheld }) => withheld)
      }
      expect(await freeze("before")).toEqual([false, false])
      await staff.post(`/admin/license-bundles/${shop.bundle}`, { active: false })
      expect(await freeze("inactive")).toEqual([true, true])
      await dbConnection.raw("update licensing_bundle set deleted_at = now() where id = ?", [
        shop.bundle,
      ])
      expect(await freeze("deleted")).toEqual([])
    })
  },
})
