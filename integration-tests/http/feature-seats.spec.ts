import { type FloatingAnswer, floatingLicenses } from "../helpers/floating"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

jest.setTimeout(240_000)

const CAM = { feature: "cam" }
const HOUR_MS = 3_600_000

/** Floating seats of features beside those of the license: what one means for the other. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const { shop, sold, call, ask, computers, query, seated } = floatingLicenses(
      api,
      getContainer,
      {
        features: ["cam", "draw"],
        feature_terms: { cam: { floating_seats: 1, max_consumptions: 100 } },
        floating_timeout_minutes: 10,
        max_borrow_hours: 48,
      }
    )
    const two = async (...given: Parameters<typeof computers>) =>
      (await computers(...given)) as [string, string]
    const codeOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).code

    it("leaves the computer activated when the file of a feature's seat comes back", async () => {
      const license = await sold()
      const [one, other] = await two(license, 2)
      const { key, program } = license
      const { id: file } = (await ask("sessions/borrow", license, one, CAM)).file!
      const receipt = license.receiptOf(file, one)
      const given = await call("receipts", { key, program, file, receipt })
      expect(given.data.code).toBe("VALID")
      expect(await codeOf("validate", license, one)).toBe("VALID")
      const { data } = await shop().staff.get<{ license_events: object[] }>(
        `/admin/licenses/${license.id}/events`
      )
      expect(data.license_events[0]).toMatchObject({
        type: "offline_file.returned",
        data: { activation_ended: false },
      })
      const counted = await query("select id from licensing_usage_counter where id like '%remove%'")
      expect(counted).toEqual([])
      expect(await codeOf("sessions", license, other, CAM)).toBe("VALID")
    })

    it("gives the borrowed seats of features back with the license's own", async () => {
      const license = await sold({ floating_seats: 2 })
      const [one, other] = await two(license, 2)
      expect(await codeOf("sessions/borrow", license, one)).toBe("VALID")
      expect(await codeOf("sessions/borrow", license, one, CAM)).toBe("VALID")
      expect(await ask("sessions/return", license, one)).toMatchObject({
        code: "VALID",
        session: null,
        license: { features: ["draw"] },
      })
      expect(await seated(license)).toBe(0)
      const { data } = await shop().staff.get<{ license_events: { type: string }[] }>(
        `/admin/licenses/${license.id}/events`
      )
      const returned = data.license_events.filter(({ type }) => type === "session.returned")
      expect(returned).toMatchObject(
        expect.arrayContaining([expect.objectContaining({ data: CAM })]) as object
      )
      expect(returned).toHaveLength(2)
      expect(await codeOf("sessions", license, other)).toBe("VALID")
      expect(await codeOf("sessions", license, other, CAM)).toBe("VALID")
      expect(await codeOf("sessions/return", license, one)).toBe("NO_SESSION")
      expect(await seated(license)).toBe(2)
    })

    it("gives the seat of a feature back alone", async () => {
      const license = await sold({ floating_seats: 1 })
      const [one] = (await computers(license, 1)) as [string]
      await ask("sessions/borrow", license, one)
      await ask("sessions/borrow", license, one, CAM)
      expect(await codeOf("sessions/return", license, one, CAM)).toBe("VALID")
      expect(
        await query("select feature from licensing_session where borrowed_until > now()")
      ).toEqual([{ feature: "" }])
    })

    it("seats nobody on a feature who has no seat of a floating license", async () => {
      const license = await sold({ floating_seats: 1 })
      const [one, other] = await two(license, 2)
      expect(await ask("sessions", license, one, CAM)).toMatchObject({
        code: "NO_SESSION",
        session: null,
      })
      expect(await seated(license)).toBe(0)
      await ask("sessions", license, one)
      const { session } = await ask("sessions", license, one, CAM)
      expect(session).toMatchObject(CAM)
      await ask("sessions/release", license, one)
      const kept = { ...CAM, session: session!.id }
      expect(await codeOf("sessions", license, one, kept)).toBe("NO_SESSION")
      expect(await codeOf("sessions", license, one, CAM)).toBe("NO_SESSION")
      expect(await codeOf("sessions", license, other)).toBe("VALID")
      expect(await codeOf("sessions", license, other, CAM)).toBe("FLOATING_FULL")
    })

    it("looks for the license's own seat while it takes that of a feature", async () => {
      const license = await sold({ floating_seats: 1 })
      const [one] = (await computers(license, 1)) as [string]
      await ask("sessions", license, one)
      const take = async () =>
        await query(
          `select t.free from licensing_activation a
           cross join lateral licensing_take_session(a.license_id, 'cam', a.id, 'lses_cam') t
           where a.license_id = ?`,
          [license.id]
        )
      await query("update licensing_session set alive_until = now() where feature = ''")
      expect(await take()).toEqual([])
      await ask("sessions", license, one)
      expect(await take()).toEqual([{ free: true }])
    })

    it("keeps the seats of features only for a heartbeat that gets the license's own", async () => {
      const terms = { cam: { floating_seats: 1 }, draw: { floating_seats: 1 } }
      const license = await sold({ floating_seats: 1, feature_terms: terms })
      const [one, other] = await two(license, 2)
      const aliveUntil = async () => {
        const rows = await query<{ alive_until: Date }>(
          "select alive_until from licensing_session where feature <> '' order by feature"
        )
        return rows.map(({ alive_until }) => alive_until.getTime())
      }
      await ask("sessions", license, one)
      await ask("sessions", license, one, CAM)
      await ask("sessions", license, one, { feature: "draw" })
      await query("update licensing_session set alive_until = now() + interval '5 minutes'")
      const before = await aliveUntil()
      expect(await codeOf("heartbeat", license, one)).toBe("VALID")
      const kept = await aliveUntil()
      expect(kept.map((until, i) => until > before[i]!)).toEqual([true, true])
      await ask("sessions/release", license, one)
      await ask("sessions", license, other)
      expect(await codeOf("heartbeat", license, one)).toBe("FLOATING_FULL")
      expect(await aliveUntil()).toEqual(kept)
    })

    it("counts uses that happened while it had the seat, when it has given that up", async () => {
      const license = await sold()
      const [one] = (await computers(license, 1)) as [string]
      let id = 0
      const upload = async (at: number, more: object = {}) => {
        const entry = { id: `use-${++id}`, amount: 1, at: new Date(at).toISOString() }
        const answer = await ask("consume/batch", license, one, {
          ...CAM,
          entries: [entry],
          ...more,
        })
        const { code, counted } = answer as FloatingAnswer & { counted: number }
        return { code, counted }
      }
      await ask("sessions", license, one, CAM)
      await ask("sessions/release", license, one, CAM)
      const minuteAgo = Date.now() - 60_000
      const counted = { code: "VALID", counted: 1 }
      expect(await upload(minuteAgo)).toEqual(counted)
      const refused = { code: "NO_SESSION", counted: 0 }
      expect(await upload(minuteAgo, { features: ["cam"] })).toEqual(refused)
      expect(await codeOf("consume", license, one, CAM)).toBe("NO_SESSION")
      const ended = {
        cam: { max_consumptions: 100, expires_at: new Date(Date.now() - 30_000).toISOString() },
      }
      await shop().staff.post(`/admin/licenses/${license.id}`, { feature_terms: ended })
      expect(await upload(minuteAgo)).toEqual(counted)
      const late = { code: "FEATURE_EXPIRED", counted: 0 }
      expect(await upload(Date.now())).toEqual(late)
      expect(await upload(Date.now() + HOUR_MS)).toEqual(late)
      expect(await codeOf("consume", license, one, CAM)).toBe("FEATURE_EXPIRED")
    })

    it("is lent for the same hours as the license's own seat, and ends with it", async () => {
      const license = await sold({ floating_seats: 1 })
      const [one] = (await computers(license, 1)) as [string]
      const own = (await ask("sessions/borrow", license, one, { hours: 4 })).session!
      const lend = async (period: object) =>
        await ask("sessions/borrow", license, one, { ...CAM, ...period })
      const same = await lend({ hours: 4 })
      expect([same.code, same.session?.borrowed_until]).toEqual(["VALID", own.borrowed_until])
      expect((await lend({ hours: 5 })).session!.borrowed_until).toBe(own.borrowed_until)
      expect((await lend({ hours: 49 })).code).toBe("BORROW_TOO_LONG")
      const later = new Date(Date.parse(own.borrowed_until!) + 1_000).toISOString()
      expect((await lend({ until: later })).code).toBe("BORROW_TOO_LONG")
    })
  },
})
