import { tmpdir } from "node:os"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { runSnippet, type Snippet, snippetsOf } from "../helpers/doc-snippets"
import {
  computer,
  floatingLicenses,
  type FloatingLicense,
  type FloatingAnswer,
} from "../helpers/floating"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const HOUR_MS = 3_600_000

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const { shop, sold, call, ask, computers, query, seated } = floatingLicenses(
      api,
      getContainer,
      { floating_seats: 1, floating_timeout_minutes: 10, max_borrow_hours: 48 }
    )
    const licensing = () => shop().container.resolve<LicensingModuleService>(LICENSING_MODULE)

    /** Lets the time until which the seat is borrowed pass. */
    const pass = async ({ id }: FloatingLicense) => {
      await query(
        "update licensing_session set alive_until = now(), borrowed_until = now() where license_id = ?",
        [id]
      )
      await query("update licensing_offline_file set expires_at = now() where license_id = ?", [id])
    }

    it("is lent and returned as the page shows", async () => {
      const license = await sold()
      const [fingerprint] = (await computers(license, 1)) as [string]
      const env = {
        SHOP: String((api as { defaults: { baseURL: string } }).defaults.baseURL),
        LICENSE_KEY: license.key,
        PROGRAM: license.program,
        FINGERPRINT: fingerprint,
      }
      const [borrow, giveBack] = snippetsOf("floating.md").filter(({ name }) => name) as [
        Snippet,
        Snippet,
      ]
      const run = async (snippet: Snippet) =>
        JSON.parse(await runSnippet(snippet, { env, cwd: tmpdir() })) as FloatingAnswer
      const lent = await run(borrow)
      expect(lent).toMatchObject({ code: "VALID", file: { expires_at: expect.any(String) } })
      expect(lent.session!.borrowed_until).toBe(lent.file!.expires_at)
      expect(await run(giveBack)).toMatchObject({ code: "VALID", session: null })
    })

    it("lends a seat with a file until exactly then, whatever the computer does", async () => {
      const license = await sold()
      const [one, other] = (await computers(license, 2)) as [string, string]
      const until = new Date(Math.floor(Date.now() / 1000) * 1000 + 5 * HOUR_MS).toISOString()
      const borrowed = await ask("sessions/borrow", license, one, { until })
      expect(borrowed).toMatchObject({
        valid: true,
        code: "VALID",
        license: { max_borrow_hours: 48 },
        session: { alive_until: until, borrowed_until: until },
        file: { expires_at: until, certificate: expect.stringContaining("MACHINE FILE") },
      })
      expect((await ask("validate", license, one)).session).toMatchObject({ borrowed_until: until })
      // Neither ending nor silence frees it, and a heartbeat does not shorten it.
      expect((await ask("heartbeat", license, one)).session).toEqual(borrowed.session)
      expect(await ask("sessions/release", license, one)).toMatchObject({
        valid: true,
        session: borrowed.session,
      })
      expect(await ask("sessions", license, other)).toMatchObject({
        code: "FLOATING_FULL",
        retry_at: until,
      })
      expect((await ask("deactivate", license, one)).code).toBe("VALID")
      expect((await ask("sessions", license, other)).code).toBe("FLOATING_FULL")
      expect((await shop().staff.post(`/admin/licenses/${license.id}/reset`)).status).toBe(200)
      expect((await ask("activate", license, other)).code).toBe("VALID")
      expect((await ask("sessions", license, other)).code).toBe("FLOATING_FULL")
      // Back again, it has its seat and no second one.
      expect((await ask("activate", license, one)).code).toBe("VALID")
      expect((await ask("validate", license, one)).session).toMatchObject({ borrowed_until: until })
      await pass(license)
      expect((await ask("validate", license, one)).code).toBe("NO_SESSION")
      expect((await ask("sessions", license, other)).code).toBe("VALID")
    })

    it("lends again what it lent, or for longer, and no second seat", async () => {
      const license = await sold({ floating_seats: 2 })
      const [one] = (await computers(license, 1)) as [string]
      const first = await ask("sessions/borrow", license, one, { hours: 10 })
      const again = await ask("sessions/borrow", license, one, { hours: 5 })
      expect(again.session).toEqual(first.session)
      expect(again.file!.expires_at).toBe(first.file!.expires_at)
      const longer = await ask("sessions/borrow", license, one, { hours: 20 })
      expect(longer.session!.id).toBe(first.session!.id)
      expect(Date.parse(longer.file!.expires_at)).toBeGreaterThan(
        Date.parse(first.file!.expires_at)
      )
      const most = await ask("sessions/borrow", license, one)
      const lent = Date.parse(most.session!.borrowed_until!) - Date.now()
      expect(Math.abs(lent - 48 * HOUR_MS)).toBeLessThan(20_000)
      const [row] = await query<{ count: number }>(
        "select count(*)::int as count from licensing_session where license_id = ?",
        [license.id]
      )
      expect(row!.count).toBe(1)
    })

    it("refuses what the license does not lend, and changes nothing", async () => {
      const license = await sold()
      const none = await sold({ max_borrow_hours: null })
      const [one] = (await computers(license, 1)) as [string]
      const [lone] = (await computers(none, 1)) as [string]
      const borrow = async (body: object, from = license, who = one) =>
        (await ask("sessions/borrow", from, who, body)).code
      expect(await borrow({ hours: 49 })).toBe("BORROW_TOO_LONG")
      expect(await borrow({ until: "2000-01-31T00:00:00Z" })).toBe("BORROW_TOO_SHORT")
      expect(await borrow({ hours: 1 }, none, lone)).toBe("BORROW_NOT_OFFERED")
      expect(await borrow({ hours: 1 }, license, computer())).toBe("NOT_ACTIVATED")
      expect(await borrow({ hours: 1 }, { ...license, key: "WRONG" })).toBe("NOT_FOUND")
      expect((await ask("checkout", license, one)).code).toBe("OFFLINE_NOT_ALLOWED")
      const { key, program } = license
      expect((await call("sessions/borrow", { key, program })).data.code).toBe(
        "FINGERPRINT_REQUIRED"
      )
      const good = { key, program, fingerprint: one }
      for (const bad of [
        { hours: 0 },
        { hours: 1.5 },
        { until: "tomorrow" },
        { hours: 1, until: "2030-01-31" },
        { session: "lses_1" },
      ]) {
        expect([bad, (await call("sessions/borrow", { ...good, ...bad })).status]).toEqual([
          bad,
          400,
        ])
      }
      await query(
        "update licensing_license set expires_at = now() + interval '3 hours' where id = ?",
        [license.id]
      )
      expect(await borrow({ hours: 4 })).toBe("BORROW_TOO_LONG")
      expect(await query("select id from licensing_session")).toEqual([])
      expect(await query("select id from licensing_offline_file")).toEqual([])
      expect(await borrow({})).toBe("VALID")
      expect(
        (await shop().staff.post(`/admin/licenses/${license.id}`, { allow_offline: false })).status
      ).toBe(200)
      expect(await borrow({})).toBe("OFFLINE_NOT_ALLOWED")
    })

    it("takes a seat back from the program, or by the receipt of its file", async () => {
      const license = await sold()
      const [one, other] = (await computers(license, 2)) as [string, string]
      await ask("sessions/borrow", license, one)
      expect((await ask("sessions/return", license, other)).code).toBe("NO_SESSION")
      expect(await ask("sessions/return", license, one)).toMatchObject({
        code: "VALID",
        session: null,
      })
      expect((await ask("sessions/return", license, one)).code).toBe("NO_SESSION")
      const first = await ask("sessions/borrow", license, other, { hours: 1 })
      const longer = await ask("sessions/borrow", license, other, { hours: 9 })
      const { key, program } = license
      const give = async (file: string, receipt: string) =>
        (await call("receipts", { key, program, file, receipt })).data.code
      const older = first.file!.id
      const newer = longer.file!.id
      expect(await give(newer, "0000-0000-0000-0000")).toBe("INVALID_RECEIPT")
      // The newer file still runs.
      expect(await give(older, license.receiptOf(older, other))).toBe("VALID")
      expect((await ask("sessions", license, one)).code).toBe("FLOATING_FULL")
      expect(await give(newer, license.receiptOf(newer, other))).toBe("VALID")
      expect((await ask("sessions", license, one)).code).toBe("VALID")
      // The computer stays activated.
      expect((await ask("validate", license, other)).code).toBe("NO_SESSION")
      const events = await shop().staff.get<{ license_events: { type: string }[] }>(
        `/admin/licenses/${license.id}/events`
      )
      const types = events.data.license_events.map(({ type }) => type)
      expect(types.filter((type) => type === "session.borrowed")).toHaveLength(3)
      expect(types.filter((type) => type === "session.returned")).toHaveLength(1)
      expect(types.filter((type) => type === "offline_file.returned")).toHaveLength(2)
    })

    it("lets staff end a borrowed seat only if they say so, and withdraws its file", async () => {
      const license = await sold()
      const [one, other] = (await computers(license, 2)) as [string, string]
      const { session, file } = await ask("sessions/borrow", license, one)
      const sessions = `/admin/licenses/${license.id}/sessions`
      const list = await shop().staff.get<{ sessions: object[] }>(sessions)
      expect(list.data.sessions).toMatchObject([{ ...session, file_id: file!.id }])
      const end = `${sessions}/${session!.id}/end`
      expect(await shop().staff.post(end)).toMatchObject({
        status: 409,
        data: { code: "SESSION_BORROWED" },
      })
      expect((await shop().staff.post(end, { frees_borrowed: "yes" })).status).toBe(400)
      expect((await ask("sessions", license, other)).code).toBe("FLOATING_FULL")
      expect((await shop().staff.post(end, { frees_borrowed: true })).status).toBe(200)
      expect((await shop().staff.post(end, { frees_borrowed: true })).status).toBe(404)
      expect((await ask("sessions", license, other)).code).toBe("VALID")
      const list_ = (await licensing().offline.revocationList()).split(".")[1]!
      expect(JSON.parse(Buffer.from(list_, "base64url").toString())).toMatchObject({
        files: [file!.id],
      })
    })

    it("never lends more seats than there are, however many borrow at once", async () => {
      const license = await sold({ floating_seats: 5 })
      const all = await computers(license, 20)
      const { key, program: program_code } = license
      const answers = await Promise.all(
        [...all, ...all].map(async (fingerprint, place) => {
          const request = { key, program_code, computer: { fingerprint } }
          return await (place % 3
            ? licensing().runtime.borrow(request, { hours: 2 })
            : licensing().runtime.session(request, "take"))
        })
      )
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(["VALID", "FLOATING_FULL"]))
      const won = answers.filter(({ valid }) => valid)
      expect(new Set(won.map(({ activation }) => activation?.id)).size).toBe(5)
      expect(await seated(license)).toBe(5)
    })
  },
})
