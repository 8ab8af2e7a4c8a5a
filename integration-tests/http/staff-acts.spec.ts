import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import { createPolicy, placeLicensedOrder } from "../helpers/licensed-orders"

// Read by medusa-config.ts, which the runner loads before it applies an `env` of its own.
process.env.LICENSING_TEST_MAIL = "local"

jest.setTimeout(300_000)

type Event = { type: string; data: Record<string, unknown> | null }
type Computer = { activation: { id: string; activation_code: string } }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let order: string
    let license: ListedLicense

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      order = await placeLicensedOrder(container, 1, {
        kind: "subscription",
        subscription_duration: "P1Y",
      })
      const { data } = await staff.get<{ licenses: ListedLicense[] }>(
        `/admin/orders/${order}/licenses`
      )
      license = data.licenses[0] as ListedLicense
    })

    const events = async (): Promise<Event[]> =>
      (await staff.get<{ license_events: Event[] }>(`/admin/licenses/${license.id}/events`)).data
        .license_events

    const activated = async (): Promise<Computer["activation"]> => {
      const { signature } = (
        await staff.post<{ signature: string }>(
          `/admin/license-programs/${license.program.id}/reveal-signature`
        )
      ).data
      const codes = programOf(signature).codesOf(machine())
      return (await staff.post<Computer>(`/admin/licenses/${license.id}/activations`, codes)).data
        .activation
    }

    it("keeps why staff ended a computer's activation", async () => {
      for (const [act, reason] of [
        ["reset", "Disk lost"],
        ["remove", "Sold"],
      ] as const) {
        const { id } = await activated()
        const path = `/admin/licenses/${license.id}/activations/${id}/${act}`
        expect((await staff.post(path, { reason: "x".repeat(501) })).status).toBe(400)
        expect((await staff.post(path, { reason })).status).toBe(200)
        expect((await events())[0]).toMatchObject({
          type: "activation.ended",
          data: { because: reason },
        })
      }
    })

    it("mails an activation code for staff, to the owner or to a given address", async () => {
      const { id } = await activated()
      const path = `/admin/licenses/${license.id}/activations/${id}/send-code`
      expect((await clientOf(api).post(path, {})).status).toBe(401)
      expect((await staff.post(path, { email: "nobody" })).status).toBe(400)
      expect((await staff.post(path.replace(id, "lact_none"), {})).status).toBe(404)
      expect((await staff.post(path, {})).data).toEqual({ sent: true })
      expect((await staff.post(path, { email: "colleague@shop.test" })).data).toEqual({
        sent: true,
      })
      const sent = await container
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ template: "license-activation-code" })
      expect(sent.map(({ to }) => to).sort()).toEqual(["buyer@shop.test", "colleague@shop.test"])
      expect((await events()).filter(({ type }) => type === "activation.code_mailed")).toHaveLength(
        2
      )
    })

    it("answers when a renewed license would end, and changes nothing", async () => {
      const path = `/admin/licenses/${license.id}/renew`
      type Preview = { renewal: { before: string; expires_at: string } }
      const preview = async (body: object) =>
        (await staff.post<Preview>(`${path}/preview`, body)).data.renewal
      const before = String(license.expires_at)
      const until = "2099-01-31T00:00:00.000Z"
      expect(await preview({ until })).toEqual({ before, expires_at: until })
      const shown = await preview({ by: "P1M" })
      expect(shown.before).toBe(before)
      expect(await preview({ by: "P1M" })).toEqual(shown)
      const renewed = await staff.post<{ license: ListedLicense }>(path, { by: "P1M" })
      expect(renewed.data.license.expires_at).toBe(shown.expires_at)
      expect((await clientOf(api).post(`${path}/preview`, {})).status).toBe(401)
      expect((await staff.post("/admin/licenses/lic_none/renew/preview", {})).status).toBe(404)
      expect((await staff.post(`${path}/preview`, { by: "soon" })).data).toMatchObject({
        code: "INVALID_DURATION",
      })
    })

    it("begins the term of a license issued by hand where the license begins", async () => {
      const policy_id = await createPolicy(container, {
        kind: "time_limited",
        valid_duration: "P1M",
        maintenance_duration: "P1Y",
      })
      for (const [starts_at, expires_at, maintenance_until] of [
        ["2099-01-31", "2099-02-28T00:00:00.000Z", "2100-01-31T00:00:00.000Z"],
        ["2020-02-29", "2020-03-29T00:00:00.000Z", "2021-02-28T00:00:00.000Z"],
      ]) {
        const issued = await staff.post<{ license_ids: string[] }>(
          `/admin/orders/${order}/licenses`,
          { policy_id, quantity: 1, overrides: { starts_at } }
        )
        const read = await staff.get<{ license: ListedLicense }>(
          `/admin/licenses/${issued.data.license_ids[0]}`
        )
        expect(read.data.license).toMatchObject({ expires_at, maintenance_until })
      }
    })

    it("names who loses an order before its licenses are deleted", async () => {
      await staff.post(`/admin/orders/${order}/license-managers`, { email: "manager@shop.test" })
      const { data } = await staff.get<{ deletion: { managers: { email: string }[] } }>(
        `/admin/orders/${order}/licensing/deletion`
      )
      expect(data.deletion.managers.map(({ email }) => email)).toEqual(["manager@shop.test"])
    })

    it("says in the history by which policy licenses were issued by hand", async () => {
      const policy_id = await createPolicy(container, { name: "By hand" })
      await staff.post(`/admin/orders/${order}/licenses`, { policy_id, quantity: 2 })
      const { data } = await staff.get<{ license_events: Event[] }>(
        `/admin/orders/${order}/licenses/events`
      )
      expect(data.license_events[0]).toMatchObject({
        type: "license.issued",
        data: { count: 2, source: "admin", policy_id, policy: "By hand" },
      })
    })

    it("counts an order's licenses by status", async () => {
      await staff.post(`/admin/orders/${order}/licenses`, {
        policy_id: await createPolicy(container),
        quantity: 2,
      })
      await activated()
      const { data } = await staff.get<{ order_licensing: { by_status: object } }>(
        `/admin/orders/${order}/licensing`
      )
      expect(data.order_licensing.by_status).toEqual({ inactive: 2, active: 1 })
    })
  },
})
