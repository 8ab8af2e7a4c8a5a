import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { OWNER_INDEXES } from "../../src/modules/licensing/storage/owner-indexes"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"

jest.setTimeout(300_000)

/** Three owners: with an account and a company, a guest, and one whose order has another address by now. */
const FILL = `
  insert into licensing_program (id, code, name) values ('lprog_a', 'alpha', 'Alpha'), ('lprog_b', 'beta', 'Beta');
  insert into licensing_policy (id, code, name, program_id) values ('lpol_a', 'alpha', 'Alpha', 'lprog_a'), ('lpol_b', 'beta', 'Beta', 'lprog_b');
  insert into customer (id, email, first_name, last_name, company_name, has_account) values
    ('cus_ada', 'Ada.Lovelace@shop.test', 'Ada', 'Lovelace', 'Analytical Engines', true),
    ('cus_bob', 'bob@shop.test', 'Bob', 'von Müller', null, false);
  insert into "order" (id, display_id, customer_id, email, currency_code) values
    ('order_ada', 9001, 'cus_ada', 'ada.lovelace@shop.test', 'eur'),
    ('order_moved', 9002, null, 'right@shop.test', 'eur');
  insert into licensing_license (id, order_id, customer_id, unit_index, program_id, policy_id, source, kind,
    "authorization", term_starts, on_refund, purchased_seats)
  select id, order_id, customer_id, 0, 'lprog_' || program, 'lpol_' || program, 'admin', 'perpetual', 'license_key', 'issue', 'keep', 2
  from (values ('lic_ada', 'order_ada', null, 'a'), ('lic_bob', null, 'cus_bob', 'b'), ('lic_moved', 'order_moved', null, 'a'))
    as rows (id, order_id, customer_id, program);
  insert into licensing_activation (id, license_id, sequence, status, ended_reason, fingerprint, name, note, site_code, machine_id,
    activated_at, last_seen_at, ended_at, actor_type) values
    ('lact_studio', 'lic_ada', 1, 'active', null, 'locks:00112233445566', null, 'Studio, left desk', '1A2B3C4D', '0011-2233-4455-6677', now() - interval '2 days', null, null, 'customer'),
    ('lact_laptop', 'lic_ada', 2, 'active', null, '6f1d3c5e-0000-4000-8000-00a1b2c3d4e5', 'ADAS-LAPTOP_1', null, null, null, now() - interval '1 day', now(), null, 'program'),
    ('lact_old', 'lic_bob', 1, 'ended', 'removed', 'an-opaque-fingerprint', 'Old%Mac', null, null, null, now() - interval '400 days', now() - interval '300 days', now(), 'program')`

type Page<T> = { licenses: T[]; computers: (T & { license: ListedLicense })[]; count: number }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      await dbConnection.raw(FILL.replaceAll("?", "\\?"))
    })

    const idsOf = async (what: "licenses" | "computers", body: object): Promise<string[]> => {
      const path = what === "licenses" ? "/admin/licenses" : "/admin/license-computers"
      const { status, data } = await staff.post<Page<{ id: string }>>(`${path}/search`, body)
      expect({ status, ids: data[what].length }).toEqual({ status: 200, ids: data.count })
      return data[what].map(({ id }) => id).sort()
    }
    const licenses = async (q: string) => await idsOf("licenses", { q })
    const computers = async (q: string, filters = {}) => await idsOf("computers", { q, ...filters })

    it("finds licenses by their owner as they are now", async () => {
      for (const q of ["ada", "Lovel", "ada lovelace", "Lovelace, Ada", "analytical", "ADA.LOV"]) {
        expect([q, await licenses(q)]).toEqual([q, ["lic_ada"]])
      }
      expect(await licenses("ada.lovelace@shop.test")).toEqual(["lic_ada"])
      for (const q of ["von mü", "bob@", "Bob von"]) {
        expect([q, await licenses(q)]).toEqual([q, ["lic_bob"]])
      }
      expect(await licenses("right@sh")).toEqual(["lic_moved"])
      await dbConnection.raw(
        `update "order" set email = 'other@shop.test' where id = 'order_moved'`
      )
      expect(await licenses("right@")).toEqual([])
      expect(await licenses("other@shop.test")).toEqual(["lic_moved"])
      for (const q of ["%", "__", "a", "ada_lov", "nobody", "love ada x"]) {
        expect([q, await licenses(q)]).toEqual([q, []])
      }
    })

    it("finds licenses and computers by what is known of a computer", async () => {
      for (const [q, license, computer] of [
        ["studio", "lic_ada", "lact_studio"],
        ["1a2b-3c4d", "lic_ada", "lact_studio"],
        ["1A2B3C4D 0011223344556677", "lic_ada", "lact_studio"],
        ["0011 2233 4455 6677", "lic_ada", "lact_studio"],
        ["adas-laptop_", "lic_ada", "lact_laptop"],
        ["6F1D3C5E-0000-4000-8000-00A1B2C3D4E5", "lic_ada", "lact_laptop"],
        ["an-opaque-fingerprint", "lic_bob", "lact_old"],
        ["old%", "lic_bob", "lact_old"],
      ] as const) {
        expect([q, await licenses(q), await computers(q)]).toEqual([q, [license], [computer]])
      }
      expect(await licenses("FFFFFFFF")).toEqual([])
    })

    it("lists the computers of the shop with license and owner, narrowed and page by page", async () => {
      const { data } = await staff.post<Page<{ id: string; site_code: string | null }>>(
        "/admin/license-computers/search",
        { limit: 2 }
      )
      expect(data).toMatchObject({ count: 3, limit: 2, offset: 0 })
      expect(data.computers.map(({ id, license }) => [id, license.id])).toEqual([
        ["lact_laptop", "lic_ada"],
        ["lact_studio", "lic_ada"],
      ])
      expect(data.computers[0]).not.toHaveProperty("fingerprint")
      expect(data.computers[0]?.license).toMatchObject({
        customer: { first_name: "Ada" },
        order: { display_id: 9001 },
        program: { code: "alpha" },
      })
      expect(await computers("lovelace")).toEqual(["lact_laptop", "lact_studio"])
      expect(await computers("#9001")).toEqual(["lact_laptop", "lact_studio"])
      expect(await idsOf("computers", { status: "ended" })).toEqual(["lact_old"])
      expect(await idsOf("computers", { program_id: ["lprog_b"] })).toEqual(["lact_old"])
      expect(await idsOf("computers", { license_id: "lic_bob" })).toEqual(["lact_old"])
      const unseen_since = new Date(Date.now() - 36 * 3_600_000).toISOString()
      expect(await idsOf("computers", { unseen_since })).toEqual(["lact_old", "lact_studio"])
      expect(await idsOf("computers", { status: "active", unseen_since })).toEqual(["lact_studio"])
    })

    it("finds a computer by the codes that its program shows", async () => {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const [program] = await licensing.programs.create([{ code: "gamma", name: "Gamma" }])
      const { signature } = (
        await staff.post<{ signature: string }>(
          `/admin/license-programs/${program?.id}/reveal-signature`
        )
      ).data
      await dbConnection.raw(
        `update licensing_license set program_id = '${program?.id}' where id = 'lic_moved'`
      )
      const codes = programOf(signature).codesOf(machine())
      const { status } = await staff.post("/admin/licenses/lic_moved/activations", codes)
      expect(status).toBe(200)
      for (const q of [
        codes.site_code,
        codes.machine_id,
        `${codes.site_code} ${codes.machine_id}`,
      ]) {
        expect([q, await licenses(q)]).toEqual([q, ["lic_moved"]])
      }
    })

    it("refuses strangers and what is no search, and takes no code in an address", async () => {
      const path = "/admin/license-computers/search"
      expect((await clientOf(api).post(path, {})).status).toBe(401)
      for (const body of [{ status: "lost" }, { limit: 101 }, { order: "name" }, { q: 7 }]) {
        expect([body, (await staff.post(path, body)).status]).toEqual([body, 400])
      }
      expect((await staff.get("/admin/licenses?q=0011-2233-4455-6677")).data).toMatchObject({
        code: "KEY_IN_URL",
      })
    })

    it("looks a first name up by its own index where nearly all have the last name", async () => {
      for (const statement of OWNER_INDEXES) {
        await dbConnection.raw(statement)
      }
      await dbConnection.raw(`insert into customer (id, email, first_name, last_name, has_account)
        select 'cus_many_' || n, n || '@many.test', 'First ' || n, 'Buyer', false from generate_series(1, 3000) n`)
      await dbConnection.raw("vacuum analyze customer")
      const { rows } = await dbConnection.raw(`explain select id from customer
        where lower(first_name) like 'first 77%' and lower(last_name) like 'buyer%' and deleted_at is null limit 1000`)
      const plan = JSON.stringify(rows)
      expect(plan).toContain("IDX_licensing_customer_first_name_prefix")
      expect(plan).not.toContain("IDX_licensing_customer_last_name_prefix")
    })

    it("has an index for every beginning that it looks for", async () => {
      for (const statement of OWNER_INDEXES) {
        await dbConnection.raw(statement)
      }
      const { rows } = await dbConnection.raw(
        `select indexname from pg_indexes where indexname like 'IDX_licensing_%_prefix'`
      )
      expect((rows as { indexname: string }[]).map(({ indexname }) => indexname).sort()).toEqual([
        "IDX_licensing_activation_name_prefix",
        "IDX_licensing_activation_note_prefix",
        "IDX_licensing_customer_company_name_prefix",
        "IDX_licensing_customer_email_prefix",
        "IDX_licensing_customer_first_name_prefix",
        "IDX_licensing_customer_last_name_prefix",
        "IDX_licensing_order_email_prefix",
      ])
    })
  },
})
