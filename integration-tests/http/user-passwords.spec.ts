import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { LicensingOptions } from "../../src/modules/licensing/options"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { AssignedUsers, SignedInUser, UserList } from "../../src/modules/licensing/users/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { publishableHeaders } from "../helpers/customers"
import { rowsOf, tablesHolding } from "../helpers/database"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { orderPeople } from "../helpers/order-people"
import { PostOffice } from "../helpers/post"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const PAGE = "https://shop.example/account"
const FIRST = "her own first password"
const GIVEN = "given by somebody else"
const OWN = "her own second password"
const SUBJECT = /^Your password for .+ was replaced$/

type Refusal = { code?: string; error?: string; message?: string; token?: string }

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

/** Passwords of named users that others set by hand. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let options: LicensingOptions
    let shop: Record<string, string>
    let guest: Client
    let staff: Client
    let owner: Client
    let manager: Client
    let stranger: Client
    let program: string
    let id: string
    let second: string
    let user_id: string
    /** Another one for each test, since attempts count by the address. */
    let email: string
    let networks = 0

    const query = async (text: string, values: string[] = []) =>
      await rowsOf(container, text, values)
    const tokenIn = (text = "") => /#user=([\w-]{43})/.exec(text)?.[1] ?? ""
    const accept = async (body: object) =>
      await guest.post<Refusal>("/store/licensing/user-link/accept", body)

    beforeEach(async () => {
      container = getContainer()
      email = `ada-${++networks}@firm.test`
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      options = await licensing.getOptions()
      Object.assign(options.users, { linkUrl: PAGE, setPasswords: true })
      shop = await publishableHeaders(container)
      guest = clientOf(api, { ...shop, "x-forwarded-for": `203.0.113.${networks}` })
      staff = clientOf(api, (await adminHeaders(container)).headers)
      const sale = await sellLicenses(container, staff, {}, 2)
      ;({ id, program } = sale)
      second = sale.licenses[1]!.id
      await query(`update licensing_license set "authorization" = 'named_user', max_users = 9`)
      ;({ owner, manager, stranger } = await orderPeople(api, container, shop, sale.order, [
        "manage_license_user_credentials",
      ]))
      await post.collect()
      const { data } = await staff.post<AssignedUsers>(staffs(), { list: email })
      user_id = data.assigned[0]!
      const token = tokenIn((await post.nextTo(email, /^You can use /)).text)
      expect((await accept({ token, new_password: FIRST })).status).toBe(200)
    })

    const staffs = (more = "", license = id) => `/admin/licenses/${license}/users${more}`
    const theirs = (more = "", license = id) =>
      `/store/customers/me/licensing/licenses/${license}/users${more}`
    const set = async (client = staff, path = staffs(), password = GIVEN) =>
      await client.post<Refusal>(`${path}/${user_id}/password`, { password })
    const signIn = async (password: string) =>
      await guest.post<SignedInUser & Refusal>("/licensing/v1/users/token", {
        ...{ email, password, program },
      })
    const settable = async (client = staff, path = staffs()) =>
      (await client.get<UserList>(path)).data.users[0]!.password_settable
    const events = async () => {
      const { data } = await staff.get<{ license_events: { type: string; actor_type: string }[] }>(
        `/admin/licenses/${id}/events`
      )
      return data.license_events
        .filter(({ type }) => type.startsWith("user.password"))
        .map(({ type, actor_type }) => `${type} ${actor_type}`)
    }
    const refused = (status: number, code: string) => ({ status, data: { code } })
    const done = { status: 200, data: { sent: true } }

    it("is announced to the user without it, and signs no program in before they set their own", async () => {
      const before = await signIn(FIRST)
      expect(before.status).toBe(200)
      expect(await settable()).toBe(true)
      expect(await set()).toMatchObject(done)
      const mail = await post.nextTo(email, SUBJECT)
      expect(`${mail.text} ${String(mail.html)}`).not.toContain(GIVEN)
      expect(await tablesHolding(GIVEN, dbConnection)).toEqual([])
      const { refresh_token } = before.data
      const refreshed = await guest.post("/licensing/v1/users/refresh", { refresh_token })
      expect(refreshed).toMatchObject(refused(401, "USER_SESSION_ENDED"))
      expect(await signIn(FIRST)).toMatchObject(refused(401, "USER_SIGN_IN_REFUSED"))
      for (let tries = 0; tries < 2; tries++) {
        expect(await signIn(GIVEN)).toMatchObject({
          status: 403,
          data: { code: "USER_PASSWORD_CHANGE_REQUIRED", error: "invalid_grant" },
        })
      }
      expect((await accept({ token: tokenIn(mail.text), new_password: OWN })).status).toBe(200)
      expect((await signIn(OWN)).status).toBe(200)
      expect(await events()).toEqual(["user.password_changed customer", "user.password_set staff"])
    })

    it("lets nobody approve a program on the page either, who is logged in by it", async () => {
      expect(await set()).toMatchObject(done)
      const login = { email, password: GIVEN }
      const { data } = await guest.post<Refusal>("/auth/customer/emailpass", login)
      const asHer = clientOf(api, { ...shop, authorization: `Bearer ${data.token}` })
      const device = await guest.post<{ user_code: string }>("/licensing/v1/users/device", {
        program,
      })
      const { user_code } = device.data
      const page = "/store/customers/me/licensing/device-sign-in"
      expect(await asHer.post(`${page}/approve`, { user_code })).toMatchObject(
        refused(403, "USER_PASSWORD_CHANGE_REQUIRED")
      )
      const token = tokenIn((await post.nextTo(email, SUBJECT)).text)
      expect((await accept({ token, new_password: OWN })).status).toBe(200)
      expect((await asHer.post(`${page}/approve`, { user_code })).status).toBe(200)
    })

    it("is refused while the option is off, and shown nowhere", async () => {
      Object.assign(options.users, { setPasswords: false })
      expect(await settable()).toBe(false)
      for (const [client, path] of [
        [staff, staffs()],
        [owner, theirs()],
      ] as const) {
        expect(await set(client, path)).toMatchObject(refused(409, "USER_PASSWORDS_OFF"))
      }
      expect((await signIn(FIRST)).status).toBe(200)
      expect(await events()).toEqual([])
    })

    it("is set by the owner and by managers with the right, and by nobody else", async () => {
      expect(await set(clientOf(api, shop), theirs())).toMatchObject({ status: 401 })
      expect(await set(clientOf(api), staffs())).toMatchObject({ status: 401 })
      expect(await set(stranger, theirs())).toMatchObject(refused(404, "LICENSE_NOT_FOUND"))
      expect(await set(staff, staffs("", "lic_none"))).toMatchObject(
        refused(404, "LICENSE_NOT_FOUND")
      )
      expect(await set(staff, staffs("", second))).toMatchObject(refused(404, "USER_NOT_FOUND"))
      for (const password of ["short", "x".repeat(201), 7, undefined]) {
        const path = `${theirs()}/${user_id}/password`
        expect(await owner.post(path, { password })).toMatchObject(refused(400, "INVALID_REQUEST"))
      }
      expect(await set(owner, theirs())).toMatchObject(done)
      expect(await settable(manager, theirs())).toBe(true)
      expect(await set(manager, theirs())).toMatchObject(done)
      // The same again is a new password as well: its user is mailed, and has to set another.
      expect(await set(manager, theirs())).toMatchObject(done)
      expect(await events()).toEqual([
        "user.password_set manager",
        "user.password_set manager",
        "user.password_set customer",
      ])
      await query("update licensing_manager_assignment set permissions = '{manage_license_users}'")
      expect(await set(manager, theirs())).toMatchObject(refused(403, "PERMISSION_REQUIRED"))
      await query(
        "update licensing_manager_assignment set permissions = '{manage_license_user_credentials}'"
      )
      await staff.post(staffs(`/${user_id}/disable`))
      expect(await set(owner, theirs())).toMatchObject(refused(409, "USER_NOT_ACTIVE"))
    })

    const customer = () =>
      `(select customer_id from licensing_user where email = '${email}' limit 1)`

    /** What makes an account its user's own. */
    const own: [what: string, sql: () => string][] = [
      ["its login was there before", () => "update licensing_user set login_made = false"],
      [
        "an order",
        () => `update "order" set customer_id = ${customer()} where id <> (select
        order_id from licensing_license where id = '${id}')`,
      ],
      [
        "an address",
        () => `insert into customer_address (id, customer_id) values ('cuaddr_1', ${customer()})`,
      ],
      [
        "a license",
        () => `update licensing_license set customer_id = ${customer()} where id = '${second}'`,
      ],
      ["managing", () => `update licensing_manager set customer_id = ${customer()}`],
      [
        "licenses of another owner",
        () => `insert into licensing_user (id, owner_id, email, customer_id, state)
          values ('luse_2', 'cus_other', '${email}', ${customer()}, 'active')`,
      ],
    ]

    it.each(own)("takes nobody's own account over: %s", async (_, sql) => {
      await sellLicenses(container, staff, {})
      await query(sql())
      const wrong = refused(409, "USER_HAS_OWN_ACCOUNT")
      expect(await settable()).toBe(false)
      expect(await set(owner, theirs())).toMatchObject(wrong)
      expect(await set(staff)).toMatchObject(wrong)
      expect((await signIn(FIRST)).status).toBe(200)
    })

    it("takes over no login that leads to staff too, or that has another way in", async () => {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const [login] = await auth.listProviderIdentities({ entity_id: email })
      const { auth_identity_id = "" } = login!
      const { app_metadata } = await auth.retrieveAuthIdentity(auth_identity_id)
      const wrong = refused(409, "USER_HAS_OWN_ACCOUNT")
      await auth.updateAuthIdentities({
        id: auth_identity_id,
        app_metadata: { ...app_metadata, user_id: "user_1" },
      })
      expect(await set(owner, theirs())).toMatchObject(wrong)
      await auth.updateAuthIdentities({ id: auth_identity_id, app_metadata })
      await query("update auth_identity set app_metadata = app_metadata - 'user_id'")
      await auth.createProviderIdentities([
        { auth_identity_id, provider: "google", entity_id: "g-1" },
      ] as never)
      expect(await set(owner, theirs())).toMatchObject(wrong)
      expect((await signIn(FIRST)).status).toBe(200)
    })

    it("is not set by a manager for somebody who has licenses of other orders", async () => {
      const other = await sellLicenses(container, staff, {})
      await query(`update licensing_license set "authorization" = 'named_user', max_users = 9`)
      await query(
        `update "order" set customer_id = (select owner_id from licensing_user) where id = ?`,
        [other.order]
      )
      await staff.post(staffs("", other.id), { list: email })
      expect(await set(manager, theirs())).toMatchObject(refused(409, "USER_ELSEWHERE"))
      expect(await set(owner, theirs())).toMatchObject(done)
    })

    it("puts the former password back where the user cannot be mailed", async () => {
      Object.assign(options.users, { linkUrl: undefined })
      Object.assign(options.mail, { accountUrl: undefined })
      expect(await set()).toMatchObject(refused(409, "NO_LINK"))
      expect((await signIn(FIRST)).status).toBe(200)
      expect(await signIn(GIVEN)).toMatchObject(refused(401, "USER_SIGN_IN_REFUSED"))
      expect(await events()).toEqual(["user.password_put_back staff", "user.password_set staff"])
    })
  },
})
