import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { EXPORT_COLUMNS } from "../../src/modules/licensing/licenses/license-export"
import type { LicenseDetail, ListedLicense } from "../../src/modules/licensing/licenses/types"
import { reconcileOrderLicensesWorkflow } from "../../src/workflows/issuing"
import { adminHeaders, type StaffLogin } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { parseCsv } from "../helpers/csv"
import { createPolicy, placePaidOrder } from "../helpers/licensed-orders"

jest.setTimeout(300_000)

type Page = { licenses: ListedLicense[]; count: number }
type One = { license: LicenseDetail }
type Refusal = { code: string; message: string; type: string }
type Batch = {
  batch: {
    changed: number
    unchanged: number
    refused: { id: string; code: string }[]
    next: string | null
  }
}

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let login: StaffLogin
    let staff: Client
    let stranger: Client

    beforeEach(async () => {
      container = getContainer()
      login = await adminHeaders(container)
      staff = clientOf(api, login.headers)
      stranger = clientOf(api)
    })

    const licensing = () => container.resolve<LicensingModuleService>(LICENSING_MODULE)

    const issuedOrder = async (units: number, terms = {}): Promise<string> => {
      const order = await placePaidOrder(container, units, terms)
      await reconcile(order, true)
      return order
    }

    const reconcile = async (order_id: string, placed = false) =>
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed } })

    const licensesOf = async (order: string, query = ""): Promise<ListedLicense[]> =>
      (await staff.get<Page>(`/admin/orders/${order}/licenses?limit=100${query}`)).data.licenses

    const one = async (id: string): Promise<LicenseDetail> =>
      (await staff.get<One>(`/admin/licenses/${id}`)).data.license

    const act = async (id: string, name: string, body: object = {}) =>
      await staff.post<One & Refusal>(`/admin/licenses/${id}/${name}`, body)

    const eventTypes = async (id: string): Promise<string[]> => {
      const { data } = await staff.get<{ license_events: { type: string }[] }>(
        `/admin/licenses/${id}/events`
      )
      return data.license_events.map(({ type }) => type).reverse()
    }

    const displayId = async (id: string): Promise<number> => {
      const { data } = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "order", fields: ["display_id"], filters: { id } })
      return Number(data[0]?.display_id)
    }

    it("suspends, reinstates, revokes, resets, renews and edits, each once and with its row", async () => {
      const order = await issuedOrder(2, { kind: "subscription", subscription_duration: "P1Y" })
      const [first, second] = await licensesOf(order)
      const id = first!.id

      const suspended = await act(id, "suspend", { reason: "Chargeback asked" })
      expect(suspended.data.license).toMatchObject({
        status: "suspended",
        state_cause: "staff",
        state_reason: "Chargeback asked",
      })
      expect((await act(id, "suspend")).status).toBe(200)
      expect((await act(id, "reinstate")).data.license).toMatchObject({
        status: "inactive",
        state_cause: null,
      })
      expect((await act(id, "revoke")).data.license.status).toBe("revoked")
      expect((await act(id, "suspend")).data).toMatchObject({ code: "LICENSE_REVOKED" })
      expect((await act(id, "renew", { by: "P1M" })).data.code).toBe("LICENSE_REVOKED")
      await act(id, "reinstate")

      const before = await one(id)
      const renewed = (await act(id, "renew")).data.license
      expect(new Date(renewed.expires_at!).getUTCFullYear()).toBe(
        new Date(before.expires_at!).getUTCFullYear() + 1
      )
      const until = "2040-02-29T12:00:00.000Z"
      expect((await act(id, "renew", { until })).data.license.expires_at).toBe(until)
      expect((await act(id, "renew", { until })).status).toBe(200)

      const edited = await staff.post<One>(`/admin/licenses/${id}`, {
        granted_seats: 3,
        note: "Two laptops for free",
        features: ["pro"],
      })
      expect(edited.data.license).toMatchObject({ seats: 5, granted_seats: 3, features: ["pro"] })
      await dbConnection.raw(
        `update licensing_license set activation_count = 2, transfer_count = 1 where id = '${id}'`
      )
      expect((await act(id, "reset", { parts: ["transfers"] })).data.license).toMatchObject({
        seats_used: 2,
        transfer_count: 0,
      })
      expect((await act(id, "reset")).data.license.seats_used).toBe(0)
      expect(await eventTypes(id)).toEqual([
        "license.issued",
        "license.suspended",
        "license.reinstated",
        "license.revoked",
        "license.reinstated",
        "license.renewed",
        "license.renewed",
        "license.updated",
        "license.reset",
        "license.reset",
      ])
      expect(await one(second!.id)).toMatchObject({ granted_seats: 0, status: "inactive" })
      await reconcile(order)
      expect((await licensesOf(order)).map(({ status }) => status)).toEqual([
        "inactive",
        "inactive",
      ])
    })

    it("keeps what staff reinstate against the order, and what they revoke stays revoked", async () => {
      const order = await issuedOrder(3)
      const [first, second] = await licensesOf(order)
      await act(second!.id, "revoke", { reason: "Abuse" })
      await cancelOrderWorkflow(container).run({ input: { order_id: order } })
      await reconcile(order)
      await act(first!.id, "reinstate")
      await act(second!.id, "reinstate")
      await reconcile(order)
      const states = (await licensesOf(order)).map(({ state, state_cause }) => [state, state_cause])
      expect(states).toEqual([
        ["active", "staff"],
        ["active", "staff"],
        ["revoked", "order"],
      ])
    })

    it("acts on many by ids or by filter, a part a call, and says who was refused", async () => {
      const order = await issuedOrder(5)
      const [first, second] = await licensesOf(order)
      await act(first!.id, "revoke")
      const batch = async (body: object) =>
        (await staff.post<Batch>("/admin/licenses/batch", body)).data.batch
      expect(
        await batch({ action: "suspend", ids: [first!.id, second!.id, "lic_unknown"] })
      ).toEqual({
        changed: 1,
        unchanged: 0,
        refused: [
          { id: "lic_unknown", code: "LICENSE_NOT_FOUND", message: expect.any(String) },
          { id: first!.id, code: "LICENSE_REVOKED", message: expect.any(String) },
        ],
        next: null,
      })
      const filter = { order_id: [order], status: ["inactive", "suspended"] }
      expect(await batch({ action: "suspend", filter, params: { reason: "Audit" } })).toMatchObject(
        {
          changed: 3,
          unchanged: 1,
          next: null,
        }
      )
      expect(await batch({ action: "suspend", filter })).toMatchObject({ changed: 0, unchanged: 4 })
      for (const body of [
        { action: "suspend" },
        { action: "suspend", ids: [], filter },
        { action: "explode", ids: [first!.id] },
        { action: "renew", ids: [first!.id], params: { by: "P1Y", until: "2030-01-01T00:00:00Z" } },
        { action: "suspend", filter: { unknown: 1 } },
      ]) {
        expect((await staff.post("/admin/licenses/batch", body)).status).toBe(400)
      }
    })

    it("issues more on an order once per Idempotency-Key, with own keys checked line by line", async () => {
      const order = await issuedOrder(1)
      const policy = await createPolicy(container, { max_activations: 4 })
      const issue = async (body: object, key?: string) =>
        await clientOf(api, {
          ...login.headers,
          ...(key ? { "idempotency-key": key } : {}),
        }).post<{ license_ids: string[]; count: number } & Refusal>(
          `/admin/orders/${order}/licenses`,
          body
        )
      const url = `/admin/orders/${order}/licenses`
      const body = {
        policy_id: policy,
        quantity: 2,
        overrides: { seats: 9, note: "For the press" },
      }
      const answers = await Promise.all([issue(body, "a"), issue(body, "a"), issue(body, "a")])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(new Set(answers.flatMap(({ data }) => data.license_ids)).size).toBe(2)
      expect((await issue({ ...body, quantity: 3 }, "a")).data.code).toBe("IDEMPOTENCY_KEY_REUSED")
      expect((await issue(body, "b")).data.count).toBe(2)
      const licenses = await licensesOf(order, "&source=admin")
      expect(licenses).toHaveLength(4)
      expect(licenses[0]).toMatchObject({ seats: 9, note: "For the press", source: "admin" })

      const good = "FOREIGN-KEY-0001-ABCDEF"
      const keys = [good, "weak", "FOREIGN-KEY-0002-ABCDEF", "  ", good]
      type Lines = { line: number; code: string }[]
      const check = async (body: object) =>
        await staff.post<{ faults: Lines; repairs: Lines }>(`${url}/check-keys`, body)
      const checked = await check({ keys })
      expect(checked.data.faults.map(({ line, code }) => [line, code])).toEqual([
        [2, "WEAK"],
        [4, "EMPTY"],
        [5, "DUPLICATE"],
      ])
      const listed = ["Wert des Gutscheins", `="${good}"`, `${good}\u202e`]
      const { faults, repairs } = (await check({ keys: listed })).data
      expect(faults.map(({ line, code }) => [line, code])).toEqual([
        [1, "MAYBE_HEADER"],
        [3, "CHARACTERS"],
      ])
      expect(repairs.map(({ line, code }) => [line, code])).toEqual([[2, "TEXT_FORMULA"]])
      const confirmed = await check({ keys: listed.slice(0, 2), first_line_is_key: true })
      expect(confirmed.data.faults).toEqual([])
      const header = { policy_id: policy, keys: listed.slice(0, 1) }
      expect((await issue(header)).data.code).toBe("KEYS_REFUSED")
      const refused = await issue({ policy_id: policy, keys })
      expect(refused).toMatchObject({ status: 400, data: { code: "KEYS_REFUSED" } })
      expect(refused.data.message).not.toContain(good)
      const taken = await issue({ policy_id: policy, keys: [good, "abc"], allow_weak_keys: true })
      expect(taken.data.count).toBe(2)
      expect((await issue({ policy_id: policy, keys: [good.toLowerCase(), good] })).status).toBe(
        400
      )
      const key = await staff.post<{ key: string }>(
        `/admin/licenses/${taken.data.license_ids[0]}/reveal`
      )
      expect(key.data.key).toBe(good)

      await reconcile(order)
      expect(await licensesOf(order)).toHaveLength(7)
      for (const bad of [
        {},
        { policy_id: policy, variant_id: "variant_1" },
        { policy_id: policy, quantity: 0 },
        { policy_id: policy, quantity: 10_001 },
        { policy_id: policy, keys: [good], quantity: 2 },
        { policy_id: policy, overrides: { kind: "perpetual" } },
      ]) {
        expect((await issue(bad)).status).toBe(400)
      }
      expect((await issue({ policy_id: "lpol_unknown" })).data.code).toBe("POLICY_NOT_FOUND")
      expect((await issue({ variant_id: "variant_unknown" })).data.code).toBe("VARIANT_NOT_FOUND")
      expect((await issue(body, "x".repeat(256))).data.code).toBe("IDEMPOTENCY_KEY_INVALID")
    })

    it("finds licenses by order number, end of key, whole key, e-mail, status and dates", async () => {
      const order = await issuedOrder(3)
      const [first] = await licensesOf(order)
      const { data } = await staff.post<{ key: string }>(`/admin/licenses/${first!.id}/reveal`)
      const ids = async (query: string) =>
        (await staff.get<Page>(`/admin/licenses?${query}`)).data.licenses.map(({ id }) => id)
      expect(await ids(`q=%23${await displayId(order)}`)).toHaveLength(3)
      expect(await ids(`q=${data.key.slice(-5).toLowerCase()}`)).toContain(first!.id)
      expect(await ids(`q=${first!.id}`)).toEqual([first!.id])
      expect(await staff.get<Refusal>(`/admin/licenses?q=${data.key}`)).toMatchObject({
        status: 400,
        data: { code: "KEY_IN_URL" },
      })
      const found = await staff.post<Page>("/admin/licenses/search", {
        q: data.key.toLowerCase().replaceAll("0", "o"),
      })
      expect(found.data.licenses.map(({ id }) => id)).toEqual([first!.id])
      await act(first!.id, "suspend")
      expect(await ids(`order_id=${order}&status=suspended`)).toEqual([first!.id])
      expect(await ids(`order_id=${order}&status[]=suspended&status[]=inactive`)).toHaveLength(3)
      expect(await ids(`order_id=${order}&created_from=2100-01-01T00:00:00Z`)).toEqual([])
      const customer = await staff.post("/admin/orders/" + order + "/licensing/customer", {
        email: "New.Owner@shop.test",
        first_name: "Nora",
      })
      expect(customer).toMatchObject({
        status: 200,
        data: { customer: { email: "new.owner@shop.test", first_name: "Nora" }, other_orders: 0 },
      })
      expect(await ids("q=new.owner@shop.test")).toHaveLength(3)
      const [listed] = await licensesOf(order)
      expect(listed).toMatchObject({
        customer: { email: "new.owner@shop.test" },
        order: { id: order, email: "new.owner@shop.test" },
      })
      expect(await ids(`customer_id=${listed!.customer!.id}&status=inactive`)).toHaveLength(2)
      for (const query of ["status=gone", "limit=101", "expires_from=soon", "order=key", "x=1"]) {
        expect((await staff.get(`/admin/licenses?${query}`)).status).toBe(400)
      }
    })

    it("edits the order's licensing facts, and an inactive order blocks its licenses", async () => {
      const order = await issuedOrder(1)
      const url = `/admin/orders/${order}/licensing`
      const edited = await staff.post<{ order_licensing: { profile: object } }>(url, {
        reference: "PO-4711",
        active: false,
        features: ["pro"],
        subscription_expires_at: "2031-01-01T00:00:00Z",
      })
      expect(edited.data.order_licensing.profile).toMatchObject({
        reference: "PO-4711",
        active: false,
        features: ["pro"],
        subscription_expires_at: "2031-01-01T00:00:00.000Z",
      })
      expect((await licensesOf(order))[0]).toMatchObject({ status: "blocked" })
      const { data } = await staff.get<Page>("/admin/licenses?status=blocked&q=PO-4711")
      expect(data.count).toBe(1)
      await staff.post(url, { active: true, reference: "PO-4711" })
      expect((await licensesOf(order))[0]).toMatchObject({ status: "inactive" })
      const history = await staff.get<{
        history: { type: string; actor: { name: string | null } | null; data: object | null }[]
      }>(`${url}/history`)
      expect(history.data.history.map(({ type }) => type)).toEqual(
        expect.arrayContaining([
          "order_licensing.updated",
          "license.issued",
          "payment.captured",
          "order.placed",
        ])
      )
      expect(history.data.history[0]).toMatchObject({
        type: "order_licensing.updated",
        actor: { type: "staff", name: expect.stringMatching(/^staff-/) },
        data: { changes: { active: true }, before: { active: false } },
      })
      expect((await staff.post(url, { reference: 5 })).status).toBe(400)
      expect((await staff.post(url, { kind: "x" })).status).toBe(400)
      expect((await staff.post("/admin/orders/order_x/licensing", {})).status).toBe(404)
    })

    it("exports CSV that reads back: RFC 4180, no formulas, keys only when asked and recorded", async () => {
      const order = await issuedOrder(2)
      const [first] = await licensesOf(order)
      const note = '=HYPERLINK("http://x"),\n"quoted" 😀\ttab'
      await staff.post(`/admin/licenses/${first!.id}`, { note })
      await staff.post(`/admin/orders/${order}/licensing`, { reference: "-2+3" })
      const masked = await staff.get<string>(`/admin/orders/${order}/licenses/export`)
      const [header, ...rows] = parseCsv(masked.data)
      expect(header).toEqual(EXPORT_COLUMNS)
      expect(masked.data.endsWith("\r\n")).toBe(true)
      expect(rows).toHaveLength(2)
      const cell = (row: string[], name: string) => row[EXPORT_COLUMNS.indexOf(name)]
      const row = rows.find((each) => cell(each, "license__id") === first!.id)!
      // A tab is no character of a text.
      expect(cell(row, "license__note")).toBe(`'${note.replace("\t", " ")}`)
      expect(cell(row, "order__reference")).toBe("'-2+3")
      expect(cell(row, "order__number")).toBe(String(await displayId(order)))
      expect(cell(row, "license__license_key")).toBe(first!.key_redacted)

      const keyed = await staff.get<string>(`/admin/orders/${order}/licenses/export?keys=true`)
      const { data } = await staff.post<{ key: string }>(`/admin/licenses/${first!.id}/reveal`)
      expect(parseCsv(keyed.data).map((each) => each[0])).toContain(data.key)
      expect(parseCsv(keyed.data)[1]).toHaveLength(EXPORT_COLUMNS.length)
      const { data: events } = await staff.get<{ license_events: { type: string }[] }>(
        `/admin/orders/${order}/licenses/events`
      )
      expect(events.license_events.map(({ type }) => type)).toContain("license.keys_exported")
      // Spreadsheets know UTF-8 by its mark; programs may have it left out.
      for (const url of [`/admin/orders/${order}/licenses/export`, "/admin/licenses/export"]) {
        const startOf = async (query: string) => {
          const { headers } = login
          const file = await fetch(`${api.defaults.baseURL}${url}${query}`, { headers })
          return Buffer.from(await file.arrayBuffer())
            .subarray(0, 3)
            .toString("hex")
        }
        expect(await startOf("")).toBe("efbbbf")
        expect(await startOf("?bom=true")).toBe("efbbbf")
        expect(await startOf("?bom=false")).toBe(Buffer.from("lic").toString("hex"))
      }
      const filtered = await staff.get<string>(
        `/admin/licenses/export?order_id=${order}&status=suspended`
      )
      expect(parseCsv(filtered.data)).toHaveLength(1)
      expect((await stranger.get(`/admin/orders/${order}/licenses/export`)).status).toBe(401)
      expect((await staff.get("/admin/orders/order_x/licenses/export")).status).toBe(404)
    })

    it("hides whole keys from staff who may not see them by the shop's rule", async () => {
      const order = await issuedOrder(1)
      const [license] = await licensesOf(order)
      const options = await licensing().getOptions()
      options.staff.reveal = (userId) => userId !== login.userId
      try {
        const reveal = `/admin/licenses/${license!.id}/reveal`
        const exported = `/admin/orders/${order}/licenses/export`
        for (const refused of [
          await staff.post<Refusal>(reveal),
          await staff.get<Refusal>(`${exported}?keys=true`),
          await staff.get<Refusal>("/admin/licenses/export?keys=true"),
        ]) {
          expect(refused).toMatchObject({ status: 403, data: { code: "REVEAL_FORBIDDEN" } })
        }
        expect((await staff.get(exported)).status).toBe(200)
        const { data } = await staff.get<{ license_events: { type: string }[] }>(
          `/admin/orders/${order}/licenses/events`
        )
        expect(data.license_events.map(({ type }) => type)).toEqual(["license.issued"])
      } finally {
        options.staff.reveal = undefined
      }
    })

    it("deletes an order's licenses by its number: wiped, never issued again, no money moved", async () => {
      const order = await issuedOrder(3)
      const [first] = await licensesOf(order)
      const url = `/admin/orders/${order}/licensing`
      const number = String(await displayId(order))
      expect((await staff.get(`${url}/deletion`)).data).toEqual({
        deletion: {
          order_number: number,
          licenses: 3,
          activations: 0,
          bought_uses: 0,
          managers: [],
          native_order: "kept",
          kept_because: ["payment"],
        },
      })
      expect((await staff.delete<Refusal>(url, { order_number: "0" })).data.code).toBe(
        "ORDER_NUMBER_MISMATCH"
      )
      expect(await licensesOf(order)).toHaveLength(3)
      const [deleted] = await Promise.all([
        staff.delete(url, { order_number: `#${number}`, reason: "Asked to be forgotten" }),
        ...Array.from({ length: 5 }, () => reconcile(order)),
      ])
      expect(deleted.data).toEqual({ deletion: { licenses: 3, native_order: "kept" } })
      await reconcile(order)
      expect(await licensesOf(order)).toEqual([])
      expect((await staff.get(`/admin/licenses/${first!.id}`)).status).toBe(404)
      expect((await act(first!.id, "reinstate")).status).toBe(404)
      expect((await staff.post(`/admin/licenses/${first!.id}/reveal`)).status).toBe(404)
      expect(
        (
          await staff.post<Refusal>(`/admin/orders/${order}/licenses`, {
            policy_id: await createPolicy(container),
          })
        ).data.code
      ).toBe("LICENSING_DELETED")
      const { rows } = await dbConnection.raw(
        `select count(*)::int as n, count(key_hash)::int as hashes, count(key_encrypted)::int as keys
         from licensing_license l join licensing_license_secret s on s.license_id = l.id
         where l.order_id = '${order}' and l.deleted_by = '${login.userId}'`
      )
      expect(rows[0]).toEqual({ n: 3, hashes: 3, keys: 0 })
      const { data } = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "order", fields: ["status"], filters: { id: order } })
      expect(data[0]?.status).not.toBe("canceled")
    })

    it("deletes the native order too where nothing holds it, and finishes what was broken off", async () => {
      const order = await issuedOrder(2)
      await dbConnection.raw(`delete from order_payment_collection where order_id = '${order}'`)
      const number = String(await displayId(order))
      const url = `/admin/orders/${order}/licensing`
      expect((await staff.delete(url, { order_number: number })).data).toEqual({
        deletion: { licenses: 2, native_order: "deleted" },
      })
      const orders = await container.resolve(Modules.ORDER).listOrders({ id: order })
      expect(orders).toEqual([])
      expect((await staff.delete(url, { order_number: number })).status).toBe(404)

      const broken = await issuedOrder(2)
      await licensing().orders.beginDeletion(broken, { type: "staff", id: login.userId })
      expect(await licensesOf(broken)).toHaveLength(2)
      await cleanUpLicensing(container)
      expect(await licensesOf(broken)).toEqual([])
    })

    it("ends in a legal state when acts and reconciling run at once, with a row for each act", async () => {
      const order = await issuedOrder(4)
      const licenses = await licensesOf(order)
      await Promise.all([
        ...licenses.flatMap(({ id }) => [
          act(id, "suspend"),
          act(id, "reset", { parts: ["expiry"] }),
          act(id, "revoke"),
        ]),
        ...Array.from({ length: 5 }, () => reconcile(order)),
        staff.post("/admin/licenses/batch", {
          action: "reinstate",
          filter: { order_id: [order] },
        }),
      ])
      for (const { id } of licenses) {
        const { state, state_cause } = await one(id)
        const last = (await eventTypes(id)).filter((type) => !/issued|reset/.test(type)).at(-1)
        expect({ state, last }).toEqual(
          state === "active"
            ? { state, last: "license.reinstated" }
            : { state, last: `license.${state}` }
        )
        expect(state_cause).toBe(state === "active" ? null : "staff")
      }
      expect(await licensesOf(order)).toHaveLength(4)
    })

    it("shows and changes the settings", async () => {
      const url = "/admin/licensing/settings"
      type Settings = {
        licensing_settings: { mail: object; data_keys: { created_at: string | null } }
      }
      await issuedOrder(1)
      const { data } = await staff.get<Settings>(url)
      expect(data.licensing_settings).toMatchObject({
        mail: {
          enabled: true,
          provider: false,
          include_keys: false,
          include_keys_source: "option",
        },
        reveal: { rule: "everyone" },
      })
      expect(data.licensing_settings.data_keys).toHaveProperty("created_at")
      const changed = await staff.post<Settings>(url, { mail_include_keys: true })
      expect(changed.data.licensing_settings.mail).toMatchObject({
        include_keys: true,
        include_keys_source: "setting",
      })
      await staff.post(url, { mail_include_keys: null })
      expect((await staff.post(url, { mail_include_keys: "yes" })).status).toBe(400)
      expect((await staff.post(url, { nothing: 1 })).status).toBe(400)
    })

    it("refuses strangers, unknown ids and bad bodies on every route", async () => {
      const order = await issuedOrder(1)
      const [license] = await licensesOf(order)
      const acts = ["suspend", "reinstate", "revoke", "reset", "renew", "resend"]
      const routes: [method: "get" | "post" | "delete", url: string, bad?: object][] = [
        ["get", "/admin/licenses"],
        ["post", "/admin/licenses/search", { limit: 0 }],
        ["get", "/admin/licenses/export"],
        ["post", "/admin/licenses/batch", { action: "suspend", ids: ["", 5] }],
        ["get", "/admin/licenses/:license"],
        ["post", "/admin/licenses/:license", { granted_seats: -1 }],
        ["delete", "/admin/licenses/:license", { reason: 5 }],
        ["get", "/admin/licenses/:license/events"],
        ...acts.map(
          (name) =>
            [
              "post",
              `/admin/licenses/:license/${name}`,
              name === "resend" ? undefined : { parts: ["all"], by: 1, reason: 1 },
            ] as ["post", string, object?]
        ),
        ["get", "/admin/orders/:order/licensing"],
        ["post", "/admin/orders/:order/licensing", { active: "no" }],
        ["delete", "/admin/orders/:order/licensing", {}],
        ["get", "/admin/orders/:order/licensing/deletion"],
        ["get", "/admin/orders/:order/licensing/history"],
        ["get", "/admin/orders/:order/licensing/customer"],
        ["post", "/admin/orders/:order/licensing/customer", { email: "nobody" }],
        ["get", "/admin/orders/:order/licenses"],
        ["post", "/admin/orders/:order/licenses", { quantity: 1 }],
        ["post", "/admin/orders/:order/licenses/check-keys", { keys: "x" }],
        ["get", "/admin/orders/:order/licenses/export"],
        ["get", "/admin/licensing/settings"],
        ["post", "/admin/licensing/settings", { mail_include_keys: 1 }],
      ]
      const valid: Record<string, object> = {
        "post /admin/orders/:order/licenses": { policy_id: "lpol_x" },
        "post /admin/orders/:order/licenses/check-keys": { keys: ["x"] },
        "post /admin/orders/:order/licensing/customer": { email: "a@shop.test" },
        "delete /admin/orders/:order/licensing": { order_number: "1" },
      }
      for (const [method, url, bad] of routes) {
        const good = url.replace(":license", license!.id).replace(":order", order)
        const unknown = url.replace(":license", "lic_x").replace(":order", "order_x")
        expect([url, (await stranger[method](good, {})).status]).toEqual([url, 401])
        if (unknown !== url) {
          const body = valid[`${method} ${url}`] ?? {}
          expect([url, (await staff[method](unknown, body)).status]).toEqual([url, 404])
        }
        if (bad) {
          const answer = await staff[method]<Refusal>(good, bad)
          expect([url, answer.status]).toEqual([url, 400])
          expect(answer.data.message).toMatch(/[Ff]ield|action/)
        }
      }
      expect(await licensesOf(order)).toMatchObject([{ status: "inactive", note: null }])
    })
  },
})
