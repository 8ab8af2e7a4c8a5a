import { once } from "node:events"
import { setTimeout as wait } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { LICENSE_STATUSES } from "../../src/modules/licensing/domain/ladder/license-status"
import { LICENSE_MODELS, type LicenseModel } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { LicensePage } from "../../src/modules/licensing/licenses/license-reader"
import type { LicenseFilters } from "../../src/modules/licensing/licenses/license-filters-types"
import { DatabaseService } from "../../src/modules/licensing/storage/database"
import type { SqlValue } from "../../src/modules/licensing/storage/statement"
import type { ListedLicense } from "../../src/modules/licensing/licenses/types"

jest.setTimeout(300_000)

const COUNT = 4_000

/** Licenses of every state, with instants on both sides of now, near it and absent, on orders of every kind. */
const FILL = `
  insert into licensing_program (id, code, name) values ('lprog', 'program', 'Program');
  insert into licensing_policy (id, code, name, program_id) values ('lpol', 'policy', 'Policy', 'lprog');
  insert into licensing_order_profile (id, order_id, active, deleted_at)
  select 'lordp_' || n, 'order_' || n, n % 3 <> 0, case when n % 7 = 0 then now() end
  from generate_series(0, 19) n;
  insert into licensing_license (id, order_id, unit_index, program_id, policy_id, source, state, kind,
    "authorization", term_starts, on_refund, grace_hours, activation_count, starts_at, expires_at, created_at, deleted_at)
  select 'lic_' || lpad(i::text, 8, '0'), case when i % 4 > 0 then 'order_' || i % 23 end, i, 'lprog', 'lpol', 'admin',
    (array['active', 'active', 'active', 'active', 'suspended', 'revoked'])[1 + i % 6],
    'time_limited', 'license_key', 'issue', 'keep', (array[0, 0, 24, 336, 8760])[1 + i % 5], i % 3,
    case when i % 11 < 3 then now() + make_interval(days => i % 13 - 6) end,
    case when i % 9 > 0 then now() + make_interval(hours => i * 7919 % 20000 - 15000) end,
    now() - make_interval(mins => i * 104729 % 1000),
    case when i % 50 = 0 then now() end
  from generate_series(1, ${COUNT}) i`

type Facts = { id: string; kind: string; floating_seats: number | null; authorization: string }

medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) => {
    let container: MedusaContainer
    const licensing = () => container.resolve<LicensingModuleService>(LICENSING_MODULE)

    beforeEach(async () => {
      container = getContainer()
      await dbConnection.raw(FILL)
    })

    const all = async (
      filters: LicenseFilters,
      order?: LicensePage["order"]
    ): Promise<ListedLicense[]> => {
      const { licenses, count } = await licensing().licenses.search(filters, {
        limit: COUNT,
        offset: 0,
        order,
      })
      expect(count).toBe(licenses.length)
      return licenses
    }

    it("finds by each status exactly what has it, in every order and page by page", async () => {
      const everything = await all({})
      expect(everything).toHaveLength(COUNT - COUNT / 50)
      for (const status of LICENSE_STATUSES) {
        const expected = everything.filter((license) => license.status === status)
        expect(expected.length).toBeGreaterThan(10)
        const ids = expected.map(({ id }) => id)
        expect((await all({ status: [status] })).map(({ id }) => id)).toEqual(ids)
        expect((await all({ status: [status] }, "created_at")).map(({ id }) => id)).toEqual(
          [...ids].reverse()
        )
        expect((await all({ status: [status] }, "-expires_at")).map(({ id }) => id).sort()).toEqual(
          [...ids].sort()
        )
        const page = await licensing().licenses.search(
          { status: [status] },
          { limit: 5, offset: 3 }
        )
        expect(page.licenses.map(({ id }) => id)).toEqual(ids.slice(3, 8))
        expect(page.count).toBe(ids.length)
        expect(
          (await licensing().licenses.search({ status: [status] }, { limit: 5, offset: COUNT }))
            .count
        ).toBe(ids.length)
      }
      const some = everything.filter(({ status }) => status === "expired" || status === "active")
      expect(await all({ status: ["expired", "active"] })).toEqual(some)
    })

    it("finds by each model exactly what is of it, by an index where few are", async () => {
      await dbConnection.raw(`update licensing_license set
        kind = (array['perpetual', 'time_limited', 'subscription', 'consumption'])[1 + ascii(substr(id, 12)) % 4],
        floating_seats = case when id like '%7' then 2 end,
        "authorization" = case when id like '%8' then 'named_user' else 'license_key' end`)
      const everything = await all({})
      const { rows } = await dbConnection.raw(
        `select id, kind, floating_seats, "authorization" from licensing_license where deleted_at is null`
      )
      const facts = new Map((rows as Facts[]).map((row) => [row.id, row]))
      const isOf = (model: LicenseModel, { kind, floating_seats, authorization }: Facts) =>
        model === "floating" ? floating_seats !== null : [kind, authorization].includes(model)
      const expected = (...models: LicenseModel[]) =>
        everything
          .map(({ id }) => id)
          .filter((id) => models.some((model) => isOf(model, facts.get(id)!)))
      for (const model of LICENSE_MODELS) {
        expect(expected(model).length).toBeGreaterThan(100)
        expect((await all({ model: [model] })).map(({ id }) => id)).toEqual(expected(model))
      }
      const both = await all({ model: ["floating", "consumption"] })
      expect(both.map(({ id }) => id)).toEqual(expected("floating", "consumption"))
      await dbConnection.raw("analyze licensing_license")
      const plan = await dbConnection.raw(`explain select l.id from licensing_license l
        where l.deleted_at is null and l.floating_seats is not null order by l.created_at desc, l.id desc limit 20`)
      expect(JSON.stringify(plan.rows)).toContain("IDX_licensing_license_floating")
    })

    it("counts the licenses in force and the inactive ones in the order of their index", async () => {
      await dbConnection.raw("vacuum analyze licensing_license")
      const query = jest.spyOn(DatabaseService.prototype, "query")
      try {
        for (const status of ["active", "inactive"] as const) {
          query.mockClear()
          await licensing().licenses.search({ status: [status] }, { limit: 5, offset: 0 })
          const counting = query.mock.calls.find(([text]) => text.includes("capped"))
          const [text, values] = counting as [string, SqlValue[]]
          const database = query.mock.contexts[0] as DatabaseService
          const plan = await database.transaction(async (tx) => {
            // Few rows may be sorted for less.
            await database.query("set local enable_sort = off", [], tx)
            return await database.query(`explain ${text}`, values, tx)
          })
          expect([status, JSON.stringify(plan)]).toEqual([
            status,
            expect.stringMatching(/Index Only Scan Backward using .*IDX_licensing_license_active/),
          ])
        }
      } finally {
        query.mockRestore()
      }
    })

    it("frees the connection of an export that is broken off", async () => {
      for (let time = 0; time < 20; time++) {
        const csv = await licensing().licenses.exportCsv({
          filters: {},
          keys: false,
          actor: { type: "staff", id: "user_test" },
        })
        csv.on("error", () => undefined)
        await once(csv, "readable")
        const closed = once(csv, "close")
        csv.destroy()
        await closed
      }
      expect(
        (await licensing().licenses.search({}, { limit: 1, offset: 0 })).licenses
      ).toHaveLength(1)
      // PostgreSQL notices that nobody listens when it writes on.
      const copying = async () => {
        const { rows } = await dbConnection.raw(
          "select 1 from pg_stat_activity where datname = current_database() and state = 'active' and query ilike 'copy (%'"
        )
        return (rows as object[]).length
      }
      for (let attempts = 0; attempts < 100 && (await copying()) > 0; attempts++) {
        await wait(50)
      }
      expect(await copying()).toBe(0)
    })
  },
})
