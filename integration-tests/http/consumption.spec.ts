import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import {
  consumptionState,
  MOST_AT_ONCE,
  MOST_COUNTED,
  mayConsume,
  periodStart,
} from "../../src/modules/licensing/domain/consumption/consumption"
import { CONSUMPTION_PERIODS } from "../../src/modules/licensing/domain/vocabulary"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const DAY_MS = 24 * 60 * 60 * 1000

type Counter = { used: number; left: number | null; overage: number; resets_at: string | null }
type Answer = {
  valid: boolean
  code: string
  retry_at: string | null
  license: { kind: string } | null
  consumption: Counter | null
}
type Sold = { id: string; order: string; program: string; key: string; fingerprint: string }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
    })

    const call = runtimeCaller<Answer>(api)

    const ask = async (name: string, sold: Sold, more = {}, idempotencyKey?: string) => {
      const { key, program, fingerprint } = sold
      const body = { key, program, fingerprint, ...more }
      const headers = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }
      const { status, data } = await call(name, body, headers)
      expect([name, status]).toEqual([name, 200])
      return data
    }

    const sold = async (terms: Partial<NewPolicy> = {}): Promise<Sold> => {
      const { id, order, program, revealKey } = await sellLicenses(container, staff, {
        kind: "consumption",
        ...terms,
      })
      const fingerprint = randomBytes(16).toString("hex")
      const license = { id, order, program, fingerprint, key: await revealKey() }
      expect((await ask("activate", license)).code).toBe("VALID")
      return license
    }

    const consume = async (license: Sold, amount?: number, idempotencyKey?: string) => {
      const { code, consumption, retry_at } = await ask(
        "consume",
        license,
        { amount },
        idempotencyKey
      )
      return { code, retry_at, ...consumption }
    }

    const query = async <Row extends object>(text: string, values: unknown[] = []) => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      return ((await connection.raw(text, values as never)) as unknown as { rows: Row[] }).rows
    }

    const detail = async ({ id }: Sold) =>
      (await staff.get<{ license: LicenseDetail }>(`/admin/licenses/${id}`)).data.license

    it("counts uses to the included ones, and to no use more", async () => {
      const license = await sold({ max_consumptions: 3 })
      expect(await ask("validate", license)).toMatchObject({
        code: "VALID",
        license: { kind: "consumption" },
        consumption: { used: 0, left: 3, overage: 0, resets_at: null },
      })
      expect(await consume(license)).toMatchObject({ code: "VALID", used: 1, left: 2 })
      const exhausted = { code: "CONSUMPTION_EXHAUSTED", retry_at: null }
      expect(await consume(license, 3)).toMatchObject({ ...exhausted, used: 1, left: 2 })
      expect(await consume(license, 2)).toMatchObject({ code: "VALID", used: 3, left: 0 })
      expect(await consume(license)).toMatchObject({ ...exhausted, used: 3, left: 0, overage: 0 })
      // What is used up may still run.
      const full = { used: 3, left: 0, overage: 0, resets_at: null }
      for (const name of ["validate", "heartbeat", "sessions"]) {
        expect(await ask(name, license)).toMatchObject({ code: "VALID", consumption: full })
      }
      expect(await detail(license)).toMatchObject({
        kind: "consumption",
        max_consumptions: 3,
        max_overages: 0,
        consumption_count: 3,
      })
    })

    it("lets through as many more as the overage says", async () => {
      const license = await sold({ max_consumptions: 2, max_overages: 3 })
      expect(await consume(license, 4)).toMatchObject({ code: "VALID", left: 0, overage: 2 })
      expect(await consume(license, 2)).toMatchObject({ code: "CONSUMPTION_EXHAUSTED", used: 4 })
      expect(await consume(license, 1)).toMatchObject({ code: "VALID", used: 5, overage: 3 })
      const any = await sold({ max_consumptions: 2, max_overages: null })
      expect(await consume(any, 500)).toMatchObject({ code: "VALID", left: 0, overage: 498 })
      const unlimited = await sold({ max_consumptions: null })
      expect(await consume(unlimited, 500)).toMatchObject({ code: "VALID", used: 500, left: null })
    })

    it("starts again with each period of the UTC calendar", async () => {
      for (const period of CONSUMPTION_PERIODS) {
        const license = await sold({ max_consumptions: 1, consumption_period: period })
        const before = periodStart(period, new Date(periodStart(period, new Date()).getTime() - 1))
        await query(
          "insert into licensing_consumption (id, license_id, period_starts_at, used) values (?, ?, ?, 1)",
          [`lcon_${license.id}`, license.id, before]
        )
        const first = await consume(license)
        expect([period, first]).toMatchObject([period, { code: "VALID", used: 1, left: 0 }])
        const refused = await consume(license)
        expect([period, refused]).toMatchObject([period, { code: "CONSUMPTION_EXHAUSTED" }])
        expect(refused.retry_at).toBe(first.resets_at)
        const next = periodStart(period, new Date(first.resets_at as string))
        expect(next.toISOString()).toBe(first.resets_at)
        // More than a whole period allows never fits.
        expect((await consume(license, 2)).retry_at).toBe(null)
      }
    })

    it("finds the period in the database as the rule does", async () => {
      const from = Date.UTC(2023, 11, 25)
      const instants = Array.from({ length: 400 }, (_, day) =>
        [-1, 0, 1, 43_200_000].map((more) => new Date(from + day * DAY_MS + more))
      ).flat()
      for (const zone of ["UTC", "Pacific/Auckland"]) {
        for (const period of [...CONSUMPTION_PERIODS, null]) {
          const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
          const rows = await connection.transaction(async (trx) => {
            await trx.raw(`set local time zone '${zone}'`)
            const found = (await trx.raw(
              `select licensing_period_start(?::text, at::timestamptz) as start
               from unnest(?::text[]) with ordinality u (at, n) order by n`,
              [period, instants.map((at) => at.toISOString())] as never
            )) as unknown as { rows: { start: Date }[] }
            return found.rows
          })
          const rule = instants.map((at) => periodStart(period, at).toISOString())
          expect([zone, period, rows.map(({ start }) => start.toISOString())]).toEqual([
            zone,
            period,
            rule,
          ])
        }
      }
    })

    it("counts in the database as the rule does", async () => {
      const license = await sold()
      const limits = [
        [0, 0],
        [5, 0],
        [5, 2],
        [5, null],
        [null, 0],
        [MOST_COUNTED, MOST_COUNTED],
      ] as const
      for (const [max_consumptions, max_overages] of limits) {
        const terms = {
          max_consumptions,
          max_overages,
          consumption_period: null,
          bought: 0,
          carried: 0,
        }
        await query(
          "update licensing_license set max_consumptions = ?, max_overages = ? where id = ?",
          [max_consumptions, max_overages, license.id]
        )
        for (const used of [0, 4, 5, 7, MOST_COUNTED - 1, MOST_COUNTED]) {
          for (const amount of [1, 3, MOST_AT_ONCE]) {
            await query("delete from licensing_consumption where license_id = ?", [license.id])
            await query(
              "insert into licensing_consumption (id, license_id, period_starts_at, used) values ('lcon_x', ?, 'epoch', ?)",
              [license.id, used]
            )
            const fits = mayConsume(terms, used, amount)
            const after = fits ? used + amount : used
            const state = consumptionState(terms, new Date(0), after)
            const subject = [max_consumptions, max_overages, used, amount]
            expect([subject, await consume(license, amount)]).toMatchObject([
              subject,
              { code: fits ? "VALID" : "CONSUMPTION_EXHAUSTED", ...state },
            ])
          }
        }
      }
    })

    it("counts a repeated call once, and a refused one not at all", async () => {
      const license = await sold({ max_consumptions: 10, consumption_period: "daily" })
      const key = "export-4711"
      expect(await consume(license, 4, key)).toMatchObject({ code: "VALID", used: 4 })
      expect(await consume(license, 4, key)).toMatchObject({ code: "VALID", used: 4, left: 6 })
      expect(await consume(license, 4, "export-4712")).toMatchObject({ code: "VALID", used: 8 })
      const { key: licenseKey, program, fingerprint } = license
      const body = { key: licenseKey, program, fingerprint, amount: 5 }
      expect(await call("consume", body, { "idempotency-key": key })).toMatchObject({
        status: 409,
        data: { code: "IDEMPOTENCY_KEY_REUSED", type: "conflict" },
      })
      expect(await call("consume", body, { "idempotency-key": "x".repeat(256) })).toMatchObject({
        status: 400,
        data: { code: "IDEMPOTENCY_KEY_INVALID" },
      })
      const late = "export-4713"
      expect((await consume(license, 4, late)).code).toBe("CONSUMPTION_EXHAUSTED")
      expect((await staff.post(`/admin/licenses/${license.id}`, { max_overages: 2 })).status).toBe(
        200
      )
      expect(await consume(license, 4, late)).toMatchObject({ code: "VALID", used: 12 })
      // Another license has keys of its own.
      const other = await sold({ max_consumptions: 10 })
      expect(await consume(other, 1, key)).toMatchObject({ code: "VALID", used: 1 })
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await query("update licensing_idempotency_key set created_at = now() - interval '8 days'")
      await licensing.storage.forgetIdempotencyKeys(7)
      expect(await consume(other, 1, key)).toMatchObject({ code: "VALID", used: 2 })
    })

    it("counts exactly to the maximum, however many write at once", async () => {
      const license = await sold({ max_consumptions: 1_000, max_overages: 7 })
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { key, program: program_code, fingerprint } = license
      const request = { key, program_code, computer: { fingerprint } }
      const fitting: number[] = []
      const writer = async (place: number) => {
        for (let turn = 0; turn < 40; turn++) {
          const amount = 1 + ((place + turn) % 3)
          const use = { feature: "", amount, key: `${place}/${turn}` }
          // As a program does: without an answer, again. Every other call is sent twice at once.
          const send = async (): Promise<{ answer: { code: string; valid: boolean } }> =>
            await licensing.runtime.consume(request, use).catch(send)
          const answers = await Promise.all(turn % 2 ? [send(), send()] : [send()])
          expect(new Set(answers.map(({ answer }) => answer.code)).size).toBe(1)
          if (answers[0]!.answer.valid) {
            fitting.push(amount)
          }
        }
      }
      await Promise.all(Array.from({ length: 32 }, (_, place) => writer(place)))
      expect(fitting.reduce((sum, amount) => sum + amount, 0)).toBe(1_007)
      expect(await detail(license)).toMatchObject({ consumption_count: 1_007 })
      expect(await consume(license)).toMatchObject({
        code: "CONSUMPTION_EXHAUSTED",
        used: 1_007,
        left: 0,
        overage: 7,
      })
    })

    it("judges the license before it counts", async () => {
      const license = await sold({ max_consumptions: 5 })
      const elsewhere = { ...license, fingerprint: randomBytes(16).toString("hex") }
      expect((await ask("consume", elsewhere)).code).toBe("NOT_ACTIVATED")
      expect((await ask("consume", { ...license, key: "WRONG" })).code).toBe("NOT_FOUND")
      expect(await ask("consume", { ...license, program: "other" })).toMatchObject({
        code: "NOT_FOUND",
        consumption: null,
      })
      await staff.post(`/admin/licenses/${license.id}/suspend`)
      expect((await ask("consume", license)).code).toBe("SUSPENDED")
      await staff.post(`/admin/licenses/${license.id}/reinstate`)
      expect(await consume(license)).toMatchObject({ code: "VALID", used: 1 })
    })

    it("counts at once only what the ladder lets through", async () => {
      const license = await sold({ max_consumptions: null })
      const asItIs = {
        licensing_license: "state, starts_at, expires_at, grace_hours, kind",
        licensing_activation: "status, expires_at",
        licensing_order_profile: "active, serial_blacklisted",
      }
      const own = (table: string) =>
        table === "licensing_license"
          ? `id = '${license.id}'`
          : table === "licensing_activation"
            ? `license_id = '${license.id}'`
            : `order_id = '${license.order}'`
      const changes: [keyof typeof asItIs, string, boolean][] = [
        ["licensing_license", "state = 'active'", true],
        ["licensing_license", "state = 'revoked'", false],
        ["licensing_license", "state = 'suspended'", false],
        ["licensing_license", "starts_at = now() + interval '1 hour'", false],
        ["licensing_license", "starts_at = now() - interval '1 hour'", true],
        ["licensing_license", "expires_at = now() + interval '1 hour'", true],
        ["licensing_license", "expires_at = now() - interval '1 hour'", false],
        ["licensing_license", "expires_at = now() - interval '1 hour', grace_hours = 2", true],
        ["licensing_activation", "expires_at = now() + interval '1 hour'", true],
        ["licensing_activation", "expires_at = now() - interval '1 hour'", false],
        ["licensing_activation", "status = 'ended'", false],
        ["licensing_order_profile", "active = false", false],
        ["licensing_order_profile", "serial_blacklisted = true", false],
      ]
      let used = 0
      for (const [table, change, counts] of changes) {
        const [before] = await query<Record<string, unknown>>(
          `select ${asItIs[table]} from ${table} where ${own(table)}`
        )
        await query(`update ${table} set ${change} where ${own(table)}`)
        used += counts ? 3 : 0
        const validated = await ask("validate", license)
        const counted = [
          await ask("consume", license),
          await ask("consume", license, { app_released_at: "2020-01-01T00:00:00Z", amount: 2 }),
        ]
        for (const { code, valid } of counted) {
          expect([change, code, valid]).toEqual([change, validated.code, counts])
        }
        expect([change, (await detail(license)).consumption_count]).toEqual([change, used])
        const columns = Object.keys(before!)
        await query(
          `update ${table} set ${columns.map((name) => `${name} = ?`).join(", ")} where ${own(table)}`,
          Object.values(before!)
        )
      }
      // What the program demands besides.
      const missing = await ask("consume", license, { features: ["none-such"] })
      expect(missing.code).toBe("FEATURE_MISSING")
      expect((await detail(license)).consumption_count).toBe(used)
    })

    it("counts nothing of a license of another kind", async () => {
      const license = await sold({ kind: "perpetual" })
      expect(await ask("consume", license, { amount: 7 })).toMatchObject({
        code: "VALID",
        consumption: null,
      })
      expect(await query("select id from licensing_consumption")).toEqual([])
    })

    it("refuses bad bodies and counts nothing", async () => {
      const license = await sold({ max_consumptions: 5 })
      const { key, program, fingerprint } = license
      const good = { key, program, fingerprint }
      const bad: [object, string][] = [
        [{ ...good, key: undefined }, "KEY_REQUIRED"],
        [{ ...good, amount: 0 }, "INVALID_REQUEST"],
        [{ ...good, amount: -1 }, "INVALID_REQUEST"],
        [{ ...good, amount: 1.5 }, "INVALID_REQUEST"],
        [{ ...good, amount: "1" }, "INVALID_REQUEST"],
        [{ ...good, amount: MOST_AT_ONCE + 1 }, "INVALID_REQUEST"],
        [{ ...good, uses: 1 }, "INVALID_REQUEST"],
      ]
      for (const [body, code] of bad) {
        const answer = await call("consume", body)
        expect([body, answer.status, answer.data.code]).toEqual([body, 400, code])
      }
      expect((await call("consume", { key, program })).data.code).toBe("FINGERPRINT_REQUIRED")
      expect((await detail(license)).consumption_count).toBe(0)
    })

    it("counts what happened offline once, in the period of its time", async () => {
      const license = await sold({ max_consumptions: 10, consumption_period: "daily" })
      const now = Date.now()
      const ago = (days: number) => new Date(now - days * DAY_MS).toISOString()
      const entries = [
        { id: "a", amount: 4, at: ago(0) },
        { id: "b", amount: 3, at: ago(1) },
        { id: "b", amount: 3, at: ago(1) },
        { id: "c", amount: 20, at: ago(40) },
        { id: "ahead", amount: 2, at: ago(-3) },
      ]
      const batch = async (more: object) =>
        (await ask("consume/batch", license, more)) as Answer & { counted: number }
      const first = await batch({ entries })
      expect(first).toMatchObject({ code: "VALID", counted: 4, repeated: 0 })
      expect(first.consumption).toMatchObject({ used: 6, left: 4, overage: 0 })
      const again = await batch({
        entries: [...entries, { id: "d", amount: 9, at: ago(0) }],
      })
      expect(again).toMatchObject({ code: "VALID", counted: 1, repeated: 4 })
      expect(again.consumption).toMatchObject({ used: 15, left: 0, overage: 5 })
      expect((await consume(license)).code).toBe("CONSUMPTION_EXHAUSTED")
      // A call without an answer may be sent again in a batch.
      const other = await sold()
      expect((await consume(other, 1, "x")).used).toBe(1)
      const sent = await ask("consume/batch", other, {
        entries: [{ id: "x", amount: 1, at: ago(0) }],
      })
      expect(sent).toMatchObject({ counted: 0, repeated: 1, consumption: { used: 1 } })
      const rows = await query<{ at: Date; used: number }>(
        "select period_starts_at as at, used from licensing_consumption where license_id = ? order by 1",
        [license.id]
      )
      const day = (days: number) => periodStart("daily", new Date(ago(days))).toISOString()
      expect(rows.map(({ at, used }) => [at.toISOString(), used])).toEqual([
        [day(40), 20],
        [day(1), 3],
        [day(0), 15],
      ])
      const { key, program, fingerprint } = license
      for (const wrong of [[], [{ id: "a b", amount: 1, at: ago(0) }], [{ id: "a", amount: 1 }]]) {
        const answer = await call("consume/batch", { key, program, fingerprint, entries: wrong })
        expect([wrong, answer.status, answer.data.code]).toEqual([wrong, 400, "INVALID_REQUEST"])
      }
      const many = Array.from({ length: 1_001 }, (_, n) => ({ id: `n${n}`, amount: 1, at: ago(0) }))
      expect(
        (await call("consume/batch", { key, program, fingerprint, entries: many })).status
      ).toBe(400)
      const thousand = await batch({ entries: many.slice(1) })
      expect(thousand).toMatchObject({ counted: 1_000, consumption: { used: 1_015 } })
    })

    it("counts batches that come at once, and overlap, once each", async () => {
      const license = await sold({ consumption_period: "monthly" })
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      const { key, program: program_code, fingerprint } = license
      const request = { key, program_code, computer: { fingerprint } }
      const at = new Date()
      const batch = async (from: number): Promise<number> => {
        const ids = Array.from({ length: 60 }, (_, n) => `e${(from + n) % 100}`)
        const entries = (from % 2 ? ids : ids.reverse()).map((id) => ({ id, amount: 2, at }))
        const send = async (): Promise<{ answer: { counted: number } }> =>
          await licensing.runtime.consumeBatch(request, "", entries).catch(send)
        return (await send()).answer.counted
      }
      await Promise.all(Array.from({ length: 16 }, async (_, n) => await batch(n * 7)))
      expect(await detail(license)).toMatchObject({ consumption_count: 200 })
    })

    it("is corrected downward by staff, and shown by day and month", async () => {
      const license = await sold({ max_consumptions: 10, consumption_period: "annually" })
      await consume(license, 8)
      const path = `/admin/licenses/${license.id}/consumption`
      const correct = async (body: object) =>
        await staff.post<{ license: LicenseDetail; code?: string }>(`${path}/correct`, body)
      expect((await correct({ amount: 3, reason: "Failed exports" })).data.license).toMatchObject({
        consumption_count: 5,
      })
      expect(await correct({ amount: 6 })).toMatchObject({
        status: 409,
        data: { code: "CORRECTION_TOO_LARGE" },
      })
      for (const amount of [0, -2, 1.5, "1"]) {
        expect([amount, (await correct({ amount })).status]).toEqual([amount, 400])
      }
      expect(await consume(license, 5)).toMatchObject({ code: "VALID", used: 10, left: 0 })
      const { data } = await staff.get<{
        consumption: Counter
        days: { starts_at: string; used: number }[]
        months: { starts_at: string; used: number }[]
      }>(path)
      expect(data.consumption).toMatchObject({
        used: 10,
        left: 0,
        overage: 0,
        max_consumptions: 10,
        max_overages: 0,
      })
      // The chart keeps what programs reported.
      expect([data.days.length, data.months.length]).toEqual([30, 13])
      const today = new Date()
      expect(data.days.at(-1)).toEqual({
        starts_at: periodStart("daily", today).toISOString(),
        used: 13,
      })
      expect(data.months.at(-1)).toEqual({
        starts_at: periodStart("monthly", today).toISOString(),
        used: 13,
      })
      expect(data.days.slice(0, -1).every(({ used }) => used === 0)).toBe(true)
      const { license_events } = (
        await staff.get<{ license_events: { type: string; data: object }[] }>(
          `/admin/licenses/${license.id}/events`
        )
      ).data
      expect(license_events.find(({ type }) => type === "license.uses_corrected")).toMatchObject({
        data: { amount: 3, reason: "Failed exports", before: { consumption_count: 8 } },
      })
      const stranger = clientOf(api, {})
      expect((await stranger.get(path)).status).toBe(401)
      expect((await stranger.post(`${path}/correct`, { amount: 1 })).status).toBe(401)
      expect((await staff.get("/admin/licenses/lic_none/consumption")).status).toBe(404)
      expect(
        (await staff.post("/admin/licenses/lic_none/consumption/correct", { amount: 1 })).status
      ).toBe(404)
    })

    it("is counted from nothing after a reset of uses, and gone with the license", async () => {
      const license = await sold({ max_consumptions: 2, consumption_period: "monthly" })
      await consume(license, 2)
      const reset = async (parts: string[]) =>
        await staff.post<{ license: LicenseDetail }>(`/admin/licenses/${license.id}/reset`, {
          parts,
        })
      expect((await reset(["transfers"])).data.license.consumption_count).toBe(2)
      expect((await reset(["consumption"])).data.license.consumption_count).toBe(0)
      expect(await consume(license)).toMatchObject({ code: "VALID", used: 1, left: 1 })
      const { data } = await staff.get<{
        license_events: { type: string; data: { parts?: string[] } | null }[]
      }>(`/admin/licenses/${license.id}/events`)
      const event = data.license_events.find(({ data: row }) => row?.parts?.includes("consumption"))
      expect(event).toMatchObject({
        type: "license.reset",
        data: { changes: { consumption_count: 0 }, before: { consumption_count: 2 } },
      })
      expect((await staff.post(`/admin/licenses/${license.id}/revoke`)).status).toBe(200)
      expect((await consume(license)).code).toBe("REVOKED")
      const batch = { action: "delete", ids: [license.id] }
      await staff.post("/admin/licenses/batch", batch)
      const left = await query("select id from licensing_consumption where license_id = ?", [
        license.id,
      ])
      expect(left).toEqual([])
    })
  },
})
