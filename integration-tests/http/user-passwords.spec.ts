import { createHash } from "node:crypto"

import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { LicensingOptions } from "../../src/modules/licensing/options"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { AssignedUsers, SignedInUser, UserList } from "../../src/modules/licensing/users/types"
import { endAccountSignInsWorkflow } from "../../src/workflows/users"
import { confirmAddress } from "../../src/workflows/managers/lib/confirm-address"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { publishableHeaders } from "../helpers/customers"
import { rowsOf, tablesHolding } from "../helpers/database"
import { eventually } from "../helpers/eventually"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { orderPeople } from "../helpers/order-people"
import { PostOffice } from "../helpers/post"
import { resetTokenOf } from "../helpers/reset-password"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const PAGE = "https://shop.example/account"
const FIRST = "her own first password"
const GIVEN = "given by somebody else"
const OWN = "her own second password"
const DEVICE = "/licensing/v1/users/device"
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
    const mailed = async () => tokenIn((await post.nextTo(email, SUBJECT)).text)
    /** Medusa's token of a login. */
    const loggedInBy = async (password: string) =>
      (await guest.post<Refusal>("/auth/customer/emailpass", { email, password })).data.token
    const approve = async (token: string | undefined) => {
      const as = clientOf(api, { ...shop, authorization: `Bearer ${token}` })
      const { data } = await guest.post<{ user_code: string }>(DEVICE, { program })
      const { user_code } = data
      return await as.post("/store/customers/me/licensing/device-sign-in/approve", { user_code })
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

    it("lets nobody approve a program on the page, who was ever logged in by it", async () => {
      expect(await set()).toMatchObject(done)
      const given = await loggedInBy(GIVEN)
      const wrong = refused(403, "USER_PASSWORD_CHANGE_REQUIRED")
      expect(await approve(given)).toMatchObject(wrong)
      const token = await mailed()
      const as = clientOf(api, { ...shop, authorization: `Bearer ${given}` })
      const renewal = async () => await as.post<Refusal>("/auth/token/refresh")
      const { token: renewed } = (await renewal()).data
      expect((await accept({ token, new_password: OWN })).status).toBe(200)
      for (const former of [given, renewed]) {
        expect(await approve(former)).toMatchObject(wrong)
      }
      expect((await renewal()).status).toBe(404)
      expect((await approve(await loggedInBy(OWN))).status).toBe(200)
    })

    it("no longer counts once its user has reset it, by Medusa or by the shop", async () => {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const [login] = await auth.listProviderIdentities({ entity_id: email })
      const { auth_identity_id = "" } = login!
      await confirmAddress(auth, { auth_identity_id, entity_id: email, entity_type: "email" })
      const { app_metadata } = await auth.retrieveAuthIdentity(auth_identity_id)
      const customer_id = String(app_metadata?.customer_id)
      const byReset = async (password: string) => {
        const authorization = `Bearer ${await resetTokenOf(container, email)}`
        const as = clientOf(api, { ...shop, authorization })
        expect((await as.post("/auth/customer/emailpass/update", { password })).status).toBe(200)
      }
      const byShop = async (password: string) => {
        await auth.updateProvider("emailpass", { entity_id: email, password })
        await endAccountSignInsWorkflow(container).run({ input: { customer_id } })
      }
      for (const [index, reset] of [byReset, byShop].entries()) {
        expect(await set()).toMatchObject(done)
        const given = await loggedInBy(GIVEN)
        await reset(OWN + index)
        expect((await signIn(OWN + index)).status).toBe(200)
        // Medusa's route answers just before.
        await eventually(async () => {
          const [now] = await auth.listProviderIdentities({ entity_id: email })
          return now?.auth_identity_id !== auth_identity_id
        })
        expect((await approve(await loggedInBy(OWN + index))).status).toBe(200)
        const confirmed = await auth.listAuthVerifications({ entity_id: email })
        expect(confirmed).toMatchObject([{ verified_at: expect.any(Date) as Date }])
        expect(await approve(given)).toMatchObject(refused(403, "USER_PASSWORD_CHANGE_REQUIRED"))
      }
    })

    it("opens no license of another owner, and accepts nothing", async () => {
      const other = await sellLicenses(container, staff, {})
      await query(`update licensing_license set "authorization" = 'named_user', max_users = 9`)
      expect(await set(owner, theirs())).toMatchObject(done)
      await post.nextTo(email, SUBJECT)
      await query(`update "order" set customer_id = 'cus_other' where id = ?`, [other.order])
      await staff.post(staffs("", other.id), { list: email })
      const token = tokenIn((await post.nextTo(email, /^You can use /)).text)
      const wrong = refused(403, "USER_PASSWORD_CHANGE_REQUIRED")
      expect(await accept({ token, password: GIVEN })).toMatchObject(wrong)
      const as = clientOf(api, { ...shop, authorization: `Bearer ${await loggedInBy(GIVEN)}` })
      expect(await as.post("/store/licensing/user-link/accept", { token })).toMatchObject(wrong)
      await query(
        `insert into licensing_manager (id, email, status, permissions, invite_token_hash, invite_expires_at)
         values ('lmgr_2', ?, 'invited', '{}', ?, now() + interval '1 day')`,
        [email, createHash("sha256").update("m".repeat(43)).digest("hex")]
      )
      const manage = "/store/licensing/invitation/accept"
      const invited = { token: "m".repeat(43) }
      expect(await as.post(manage, invited)).toMatchObject(wrong)
      expect(await guest.post(manage, { ...invited, password: GIVEN })).toMatchObject(wrong)
      // By another row of the same account, and once nothing is left of the first.
      await query(`update licensing_user set state = 'active', customer_id = ${customer()}
        where owner_id = 'cus_other'`)
      const there = { email, password: GIVEN, program: other.program }
      const sign = async () => await guest.post("/licensing/v1/users/token", there)
      expect(await sign()).toMatchObject(wrong)
      await query("delete from licensing_user_assignment where user_id = ?", [user_id])
      await query("delete from licensing_user where id = ?", [user_id])
      expect(await sign()).toMatchObject(wrong)
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
      await query(
        `insert into auth_mfa_factor (id, auth_identity_id, provider, status)
         values ('authmfa_1', ?, 'totp', 'enabled')`,
        [auth_identity_id]
      )
      expect(await set(owner, theirs())).toMatchObject(wrong)
      await query("delete from auth_mfa_factor")
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

    it("is never live where the user cannot be mailed", async () => {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const kept = async () => await auth.listProviderIdentities({ entity_id: email })
      const before = await kept()
      const { users } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const drop = jest.spyOn(users, "dropLink")
      const live: unknown[] = []
      drop.mockImplementationOnce(async () => void live.push(await kept()))
      Object.assign(options.users, { linkUrl: undefined })
      Object.assign(options.mail, { accountUrl: undefined })
      expect(await set()).toMatchObject(refused(409, "NO_LINK"))
      drop.mockRestore()
      expect([live, await kept()]).toEqual([[before], before])
      expect((await signIn(FIRST)).status).toBe(200)
      expect(await signIn(GIVEN)).toMatchObject(refused(401, "USER_SIGN_IN_REFUSED"))
      expect(await events()).toEqual([])
    })

    it("is not set over what happened since the mail: another one, or the user's own", async () => {
      const { users } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const give = users.givePassword
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const meanwhile: (() => Promise<unknown>)[] = [
        async () => await set(manager, theirs(), "another one given"),
        async () => await accept({ token: await mailed(), new_password: OWN }),
        async () => await auth.updateProvider("emailpass", { entity_id: email, password: OWN }),
      ]
      const last = ["another one given", OWN, OWN]
      for (const [index, act] of meanwhile.entries()) {
        await post.collect()
        const giving = jest.spyOn(users, "givePassword").mockImplementationOnce(async (...all) => {
          await act()
          await give(...all)
        })
        expect(await set(owner, theirs())).toMatchObject(refused(409, "USER_PASSWORD_CHANGED"))
        giving.mockRestore()
        expect(await signIn(GIVEN)).toMatchObject(refused(401, "USER_SIGN_IN_REFUSED"))
        expect((await signIn(last[index]!)).status).toBe(index === 0 ? 403 : 200)
      }
    })

    it("leaves neither link nor password where it cannot be stored", async () => {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const broken = jest
        .spyOn(auth, "updateProviderIdentities")
        .mockRejectedValueOnce(new Error("x"))
      expect((await set()).status).toBe(500)
      broken.mockRestore()
      const { data } = await accept({ token: await mailed(), new_password: OWN })
      expect(data).toMatchObject({ code: "INVITE_INVALID" })
      expect((await signIn(FIRST)).status).toBe(200)
      expect(await events()).toEqual([])
    })
  },
})
