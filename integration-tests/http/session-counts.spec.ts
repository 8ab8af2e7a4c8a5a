import { setTimeout as sleep } from "node:timers/promises"

import fc from "fast-check"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { EXTEND_SESSION } from "../../src/modules/licensing/sessions/session-sql"
import { floatingLicenses, type FloatingLicense } from "../helpers/floating"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

// Read while the runner boots.
process.env.LICENSING_RUNTIME_REQUESTS = "1000000"

jest.setTimeout(400_000)

const COMPUTERS = 4

/** What programs call, what staff do, what time does, and what somebody does at the database. */
const CALLS = ["sessions", "heartbeat", "sessions/release", "sessions/borrow", "sessions/return"]
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("sessions"), at: fc.nat(COMPUTERS - 1) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(...CALLS, "activate", "deactivate", "end", "silence", "hold", "forget"),
      at: fc.nat(COMPUTERS - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("reset", "resize"), at: fc.nat(COMPUTERS) }),
  }
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** The count of sessions that spares counting them is what counting them says. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const { shop, sold, call, ask, computers, query, seated } = floatingLicenses(
      api,
      getContainer,
      {
        floating_seats: 2,
        floating_overdraft_percent: 50,
        max_borrow_hours: 5,
      }
    )

    type Counts = { count: number; marked: number; live: number; others: number; seats: number }

    /**
     * @param fingerprint of the computer whose activation in force is not among the others. Its activations that
     *   ended are: what they borrowed counts on.
     */
    const counts = async ({ id }: FloatingLicense, fingerprint = ""): Promise<Counts> => {
      const [row] = await query<Counts>(
        `select coalesce((select c.count from licensing_session_count c where c.license_id = l.id), 0) as count,
           floor(l.floating_seats * (100 + l.floating_overdraft_percent) / 100.0)::int as seats, s.*
         from licensing_license l, lateral (
           select (count(*) filter (where s.counted))::int as marked,
             (count(*) filter (where s.alive_until > now()))::int as live,
             (count(*) filter (where s.alive_until > now()
               and (a.fingerprint, a.status) <> (?, 'active')))::int as others
           from licensing_session s join licensing_activation a on a.id = s.activation_id
           where s.license_id = l.id) s
         where l.id = ?`,
        [fingerprint, id]
      )
      return row!
    }

    const perform = async (license: FloatingLicense, { do: name, at }: Act, all: string[]) => {
      const { key, program, id } = license
      const fingerprint = all[at] ?? ""
      const sessions = `select s.id from licensing_session s join licensing_activation a on a.id = s.activation_id
        where s.license_id = ? and a.fingerprint = ?`
      const alter = async (statement: string) =>
        await query(`${statement} where id in (${sessions})`, [id, fingerprint])
      const { staff } = shop()
      switch (name) {
        case "end": {
          const [session] = await query<{ id: string }>(sessions, [id, fingerprint])
          const path = `/admin/licenses/${id}/sessions/${session?.id ?? "lses_none"}/end`
          return await staff.post(path, { frees_borrowed: true })
        }
        case "silence":
          return await alter(
            "update licensing_session set alive_until = now(), borrowed_until = null"
          )
        case "hold":
          return await alter("update licensing_session set alive_until = now() + interval '1 hour'")
        case "forget":
          return await alter("delete from licensing_session")
        case "reset":
          return await staff.post(`/admin/licenses/${id}/reset`)
        case "resize":
          return await staff.post(`/admin/licenses/${id}`, { floating_seats: at })
        default:
          return await call(name, { key, program, fingerprint })
      }
    }

    it("is right after whatever happened to them", async () => {
      const seen = new Set<string>()
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 60 }), async (acts) => {
          const license = await sold()
          const all = await computers(license, COMPUTERS)
          for (const each of acts) {
            await perform(license, each, all)
            const between = await counts(license)
            expect(between.count).toBe(between.marked)
            // Taking a seat counts again by the clock, and gets it if one is free.
            const fingerprint = all[each.at % COMPUTERS]!
            const { others, seats, live } = await counts(license, fingerprint)
            const { code } = await ask("sessions", license, fingerprint)
            seen.add(code)
            if (code !== "NOT_ACTIVATED") {
              const has = live > others
              expect(code).toBe(has || others < seats ? "VALID" : "FLOATING_FULL")
              const after = await counts(license)
              expect(after.count).toBe(after.marked)
              // One that had a seat needs no count.
              expect(has ? after.live : after.count).toBe(after.live)
            }
          }
        }),
        { numRuns: 6, endOnFailure: true }
      )
      expect([...seen].sort()).toEqual(["FLOATING_FULL", "NOT_ACTIVATED", "VALID"])
    })

    it("ends with the license", async () => {
      const license = await sold()
      const [one] = (await computers(license, 1)) as [string]
      await ask("sessions", license, one)
      expect(await counts(license)).toMatchObject({ count: 1, marked: 1, live: 1 })
      const deletion = { action: "delete", ids: [license.id] }
      expect((await shop().staff.post("/admin/licenses/batch", deletion)).status).toBe(200)
      expect(await query("select * from licensing_session_count")).toEqual([])
    })

    it("keeps no seat that another computer took while the sign of life was under way", async () => {
      const license = await sold({ floating_seats: 1, floating_overdraft_percent: 0 })
      const [one, other] = (await computers(license, 2)) as [string, string]
      const { session } = await ask("sessions", license, one)
      const licensing = shop().container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { databaseService: database } = licensing["cradle_"]
      await query(
        "update licensing_session set alive_until = now() + interval '1 second' where id = ?",
        [session!.id]
      )
      await database.transaction(async (tx) => {
        await database.query("select now()", [], tx)
        await sleep(1_500)
        expect((await ask("sessions", license, other)).code).toBe("VALID")
        expect(await database.run(EXTEND_SESSION, { id: session!.id }, tx)).toEqual([])
      })
      expect(await seated(license)).toBe(1)
    })
  },
})
