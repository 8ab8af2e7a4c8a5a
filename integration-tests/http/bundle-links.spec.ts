import { MedusaAppLoader } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"

import { Migration20261130070000 } from "../../src/modules/licensing/migrations/Migration20261130070000"
import { adminHeaders } from "../helpers/admin"
import { type BundleShop, makeBundleShop, whole } from "../helpers/bundle-shop"
import { type Client, clientOf } from "../helpers/client"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { migrationStatements } from "../helpers/migration-statements"

jest.setTimeout(300_000)

const ROUNDS = 8
const LINK_TABLE = /licensing_variant_(bundle|policy)/

/** What variants sell when several people change it at once, and in a shop that has not synced its links yet. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let shop: BundleShop

    beforeAll(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeBundleShop(container, staff)
    })

    const setBundle = async (license_bundle_id: string | null, of = shop.plain) =>
      await staff.post<{ code?: string }>(`/admin/product-variants/${of}/license-bundle`, {
        license_bundle_id,
      })
    const setPolicies = async (body: object) =>
      await staff.post<{ code?: string }>(
        `/admin/product-variants/${shop.plain}/license-policies`,
        body
      )
    const linked = async (variant = shop.plain): Promise<{ bundles: number; policies: number }> => {
      const { rows } = await dbConnection.raw(
        `select
           (select count(*)::int from licensing_variant_bundle v
             where v.product_variant_id = ? and v.deleted_at is null) as bundles,
           (select count(*)::int from licensing_variant_policy v
             where v.product_variant_id = ? and v.deleted_at is null) as policies`,
        [variant, variant]
      )
      return rows[0]
    }
    const spare = async (code: string): Promise<string> =>
      (
        await staff.post<{ license_bundle: { id: string } }>("/admin/license-bundles", {
          code,
          name: code,
          items: [{ policy_id: shop.photo }, { policy_id: shop.video }],
        })
      ).data.license_bundle.id

    it("is a bundle or policies, when both are set at once", async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const answers = await Promise.all([
          setBundle(shop.bundle),
          setPolicies({ add: [shop.photo] }),
        ])
        const { bundles, policies } = await linked()
        expect(bundles + policies).toBeLessThanOrEqual(1)
        expect(answers.map(({ status }) => status)).toContain(200)
        expect(bundles + policies).toBe(1)
        await setBundle(null)
        await setPolicies({ remove: [shop.photo] })
      }
    })

    it("is one bundle, when several are set at once", async () => {
      const others = await Promise.all(["one", "two", "three"].map(spare))
      for (let round = 0; round < ROUNDS; round++) {
        const answers = await Promise.all(others.map((id) => setBundle(id)))
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
        expect(await linked()).toEqual({ bundles: 1, policies: 0 })
      }
    })

    it("is no bundle that is deleted at the same moment, and never stuck", async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const id = await spare(`gone-${round}`)
        const [set, deleted] = await Promise.all([
          setBundle(id),
          staff.delete(`/admin/license-bundles/${id}`),
        ])
        expect([set.status, deleted.status].filter((status) => status === 200)).toHaveLength(1)
      }
      const id = await spare("left")
      await setBundle(id)
      await dbConnection.raw("update licensing_bundle set deleted_at = now() where id = ?", [id])
      expect(await setBundle(shop.bundle)).toMatchObject({ status: 200 })
      expect(await linked()).toEqual({ bundles: 1, policies: 0 })
    })

    it("is issued before the shop syncs its links, which then finds nothing to do", async () => {
      const ours = async () => {
        const planner = await new MedusaAppLoader({ container }).getLinksExecutionPlanner()
        return (await planner.createPlan())
          .filter(({ tableName }) => LINK_TABLE.test(tableName))
          .map(({ action, tableName }) => `${tableName}: ${action}`)
          .sort()
      }
      await dbConnection.raw("drop table licensing_variant_bundle")
      await dbConnection.raw(
        `alter table licensing_variant_policy drop column top_up_uses, drop column top_up_feature,
           drop column top_up_until`
      )
      await dbConnection.raw(
        "delete from link_module_migrations where table_name = 'licensing_variant_bundle'"
      )
      for (const statement of await migrationStatements(Migration20261130070000, "up")) {
        if (LINK_TABLE.test(statement)) {
          await dbConnection.raw(statement)
        }
      }
      await setPolicies({ add: [shop.photo] })
      await shop.buy(1, 1, shop.plain)
      await setBundle(shop.bundle, shop.variant)
      expect(await shop.units(await shop.buy(1))).toEqual([whole("active")])
      expect(await ours()).toEqual([
        "licensing_variant_bundle: noop",
        "licensing_variant_policy: noop",
      ])
    })
  },
})
