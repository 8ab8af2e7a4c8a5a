import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeFresh, medusaIntegrationTestRunner, story } from "../helpers/medusa"

import answerPendingMailRequests from "../../src/jobs/answer-pending-mail-requests"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { LicensingOptions } from "../../src/modules/licensing/options"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { AssignedUsers, UserList } from "../../src/modules/licensing/users/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import {
  confirmingAddresses,
  type CustomerLogin,
  customerLogin,
  publishableHeaders,
} from "../helpers/customers"
import { tablesHolding } from "../helpers/database"
import { eventuallyEqual } from "../helpers/eventually"
import { orderPeople } from "../helpers/order-people"
import { PostOffice } from "../helpers/post"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"
const PAGE = "https://shop.example/konto"
const PASSWORD = "correct horse battery"

type Refusal = { code?: string }

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

/** How named users get the licenses that they are assigned to: by mailed links that prove their address. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let options: LicensingOptions
    let shop: Record<string, string>
    let guest: Client
    let staff: Client
    let owner: Client
    let manager: Client
    let buyer: CustomerLogin
    let order: string
    let id: string
    let second: string

    const sql = async (text: string) => await dbConnection.raw(text)

    beforeFresh(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      // The dev app names no page of its own; the options are one object that all read.
      options = await licensing.getOptions()
      Object.assign(options.users, { linkUrl: PAGE })
      staff = clientOf(api, (await adminHeaders(container)).headers)
      shop = await publishableHeaders(container)
      guest = clientOf(api, shop)
      const sale = await sellLicenses(container, staff, {}, 2)
      ;({ order, id } = sale)
      second = sale.licenses[1]!.id
      // As if by a policy for named users.
      await sql(`update licensing_license set "authorization" = 'named_user', max_users = 200`)
      await sql(`update "order" set locale = 'de' where id = '${order}'`)
      ;({ buyer, owner, manager } = await orderPeople(api, container, shop, order))
      await post.collect()
    })

    const staffs = (more = "", license = id) => `/admin/licenses/${license}/users${more}`
    const mine = (more = "") => `${BASE}/licenses/${id}/users${more}`

    const assign = async (
      list: string,
      license = id,
      client = staff,
      url = staffs("", license)
    ) => {
      const { status, data } = await client.post<AssignedUsers>(url, { list })
      expect([list, status]).toEqual([list, 200])
      return data
    }

    const userOf = async (email: string) => {
      const { data } = await staff.get<UserList>(staffs("?limit=100"))
      return data.users.find((user) => user.email === email)
    }

    const tokenIn = (text = "") => /#user=([\w-]{43})/.exec(text)?.[1] ?? ""

    /** The link in the next mail to an address. */
    const mailed = async (address: string, subject: RegExp) => {
      const mail = await post.nextTo(address, subject)
      const token = tokenIn(mail.text)
      expect(token).not.toBe("")
      expect(mail.text).toContain(`${PAGE}#user=${token}`)
      return token
    }

    const read = async (token: string) =>
      await guest.post<Refusal>("/store/licensing/user-link", { token })
    const accept = async (body: object, client = guest) =>
      await client.post<Refusal>("/store/licensing/user-link/accept", body)
    /** Callers from another address, whose attempts are counted apart. */
    const crowd = () => clientOf(api, { ...shop, "x-forwarded-for": "192.0.2.7" })
    const signIn = async (email: string, password: string) =>
      (await guest.post<{ token: string }>("/auth/customer/emailpass", { email, password })).status
    const events = async () => {
      const { data } = await staff.get<{
        license_events: { type: string; actor_type: string }[]
      }>(`/admin/licenses/${id}/events`)
      return data.license_events
        .filter(({ type }) => type.startsWith("user."))
        .map(({ type, actor_type }) => `${type} ${actor_type}`)
    }

    const INVALID = { status: 404, data: { code: "INVITE_INVALID" } }

    story("a user without an account", () => {
      let user_id: string
      let token: string

      it("is mailed an invitation in the order's language, whose token is in no table", async () => {
        const { assigned, invited } = await assign("Ada Lovelace <ada@firm.test>")
        expect(invited).toEqual(assigned)
        ;[user_id = ""] = assigned
        token = await mailed("ada@firm.test", /^Sie können .+ nutzen$/)
        expect(await tablesHolding(token, dbConnection)).toEqual([])
        expect(await userOf("ada@firm.test")).toMatchObject({
          state: "invited",
          link_sent_at: expect.any(String),
          link_expires_at: expect.any(String),
        })
        expect((await read(token)).data).toEqual({
          user_link: { email: "ada@firm.test", kind: "invitation", has_account: false },
        })
        const { rows } = await dbConnection.raw("select 1 from licensing_mail_request")
        expect(rows).toEqual([])
      })

      it("is not mailed again for another license while the invitation is open", async () => {
        const { assigned, invited } = await assign("ada@firm.test", second)
        expect([assigned, invited]).toEqual([[user_id], []])
      })

      it("is invited again by who looks after it, in their language, and the former link ends", async () => {
        const speaking = clientOf(api, { ...buyer.headers, "x-medusa-locale": "fr" })
        const sent = await speaking.post(mine(`/${user_id}/invite`))
        expect(sent).toMatchObject({ status: 200, data: { id: user_id, sent: true } })
        const next = await mailed("ada@firm.test", /^Vous pouvez utiliser /)
        expect(await read(token)).toMatchObject(INVALID)
        token = next
        const link = staffs(`/${user_id}/password-link`)
        expect(await staff.post(link)).toMatchObject({
          status: 409,
          data: { code: "USER_NOT_ACTIVE" },
        })
        await sql("update licensing_user set link_expires_at = link_expires_at - interval '8 days'")
        expect(await accept({ token, new_password: PASSWORD })).toMatchObject(INVALID)
        await sql("update licensing_user set link_expires_at = link_expires_at + interval '8 days'")
      })

      it("accepts once, with a password of their own, from no other account and not while disabled", async () => {
        const other = await customerLogin(container, shop)
        expect(await accept({ token }, clientOf(api, other.headers))).toMatchObject({
          status: 409,
          data: { code: "INVITE_EMAIL_MISMATCH" },
        })
        expect(await accept({ token })).toMatchObject({
          status: 400,
          data: { code: "PASSWORD_REQUIRED" },
        })
        for (const body of [
          { new_password: "short" },
          { new_password: PASSWORD, password: PASSWORD },
        ]) {
          const { status, data } = await accept({ token, ...body })
          expect([status, JSON.stringify(data).includes("short")]).toEqual([400, false])
        }
        await staff.post(staffs(`/${user_id}/disable`))
        expect(await accept({ token, new_password: PASSWORD })).toMatchObject(INVALID)
        await staff.post(staffs(`/${user_id}/enable`))
        const answers = await Promise.all(
          [1, 2, 3].map(
            async () => await accept({ token, new_password: PASSWORD, first_name: "Ada" })
          )
        )
        const good = answers.filter(({ status }) => status === 200)
        expect(good.map(({ data }) => data)).toEqual([
          { license_user: { email: "ada@firm.test", state: "active" } },
        ])
        expect(Math.max(...answers.map(({ status }) => status))).toBeLessThan(500)
        expect(await accept({ token, new_password: PASSWORD })).toMatchObject(INVALID)
      })

      it("is active with an account that is bound, and is invited to nothing more", async () => {
        expect(await signIn("ada@firm.test", PASSWORD)).toBe(200)
        const { rows } = await dbConnection.raw(
          `select c.email, u.link_token_hash from licensing_user u join customer c on c.id = u.customer_id`
        )
        expect(rows).toEqual([{ email: "ada@firm.test", link_token_hash: null }])
        expect(await userOf("ada@firm.test")).toMatchObject({ state: "active", link_sent_at: null })
        expect(await staff.post(staffs(`/${user_id}/invite`))).toMatchObject({
          status: 409,
          data: { code: "USER_NOT_INVITED" },
        })
        await staff.delete(staffs(`/${user_id}`))
        expect((await assign("ada@firm.test")).invited).toEqual([])
        expect(await events()).toEqual([
          "user.assigned staff",
          "user.unassigned staff",
          "user.accepted customer",
          "user.enabled staff",
          "user.disabled staff",
          "user.invited customer",
          "user.assigned staff",
        ])
      })

      it("sets a new password by the link that is mailed to them alone", async () => {
        const link = await staff.post(staffs(`/${user_id}/password-link`))
        expect(link.data).toEqual({ id: user_id, sent: true })
        const mail = await mailed("ada@firm.test", /^Neues Passwort für .+ festlegen$/)
        expect(await tablesHolding(mail, dbConnection)).toEqual([])
        expect((await read(mail)).data).toMatchObject({
          user_link: { kind: "password", has_account: true },
        })
        const age = async (hours: number) =>
          await sql(
            `update licensing_user set link_expires_at = link_expires_at - interval '${hours} hours'`
          )
        await age(24)
        expect(await read(mail)).toMatchObject(INVALID)
        await age(-24)
        expect(await accept({ token: mail, new_password: "another battery" })).toMatchObject({
          status: 200,
        })
        expect(await accept({ token: mail, new_password: "a third one" })).toMatchObject(INVALID)
        expect(await signIn("ada@firm.test", PASSWORD)).toBe(401)
        expect(await signIn("ada@firm.test", "another battery")).toBe(200)
        expect((await events())[0]).toBe("user.password_changed customer")
        expect((await userOf("ada@firm.test"))?.state).toBe("active")
      })

      it("has the password of the one call that succeeds when several use one link at once", async () => {
        await staff.post(staffs(`/${user_id}/password-link`))
        const mail = await mailed("ada@firm.test", /^Neues Passwort für .+ festlegen$/)
        const passwords = ["first of several", "second of several", "third of several"]
        const answers = await Promise.all(
          passwords.map(
            async (new_password) => await accept({ token: mail, new_password }, crowd())
          )
        )
        const won = passwords.filter((_, at) => answers[at]?.status === 200)
        expect(won).toHaveLength(1)
        expect(Math.max(...answers.map(({ status }) => status))).toBeLessThan(500)
        for (const password of passwords) {
          expect([password, await signIn("ada@firm.test", password)]).toEqual([
            password,
            password === won[0] ? 200 : 401,
          ])
        }
      })
    })

    it("confirms the address once where the shop requires it, though several accept at once", async () => {
      await assign("eva@firm.test")
      const token = await mailed("eva@firm.test", /nutzen/)
      await confirmingAddresses(container, async () => {
        const answers = await Promise.all(
          [1, 2, 3].map(async () => await accept({ token, new_password: PASSWORD }, crowd()))
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        expect(Math.max(...answers.map(({ status }) => status))).toBeLessThan(500)
        const { data } = await guest.post<object>("/auth/customer/emailpass", {
          email: "eva@firm.test",
          password: PASSWORD,
        })
        expect(data).toEqual({ token: expect.any(String) })
      })
      const { rows } = await dbConnection.raw(
        "select 1 from auth_verification where entity_id = 'eva@firm.test'"
      )
      expect(rows).toHaveLength(1)
    })

    it("is accepted with an existing account, even if a stranger made its login", async () => {
      await assign("bob@firm.test\ncleo@firm.test\ndora@firm.test")
      // Anybody may have registered the address, unverified.
      const login = { email: "bob@firm.test", password: "somebody else's" }
      await guest.post("/auth/customer/emailpass/register", login)
      const token = await mailed("bob@firm.test", /nutzen/)
      expect(await accept({ token, password: "bob's own one" })).toMatchObject({
        status: 400,
        data: { code: "INVITE_LOGIN_REQUIRED" },
      })
      expect((await accept({ token, new_password: PASSWORD })).status).toBe(200)
      expect([
        await signIn(login.email, login.password),
        await signIn(login.email, PASSWORD),
      ]).toEqual([401, 200])
      // An account without a login by password: only who is logged in can accept.
      const cleo = await customerLogin(container, shop, "cleo@firm.test")
      const hers = { token: await mailed("cleo@firm.test", /nutzen/) }
      expect(await accept({ ...hers, new_password: PASSWORD })).toMatchObject({
        status: 400,
        data: { code: "INVITE_LOGIN_REQUIRED" },
      })
      expect((await accept(hers, clientOf(api, cleo.headers))).status).toBe(200)
      const theirs = { token: await mailed("dora@firm.test", /nutzen/), password: PASSWORD }
      expect((await accept(theirs)).status).toBe(200)
      expect(await signIn("dora@firm.test", PASSWORD)).toBe(200)
    })

    it("goes to everybody on a list, and to nobody twice where a process died on the way", async () => {
      const many = Array.from({ length: 60 }, (_, at) => `u${at}@firm.test`)
      expect((await assign(many.join("\n"))).invited).toHaveLength(60)
      const waiting = async () => {
        const { rows } = await dbConnection.raw(
          `select (select count(*)::int from licensing_mail_request) as requests,
             (select count(*)::int from licensing_user where link_sent_at is null) as unsent`
        )
        return rows[0] as { requests: number; unsent: number }
      }
      await eventuallyEqual(waiting, { requests: 0, unsent: 0 })
      const received = await post.collect()
      expect(received.flatMap(({ recipients }) => recipients).sort()).toEqual([...many].sort())
      const found = await staff.get<UserList>(staffs("?q=U1%40Firm&limit=1"))
      expect(found.data).toMatchObject({ users: [{ email: "u1@firm.test" }], count: 1, used: 60 })
      expect((await owner.get<UserList>(mine("?q=u5"))).data).toMatchObject({ count: 11, used: 60 })
      // A request that was left half done: one was mailed after it was made, one was not.
      await sql(`insert into licensing_mail_request (id, kind, data, created_at) select 'lmreq_left', 'user_invitations',
        jsonb_build_object('license_id', '${id}', 'user_ids', jsonb_agg(id), 'asked_at', now() - interval '1 hour',
          'locale', null), now() - interval '1 hour' from licensing_user where email in ('u1@firm.test', 'u2@firm.test')`)
      await sql("update licensing_user set link_sent_at = null where email = 'u2@firm.test'")
      await answerPendingMailRequests(container)
      const again = await post.next()
      expect(again.map(({ recipients }) => recipients)).toEqual([["u2@firm.test"]])
      expect(await waiting()).toEqual({ requests: 0, unsent: 0 })
    })

    it("is refused with the reason where no mail goes, and leaves no link", async () => {
      Object.assign(options.mail, { enabled: false })
      const { assigned } = await assign("ada@firm.test")
      const invite = async () =>
        (await staff.post<Refusal>(staffs(`/${assigned[0]}/invite`))).data.code
      expect(await invite()).toBe("MAIL_DISABLED")
      Object.assign(options.mail, { enabled: true })
      Object.assign(options.users, { linkUrl: undefined })
      Object.assign(options.mail, { accountUrl: undefined })
      expect(await invite()).toBe("NO_LINK")
      expect(await userOf("ada@firm.test")).toMatchObject({ state: "invited", link_sent_at: null })
      Object.assign(options.users, { linkUrl: PAGE })
      const answers: unknown[] = []
      for (let tried = 0; tried < 6; tried++) {
        answers.push(await invite())
      }
      expect([answers.at(0), answers.at(-1)]).toEqual([undefined, "MAIL_LIMIT"])
      expect(await guest.post("/store/licensing/user-link", {})).toMatchObject({ status: 400 })
      const nobody = staffs("/luse_none/invite")
      expect(await staff.post(nobody)).toMatchObject({ data: { code: "USER_NOT_FOUND" } })
      expect((await guest.post(nobody)).status).toBe(401)
    })

    it("is signed out everywhere by who may manage credentials, and stays a user", async () => {
      const { assigned } = await assign("ada@firm.test")
      const [user] = assigned
      await accept({ token: await mailed("ada@firm.test", /nutzen/), new_password: PASSWORD })
      const { rows } = await dbConnection.raw(
        `select p.code from licensing_license l join licensing_program p on p.id = l.program_id where l.id = '${id}'`
      )
      const program = (rows as { code: string }[])[0]?.code
      type Tokens = { refresh_token: string; code?: string }
      const withProgram = async () =>
        await clientOf(api, {}).post<Tokens>("/licensing/v1/users/token", {
          ...{ email: "ada@firm.test", password: PASSWORD, program },
        })
      const refresh = async ({ refresh_token }: Tokens) =>
        (await clientOf(api, {}).post<Tokens>("/licensing/v1/users/refresh", { refresh_token }))
          .status
      for (const [client, url] of [
        [staff, staffs(`/${user}/sign-out`)],
        [owner, mine(`/${user}/sign-out`)],
      ] as const) {
        const signedIn = await withProgram()
        expect(signedIn.status).toBe(200)
        expect((await client.post(url)).data).toEqual({ id: user, ended: 1 })
        expect((await client.post(url)).data).toEqual({ id: user, ended: 0 })
        expect(await refresh(signedIn.data)).toBe(401)
      }
      expect((await userOf("ada@firm.test"))?.state).toBe("active")
      expect((await manager.post(mine(`/${user}/sign-out`))).status).toBe(403)
      expect((await guest.post(staffs(`/${user}/sign-out`))).status).toBe(401)
      expect(await staff.post(staffs("/luse_none/sign-out"))).toMatchObject({
        status: 404,
        data: { code: "USER_NOT_FOUND" },
      })
    })

    it("lets managers do what either permission is for", async () => {
      const { assigned } = await assign("ada@firm.test")
      const [user] = assigned
      await accept({ token: await mailed("ada@firm.test", /nutzen/), new_password: PASSWORD })
      const grant = async (permissions: string) =>
        await sql(`update licensing_manager_assignment set permissions = '{${permissions}}'`)
      const tried = async (what: string) => (await manager.post(mine(`/${user}/${what}`))).status
      await grant("manage_license_users")
      expect(await manager.get(mine())).toMatchObject({ status: 200 })
      expect([await tried("invite"), await tried("password-link"), await tried("disable")]).toEqual(
        [409, 403, 403]
      )
      await grant("manage_license_user_credentials")
      expect(await manager.get(mine())).toMatchObject({ status: 200 })
      expect((await manager.post(mine(), { list: "x@firm.test" })).status).toBe(403)
      expect([await tried("invite"), await tried("password-link"), await tried("disable")]).toEqual(
        [403, 200, 200]
      )
      await grant("reset_device")
      expect([await tried("password-link"), (await manager.get(mine())).status]).toEqual([403, 403])
      expect((await owner.post(mine(`/${user}/enable`))).status).toBe(200)
    })
  },
})
