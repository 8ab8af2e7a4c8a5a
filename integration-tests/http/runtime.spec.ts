import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeFresh, medusaIntegrationTestRunner, story } from "../helpers/medusa"
import fc from "fast-check"
import { Client as PgClient } from "pg"

import type { VerdictCode } from "../../src/modules/licensing/domain/ladder/verdict-codes"
import { verdictText } from "../../src/modules/licensing/messages/verdict-messages"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

type Verdict = {
  valid: boolean
  code: string
  message: string
  next: string
  retry_at: string | null
  differing_locks: number | null
  license: { id: string; seats: number; seats_used: number; features: string[] } | null
  activation: { id: string } | null
  signature?: string
}

type Seen = { last_seen_at: string | null }

const CALLS = [
  "validate",
  "heartbeat",
  "activate",
  "reactivate",
  "deactivate",
  "checkout",
  "receipts",
  "sessions",
  "sessions/release",
]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeFresh(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      await withoutTaskLimits(container)
    })

    const sold = async (terms = {}) => {
      const { revealKey, ...sale } = await sellLicenses(container, staff, terms)
      return { ...sale, key: await revealKey() }
    }

    const call = runtimeCaller<Verdict>(api)

    const computer = () => randomBytes(16).toString("hex")

    it("activates, validates and deactivates a program's computer without any login", async () => {
      const { id, program, key } = await sold()
      const fingerprint = computer()
      const mine = { key, program, fingerprint }
      expect((await call("validate", mine)).data.code).toBe("NOT_ACTIVATED")
      const activated = await call("activate", { ...mine, name: "Studio", platform: "linux" })
      expect(activated).toMatchObject({
        status: 200,
        data: { valid: true, code: "VALID", license: { id, seats: 1, seats_used: 1 } },
      })
      const again = await call("activate", mine)
      expect(again.data.activation?.id).toBe(activated.data.activation?.id)
      const typed = key.toLowerCase().replaceAll("-", " ")
      expect((await call("validate", { ...mine, key: typed })).data.valid).toBe(true)
      const other = await call("activate", { ...mine, fingerprint: computer() })
      expect(other).toMatchObject({ status: 200, data: { valid: false, code: "SEATS_EXHAUSTED" } })
      const inHeader = await call(
        "validate",
        { program, fingerprint },
        { authorization: `License ${key}`, "content-type": "application/vnd.api+json" }
      )
      expect(inHeader.data.valid).toBe(true)
      expect((await call("deactivate", mine)).data).toMatchObject({
        valid: true,
        license: { seats_used: 0 },
      })
      expect((await call("deactivate", mine)).data.code).toBe("NOT_ACTIVATED")
      await staff.post(`/admin/licenses/${id}/suspend`)
      expect((await call("activate", mine)).data.code).toBe("SUSPENDED")
    })

    it("reactivates a reinstalled computer, and no other", async () => {
      const { id, program, key } = await sold({ max_activations: 2, max_transfers: 0 })
      const path = `/admin/licenses/${id}`
      const { license } = (await staff.get<{ license: LicenseDetail }>(path)).data
      const { signature } = (
        await staff.post<{ signature: string }>(
          `/admin/license-programs/${license.program.id}/reveal-signature`
        )
      ).data
      const { codesOf, digestsOf, changed } = programOf(signature)
      const ask = async (name: string, of: ReturnType<typeof machine> | string, more = {}) => {
        const computer = typeof of === "string" ? { fingerprint: of } : { locks: digestsOf(of) }
        return (await call(name, { key, program, ...computer, ...more })).data
      }
      const [mine, twin] = [machine(), machine()]
      expect((await ask("reactivate", mine)).code).toBe("NOT_ACTIVATED")
      expect((await call("reactivate", { key, program })).data.code).toBe("FINGERPRINT_REQUIRED")
      const first = await ask("activate", mine, { name: "Studio", platform: "linux" })
      const other = await ask("activate", twin)
      // Unchanged it keeps what it has.
      expect((await ask("reactivate", mine)).activation).toEqual(first.activation)

      const reinstalled = changed(mine, "os", "hd_volume")
      expect((await ask("activate", reinstalled)).code).toBe("SEATS_EXHAUSTED")
      const again = await ask("reactivate", reinstalled, { app_version: "2.0" })
      expect(again).toMatchObject({ code: "VALID", license: { seats: 2, seats_used: 2 } })
      expect((await ask("validate", reinstalled)).activation).toEqual(again.activation)
      expect((await ask("validate", mine)).code).toBe("NOT_ACTIVATED")
      const { activations } = (
        await staff.get<{ activations: object[] }>(`${path}/activations?status=active`)
      ).data
      expect(activations).toHaveLength(2)
      expect(activations).toContainEqual(
        expect.objectContaining({
          id: again.activation?.id,
          original_activation_id: first.activation?.id,
          name: "Studio",
          platform: "linux",
          app_version: "2.0",
        })
      )
      expect(activations).toContainEqual(expect.objectContaining({ id: other.activation?.id }))

      // Another mainboard and card are too much: the public learns how much, staff let it pass.
      const rebuilt = changed(reinstalled, "cpu", "net")
      const refused = await ask("reactivate", rebuilt)
      expect(refused).toMatchObject({ code: "TOO_MANY_LOCKS_CHANGED", differing_locks: 2 })
      expect(refused.message).toMatch(/^2 parts of this computer/)
      expect(refused.next).not.toBe("")
      expect(await ask("reactivate", "an-opaque-fingerprint")).toMatchObject({
        code: "TOO_MANY_LOCKS_CHANGED",
        differing_locks: null,
      })
      await staff.post(`${path}/activations/${again.activation?.id}/reactivate`, codesOf(rebuilt))
      expect((await ask("activate", rebuilt)).code).toBe("VALID")

      // Within the shop's limits, and while the license is in force.
      await staff.post("/admin/licensing/settings", {
        task_limits: { no_subscription: { reactivate: { daily: 1 } } },
      })
      expect((await ask("reactivate", changed(rebuilt, "os"))).code).toBe("DAILY_LIMIT")
      await staff.post("/admin/licensing/settings", { task_limits: null })
      await staff.post(`${path}/suspend`)
      expect((await ask("reactivate", changed(rebuilt, "os"))).code).toBe("SUSPENDED")
    })

    story("a refusal has a sentence and a next step in four languages", () => {
      let id: string
      let order: string
      let program: string
      let key: string

      beforeAll(async () => {
        ;({ id, order, program, key } = await sold({
          kind: "time_limited",
          valid_duration: "P1Y",
          maintenance_duration: "P30D",
          grace_hours: 48,
          max_transfers: 1,
          allow_offline: false,
        }))
      })

      const [mine, other] = [computer(), computer()]
      const ask = async (name: string, more: object = {}, language = "en") =>
        (
          await call(
            name,
            { key, program, fingerprint: mine, ...more },
            { "accept-language": language }
          )
        ).data
      /** The code of a refusal, which is the same in every language. */
      const refusal = async (name: string, more: object = {}) => {
        const answers = await Promise.all(
          ["en", "de-AT", "es", "fr"].map(async (locale) => {
            const { valid, code, message, next } = await ask(name, more, locale)
            expect({ valid, message, next }).toEqual({
              valid: code === "IN_GRACE",
              ...verdictText(code as VerdictCode, { locale }),
            })
            return { code, message }
          })
        )
        expect(new Set(answers.map(({ message }) => message)).size).toBe(4)
        expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
        return answers[0]?.code
      }
      const staffPost = async (path: string, body: object = {}) =>
        expect([path, (await staff.post(`/admin/${path}`, body)).status]).toEqual([path, 200])
      const ofOrder = async (facts: object) => await staffPost(`orders/${order}/licensing`, facts)
      const limits = async (task_limits: object | null) =>
        await staffPost("licensing/settings", { task_limits })
      const days = (count: number) => new Date(Date.now() + count * 86_400_000)
      const expires = async (count: number) =>
        await staffPost(`licenses/${id}/renew`, { until: days(count) })

      it("by what the program asks", async () => {
        expect(await refusal("validate", { program: "another" })).toBe("NOT_FOUND")
        expect(await refusal("validate", { fingerprint: undefined })).toBe("FINGERPRINT_REQUIRED")
        expect(await refusal("validate")).toBe("NOT_ACTIVATED")
        expect(await refusal("checkout")).toBe("OFFLINE_NOT_ALLOWED")
        expect(await refusal("activate", { features: ["no-such"] })).toBe("FEATURE_MISSING")
        expect(await refusal("activate", { app_released_at: days(31) })).toBe("MAINTENANCE_ENDED")
        const receipt = {
          fingerprint: undefined,
          file: "lfile_none",
          receipt: "0000-0000-0000-0000",
        }
        expect(await refusal("receipts", receipt)).toBe("INVALID_RECEIPT")
      })

      it("by what the shop and the order allow", async () => {
        await limits({ no_subscription: { activate: { enabled: false } } })
        expect(await refusal("activate")).toBe("TASK_DISABLED")
        await limits({ no_subscription: { activate: { monthly: 1, daily: 1 } } })
        expect((await ask("activate")).code).toBe("VALID")
        const month = await ask("activate", { fingerprint: other })
        const now = new Date()
        expect(month).toMatchObject({
          code: "MONTHLY_LIMIT",
          retry_at: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1)).toISOString(),
        })
        expect(await refusal("activate", { fingerprint: other })).toBe("MONTHLY_LIMIT")
        await limits({ no_subscription: { activate: { daily: 1 } } })
        expect(await ask("activate", { fingerprint: other })).toMatchObject({
          code: "DAILY_LIMIT",
          retry_at: new Date(new Date().setUTCHours(24, 0, 0, 0)).toISOString(),
        })
        expect(await refusal("activate", { fingerprint: other })).toBe("DAILY_LIMIT")
        await limits(null)
        expect(await refusal("activate", { fingerprint: other })).toBe("SEATS_EXHAUSTED")
        await ofOrder({ subscription_expires_at: days(-1) })
        for (const task of ["activate", "deactivate"]) {
          const of = { fingerprint: task === "activate" ? other : mine }
          expect(await refusal(task, of)).toBe("SUBSCRIPTION_EXPIRED")
        }
        expect((await ask("validate")).code).toBe("VALID")
        await ofOrder({ subscription_expires_at: null })
      })

      it("by the transfers that are left, then by none at all", async () => {
        await withoutTaskLimits(container)
        expect((await ask("deactivate")).code).toBe("VALID")
        expect((await ask("activate")).code).toBe("VALID")
        expect((await ask("deactivate")).code).toBe("VALID")
        expect((await ask("activate", { fingerprint: other })).code).toBe("VALID")
        expect((await ask("deactivate", { fingerprint: other })).code).toBe("VALID")
        expect(await refusal("activate")).toBe("TRANSFERS_EXHAUSTED")
        await staffPost(`licenses/${id}`, { max_transfers: 0 })
        expect(await refusal("activate")).toBe("TRANSFER_FORBIDDEN")
        expect((await ask("activate", { fingerprint: other })).code).toBe("VALID")
      })

      it("by the license's dates and state", async () => {
        await expires(-1)
        expect(await refusal("validate", { fingerprint: other })).toBe("IN_GRACE")
        await expires(-3)
        expect(await refusal("validate", { fingerprint: other })).toBe("EXPIRED")
        await expires(90)
        await staffPost(`licenses/${id}`, { starts_at: days(2) })
        expect(await refusal("validate", { fingerprint: other })).toBe("NOT_STARTED")
        await staffPost(`licenses/${id}`, { starts_at: null })
        await ofOrder({ active: false })
        expect(await refusal("validate", { fingerprint: other })).toBe("ORDER_INACTIVE")
        await ofOrder({ active: true })
        await staffPost(`licenses/${id}/suspend`)
        expect(await refusal("heartbeat", { fingerprint: other })).toBe("SUSPENDED")
        await staffPost(`licenses/${id}/revoke`)
        expect(await refusal("deactivate", { fingerprint: other })).toBe("REVOKED")
      })
    })

    it("records the heartbeat of a program, and says when the next is due", async () => {
      const { id, program, key } = await sold()
      const mine = { key, program, fingerprint: computer() }
      expect(await call("heartbeat", mine)).toMatchObject({
        status: 200,
        data: { valid: false, code: "NOT_ACTIVATED", next_heartbeat: 600 },
      })
      const { data } = await call("activate", mine)
      const seen = async () => {
        const path = `/admin/licenses/${id}/activations`
        const { activations } = (await staff.get<{ activations: Seen[] }>(path)).data
        return activations.map((each) => each.last_seen_at)
      }
      const [before] = await seen()
      const heard = await call("heartbeat", mine)
      expect(heard.data).toMatchObject({ valid: true, activation: data.activation })
      // Sightings are written together, a few seconds later.
      const deadline = Date.now() + 10_000
      while ((await seen())[0] === before && Date.now() < deadline) {
        await sleep(200)
      }
      expect(Date.parse((await seen())[0] ?? "")).toBeGreaterThan(Date.parse(before ?? ""))
      expect((await call("heartbeat", { program })).status).toBe(400)
      expect((await call("heartbeat", { ...mine, program: "another" })).data.code).toBe("NOT_FOUND")
    })

    it("answers alike for unknown keys and for keys of another program", async () => {
      const { key } = await sold()
      const other = await sold()
      const foreign = await call("validate", {
        key,
        program: other.program,
        fingerprint: computer(),
      })
      const unknown = await call("validate", {
        key: "00000-00000-00000-00000-00000",
        program: other.program,
        fingerprint: computer(),
      })
      const shape = ({ status, data }: Awaited<ReturnType<typeof call>>) => ({
        status,
        data: { ...data, server_time: null },
      })
      expect(shape(foreign)).toEqual(shape(unknown))
      expect(foreign.data).toMatchObject({ valid: false, code: "NOT_FOUND", license: null })
    })

    it("refuses what cannot be judged, and repeats no key", async () => {
      const { program, key } = await sold()
      const refusals = [
        await call("validate", { program, fingerprint: computer() }),
        await call("validate", { key: { of: key }, program }),
        await call("validate", { key, program: "no such code!" }),
        await call("validate", { key, program, locks: { mouse: "ab" } }),
        await call("validate", { key, program, extra: 1 }),
        await call("validate", `{"key": "${key}"`),
        await call("validate", `key=${key}`, { "content-type": "text/plain" }),
        await call(`validate?key=${key}`, { key, program }),
        await call("validate", { key, program, fingerprint: "x".repeat(20_000) }),
      ]
      expect(refusals.map(({ status }) => status)).toEqual([
        400, 400, 400, 400, 400, 400, 415, 400, 413,
      ])
      expect(JSON.stringify(refusals.map(({ data }) => data))).not.toContain(key)
    })

    it("names an unknown field, and refuses a short fingerprint with its own code", async () => {
      const { program, key } = await sold()
      const mine = { key, program }
      const refusalOf = async (more: object, call_ = "validate") => {
        const { status, data } = await call(call_, { ...mine, ...more })
        return [status, data.code, data.message]
      }
      for (const fingerprint of ["", "short", "x".repeat(15), ` ${"x".repeat(15)} `]) {
        expect(await refusalOf({ fingerprint })).toEqual([
          400,
          "FINGERPRINT_TOO_SHORT",
          "Field 'fingerprint' is too short: it must have 16 to 256 characters, so that no other computer has the same",
        ])
      }
      for (const fingerprint of [
        "with spaces in its middle",
        "ünïcode-ünïcode-ünïcode",
        "x".repeat(257),
      ]) {
        expect(await refusalOf({ fingerprint }, "activate")).toEqual([
          400,
          "INVALID_REQUEST",
          "Field 'fingerprint' must have 16 to 256 printable ASCII characters without spaces",
        ])
      }
      expect(await refusalOf({ fingerPrint: computer(), appVersion: "1.0" })).toEqual([
        400,
        "INVALID_REQUEST",
        "Field 'fingerPrint' is not known; Field 'appVersion' is not known",
      ])
      // A key in the place of a name is not repeated.
      expect(await refusalOf({ [key]: 1 })).toEqual([
        400,
        "INVALID_REQUEST",
        "There are fields that are not known",
      ])
      // Upper and lower case are different computers, as docs/formats.md says.
      const uuid = "5f1d7a84-db00-4fce-90b3-1a7fc73224f0"
      expect((await call("activate", { ...mine, fingerprint: uuid })).data.code).toBe("VALID")
      const capitals = { ...mine, fingerprint: uuid.toUpperCase() }
      expect((await call("activate", capitals)).data.code).toBe("SEATS_EXHAUSTED")
    })

    it("does no more for the key of another program than for an unknown one", async () => {
      const { program, key } = await sold({ max_activations: 2 })
      const other = await sold()
      const fingerprint = computer()
      // Cases that need a second query: a file that is out, a seat that was freed, limits.
      await call("activate", { key, program, fingerprint })
      const made = await call("checkout", { key, program, fingerprint })
      await call("activate", { key, program, fingerprint: computer() })
      await call("deactivate", { key, program, fingerprint })
      await staff.post("/admin/licensing/settings", {
        task_limits: { no_subscription: { activate: { daily: 9 } } },
      })
      // Published again after the change, for the first caller too.
      await api.get("/licensing/v1/revocations")
      const file = (made.data as unknown as { file: { id: string } }).file.id
      const asked = jest.spyOn(PgClient.prototype, "query")
      const statements = async (name: string, of: string) => {
        const more =
          name === "receipts" ? { file, receipt: "0000-0000-0000-0000" } : { fingerprint }
        asked.mockClear()
        const answer = await call(name, { key: of, program: other.program, ...more })
        expect(answer.data).toMatchObject({ code: "NOT_FOUND", license: null, activation: null })
        return asked.mock.calls.map(([query]) =>
          typeof query === "string" ? query : (query as { text: string }).text
        )
      }
      for (const name of CALLS) {
        const forUnknown = await statements(name, "00000-00000-00000-00000-00000")
        expect([name, await statements(name, key)]).toEqual([name, forUnknown])
      }
      asked.mockRestore()
    })

    it("slows down a caller that asks too often for one key", async () => {
      const { program, key } = await sold()
      const body = { key, program, fingerprint: computer() }
      const statuses: number[] = []
      let last: Awaited<ReturnType<typeof call>> | null = null
      for (let asked = 0; asked < 130 && last?.status !== 429; asked++) {
        last = await call("validate", body)
        statuses.push(last.status)
      }
      expect(statuses.slice(0, 120).every((status) => status === 200)).toBe(true)
      expect(last).toMatchObject({
        status: 429,
        data: { valid: false, code: "RATE_LIMITED", type: "too_many_requests", license: null },
      })
      expect(Number(last?.headers["retry-after"])).toBeGreaterThan(0)
    })

    it("never ends in a server error, whatever it is sent", async () => {
      const { program, key } = await sold()
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...CALLS),
          fc.oneof(
            fc.json(),
            fc
              .record(
                {
                  key: fc.oneof(fc.constant(key), fc.string(), fc.anything()),
                  program: fc.oneof(fc.constant(program), fc.string()),
                  fingerprint: fc.oneof(fc.string(), fc.anything()),
                  locks: fc.dictionary(fc.constantFrom("cpu", "os", "mouse"), fc.string()),
                  nonce: fc.string(),
                  ttl: fc.oneof(fc.integer(), fc.double()),
                  file: fc.string(),
                  receipt: fc.string(),
                },
                { requiredKeys: [] }
              )
              .map((value) => JSON.stringify(value))
          ),
          async (name, body) => {
            const { status } = await call(name, body)
            expect([name, body, status < 500]).toEqual([name, body, true])
          }
        ),
        { numRuns: 150 }
      )
    })
  },
})
