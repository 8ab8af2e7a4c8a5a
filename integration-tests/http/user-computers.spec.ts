import type { Client } from "../helpers/client"
import { machine } from "../helpers/computers"
import { publishableHeaders } from "../helpers/customers"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { orderPeople } from "../helpers/order-people"
import { computer, type TokenUser, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

type Person = { id: string; email: string; first_name: string | null; last_name: string | null }
type Computer = { id: string; user: Person | null; acts?: string[] }
type Listed = { activations: Computer[] }
type Outlook = { allowed: boolean; offered: boolean; code: string | null }
type Outlooks = { tasks: Record<string, Outlook>; files: Record<string, Outlook> }

/** Whose computer it is, and what people may ask for it. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    const { ask, query } = users
    let license: UserLicense
    let owner: Client
    let manager: Client
    let ada: TokenUser
    let bob: TokenUser
    let hers: string

    beforeEach(async () => {
      license = await users.sold({ floating_seats: null, allow_offline: true })
      const container = getContainer()
      const shop = await publishableHeaders(container)
      ;({ owner, manager } = await orderPeople(api, container, shop, license.order, [
        "manage_license_user_credentials",
      ]))
      ada = await users.user(license)
      bob = await users.user(license)
      await query("update licensing_user set first_name = 'Ada', last_name = 'L.' where id = ?", [
        ada.user_id,
      ])
      hers = (await ask("activate", license, ada, { fingerprint: computer() })).activation!.id
      await ask("activate", license, bob, { fingerprint: computer() })
    })

    const staffs = (more = "") => `/admin/licenses/${license.id}/activations${more}`
    const theirs = () => `${BASE}/licenses/${license.id}/activations`
    const search = "/admin/license-computers/search"

    const person = (user: TokenUser, name: Partial<Person> = {}) => ({
      ...{ id: user.user_id, email: user.email, first_name: null, last_name: null },
      ...name,
    })
    const named = () => [person(bob), person(ada, { first_name: "Ada", last_name: "L." })]

    const usersOf = async (client: Client, path = theirs()) =>
      (await client.get<Listed>(path)).data.activations.map(({ user }) => user)

    it("shows staff, the owner, and managers who may see users whose computer each is", async () => {
      const { staff } = users.shop()
      expect(await usersOf(staff, staffs())).toEqual(named())
      const { data } = await staff.post<{ computers: Computer[] }>(search, { q: license.key })
      expect(data.computers.map(({ user }) => user)).toEqual(named())
      expect(await usersOf(owner)).toEqual(named())
      expect(await usersOf(manager)).toEqual(named())
      const [, mine] = named()
      for (const [client, path] of [
        [staff, staffs(`/${hers}`)],
        [manager, `${BASE}/activations/${hers}`],
      ] as const) {
        const { data: one } = await client.post<{ activation: Computer }>(path, { note: "Desk" })
        expect(one.activation).toMatchObject({ id: hers, note: "Desk", user: mine })
      }
    })

    it("shows a manager without a right to users the computers, and of nobody whose they are", async () => {
      await query("update licensing_manager_assignment set permissions = '{reset_device}'")
      expect(await usersOf(manager)).toEqual([null, null])
      const note = { note: "Desk" }
      const one = await manager.post<{ activation: Computer }>(`${BASE}/activations/${hers}`, note)
      expect(one.data.activation).toMatchObject({ id: hers, user: null })
      await query("update licensing_manager_assignment set permissions = '{manage_license_users}'")
      expect(await usersOf(manager)).toEqual(named())
    })

    it("still names who lost their place, until they are forgotten", async () => {
      const { staff } = users.shop()
      await staff.delete(`/admin/licenses/${license.id}/users/${ada.user_id}`)
      expect(await usersOf(staff, staffs())).toEqual(named())
      await query("delete from licensing_user where id = ?", [ada.user_id])
      expect(await usersOf(staff, staffs())).toEqual([person(bob), null])
    })

    it("shows no user of a former owner, once the order has another", async () => {
      await query(`update "order" set customer_id = 'cus_next' where id = ?`, [license.order])
      const { staff } = users.shop()
      expect(await usersOf(staff, staffs())).toEqual([null, null])
      expect(await usersOf(manager)).toEqual([null, null])
    })

    it("offers people no act on a user's computer that every such license refuses", async () => {
      const { staff } = users.shop()
      const { data } = await staff.get<Listed>(staffs())
      expect(data.activations.map(({ acts }) => acts)).toEqual([[], []])
      const codes = license.codesOf(machine())
      const refused = { status: 409, data: { code: "USER_REQUIRED" } }
      expect(await staff.post(staffs(`/${hers}/reactivate`), codes)).toMatchObject(refused)
      expect(await staff.post(staffs(`/${hers}/replace`), codes)).toMatchObject(refused)
      const files = `/admin/licenses/${license.id}/offline-files`
      expect(await staff.post(files, { activation_id: hers })).toMatchObject(refused)
      const { data: seen } = await owner.get<{ license: Outlooks }>(
        `${BASE}/licenses/${license.id}`
      )
      const { tasks, files: kinds } = seen.license
      for (const outlook of [...Object.values(tasks), ...Object.values(kinds)]) {
        expect(outlook.offered).toBe(false)
      }
      expect((await staff.post(staffs(`/${hers}/reset`), { reason: "Lost" })).status).toBe(200)
      expect(await users.computersOf(license)).toEqual({ [bob.user_id]: 1 })
    })

    it("offers on computers of a license with a key what they were offered before", async () => {
      const { staff } = users.shop()
      await query(`update licensing_license set "authorization" = 'license_key'`)
      const acts = async () => (await staff.get<Listed>(staffs())).data.activations[0]!.acts
      expect(await acts()).toEqual(["reactivate", "transfer", "checkout"])
      await query("update licensing_license set floating_seats = 2, max_borrow_hours = 24")
      expect(await acts()).toEqual(["borrow"])
      const { data } = await owner.get<{ license: Outlooks }>(`${BASE}/licenses/${license.id}`)
      expect(Object.values(data.license.tasks).map(({ offered }) => offered)).toEqual(
        Array(4).fill(true)
      )
    })
  },
})
