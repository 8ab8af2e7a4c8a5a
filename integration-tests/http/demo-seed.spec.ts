import type { MedusaContainer } from "@medusajs/framework/types"

import seed from "../../demo/seed"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { rowsOf } from "../helpers/database"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(600_000)

type License = { id: string; kind: string; policy: { id: string; code?: string } }

/** `npm start` fills a shop with each model of license at work; no run of it may miss one in silence. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    const licensesOf = async (code: string) =>
      await rowsOf<License>(
        container,
        `select l.id from licensing_license l join licensing_policy p on p.id = l.policy_id
         where p.code = ? and l.deleted_at is null`,
        [code]
      )

    it("seeds each model of license at work, and once", async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      jest.spyOn(process.stdout, "write").mockReturnValue(true)
      await seed({ container, args: [] })
      const counts = async () =>
        await rowsOf(
          container,
          `select (select count(*)::int from licensing_license) as licenses,
             (select count(*)::int from "order") as orders,
             (select count(*)::int from licensing_event) as events,
             (select count(*)::int from licensing_serial_number) as serials,
             (select count(*)::int from licensing_manager) as managers,
             (select count(*)::int from licensing_manager_order where placed_at is not null) as made_orders,
             (select count(*)::int from licensing_manager_quota where parent_id is not null) as shares`,
          []
        )
      const first = await counts()
      for (const count of Object.values(first[0] as Record<string, number>)) {
        expect(count).toBeGreaterThan(0)
      }
      const kinds = await rowsOf<{ kind: string }>(
        container,
        "select distinct kind from licensing_license order by kind",
        []
      )
      expect(kinds.map(({ kind }) => kind)).toEqual([
        "consumption",
        "perpetual",
        "subscription",
        "time_limited",
      ])
      await expectModels()
      await seed({ container, args: [] })
      expect(await counts()).toEqual(first)
    })

    const expectModels = async () => {
      const [floating] = await licensesOf("facetry-floating")
      const { data: seats } = await staff.get(`/admin/licenses/${floating!.id}/sessions`)
      expect(seats).toMatchObject({ count: expect.any(Number) })
      const sessions = await rowsOf<{ feature: string; borrowed: boolean }>(
        container,
        `select feature, borrowed_until > now() as borrowed from licensing_session
         where license_id = ? and alive_until > now() order by feature, taken_at`,
        [floating!.id]
      )
      expect(sessions.filter(({ feature }) => feature === "")).toHaveLength(3)
      expect(sessions.filter(({ feature }) => feature === "compare")).toHaveLength(1)
      expect(sessions.filter(({ borrowed }) => borrowed)).toHaveLength(1)

      const [counted] = await licensesOf("pixelmoor-counted")
      const { data } = await staff.get<{ days: { used: number }[]; consumption: object }>(
        `/admin/licenses/${counted!.id}/consumption`
      )
      expect(data.days.filter(({ used }) => used > 0).length).toBeGreaterThan(5)
      expect(data.consumption).toMatchObject({ max_consumptions: 1000, carried: 1000 })

      const bundled = await rowsOf<{ code: string; licenses: number }>(
        container,
        `select p.code, count(*)::int as licenses from licensing_license l
         join licensing_policy p on p.id = l.policy_id
         join licensing_bundle_sale s on s.id = l.bundle_id and s.code = ?
         group by p.code order by p.code`,
        ["studio"]
      )
      expect(bundled.map(({ code }) => code)).toEqual(["facetry-yearly", "pixelmoor-perpetual"])
      expect(bundled[0]!.licenses).toBeGreaterThan(1)
      expect(bundled[1]!.licenses).toBe(bundled[0]!.licenses)

      const [people] = await licensesOf("facetry-people")
      const users = await staff.get<{ users: { state: string }[] }>(
        `/admin/licenses/${people!.id}/users`
      )
      const states = users.data.users.map(({ state }) => state).sort()
      expect(states).toEqual(["active", "active", "disabled", "invited"])
    }
  },
})
