import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { computer, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

type Person = { id: string; email: string; first_name: string | null; last_name: string | null }
type Row = {
  type: string
  about: { users: Person[] }
  data: { user_ids?: string[] } | null
}

/** Histories say which named user a fact is about. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    let license: UserLicense

    beforeEach(async () => {
      license = await users.sold()
    })

    const rowsOfLicense = async (): Promise<Row[]> =>
      (
        await users
          .shop()
          .staff.get<{ license_events: Row[] }>(`/admin/licenses/${license.id}/events`)
      ).data.license_events
    const rowsOfOrder = async (): Promise<Row[]> =>
      (
        await users
          .shop()
          .staff.get<{ history: Row[] }>(`/admin/orders/${license.order}/licensing/history`)
      ).data.history

    /** The facts about users with their addresses, the oldest first. */
    const said = (rows: Row[]): [string, string[]][] =>
      rows
        .filter(({ data }) => data?.user_ids)
        .map(({ type, about }): [string, string[]] => [type, about.users.map(({ email }) => email)])
        .reverse()

    it("names the user of a fact as they are called now, also once they lost their place", async () => {
      const { staff } = users.shop()
      const ada = await users.user(license)
      await users.ask("activate", license, ada, { fingerprint: computer() })
      const path = `/admin/licenses/${license.id}/users/${ada.user_id}`
      await staff.post(`${path}/disable`)
      await staff.delete(path)
      await users.query("update licensing_user set first_name = 'Ada' where id = ?", [ada.user_id])
      const facts = [
        "user.assigned",
        "user.signed_in",
        "activation.created",
        "user.disabled",
        "user.unassigned",
      ].map((type) => [type, [ada.email]])
      expect(said(await rowsOfLicense())).toEqual(facts)
      expect(said(await rowsOfOrder())).toEqual(facts)
      expect((await rowsOfLicense())[0]!.about.users).toEqual([
        { id: ada.user_id, email: ada.email, first_name: "Ada", last_name: null },
      ])
    })

    it("names the first few of many, and gives the ids of all", async () => {
      const { licensing } = users.shop()
      const list = ["a", "b", "c", "d"].map((name) => `${name}@firm.test`).join("\n")
      const { assigned } = await licensing.users.assign(license.id, { list }, SYSTEM_ACTOR)
      const [row] = (await rowsOfLicense()).filter(({ type }) => type === "user.assigned")
      expect(row!.about.users.map(({ email }) => email)).toEqual([
        "a@firm.test",
        "b@firm.test",
        "c@firm.test",
      ])
      expect(row!.data!.user_ids).toEqual(assigned)
    })

    it("holds nothing by which a forgotten user could be known", async () => {
      const { staff } = users.shop()
      const ada = await users.user(license)
      await staff.delete(`/admin/licenses/${license.id}/users/${ada.user_id}`)
      await users.query(
        "update licensing_user_assignment set ended_at = now() - interval '10 years'"
      )
      await cleanUpLicensing(getContainer())
      const rows = [...(await rowsOfLicense()), ...(await rowsOfOrder())]
      expect(said(rows).map(([, emails]) => emails)).toEqual(Array(6).fill([]))
      expect(JSON.stringify(rows)).not.toContain(ada.email)
    })
  },
})
