import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { fromBase64Url } from "../../src/modules/licensing/domain/codecs/base64"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import type { TrustedKey } from "../../src/modules/licensing/domain/codecs/license-file"
import {
  type AnswerQuestion,
  readKeptAnswer,
  readSignedAnswer,
  RUNTIME_CALLS,
  type RuntimeCall,
} from "../../src/modules/licensing/domain/codecs/signed-answer"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

/** Where the path of a call is not its name. */
const PATHS: Partial<Record<RuntimeCall, string>> = {
  session: "sessions",
  session_release: "sessions/release",
  session_borrow: "sessions/borrow",
  session_return: "sessions/return",
  consume_batch: "consume/batch",
}
const HOUR_MS = 3_600_000

type Sent = Record<string, unknown> & { program: string; nonce: string }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let keys: TrustedKey[]

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      // The process may remember a key that the former test's database held.
      await staff.post("/admin/licensing/signing-keys/rotate")
      const { data } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      keys = data.keys.map(({ kid, x }) => ({ kid, publicKey: fromBase64Url(x) as Uint8Array }))
    })

    const sold = async (terms = {}) => {
      const { revealKey, ...sale } = await sellLicenses(container, staff, terms)
      return { ...sale, key: await revealKey() }
    }

    const runtime = runtimeCaller<{ signature: string; code: string; valid: boolean }>(api)
    const post = (call: RuntimeCall, body: object) => runtime(PATHS[call] ?? call, body)

    const tokenOf = async (call: RuntimeCall, body: object) => {
      const { status, data } = await post(call, body)
      expect([call, status, typeof data.signature]).toEqual([call, 200, "string"])
      return data.signature
    }

    const fresh = () => randomBytes(16).toString("base64url")
    const computer = () => randomBytes(16).toString("hex")

    const asked = (call: RuntimeCall, sent: Sent): AnswerQuestion => ({
      call,
      program: sent.program,
      fingerprint: (sent.fingerprint as string | undefined) ?? null,
      locks: (sent.locks as Record<string, string> | undefined) ?? null,
      features: (sent.features as string[] | undefined) ?? [],
      app_released_at: (sent.app_released_at as string | undefined) ?? null,
      file_id: (sent.file as string | undefined) ?? null,
      amount:
        (sent.entries as { amount: number }[] | undefined)?.reduce((sum, e) => sum + e.amount, 0) ??
        (sent.amount as number | undefined) ??
        null,
      nonce: sent.nonce,
    })

    const read = (call: RuntimeCall, sent: Sent, token: string, elapsedSeconds = 1) =>
      readSignedAnswer(nodePrimitives, { token, keys, asked: asked(call, sent), elapsedSeconds })

    it("an answer to another question never passes for the one that a program asked", async () => {
      const dear = await sold({ maintenance_duration: "P1D" })
      const cheap = await sold()
      const nonce = fresh()
      const fingerprint = computer()
      const mine = { key: cheap.key, program: cheap.program, fingerprint, nonce }
      await post("activate", mine)

      // A proxy on the user's computer asks about the cheap program instead of the dear one.
      const question = { ...mine, program: dear.program }
      expect(read("validate", question, await tokenOf("validate", mine))).toEqual({
        ok: false,
        reason: "other_program",
      })
      // It forwards another call, another computer, other features, or no release date.
      const genuine = await tokenOf("validate", mine)
      expect(read("validate", mine, genuine)).toMatchObject({ ok: true, answer: { valid: true } })
      expect(read("activate", mine, genuine)).toEqual({ ok: false, reason: "other_call" })
      const others: [object, string][] = [
        [{ nonce: fresh() }, "other_nonce"],
        [{ fingerprint: computer() }, "other_computer"],
        [{ features: ["pro"] }, "other_features"],
        [{ app_released_at: "2030-01-01T00:00:00Z" }, "other_release"],
      ]
      for (const [other, reason] of others) {
        expect(read("validate", { ...mine, ...other }, genuine)).toEqual({ ok: false, reason })
      }
      // A release after the end of maintenance is refused, and so is the answer without it.
      const late = { key: dear.key, program: dear.program, fingerprint, nonce: fresh() }
      await post("activate", late)
      const released = { ...late, app_released_at: "2099-01-01T00:00:00Z" }
      expect(read("validate", released, await tokenOf("validate", released))).toMatchObject({
        ok: true,
        answer: { valid: false, code: "MAINTENANCE_ENDED" },
      })
      expect(read("validate", released, await tokenOf("validate", late))).toEqual({
        ok: false,
        reason: "other_release",
      })
      // A removal is "valid" too.
      const removed = await tokenOf("deactivate", mine)
      expect(read("deactivate", mine, removed)).toMatchObject({ ok: true, answer: { valid: true } })
      expect(read("validate", mine, removed)).toEqual({ ok: false, reason: "other_call" })
      // Five minutes later it is no answer any more.
      expect(read("validate", mine, genuine, 301)).toEqual({ ok: false, reason: "too_late" })
    })

    it("every call signs what was asked, as it was sent", async () => {
      const { id, license, key, program } = await sold({
        custom_fields: { edition: "school" },
        max_activations: 2,
      })
      const { signature } = (
        await staff.post<{ signature: string }>(
          `/admin/license-programs/${license.program.id}/reveal-signature`
        )
      ).data
      const locks = Object.fromEntries(
        Object.entries(programOf(signature).digestsOf(machine())).map(([lock, digest]) => [
          lock,
          String(digest).toUpperCase(),
        ])
      )
      for (const call of RUNTIME_CALLS) {
        const sent = {
          key,
          program,
          nonce: fresh(),
          ...(call === "receipts"
            ? { file: "lfile_none", receipt: "0000-0000-0000-0000" }
            : { locks, app_released_at: "2026-01-01T01:00:00+01:00" }),
          ...(call === "consume" ? { amount: 3 } : {}),
          ...(call === "consume_batch"
            ? { entries: [1, 2].map((n) => ({ id: `e${n}`, amount: n, at: "2026-01-01" })) }
            : {}),
        }
        const answer = read(call, sent, await tokenOf(call, sent))
        expect(answer).toMatchObject({
          ok: true,
          answer: {
            v: 2,
            call,
            program,
            policy: license.policy.code,
            license_id: id,
            custom_fields: { edition: "school" },
            next_heartbeat: call === "heartbeat" || call === "session" ? 600 : null,
          },
        })
      }
      const unknown = { key: "00000-00000-00000-00000-00000", program, nonce: fresh() }
      expect(read("validate", unknown, await tokenOf("validate", unknown))).toMatchObject({
        ok: true,
        answer: { valid: false, code: "NOT_FOUND", program, policy: null, license_id: null },
      })
    })

    it("an answer is kept for an outage until its own end, and only where offline use is allowed", async () => {
      const { id, key, program } = await sold({ kind: "time_limited", valid_duration: "P1Y" })
      const mine = { key, program, fingerprint: computer() }
      const tokens = {} as Record<RuntimeCall, string>
      for (const call of ["activate", "validate", "heartbeat", "deactivate"] as const) {
        tokens[call] = await tokenOf(call, { ...mine, nonce: fresh() })
      }
      const kept = (token: string, now = new Date(), lastSeen: Date | null = null, more = {}) =>
        readKeptAnswer(nodePrimitives, {
          token,
          keys,
          asked: asked("validate", { ...mine, nonce: "", ...more }),
          now,
          lastSeen,
        })
      const after = (hours: number) => new Date(Date.now() + hours * HOUR_MS)
      for (const call of ["activate", "validate", "heartbeat"] as const) {
        expect(kept(tokens[call], after(23))).toMatchObject({ ok: true })
        expect(kept(tokens[call], after(25))).toEqual({ ok: false, reason: "EXPIRED" })
      }
      expect(kept(tokens.deactivate)).toEqual({ ok: false, reason: "not_kept" })
      expect(kept(tokens.validate, new Date(), after(1))).toEqual({
        ok: false,
        reason: "CLOCK_ROLLED_BACK",
      })
      expect(kept(tokens.validate, new Date(), null, { features: ["pro"] })).toEqual({
        ok: false,
        reason: "other_features",
      })

      // Never beyond the license.
      const end = after(2)
      expect(await staff.post(`/admin/licenses/${id}`, { expires_at: end })).toMatchObject({
        status: 200,
      })
      await post("activate", mine)
      const short = kept(await tokenOf("validate", { ...mine, nonce: fresh() }))
      expect(short).toMatchObject({ ok: true, answer: { keep_until: end.toISOString() } })
      await staff.post(`/admin/licenses/${id}`, { allow_offline: false })
      expect(kept(await tokenOf("validate", { ...mine, nonce: fresh() }))).toEqual({
        ok: false,
        reason: "not_kept",
      })
    })

    it("refuses a nonce that can be guessed", async () => {
      const { key, program } = await sold()
      for (const nonce of ["1", "b7f3c1", "x".repeat(21), "with spaces in its middle", ""]) {
        expect(await post("validate", { key, program, nonce })).toMatchObject({
          status: 400,
          data: {
            code: "INVALID_REQUEST",
            message: expect.stringMatching(/^Field 'nonce' must be/),
          },
        })
      }
      const { data } = await post("validate", { key, program })
      expect(data.signature).toBeUndefined()
    })
  },
})
