import { MedusaAppLoader } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"

import reconcileStaleOrders from "../../src/jobs/reconcile-stale-orders"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { Migration20261130070000 } from "../../src/modules/licensing/migrations/Migration20261130070000"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { variantOffers } from "../../src/workflows/issuing/lib/variant-offers"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
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
    let licensing: LicensingModuleService

    beforeAll(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await makeBundleShop(container, staff)
    })

    const setBundle = async (license_bundle_id: string | null, of = shop.plain, over = {}) =>
      await staff.post<{ code?: string }>(`/admin/product-variants/${of}/license-bundle`, {
        license_bundle_id,
        ...over,
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

    describe("changes to something else in one act", () => {
      /** An order of which no event is sent. */
      const placeUnseen = async (): Promise<string> => {
        const { result } = await createOrderWorkflow(container).run({
          input: {
            region_id: shop.shop.regions.eur,
            currency_code: "eur",
            email: "buyer@shop.test",
            items: [{ variant_id: shop.plain, title: "Studio", quantity: 1, unit_price: 10 }],
          },
        })
        return result.id
      }
      const own = () => [shop.photo, shop.video]

      it.each([
        [
          "its policies to a bundle",
          () => setPolicies({ add: own() }),
          () => setBundle(shop.bundle, shop.plain, { replace_policies: true }),
          { bundles: 1, policies: 0 },
        ],
        [
          "a bundle to another",
          async () => setBundle(await spare("former")),
          () => setBundle(shop.bundle),
          { bundles: 1, policies: 0 },
        ],
        [
          "a bundle to policies",
          () => setBundle(shop.bundle),
          () => setPolicies({ add: own(), replace_bundle: true }),
          { bundles: 0, policies: 2 },
        ],
      ])("from %s, and an order of before gets its licenses", async (_, first, then, sold) => {
        await first()
        const order = await placeUnseen()
        for (let time = 0; time < 2; time++) {
          expect(await then()).toMatchObject({ status: 200 })
          expect(await linked()).toEqual(sold)
        }
        await reconcileStaleOrders(container)
        expect(await shop.units(order)).toEqual([whole("active")])
      })

      it("only where that is said, and an order of before the first sale gets nothing", async () => {
        const order = await placeUnseen()
        await setPolicies({ add: own() })
        expect(await setBundle(shop.bundle)).toMatchObject({
          status: 409,
          data: { code: "VARIANT_SELLS_POLICIES" },
        })
        await setBundle(shop.bundle, shop.plain, { replace_policies: true })
        expect(await setPolicies({ add: own() })).toMatchObject({
          status: 409,
          data: { code: "VARIANT_SELLS_BUNDLE" },
        })
        expect(await linked()).toEqual({ bundles: 1, policies: 0 })
        await reconcileStaleOrders(container)
        expect(await shop.licensesOf(order)).toEqual([])
      })

      it("and sells one of the two at every moment", async () => {
        await setBundle(shop.bundle)
        let changing = true
        const seen: number[] = []
        const watch = async () => {
          while (changing) {
            const { bundles, policies } = await variantOffers(container, [shop.plain])
            seen.push(
              (bundles.get(shop.plain) ?? []).length + (policies.get(shop.plain) ?? []).length
            )
          }
        }
        const watching = [watch(), watch()]
        for (let round = 0; round < ROUNDS; round++) {
          await setPolicies({ add: own(), replace_bundle: true })
          await setBundle(shop.bundle, shop.plain, { replace_policies: true })
        }
        changing = false
        await Promise.all(watching)
        expect(seen.length).toBeGreaterThan(ROUNDS)
        expect(Math.min(...seen)).toBeGreaterThan(0)
      })

      it("and takes it back where a later step fails", async () => {
        const { bundles } = licensing
        await setPolicies({ add: own() })
        const policies = await bundles.linksOfVariants([shop.plain])
        expect(await bundles.setOfVariant(shop.plain, shop.bundle, true)).toEqual(policies)
        await bundles.restoreVariants([shop.plain], policies)
        expect(await bundles.linksOfVariants([shop.plain])).toEqual(policies)

        await setBundle(shop.bundle, shop.plain, { replace_policies: true })
        const bundle = await bundles.linksOfVariants([shop.plain])
        const { errors } = await createWorkflow("change-and-fail", () => {
          updateVariantLicensePoliciesWorkflow.runAsStep({
            input: { variants: [{ variant_id: shop.plain, add: own(), replace_bundle: true }] },
          })
          createStep("fail-afterwards", async () => {
            throw new Error("failed afterwards")
          })()
        })(container).run({ throwOnError: false })
        expect(errors).toHaveLength(1)
        expect(await bundles.linksOfVariants([shop.plain])).toEqual(bundle)
      })
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
