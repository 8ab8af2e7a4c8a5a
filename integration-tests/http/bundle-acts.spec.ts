import { tmpdir } from "node:os"

import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { type BundleShop, makeBundleShop, whole } from "../helpers/bundle-shop"
import { type Client, clientOf } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { checkOut } from "../helpers/orders"

jest.setTimeout(300_000)

/** One act on all licenses of a unit of a bundle, by staff and by owner and managers. */
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

    type UnitAnswer = { licenses: ListedLicense[]; code: string }

    const unit = async (order: string, index: number): Promise<ListedLicense[]> =>
      (await shop.licensesOf(order)).filter(({ unit_index }) => unit_index === index)

    const act = async (license: string, action: string, params?: object, key?: string) =>
      await clientOf(api, {
        ...(await adminHeaders(container)).headers,
        ...(key ? { "idempotency-key": key } : {}),
      }).post<UnitAnswer>(`/admin/licenses/${license}/unit`, { action, params })

    const events = async (order: string): Promise<{ type: string; license_ids: string[] }[]> => {
      const { rows } = await dbConnection.raw(
        "select type, license_ids from licensing_event where order_id = ? order by created_at, id",
        [order]
      )
      return rows
    }

    it("suspends, reinstates and revokes a unit as one, and no other", async () => {
      const order = await shop.buy(2)
      const [first] = await unit(order, 1)
      const both = (state: string) => [whole("active"), whole(state)]
      for (const [action, state] of [
        ["suspend", "suspended"],
        ["reinstate", "active"],
        ["revoke", "revoked"],
      ] as const) {
        const answer = await act(first!.id, action, { reason: "Chargeback" })
        expect(answer.status).toBe(200)
        expect(answer.data.licenses.map((license) => license.state)).toEqual([state, state])
        await shop.expectUnits(order, both(state))
        const again = await act(first!.id, action, { reason: "Chargeback" })
        expect(again.status).toBe(200)
      }
      const acted = (await events(order)).filter(({ type }) => type === "license.suspended")
      expect(acted.map(({ license_ids }) => license_ids.length)).toEqual([2])
    })

    it("does nothing at all where one license is refused", async () => {
      const order = await shop.buy(1)
      const [one, other] = await unit(order, 0)
      await staff.post(`/admin/licenses/${one!.id}/revoke`, {})
      expect(await act(other!.id, "suspend")).toMatchObject({
        status: 409,
        data: { code: "LICENSE_REVOKED" },
      })
      const states = (await unit(order, 0)).map(({ id, state }) => [id === one!.id, state])
      expect(states).toEqual(
        expect.arrayContaining([
          [true, "revoked"],
          [false, "active"],
        ])
      )
    })

    it("resets computers and grants seats", async () => {
      const order = await shop.buy(1)
      const [one] = await unit(order, 0)
      for (const { id, policy } of await unit(order, 0)) {
        const { data } = await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)
        await clientOf(api).post("/licensing/v1/activate", {
          key: data.key,
          program: "photo",
          fingerprint: `a-computer-with-${policy.code}`,
        })
      }
      expect((await unit(order, 0)).map(({ seats_used }) => seats_used)).toEqual([1, 1])
      const reset = await act(one!.id, "reset")
      expect(reset.data.licenses.map(({ seats_used }) => seats_used)).toEqual([0, 0])
      const edited = await act(one!.id, "edit", { granted_seats: 3 })
      expect(edited.data.licenses.map(({ seats }) => seats).sort()).toEqual([5, 8])
    })

    it("renews those with a term, once for one key", async () => {
      await licensing.policies.update([
        { id: shop.video, kind: "time_limited", valid_duration: "P1Y" },
      ])
      const order = await shop.buy(1)
      const [one] = await unit(order, 0)
      const ends = (licenses: ListedLicense[]) =>
        licenses.map(({ expires_at }) => expires_at && String(expires_at).slice(0, 4)).sort()
      const before = ends(await unit(order, 0))
      const year = Number(before.find(Boolean))
      const renewed = await act(one!.id, "renew", { by: "P1Y" }, "once")
      expect(ends(renewed.data.licenses)).toEqual([String(year + 1), null].sort())
      await act(one!.id, "renew", { by: "P1Y" }, "once")
      expect(ends(await unit(order, 0))).toEqual(ends(renewed.data.licenses))
      expect(await act(one!.id, "suspend", undefined, "once")).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED" },
      })
    })

    it("is refused without a term, a bundle, a license, a right body or a login", async () => {
      const order = await shop.buy(1)
      const [one] = await unit(order, 0)
      const refusals = [
        [await act(one!.id, "renew", { by: "P1Y" }), 409, "LICENSE_HAS_NO_TERM"],
        [await act("lic_none", "suspend"), 404, "LICENSE_NOT_FOUND"],
        [await act(one!.id, "delete"), 400, "INVALID_REQUEST"],
        [await act(one!.id, "edit"), 400, "INVALID_REQUEST"],
        [await act(one!.id, "edit", { granted_seats: -1 }), 400, "INVALID_REQUEST"],
      ] as const
      for (const [answer, status, code] of refusals) {
        expect(answer).toMatchObject({ status, data: { code } })
      }
      expect(
        (await clientOf(api).post(`/admin/licenses/${one!.id}/unit`, { action: "suspend" })).status
      ).toBe(401)
      const { data } = await staff.post<{ license_ids: string[] }>(
        `/admin/orders/${order}/licenses`,
        { policy_id: shop.photo }
      )
      expect(await act(data.license_ids[0]!, "suspend")).toMatchObject({
        status: 409,
        data: { code: "LICENSE_NOT_IN_BUNDLE" },
      })
    })

    it("does what docs/bundles.md says, snippet by snippet", async () => {
      const snippets = snippetsOf("bundles.md")
      const { authorization } = (await adminHeaders(container)).headers
      const order = await shop.buy(1)
      const [license] = await unit(order, 0)
      const env = {
        SHOP: (api as { defaults: { baseURL?: string } }).defaults.baseURL ?? "",
        TOKEN: authorization.replace("Bearer ", ""),
        PHOTO: shop.photo,
        VIDEO: shop.video,
        VARIANT: shop.plain,
        LICENSE: license!.id,
      }
      const printed = new Map<string, string>()
      for (const snippet of snippets) {
        printed.set(snippet.name, await runSnippet(snippet, { env, cwd: tmpdir() }))
      }
      expect([...printed]).toEqual([
        ["create", "Suite is on sale\n"],
        ["act", "photo: suspended, video: suspended\n"],
      ])
      const { data } = await staff.get<{ license_bundle: { code: string } }>(
        `/admin/product-variants/${shop.plain}/license-bundle`
      )
      expect(data.license_bundle.code).toBe("suite")
    })

    it("of an account resets a unit with the permission, and shows the bundle", async () => {
      const headers = await publishableHeaders(container)
      const owner = await customerLogin(container, headers, "owner@shop.test")
      const order = await checkOut(container, shop.shop, {
        items: [[shop.variant, 1]],
        customer_id: owner.id,
        email: "owner@shop.test",
      })
      await shop.expectUnits(order, [whole("active")])
      const [one] = await unit(order, 0)
      const path = `/store/customers/me/licensing/licenses/${one!.id}`
      const asOwner = clientOf(api, owner.headers)
      const { data } = await asOwner.get<{
        license: { bundle: { name: string; unit: string } | null }
      }>(path)
      expect(data.license.bundle).toMatchObject({
        name: "Studio",
        unit: `${one!.bundle_id}/0`,
      })
      expect(await asOwner.post(`${path}/unit/reset`, {})).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      const stranger = await customerLogin(container, headers, "stranger@shop.test")
      expect(await clientOf(api, stranger.headers).post(`${path}/unit/reset`, {})).toMatchObject({
        status: 404,
        data: { code: "LICENSE_NOT_FOUND" },
      })
      const manager = await customerLogin(container, headers, "manager@shop.test")
      await dbConnection.raw(
        `insert into licensing_manager (id, email, customer_id, status, permissions)
         values ('lmgr_1', 'manager@shop.test', ?, 'active', '{}')`,
        [manager.id]
      )
      await dbConnection.raw(
        `insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type)
         values ('lmas_1', 'lmgr_1', ?, array['reset_license'], 'staff')`,
        [order]
      )
      const reset = async () =>
        await clientOf(api, manager.headers).post<UnitAnswer>(`${path}/unit/reset`, {})
      for (const answer of [await reset(), await reset()]) {
        expect(answer.status).toBe(200)
        expect(answer.data.licenses.map(({ policy }) => policy.code).sort()).toEqual([
          "photo",
          "video",
        ])
      }
    })
  },
})
