import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { Shop } from "../../demo/seed/context"
import { makeShop } from "../../demo/seed/shop"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { eventually } from "../helpers/eventually"
import { checkOut, orderActs } from "../helpers/orders"
import { createProductWithVariants } from "../helpers/products"

jest.setTimeout(300_000)

const BUNDLES = "/admin/license-bundles"

type Bundle = {
  id: string
  code: string
  name: string
  active: boolean
  items: { policy_id: string; seats: number | null }[]
  variants: { id: string }[]
  license_count: number
}

/** A bundle of two policies, sold through Medusa's own routes. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let stranger: Client
    let shop: Shop
    let acts: ReturnType<typeof orderActs>
    let photo: string
    let video: string
    let site: string
    let variant: string
    let plain: string
    let bundle: Bundle

    const create = async (body: Record<string, unknown>) =>
      await staff.post<{ license_bundle: Bundle; code: string; message: string }>(BUNDLES, body)

    const change = async (body: Record<string, unknown>, id = bundle.id) =>
      await staff.post<{ license_bundle: Bundle; code: string }>(`${BUNDLES}/${id}`, body)

    const sell = async (license_bundle_id: string | null, of = variant) =>
      await staff.post<{ license_bundle: Bundle | null; code: string }>(
        `/admin/product-variants/${of}/license-bundle`,
        { license_bundle_id }
      )

    beforeAll(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      stranger = clientOf(api)
      shop = await makeShop(container)
      acts = orderActs(staff, shop)
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const [program] = await licensing.programs.create([{ code: "photo", name: "Photo Studio" }])
      const policies = await licensing.policies.create(
        (["photo", "video", "site"] as const).map((code) => ({
          code,
          name: code,
          program_id: program!.id,
          issue_on: "order_placed" as const,
          max_activations: 2,
          ...(code === "site" && { quantity_mode: "seats_per_line" as const }),
        }))
      )
      ;[photo, video, site] = policies.map(({ id }) => id) as [string, string, string]
      const product = await createProductWithVariants(container, ["Studio", "Plain"], {
        salesChannelIds: [shop.salesChannelId],
      })
      ;[variant, plain] = product.variants.map(({ id }) => id) as [string, string]
      bundle = (
        await create({
          code: "studio",
          name: "Studio",
          items: [{ policy_id: video, seats: 5 }, { policy_id: photo }],
        })
      ).data.license_bundle
      await sell(bundle.id)
    })

    const licensesOf = async (order: string) =>
      (await staff.get<{ licenses: ListedLicense[] }>(`/admin/orders/${order}/licenses?limit=100`))
        .data.licenses

    const buy = async (quantity: number): Promise<string> => {
      const order = await checkOut(container, shop, { items: [[variant, quantity]] })
      await eventually(async () => {
        expect(await licensesOf(order)).toHaveLength(quantity * 2)
      })
      return order
    }

    /** The states of the units, by what they hold: `["photo active", "video active"]` each. */
    const units = async (order: string): Promise<string[][]> => {
      const byUnit: string[][] = []
      for (const { unit_index, policy, state } of await licensesOf(order)) {
        ;(byUnit[unit_index!] ??= []).push(`${policy.code} ${state}`)
      }
      return byUnit.map((unit) => unit.sort())
    }

    const whole = (state: string) => [`photo ${state}`, `video ${state}`]

    describe("staff", () => {
      it("create, read, list, change and delete bundles", async () => {
        const made = await create({
          code: "spare",
          name: "Spare",
          metadata: { shelf: 3 },
          items: [{ policy_id: photo }, { policy_id: video }],
        })
        expect(made).toMatchObject({
          status: 200,
          data: { license_bundle: { active: true, variants: [], license_count: 0 } },
        })
        const { id } = made.data.license_bundle
        expect(
          (await change({ name: "Spare 2", active: false }, id)).data.license_bundle
        ).toMatchObject({
          code: "spare",
          name: "Spare 2",
          active: false,
          metadata: { shelf: 3 },
          items: [
            { policy_id: photo, seats: null },
            { policy_id: video, seats: null },
          ],
        })
        const listed = async (query: string) =>
          (
            await staff.get<{ license_bundles: Bundle[] }>(`${BUNDLES}?${query}`)
          ).data.license_bundles.map(({ code }) => code)
        expect(await listed("order=-code")).toEqual(["studio", "spare"])
        expect(await listed("active=false")).toEqual(["spare"])
        expect(await listed("q=stud")).toEqual(["studio"])
        expect(await listed(`policy_id=${site}`)).toEqual([])
        expect((await staff.delete(`${BUNDLES}/${id}`)).data).toMatchObject({ id, deleted: true })
        expect(await staff.get(`${BUNDLES}/${id}`)).toMatchObject({
          status: 404,
          data: { code: "BUNDLE_NOT_FOUND" },
        })
        expect(await change({ name: "Gone" }, id)).toMatchObject({ status: 404 })
        expect(
          await create({
            code: "spare",
            name: "Again",
            items: bundle.items.map(({ policy_id }) => ({ policy_id })),
          })
        ).toMatchObject({ status: 200 })
      })

      it("must be signed in", async () => {
        for (const answer of [
          await stranger.get(BUNDLES),
          await stranger.post(BUNDLES, {}),
          await stranger.get(`${BUNDLES}/${bundle.id}`),
          await stranger.post(`${BUNDLES}/${bundle.id}`, {}),
          await stranger.delete(`${BUNDLES}/${bundle.id}`),
          await stranger.get(`/admin/product-variants/${variant}/license-bundle`),
          await stranger.post(`/admin/product-variants/${variant}/license-bundle`, {}),
        ]) {
          expect(answer.status).toBe(401)
        }
      })

      it.each([
        ["one policy", () => ({ items: [{ policy_id: photo }] }), 400, "BUNDLE_INVALID"],
        [
          "policies that count in different ways",
          () => ({ items: [{ policy_id: photo }, { policy_id: site }] }),
          400,
          "BUNDLE_INVALID",
        ],
        [
          "an unknown policy",
          () => ({ items: [{ policy_id: photo }, { policy_id: "lpol_none" }] }),
          404,
          "POLICY_NOT_FOUND",
        ],
        ["the code of another bundle", () => ({ code: "studio" }), 409, "CODE_TAKEN"],
        ["the code of a program", () => ({ code: "photo" }), 409, "CODE_TAKEN"],
        ["no name", () => ({ name: undefined }), 400, "INVALID_REQUEST"],
        [
          "a field that items do not have",
          () => ({ items: [{ policy_id: photo, key: "x" }] }),
          400,
          "INVALID_REQUEST",
        ],
      ])("get no bundle of %s", async (_, over, status, code) => {
        const answer = await create({
          code: "wrong",
          name: "Wrong",
          items: [{ policy_id: photo }, { policy_id: video }],
          ...over(),
        })
        expect(answer).toMatchObject({ status, data: { code } })
        expect(answer.data).not.toHaveProperty("license_bundle")
      })

      it("cannot take a bundle's code for a program, nor change it", async () => {
        expect(
          await staff.post("/admin/license-programs", { code: "studio", name: "Studio" })
        ).toMatchObject({ status: 409, data: { code: "CODE_TAKEN" } })
        expect(await change({ code: "other" })).toMatchObject({
          status: 400,
          data: { code: "CODE_IMMUTABLE" },
        })
      })

      it("cannot delete its policies, nor make them differ", async () => {
        expect(await staff.delete(`/admin/license-policies/${photo}`)).toMatchObject({
          status: 409,
          data: { code: "POLICY_IN_USE" },
        })
        expect(
          await staff.post(`/admin/license-policies/${photo}`, { quantity_mode: "seats_per_line" })
        ).toMatchObject({ status: 409, data: { code: "POLICY_IN_BUNDLE" } })
        expect(
          await staff.post(`/admin/license-policies/${photo}`, { name: "photo" })
        ).toMatchObject({ status: 200 })
      })

      it("change what the policies of bundles share together, through other bundles too", async () => {
        const terms = async (id: string) => {
          const { data } = await staff.get<{ license_policy: Record<string, unknown> }>(
            `/admin/license-policies/${id}`
          )
          const { name, issue_on, on_refund } = data.license_policy
          return [name, issue_on, on_refund]
        }
        const [audio] = await container
          .resolve<LicensingModuleService>(LICENSING_MODULE)
          .policies.create([
            {
              code: "audio",
              name: "audio",
              program_id: (
                await staff.get<{ license_policy: { program_id: string } }>(
                  `/admin/license-policies/${photo}`
                )
              ).data.license_policy.program_id,
              issue_on: "order_placed",
            },
          ])
        await create({
          code: "sound",
          name: "Sound",
          items: [{ policy_id: video }, { policy_id: audio!.id }],
        })
        await licensesOf(await buy(1))
        const body = { name: "Photo", issue_on: "payment_captured", on_refund: "suspend" }
        const path = `/admin/license-policies/${photo}`
        expect(await staff.post(path, body)).toMatchObject({
          status: 409,
          data: { code: "POLICY_IN_BUNDLE", message: expect.stringContaining("`with_bundled`") },
        })
        for (let time = 0; time < 2; time++) {
          expect(await staff.post(path, { ...body, with_bundled: true })).toMatchObject({
            status: 200,
          })
        }
        expect(await Promise.all([photo, video, audio!.id].map(terms))).toEqual([
          ["Photo", "payment_captured", "suspend"],
          ["video", "payment_captured", "suspend"],
          ["audio", "payment_captured", "suspend"],
        ])
        expect((await terms(site))[1]).toBe("order_placed")
        expect(await staff.post(path, { with_bundled: "yes" })).toMatchObject({ status: 400 })
      })

      it("let a variant sell a bundle or policies, not both", async () => {
        const policies = `/admin/product-variants/${variant}/license-policies`
        expect(await staff.post(policies, { add: [site] })).toMatchObject({
          status: 409,
          data: { code: "VARIANT_SELLS_BUNDLE" },
        })
        expect((await sell(bundle.id, plain)).data.license_bundle).toMatchObject({ code: "studio" })
        expect((await sell(bundle.id, plain)).data.license_bundle).toMatchObject({ code: "studio" })
        const { data } = await staff.get<{ license_bundle: Bundle }>(`${BUNDLES}/${bundle.id}`)
        expect(data.license_bundle.variants.map(({ id }) => id).sort()).toEqual(
          [variant, plain].sort()
        )
        expect(await staff.delete(`${BUNDLES}/${bundle.id}`)).toMatchObject({
          status: 409,
          data: { code: "BUNDLE_IN_USE" },
        })
        expect((await sell(null, plain)).data).toEqual({ license_bundle: null })
        await staff.post(`/admin/product-variants/${plain}/license-policies`, { add: [site] })
        expect(await sell(bundle.id, plain)).toMatchObject({
          status: 409,
          data: { code: "VARIANT_SELLS_POLICIES" },
        })
        expect(await sell("lbdl_none")).toMatchObject({
          status: 404,
          data: { code: "BUNDLE_NOT_FOUND" },
        })
        expect(await sell(bundle.id, "variant_none")).toMatchObject({
          status: 404,
          data: { code: "VARIANT_NOT_FOUND" },
        })
        expect(await sell(5 as never)).toMatchObject({ status: 400 })
      })
    })

    describe("a sale", () => {
      it("issues one license of each policy a unit, with the bundle's seats and name", async () => {
        const licenses = await licensesOf(await buy(2))
        expect(new Set(licenses.map(({ bundle_id }) => bundle_id)).size).toBe(1)
        expect(
          licenses.map(({ unit_index, policy, seats, bundle: sold }) => [
            unit_index,
            policy.code,
            seats,
            sold,
          ])
        ).toEqual(
          expect.arrayContaining(
            [0, 1].flatMap((unit) => [
              [unit, "photo", 2, { id: bundle.id, code: "studio", name: "Studio" }],
              [unit, "video", 5, { id: bundle.id, code: "studio", name: "Studio" }],
            ])
          )
        )
      })

      it("stays as it was sold, whatever becomes of the bundle", async () => {
        const order = await buy(1)
        const before = await licensesOf(order)
        await change({
          name: "Studio 2",
          items: [
            { policy_id: photo, seats: 9 },
            { policy_id: video, seats: 9 },
          ],
        })
        await sell(null)
        await staff.post(`/admin/orders/${order}/licensing/check`)
        await staff.post(`/admin/orders/${order}/licensing/apply-policies`)
        expect(await licensesOf(order)).toEqual(before)
        const { data } = await staff.get<{ licenses: ListedLicense[] }>(
          `/admin/licenses?license_bundle_id=${bundle.id}&order_id=${order}`
        )
        expect(data.licenses.map(({ bundle: sold }) => sold?.name)).toEqual(["Studio", "Studio"])
        expect(
          (await staff.get<{ count: number }>(`/admin/licenses?license_bundle_id=lbdl_none`)).data
            .count
        ).toBe(0)
        expect(await staff.delete(`${BUNDLES}/${bundle.id}`)).toMatchObject({
          status: 409,
          data: { code: "BUNDLE_IN_USE" },
        })
      })

      it("waits while the bundle is inactive, until staff apply policies", async () => {
        await change({ active: false })
        const order = await checkOut(container, shop, { items: [[variant, 1]] })
        const withheld = async () =>
          (
            await staff.get<{ order_licensing: { withheld_policies: { active: boolean }[] } }>(
              `/admin/orders/${order}/licensing`
            )
          ).data.order_licensing.withheld_policies.map(({ active }) => active)
        await eventually(async () => expect(await withheld()).toEqual([false, false]))
        await staff.post(`/admin/orders/${order}/licensing/apply-policies`)
        expect(await licensesOf(order)).toEqual([])
        await change({ active: true })
        expect(await withheld()).toEqual([true, true])
        await staff.post(`/admin/orders/${order}/licensing/apply-policies`)
        expect(await units(order)).toEqual([whole("active")])
      })

      it("is in the file of licenses with its code and its units", async () => {
        const order = await buy(2)
        const { data } = await staff.get<string>(`/admin/orders/${order}/licenses/export?bom=false`)
        const [header, ...rows] = data
          .trim()
          .split("\r\n")
          .map((row) => row.split(","))
        const column = (name: string) => rows.map((row) => row[header!.indexOf(name)])
        expect(column("license__bundle")).toEqual(Array(4).fill("studio"))
        const [{ bundle_id } = { bundle_id: "" }] = await licensesOf(order)
        expect(column("license__bundle_unit").sort()).toEqual(
          [0, 0, 1, 1].map((unit) => `${bundle_id}/${unit}`)
        )
      })
    })

    describe("what comes back", () => {
      const activate = async (order: string, unit: number, code: string) => {
        const { id } = (await licensesOf(order)).find(
          ({ unit_index, policy }) => unit_index === unit && policy.code === code
        )!
        const { data } = await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
        const answer = await stranger.post("/licensing/v1/activate", {
          key: data.key,
          program: "photo",
          fingerprint: `computer-of-unit-${unit}-${code}`,
        })
        expect(answer).toMatchObject({ status: 200, data: { valid: true } })
      }

      const giveBack = async (order: string, quantity: number) => {
        const [line] = (await acts.read(order)).items
        const items = [{ id: line!.id, quantity }]
        await acts.receive(await acts.requestReturn(order, items), items)
      }

      const expectUnits = async (order: string, expected: string[][]) => {
        await eventually(async () => expect(await units(order)).toEqual(expected))
      }

      it("is one whole unit of three: one that nobody uses", async () => {
        const order = await buy(3)
        await activate(order, 0, "photo")
        await activate(order, 2, "video")
        await acts.capture(order)
        await acts.fulfil(order)
        await giveBack(order, 1)
        await expectUnits(order, [whole("active"), whole("revoked"), whole("active")])
      })

      it("is the unit of which a member is out of force already", async () => {
        const order = await buy(3)
        const first = (await licensesOf(order)).find(
          ({ unit_index, policy }) => unit_index === 0 && policy.code === "photo"
        )!
        await staff.post(`/admin/licenses/${first.id}/revoke`, { reason: "Abuse" })
        await acts.capture(order)
        await acts.fulfil(order)
        await giveBack(order, 1)
        await expectUnits(order, [whole("revoked"), whole("active"), whole("active")])
      })

      it("is given back to the same unit, and new units are whole", async () => {
        const order = await buy(3)
        await activate(order, 2, "photo")
        const [line] = (await acts.read(order)).items
        await acts.setQuantity(order, line!.id, 1)
        await expectUnits(order, [whole("revoked"), whole("revoked"), whole("active")])
        await acts.setQuantity(order, line!.id, 2)
        await expectUnits(order, [whole("active"), whole("revoked"), whole("active")])
        await acts.setQuantity(order, line!.id, 4)
        await expectUnits(order, Array(4).fill(whole("active")))
      })

      it("is everything when the order is refunded in full", async () => {
        const order = await buy(2)
        await acts.capture(order)
        await acts.refund(order, 20)
        await expectUnits(order, [whole("revoked"), whole("revoked")])
      })
    })

    describe("issued by hand", () => {
      const issue = async (order: string, body: Record<string, unknown>, headers = {}) =>
        await clientOf(api, { ...(await adminHeaders(container)).headers, ...headers }).post<{
          license_ids: string[]
          code: string
        }>(`/admin/orders/${order}/licenses`, body)

      it("adds whole units to an order, once", async () => {
        const order = await buy(1)
        const body = { license_bundle_id: bundle.id, quantity: 2 }
        const headers = { "idempotency-key": `bundle-${order}` }
        const issued = await issue(order, body, headers)
        expect(issued.data.license_ids).toHaveLength(4)
        expect((await issue(order, body, headers)).data).toEqual(issued.data)
        const given = (await licensesOf(order)).filter(({ source }) => source === "admin")
        expect(
          given
            .map(({ unit_index, policy, seats }) => `${unit_index} ${policy.code} ${seats}`)
            .sort()
        ).toEqual(["0 photo 2", "0 video 5", "1 photo 2", "1 video 5"])
        expect(new Set(given.map((license) => license.bundle_id)).size).toBe(1)
        expect(given.map((license) => license.bundle?.code)).toEqual(Array(4).fill("studio"))
      })

      it("is refused where it cannot be", async () => {
        const order = await buy(1)
        expect(await issue(order, { license_bundle_id: "lbdl_none" })).toMatchObject({
          status: 404,
          data: { code: "BUNDLE_NOT_FOUND" },
        })
        expect(
          await issue(order, { license_bundle_id: bundle.id, policy_id: photo })
        ).toMatchObject({ status: 400 })
        expect(
          await issue(order, { license_bundle_id: bundle.id, keys: ["OWN-KEY-0000-1111-2222"] })
        ).toMatchObject({ status: 400 })
        await change({ active: false })
        expect(await issue(order, { license_bundle_id: bundle.id })).toMatchObject({
          status: 409,
          data: { code: "BUNDLE_INACTIVE" },
        })
        expect(await licensesOf(order)).toHaveLength(2)
      })

      it("takes what the variant sells, as it is sold", async () => {
        const order = await buy(1)
        const { data } = await issue(order, { variant_id: variant })
        expect(data.license_ids).toHaveLength(2)
        const { rows } = await dbConnection.raw(
          "select distinct code from licensing_bundle_sale where license_bundle_id = ?",
          [bundle.id]
        )
        expect(rows).toEqual([{ code: "studio" }])
      })
    })
  },
})
