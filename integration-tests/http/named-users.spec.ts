import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { AssignedUsers, UserList } from "../../src/modules/licensing/users/types"
import { assignLicenseUsersWorkflow } from "../../src/workflows/users"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf, runtimeCaller } from "../helpers/client"
import { machine } from "../helpers/computers"
import { parseCsv } from "../helpers/csv"
import { publishableHeaders } from "../helpers/customers"
import { orderPeople } from "../helpers/order-people"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

/** Who may use licenses for named users. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let owner: Client
    let manager: Client
    let stranger: Client
    let other_id: string
    let order: string
    let id: string
    let second: string
    let mine: { key: string; program: string; fingerprint: string }
    let codesOf: Awaited<ReturnType<typeof sellLicenses>>["codesOf"]

    const sql = async (text: string) => await dbConnection.raw(text)

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      const sale = await sellLicenses(container, staff, {}, 2)
      ;({ order, id } = sale)
      second = sale.licenses[1]!.id
      ;({ codesOf } = sale)
      mine = { key: await sale.revealKey(), program: sale.program, fingerprint: "f".repeat(32) }
      // As if by a policy for named users.
      await sql(`update licensing_license set "authorization" = 'named_user', max_users = 2`)
      const shop = await publishableHeaders(container)
      const people = await orderPeople(api, container, shop, order, [
        "manage_license_users",
        "manage_license_user_credentials",
      ])
      ;({ owner, manager, stranger } = people)
      other_id = people.other.id
    })

    const path = (more = "", license = id) => `${BASE}/licenses/${license}/users${more}`
    const staffs = (more = "", license = id) => `/admin/licenses/${license}/users${more}`

    const assign = async (list: string, client = staff, url = staffs()) => {
      const { status, data } = await client.post<AssignedUsers>(url, { list })
      expect([list, status]).toEqual([list, 200])
      return data
    }

    const users = async (license = id) => {
      const { data } = await staff.get<UserList>(staffs("", license))
      return data.users.map(({ email, state }) => `${email} ${state}`)
    }

    const events = async () => {
      const { data } = await staff.get<{
        license_events: { type: string; actor_type: string; data: { user_ids?: string[] } }[]
      }>(`/admin/licenses/${id}/events`)
      return data.license_events
        .filter(({ type }) => type.startsWith("user."))
        .map(({ type, actor_type, data }) => [type, actor_type, data.user_ids?.length])
    }

    it("exports them as a file that is safe in spreadsheets and can be assigned again", async () => {
      await sql("update licensing_license set max_users = 10")
      await staff.post(staffs(), {
        users: [
          { email: "zoe@firm.test", first_name: "Zoé, “Z”", last_name: "=1+1" },
          { email: "ada@firm.test" },
        ],
      })
      await staff.post(
        staffs(`/${(await staff.get<UserList>(staffs())).data.users[0]!.id}/disable`)
      )
      const { status, data: file } = await staff.get<string>(staffs("/export"))
      expect(status).toBe(200)
      const [header, ...rows] = parseCsv(file)
      expect(header).toEqual([
        ...["email", "first_name", "last_name", "state"],
        ...["assigned_at", "link_sent_at", "link_expires_at"],
      ])
      expect(rows.map((row) => row.slice(0, 4))).toEqual([
        ["ada@firm.test", "", "", "disabled"],
        ["zoe@firm.test", "Zoé, “Z”", "'=1+1", "invited"],
      ])
      expect(rows[0]?.[4]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      const { lines } = await assign(file, staff, staffs("", second))
      expect(lines.map(({ line, code, email }) => [line, code, email])).toEqual([
        [2, "USER_DISABLED", "ada@firm.test"],
        [3, "ASSIGNED", "zoe@firm.test"],
      ])
      const { headers } = await adminHeaders(container)
      const startOf = async (query: string) => {
        const answer = await fetch(`${api.defaults.baseURL}${staffs(`/export${query}`)}`, {
          headers,
        })
        return Buffer.from(await answer.arrayBuffer()).toString("latin1", 0, 3)
      }
      expect([await startOf(""), await startOf("?bom=false")]).toEqual(["\xef\xbb\xbf", "ema"])
      expect((await staff.get(staffs("/export?bom=maybe"))).status).toBe(400)
      expect(await staff.get(staffs("/export", "lic_none"))).toMatchObject({
        status: 404,
        data: { code: "LICENSE_NOT_FOUND" },
      })
      expect((await stranger.get(staffs("/export"))).status).toBe(401)
    })

    it("assigns as many of a list as there are places, and says of each line what it came to", async () => {
      const { lines, assigned } = await assign(
        "Email;First name\nAda@Firm.test;Ada\nnobody\n\nada@firm.test\nbob@firm.test;Bob\ncy@firm.test"
      )
      expect(lines.map(({ line, code, email }) => [line, code, email])).toEqual([
        [2, "ASSIGNED", "ada@firm.test"],
        [3, "EMAIL_INVALID", null],
        [5, "DUPLICATE", "ada@firm.test"],
        [6, "ASSIGNED", "bob@firm.test"],
        [7, "USERS_FULL", "cy@firm.test"],
      ])
      expect(lines.map(({ user_id }) => user_id)).toEqual([
        assigned[0],
        null,
        null,
        assigned[1],
        null,
      ])
      const again = await assign("bob@firm.test\nADA@firm.test")
      expect(again.lines.map(({ code }) => code)).toEqual(["ALREADY_ASSIGNED", "ALREADY_ASSIGNED"])
      expect(again.assigned).toEqual([])
      expect(await events()).toEqual([["user.assigned", "staff", 2]])
      const { data } = await staff.get<UserList>(staffs("?limit=1&offset=1"))
      expect(data).toMatchObject({
        users: [{ id: assigned[1], email: "bob@firm.test", first_name: "Bob", state: "invited" }],
        ...{ count: 2, max_users: 2, limit: 1, offset: 1 },
      })
    })

    it("never gives away more places than there are, however many ask at once", async () => {
      await sql("update licensing_license set max_users = 5")
      const lists = Array.from({ length: 8 }, (_, at) => `a${at}@x.test\nb@x.test\nc${at}@x.test`)
      const results = await Promise.all(lists.map(async (list) => await assign(list)))
      expect(results.flatMap(({ assigned }) => assigned)).toHaveLength(5)
      expect(await users()).toHaveLength(5)
      await sql("update licensing_license set max_users = 3")
      expect((await assign("d@x.test")).lines).toMatchObject([{ code: "USERS_FULL" }])
      expect(await users()).toHaveLength(5)
      await sql("update licensing_license set max_users = null")
      expect((await assign("d@x.test")).lines).toMatchObject([{ code: "ASSIGNED" }])
    })

    it("frees a place at once, and gives it to the same user again", async () => {
      const { assigned } = await assign("ada@x.test\nbob@x.test")
      const gone = staffs(`/${assigned[0]}`)
      expect((await staff.delete(gone)).data).toEqual({
        id: assigned[0],
        object: "license_user",
        deleted: true,
      })
      const missing = { status: 404, data: { code: "USER_NOT_FOUND" } }
      expect(await staff.delete(gone)).toMatchObject(missing)
      expect(await staff.post(`${gone}/disable`)).toMatchObject(missing)
      expect(await users()).toEqual(["bob@x.test invited"])
      const again = await assign("ada@x.test")
      expect(again.assigned).toEqual([assigned[0]])
      const { rows } = await dbConnection.raw(
        `select count(*)::int as all, count(ended_at)::int as ended from licensing_user_assignment`
      )
      expect(rows).toEqual([{ all: 3, ended: 1 }])
    })

    it("disables a user for all licenses of their owner, who keeps the place", async () => {
      const { assigned } = await assign("ada@x.test\nbob@x.test")
      await assign("ada@x.test", staff, staffs("", second))
      for (let twice = 0; twice < 2; twice++) {
        expect((await staff.post(staffs(`/${assigned[0]}/disable`))).data).toEqual({
          id: assigned[0],
        })
      }
      expect(await users(second)).toEqual(["ada@x.test disabled"])
      expect((await assign("cy@x.test")).lines).toMatchObject([{ code: "USERS_FULL" }])
      await staff.delete(staffs(`/${assigned[0]}`))
      expect((await assign("ada@x.test\ncy@x.test")).lines).toMatchObject([
        { code: "USER_DISABLED", user_id: assigned[0] },
        { code: "ASSIGNED" },
      ])
      expect(await staff.post(staffs(`/${assigned[0]}/enable`, second))).toMatchObject({
        status: 200,
      })
      expect(await users(second)).toEqual(["ada@x.test invited"])
      expect((await events()).filter(([type]) => type === "user.disabled")).toHaveLength(1)
    })

    it("lets the owner and managers with the permission do all of it, on what is theirs", async () => {
      const { assigned } = await assign("ada@x.test", owner, path())
      await assign("bob@x.test", manager, path())
      expect((await manager.get<UserList>(path())).data).toMatchObject({ count: 2, max_users: 2 })
      expect((await stranger.get(path())).status).toBe(404)
      expect((await stranger.post(path(), { list: "x@x.test" })).status).toBe(404)
      expect((await clientOf(api, {}).post(staffs(), { list: "x@x.test" })).status).toBe(401)
      const disable = path(`/${assigned[0]}/disable`)
      expect((await manager.post(disable)).status).toBe(200)
      expect((await owner.post(path(`/${assigned[0]}/enable`))).status).toBe(200)
      // A license of another order: of it the manager knows nothing.
      await sql(`update licensing_license set order_id = null, customer_id = (
        select customer_id from "order" where id = '${order}') where id = '${second}'`)
      await assign("ada@x.test", staff, staffs("", second))
      expect(await manager.post(disable)).toMatchObject({
        status: 409,
        data: { code: "USER_ELSEWHERE" },
      })
      expect((await owner.post(disable)).status).toBe(200)
      expect((await manager.delete(path(`/${assigned[0]}`))).status).toBe(200)
      await sql("update licensing_manager_assignment set permissions = '{reset_device}'")
      const denied = { status: 403, data: { code: "PERMISSION_REQUIRED" } }
      expect(await manager.get(path())).toMatchObject(denied)
      expect(await manager.post(path(), { list: "x@x.test" })).toMatchObject(denied)
      expect((await events()).map(([type, actor]) => `${type} ${actor}`)).toEqual([
        "user.unassigned manager",
        "user.disabled customer",
        "user.enabled customer",
        "user.disabled manager",
        "user.assigned manager",
        "user.assigned customer",
      ])
    })

    it("refuses what is no list, and licenses that nobody is assigned to", async () => {
      const user = { email: "ada@x.test" }
      for (const body of [
        {},
        { list: "" },
        { list: "a@x.test", users: [user] },
        { users: [] },
        { users: [{}] },
        { users: [{ ...user, state: "active" }] },
      ]) {
        for (const [client, url] of [
          [staff, staffs()],
          [owner, path()],
        ] as const) {
          expect([body, (await client.post(url, body)).status]).toEqual([body, 400])
        }
      }
      const many = Array.from({ length: 1001 }, (_, at) => `u${at}@x.test`).join("\n")
      const codeOf = async (list: string) => {
        const { status, data } = await staff.post<{ code: string }>(staffs(), { list })
        return [status, data.code]
      }
      expect(await codeOf(many)).toEqual([400, "USER_LIST_TOO_LONG"])
      await sql(`update "order" set customer_id = null where id = '${order}'`)
      expect(await codeOf("ada@x.test")).toEqual([409, "LICENSE_WITHOUT_OWNER"])
      await sql(`update licensing_license set "authorization" = 'license_key'`)
      expect(await codeOf("ada@x.test")).toEqual([409, "NOT_FOR_USERS"])
      expect((await staff.post(staffs("", "lic_none"), { list: "a@x.test" })).status).toBe(404)
      expect((await staff.get(staffs("", "lic_none"))).status).toBe(404)
      expect((await staff.get(staffs("?limit=0"))).status).toBe(400)
    })

    it("counts nobody whom a former owner assigned, and never lets them come back", async () => {
      await assign("ada@x.test\nbob@x.test")
      await sql(`update "order" set customer_id = '${other_id}' where id = '${order}'`)
      expect((await stranger.get<UserList>(path())).data).toMatchObject({ users: [], count: 0 })
      expect((await assign("ada@x.test", stranger, path())).lines).toMatchObject([
        { code: "ASSIGNED" },
      ])
      await cleanUpLicensing(container)
      const { rows } = await dbConnection.raw(
        `select u.owner_id = '${other_id}' as theirs, a.ended_at is null as holds
         from licensing_user_assignment a join licensing_user u on u.id = a.user_id order by 1`
      )
      expect(rows).toEqual([
        { theirs: false, holds: false },
        { theirs: false, holds: false },
        { theirs: true, holds: true },
      ])
    })

    const left = async () => {
      const { rows } = await dbConnection.raw("select email from licensing_user order by email")
      return rows.map(({ email }: { email: string }) => email)
    }

    it("forgets users with the last license that they were assigned to", async () => {
      await assign("ada@x.test\nbob@x.test")
      await assign("bob@x.test", staff, staffs("", second))
      await licensing.orders.beginDeletion(order, SYSTEM_ACTOR)
      expect(await licensing.orders.wipeChunk(order, SYSTEM_ACTOR)).toBeGreaterThan(0)
      expect(await left()).toEqual([])
      const { rows } = await dbConnection.raw("select 1 from licensing_user_assignment")
      expect(rows).toEqual([])
    })

    it("forgets 13 months later who used a license before", async () => {
      const { assigned } = await assign("ada@x.test\nbob@x.test")
      await staff.delete(staffs(`/${assigned[0]}`))
      await cleanUpLicensing(container)
      expect(await left()).toEqual(["ada@x.test", "bob@x.test"])
      await sql("update licensing_user_assignment set ended_at = ended_at - interval '14 months'")
      await cleanUpLicensing(container)
      expect(await left()).toEqual(["bob@x.test"])
    })

    const CALLS: [name: string, more?: object][] = [
      ["validate"],
      ["heartbeat"],
      ["activate"],
      ["reactivate"],
      ["consume"],
      ["checkout"],
      ["sessions"],
      ["sessions/borrow", { hours: 1 }],
    ]

    it("is not opened by its key, on no computer, activated or not", async () => {
      const ask = async (name: string, more = {}) => {
        const { status, data } = await runtimeCaller<{ code: string }>(api)(name, {
          ...mine,
          ...more,
        })
        return [name, status, data.code]
      }
      const required = CALLS.map(([name]) => [name, 200, "USER_REQUIRED"])
      const everyCall = async () => {
        const answers: unknown[] = []
        for (const [name, more] of CALLS) {
          answers.push(await ask(name, more))
        }
        return answers
      }
      for (const kind of ["perpetual", "consumption"]) {
        await sql(`update licensing_license set kind = '${kind}', max_consumptions = 5`)
        expect(await everyCall()).toEqual(required)
      }
      await sql(`update licensing_license set "authorization" = 'license_key'`)
      expect(await ask("activate")).toEqual(["activate", 200, "VALID"])
      await sql(`update licensing_license set "authorization" = 'named_user'`)
      expect(await everyCall()).toEqual(required)
      const { rows } = await dbConnection.raw(
        "select (select count(*)::int from licensing_activation) as activated, (select count(*)::int from licensing_consumption) as used"
      )
      expect(rows).toEqual([{ activated: 1, used: 0 }])
      expect(await ask("deactivate")).toEqual(["deactivate", 200, "VALID"])
    })

    it("is not opened by people either: by no typed codes and no offline file", async () => {
      const refused = { status: 409, data: { code: "USER_REQUIRED" } }
      const codes = codesOf(machine())
      expect(await staff.post(`/admin/licenses/${id}/activations`, codes)).toMatchObject(refused)
      expect(await owner.post(`${BASE}/licenses/${id}/activate`, codes)).toMatchObject(refused)
      expect(await owner.post(`${BASE}/orders/${order}/activate`, codes)).toMatchObject(refused)
      expect(await staff.post(`/admin/licenses/${id}/offline-files`, {})).toMatchObject(refused)
      // Another license of the order is by its key.
      await sql(
        `update licensing_license set "authorization" = 'license_key' where id = '${second}'`
      )
      expect(await owner.post(`${BASE}/orders/${order}/activate`, codes)).toMatchObject({
        status: 200,
      })
    })

    it("takes the places back where a later step of the shop's own workflow fails", async () => {
      const step = assignLicenseUsersWorkflow(container)
      const { result, transaction } = await step.run({
        input: { license_id: id, wanted: { list: "ada@x.test" }, actor: SYSTEM_ACTOR },
      })
      expect(result.assigned).toHaveLength(1)
      await step.cancel({ transaction })
      expect(await users()).toEqual([])
    })
  },
})
