import { LICENSING_MODULE } from "../../src/modules/licensing"
import { floatingDecision } from "../../src/modules/licensing/domain/seats/floating"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { clientOf } from "../helpers/client"
import { computer, type FloatingAnswer, floatingLicenses } from "../helpers/floating"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const MINUTE_MS = 60_000

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const { shop, sold, call, ask, computers, query, seated } = floatingLicenses(api, getContainer)
    const licensing = () => shop().container.resolve<LicensingModuleService>(LICENSING_MODULE)

    /** Lets the time-out of the computer's session pass. */
    const fallSilent = async (session: FloatingAnswer["session"]) => {
      await query("update licensing_session set alive_until = now() where id = ?", [session!.id])
    }

    it("seats a computer, again the same, and frees the seat when it is released", async () => {
      const license = await sold({ floating_seats: 1, floating_timeout_minutes: 10 })
      const [one, other] = (await computers(license, 2)) as [string, string]
      expect(await ask("validate", license, one)).toMatchObject({
        valid: false,
        code: "NO_SESSION",
        license: { floating_seats: 1, seats: null },
        session: null,
      })
      const began = Date.now()
      const taken = await ask("sessions", license, one)
      expect(taken).toMatchObject({ valid: true, code: "VALID", next_heartbeat: 200 })
      const lasts = Date.parse(taken.session!.alive_until) - began
      expect(Math.abs(lasts - 10 * MINUTE_MS)).toBeLessThan(20_000)
      const again = await ask("sessions", license, one)
      expect(again.session).toMatchObject({
        id: taken.session!.id,
        taken_at: taken.session!.taken_at,
      })
      expect(Date.parse(again.session!.alive_until)).toBeGreaterThan(
        Date.parse(taken.session!.alive_until)
      )
      expect(await ask("validate", license, one)).toMatchObject({
        valid: true,
        session: { id: taken.session!.id },
      })

      const full = await ask("sessions", license, other)
      expect(full).toMatchObject({ valid: false, code: "FLOATING_FULL", session: null })
      expect(full.retry_at).toBe(again.session!.alive_until)
      expect((await ask("validate", license, other)).code).toBe("NO_SESSION")

      expect(await ask("sessions/release", license, one)).toMatchObject({
        valid: true,
        code: "VALID",
        session: null,
      })
      expect((await ask("sessions/release", license, one)).code).toBe("NO_SESSION")
      expect((await ask("validate", license, one)).code).toBe("NO_SESSION")
      expect((await ask("sessions", license, other)).code).toBe("VALID")
    })

    it("frees the seat of a silent computer, without any job", async () => {
      const license = await sold({ floating_seats: 1, floating_timeout_minutes: 10 })
      const [one, other] = (await computers(license, 2)) as [string, string]
      const { session } = await ask("sessions", license, one)
      await fallSilent(session)
      expect((await ask("validate", license, one)).code).toBe("NO_SESSION")
      const mine = { session: session!.id }
      expect((await ask("sessions", license, one, mine)).code).toBe("NO_SESSION")
      expect((await ask("sessions", license, other)).code).toBe("VALID")
      expect((await ask("sessions", license, one)).code).toBe("FLOATING_FULL")
      expect((await ask("sessions", license, one, mine)).code).toBe("NO_SESSION")
      expect((await ask("heartbeat", license, one)).code).toBe("FLOATING_FULL")
    })

    it("serves programs that know nothing of sessions by their heartbeats", async () => {
      const license = await sold({ floating_seats: 1, floating_timeout_minutes: 3 })
      const [one, other] = (await computers(license, 2)) as [string, string]
      const beat = await ask("heartbeat", license, one)
      expect(beat).toMatchObject({ code: "VALID", next_heartbeat: 60 })
      expect((await ask("validate", license, one)).code).toBe("VALID")
      expect((await ask("heartbeat", license, one)).session?.id).toBe(beat.session!.id)
      expect((await ask("heartbeat", license, other)).code).toBe("FLOATING_FULL")
    })

    it("needs no session where the license does not float", async () => {
      const license = await sold({ max_activations: 1 })
      const fingerprint = computer()
      expect((await ask("sessions", license, fingerprint)).code).toBe("NOT_ACTIVATED")
      await ask("activate", license, fingerprint)
      const answer = {
        valid: true,
        code: "VALID",
        session: null,
        license: { floating_seats: null },
      }
      expect(await ask("sessions", license, fingerprint)).toMatchObject(answer)
      expect(await ask("validate", license, fingerprint)).toMatchObject(answer)
      expect((await ask("sessions/release", license, fingerprint)).code).toBe("NO_SESSION")
      expect(await query("select id from licensing_session")).toEqual([])
    })

    it("judges the license before it gives a seat", async () => {
      const license = await sold({ floating_seats: 2 })
      const [one, other] = (await computers(license, 2)) as [string, string]
      const { session } = await ask("sessions", license, one)
      expect((await ask("sessions", license, computer())).code).toBe("NOT_ACTIVATED")
      expect((await ask("sessions", { ...license, key: "WRONG" }, one)).code).toBe("NOT_FOUND")
      expect((await ask("sessions", { ...license, program: "other" }, one)).code).toBe("NOT_FOUND")
      await shop().staff.post(`/admin/licenses/${license.id}/suspend`)
      for (const name of ["sessions", "heartbeat", "validate", "sessions/release"]) {
        expect([name, (await ask(name, license, one)).code]).toEqual([name, "SUSPENDED"])
      }
      expect((await ask("sessions", license, other)).code).toBe("SUSPENDED")
      const [row] = await query<{ alive_until: Date }>(
        "select alive_until from licensing_session where id = ?",
        [session!.id]
      )
      expect(row!.alive_until.toISOString()).toBe(session!.alive_until)
      expect(await seated(license)).toBe(1)
    })

    it("refuses bad bodies and changes nothing", async () => {
      const license = await sold({ floating_seats: 1 })
      const [fingerprint] = (await computers(license, 1)) as [string]
      const good = { key: license.key, program: license.program, fingerprint }
      for (const path of ["sessions", "sessions/release"]) {
        const bad: [object, string][] = [
          [{ ...good, key: undefined }, "KEY_REQUIRED"],
          [{ ...good, program: undefined }, "INVALID_REQUEST"],
          [{ ...good, fingerprint: "short" }, "FINGERPRINT_TOO_SHORT"],
          [{ ...good, nonce: "short" }, "INVALID_REQUEST"],
          [{ ...good, seats: 5 }, "INVALID_REQUEST"],
          [{ ...good, session: 5 }, "INVALID_REQUEST"],
        ]
        for (const [body, code] of bad) {
          const answer = await call(path, body)
          expect([path, answer.status, answer.data.code]).toEqual([path, 400, code])
        }
        const none = { key: license.key, program: license.program }
        expect((await call(path, none)).data.code).toBe("FINGERPRINT_REQUIRED")
      }
      expect(await seated(license)).toBe(0)
    })

    it("shows staff who sits there, and lets them end it", async () => {
      const license = await sold({ floating_seats: 2, floating_overdraft_percent: 50 })
      const [one, other] = (await computers(license, 2)) as [string, string]
      const { session } = await ask("sessions", license, one)
      const path = `/admin/licenses/${license.id}/sessions`
      const stranger = clientOf(api, {})
      expect((await stranger.get(path)).status).toBe(401)
      expect((await shop().staff.get("/admin/licenses/lic_none/sessions")).status).toBe(404)
      expect((await shop().staff.get(`${path}?limit=0`)).status).toBe(400)
      expect((await shop().staff.get<{ sessions: object[] }>(path)).data).toMatchObject({
        sessions: [session],
        count: 1,
        seats: 3,
      })
      const ending = `${path}/${session!.id}/end`
      expect((await stranger.post(ending)).status).toBe(401)
      const elsewhere = await sold({ floating_seats: 1 })
      const foreign = `/admin/licenses/${elsewhere.id}/sessions/${session!.id}/end`
      expect(await shop().staff.post(foreign)).toMatchObject({
        status: 404,
        data: { code: "SESSION_NOT_FOUND" },
      })
      expect((await ask("heartbeat", license, one)).code).toBe("VALID")
      expect((await shop().staff.post(ending)).status).toBe(200)
      expect((await shop().staff.post(ending)).status).toBe(404)
      // Dead at the next heartbeat, although seats are free; a start takes another.
      expect(await ask("heartbeat", license, one)).toMatchObject({
        valid: false,
        code: "NO_SESSION",
      })
      const mine = { session: session!.id }
      expect((await ask("sessions", license, one, mine)).code).toBe("NO_SESSION")
      expect((await ask("heartbeat", license, other)).code).toBe("VALID")
      const next = await ask("sessions", license, one)
      expect(next.code).toBe("VALID")
      expect(next.session!.id).not.toBe(session!.id)
      expect((await ask("heartbeat", license, one)).code).toBe("VALID")
      const { data } = await shop().staff.get<{ license_events: { type: string }[] }>(
        `/admin/licenses/${license.id}/events`
      )
      expect(data.license_events.filter(({ type }) => type === "session.ended")).toHaveLength(1)
    })

    it("ends with the activation", async () => {
      const license = await sold({ floating_seats: 3 })
      const [one, other, third] = (await computers(license, 3)) as [string, string, string]
      for (const fingerprint of [one, other, third]) {
        expect((await ask("sessions", license, fingerprint)).code).toBe("VALID")
      }
      expect((await ask("deactivate", license, one)).code).toBe("VALID")
      expect(await seated(license)).toBe(2)
      expect((await shop().staff.post(`/admin/licenses/${license.id}/reset`)).status).toBe(200)
      expect(await seated(license)).toBe(0)
      expect((await ask("heartbeat", license, other)).code).toBe("NOT_ACTIVATED")
    })

    it("holds to the seats of activations too, where there are any", async () => {
      const license = await sold({ floating_seats: 5, max_activations: 1 })
      const [one] = (await computers(license, 1)) as [string]
      expect((await ask("activate", license, computer())).code).toBe("SEATS_EXHAUSTED")
      expect((await ask("sessions", license, one)).code).toBe("VALID")
    })

    it("hands out nothing that would run without a seat", async () => {
      const license = await sold({ floating_seats: 1 })
      const [one] = (await computers(license, 1)) as [string]
      const { key, program } = license
      expect((await ask("checkout", license, one)).code).toBe("OFFLINE_NOT_ALLOWED")
      expect((await call("checkout", { key, program })).data.code).toBe("OFFLINE_NOT_ALLOWED")
    })

    it("lets in as many more as the overdraft says, and throws nobody out", async () => {
      const license = await sold({ floating_seats: 2, floating_overdraft_percent: 50 })
      const all = await computers(license, 5)
      const codes: string[] = []
      for (const fingerprint of all) {
        codes.push((await ask("sessions", license, fingerprint)).code)
      }
      expect(codes).toEqual(["VALID", "VALID", "VALID", "FLOATING_FULL", "FLOATING_FULL"])
      const edited = await shop().staff.post(`/admin/licenses/${license.id}`, {
        floating_seats: 1,
        floating_overdraft_percent: 0,
      })
      expect(edited.status).toBe(200)
      for (const fingerprint of all.slice(0, 3)) {
        expect((await ask("heartbeat", license, fingerprint)).code).toBe("VALID")
      }
      // Three must end before one more fits; it says so.
      const ends = await query<{ alive_until: Date }>(
        "select alive_until from licensing_session where license_id = ? order by alive_until desc limit 1",
        [license.id]
      )
      expect(await ask("sessions", license, all[3]!)).toMatchObject({
        code: "FLOATING_FULL",
        retry_at: ends[0]!.alive_until.toISOString(),
      })
      for (const fingerprint of all.slice(0, 2)) {
        await ask("sessions/release", license, fingerprint)
        expect((await ask("sessions", license, all[3]!)).code).toBe("FLOATING_FULL")
      }
      await ask("sessions/release", license, all[2]!)
      expect((await ask("sessions", license, all[3]!)).code).toBe("VALID")
    })

    it("counts seats in the database as the rule does", async () => {
      const license = await sold({ floating_seats: 3, floating_timeout_minutes: 10 })
      const [newcomer, ...others] = await computers(license, 7)
      const ids = await query<{ id: string }>(
        "select id from licensing_activation where license_id = ? and fingerprint <> ?",
        [license.id, newcomer]
      )
      const now = new Date()
      for (const seats of [0, 1, 3, 5]) {
        await query("update licensing_license set floating_seats = ? where id = ?", [
          seats,
          license.id,
        ])
        for (let round = 0; round < 6; round++) {
          const ends = others.map((_, at) => new Date(now.getTime() + (at - round) * MINUTE_MS))
          await query("delete from licensing_session where license_id = ?", [license.id])
          await query(
            `insert into licensing_session (id, license_id, activation_id, taken_at, alive_until)
             select 'lses_' || a || ?, ?, a, now(), e from unnest(?::text[], ?::timestamptz[]) u (a, e)`,
            [round, license.id, ids.map(({ id }) => id), ends.map((end) => end.toISOString())]
          )
          const rule = floatingDecision(seats, ends, new Date())
          const answer = await ask("sessions", license, newcomer!)
          expect([seats, round, answer.code, answer.retry_at]).toEqual([
            seats,
            round,
            rule.free ? "VALID" : "FLOATING_FULL",
            rule.free ? null : (rule.retry_at?.toISOString() ?? null),
          ])
        }
      }
    })

    it("never seats more computers than there are seats, however many come at once", async () => {
      const license = await sold({ floating_seats: 50, floating_timeout_minutes: 10 })
      const all = Array.from({ length: 250 }, computer)
      const now = new Date()
      await query(
        `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
         select 'lact_' || f.n, ?, f.n::int, f.fingerprint, ?, 'program'
         from unnest(?::text[]) with ordinality as f (fingerprint, n)`,
        [license.id, now, all]
      )
      // Past the rate limits, which would keep most of them out.
      const ask = async (fingerprint: string, place: number) => {
        const { key, program: program_code } = license
        const request = { key, program_code, computer: { fingerprint } }
        return await (place % 2
          ? licensing().runtime.heartbeat(request)
          : licensing().runtime.session(request, "take"))
      }
      const answers = []
      for (const wave of [all.slice(0, 125), all.slice(125), all.slice(0, 125), all.slice(125)]) {
        answers.push(...(await Promise.all(wave.map(ask))))
      }
      const won = answers.filter(({ valid }) => valid)
      expect(answers).toHaveLength(500)
      expect(new Set(won.map(({ activation }) => activation?.id)).size).toBe(50)
      expect(new Set(won.map(({ session }) => session?.id)).size).toBe(50)
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(["VALID", "FLOATING_FULL"]))
      expect(await seated(license)).toBe(50)
    })
  },
})
