import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { verifyActivationCode } from "../../src/modules/licensing/domain/codecs/activation-code"
import { fromHex } from "../../src/modules/licensing/domain/codecs/bytes"
import { activationSecret } from "../../src/modules/licensing/domain/codecs/program-secret"
import { nodePrimitives } from "../../src/modules/licensing/storage/node-primitives"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { ActivationRow, TaskCaller } from "../../src/modules/licensing/activations/types"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { type Machine, machine } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"
import { NO_TASK_LIMITS } from "../helpers/task-limits"

jest.setTimeout(240_000)

type Verdict = {
  code: string
  valid: boolean
  message: string
  license: { seats_used: number } | null
  activation: { id: string } | null
  file: { id: string; certificate: string } | null
}

const BUYER: TaskCaller = {
  actor: { type: "customer", id: "cus_1" },
  by_staff: false,
  program_code: null,
}
const STAFF: TaskCaller = { actor: { type: "staff", id: null }, by_staff: true, program_code: null }
const UNLIMITED = { daily: null, monthly: null }

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
    })

    const licensing = () => container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const limits = async (task_limits: object | null) =>
      await staff.post("/admin/licensing/settings", { task_limits })

    /** An order's licenses of one program, with what the program knows. */
    const sold = async (terms = {}, units = 1) => {
      const { revealKey, ...sale } = await sellLicenses(container, staff, terms, units)
      const key = await revealKey()
      const ids = sale.licenses.map(({ id }) => id)
      const program = runtimeCaller<Verdict>(api)
      const call = (name: string, body: object = {}) =>
        program(name, { key, program: sale.program, ...body })
      return { ...sale, ids, call, key }
    }

    const usedSeats = async (id: string) =>
      (await staff.get<{ license: LicenseDetail }>(`/admin/licenses/${id}`)).data.license.seats_used

    const typed = async (id: string, codes: object): Promise<ActivationRow> => {
      const { activation, verdict } = await licensing().activations.activate(id, codes, {}, BUYER)
      expect(verdict.code).toBe("VALID")
      return activation!
    }

    describe("an activation that has an activation code ends by its removal code only", () => {
      it("by deactivate, also once the program has claimed it", async () => {
        const { id, call, codesOf, digestsOf, removalOf } = await sold()
        const mine = machine()
        const activation = await typed(id, codesOf(mine))
        const here = { locks: digestsOf(mine) }
        expect((await call("deactivate", here)).data).toMatchObject({
          valid: false,
          code: "REMOVAL_CODE_REQUIRED",
        })
        // Claimed by the program, it is still the one with the code.
        expect((await call("activate", here)).data.activation!.id).toBe(activation.id)
        for (let often = 0; often < 6; often++) {
          expect((await call("deactivate", here)).data.code).toBe("REMOVAL_CODE_REQUIRED")
        }
        const wrong = await call("deactivate", { ...here, removal_code: "00000000" })
        expect(wrong.data.code).toBe("INVALID_REMOVAL_CODE")
        expect(await usedSeats(id)).toBe(1)
        const removal_code = removalOf(activation)
        expect((await call("deactivate", { ...here, removal_code })).data).toMatchObject({
          code: "VALID",
          license: { seats_used: 0 },
        })
        expect((await call("deactivate", { ...here, removal_code })).data.code).toBe(
          "NOT_ACTIVATED"
        )
        // An activation by the program itself needs no removal code, and an empty one does no harm.
        expect((await call("activate", here)).data.code).toBe("VALID")
        expect((await call("deactivate", here)).data.code).toBe("VALID")
      })

      it("by no fingerprint that begins like one of ours", async () => {
        const { id, call, codesOf } = await sold()
        await typed(id, codesOf(machine()))
        const rows = await dbConnection.raw(
          "select fingerprint from licensing_activation where license_id = ?",
          [id]
        )
        const { fingerprint } = (rows as { rows: { fingerprint: string }[] }).rows[0]!
        expect(fingerprint).toMatch(/^locks:/)
        const forged = [fingerprint, ` ${fingerprint.toUpperCase()}`, "ls:0123456789abcdef"]
        for (const each of forged) {
          for (const name of [
            "validate",
            "heartbeat",
            "activate",
            "reactivate",
            "deactivate",
            "checkout",
          ]) {
            expect(await call(name, { fingerprint: each })).toMatchObject({
              status: 400,
              data: { code: "INVALID_REQUEST", message: expect.stringContaining("may not begin") },
            })
          }
          const task = await licensing().activations.activate(id, { fingerprint: each }, {}, BUYER)
          expect(task.verdict.code).toBe("FINGERPRINT_REQUIRED")
        }
        const short = await call("validate", { fingerprint: "short" })
        expect(short).toMatchObject({
          status: 400,
          data: { message: expect.stringContaining("16 to 256") },
        })
        expect(await usedSeats(id)).toBe(1)
      })

      it("not by the receipt of a file, which proves the file gone and no more", async () => {
        const { id, call, codesOf, digestsOf, receiptOf, removalOf } = await sold()
        const mine = machine()
        const activation = await typed(id, codesOf(mine))
        const here = { locks: digestsOf(mine) }
        const { file } = (await call("checkout", here)).data
        const { fingerprint } = (await licensing().activations.find(activation.id))!
        const receipt = receiptOf(file!.id, fingerprint)
        expect((await call("receipts", { file: file!.id, receipt })).data.code).toBe("VALID")
        expect(await usedSeats(id)).toBe(1)
        const removal_code = removalOf(activation)
        expect((await call("deactivate", { ...here, removal_code })).data.code).toBe("VALID")
        expect(await usedSeats(id)).toBe(0)
      })

      it("not by a reactivation without codes and a removal of what came of it", async () => {
        const { id, call, codesOf, digestsOf, changed, removalOf } = await sold()
        await limits(NO_TASK_LIMITS)
        const mine = machine()
        const activation = await typed(id, codesOf(mine))
        const repaired = { locks: digestsOf(changed(mine, "cpu")) }
        const moved = (await call("reactivate", repaired)).data
        expect(moved).toMatchObject({ code: "VALID" })
        expect(moved.activation!.id).not.toBe(activation.id)
        expect((await call("deactivate", repaired)).data.code).toBe("REMOVAL_CODE_REQUIRED")
        const removal_code = removalOf(activation)
        expect((await call("deactivate", { ...repaired, removal_code })).data.code).toBe("VALID")
        expect(await usedSeats(id)).toBe(0)
        // Staff's word begins a new chain: no code is known to be out.
        const other = await typed(id, codesOf(machine()))
        const reinstalled = { fingerprint: randomBytes(16).toString("hex") }
        await licensing().activations.reactivate(other.id, reinstalled, {}, STAFF)
        expect((await call("deactivate", reinstalled)).data.code).toBe("VALID")
      })
    })

    describe("a reactivation is measured by the first computer of its chain too", () => {
      /** Computers of which each differs from the one before by one hardware lock. */
      const drifting = (changed: (of: Machine, ...locks: "cpu"[]) => Machine, from: Machine) => {
        const steps = ["cpu", "net", "hd_serial"] as unknown as "cpu"[]
        return steps.map((lock) => (from = changed(from, lock)))
      }

      it("so that a license that cannot be moved does not wander", async () => {
        const { id, codesOf, changed } = await sold({ max_transfers: 0 })
        await limits(NO_TASK_LIMITS)
        const first = machine()
        const [near, far] = drifting(changed as never, first)
        const begun = await typed(id, codesOf(first))
        const reactivate = async (on: string, of: Machine, caller = BUYER) =>
          await licensing().activations.reactivate(on, codesOf(of), {}, caller)
        const second = await reactivate(begun.id, near!)
        expect(second.verdict.code).toBe("VALID")
        expect((await reactivate(second.activation!.id, far!)).verdict.code).toBe(
          "TRANSFER_FORBIDDEN"
        )
        // Back to the first one is no drift.
        const back = await reactivate(second.activation!.id, first)
        expect(back.verdict.code).toBe("VALID")
        const again = await reactivate(back.activation!.id, near!)
        // Staff say that it is the same computer, repaired: a new chain begins.
        const repaired = await reactivate(again.activation!.id, far!, STAFF)
        expect(repaired.activation).toMatchObject({ baseline_activation_id: null })
        const [, , farther] = drifting(changed as never, first)
        expect((await reactivate(repaired.activation!.id, farther!)).verdict.code).toBe("VALID")
      })

      it("and drift counts as a transfer, within the limits of transfers, and is in the timeline", async () => {
        const { id, codesOf, digestsOf, call, changed } = await sold({ max_transfers: 1 })
        await limits({
          no_subscription: {
            ...NO_TASK_LIMITS.no_subscription,
            transfer: { ...UNLIMITED, daily: 1 },
          },
        })
        const first = machine()
        const [near, far, farther] = drifting(changed as never, first)
        const begun = await typed(id, codesOf(first))
        await licensing().activations.reactivate(begun.id, codesOf(near!), {}, BUYER)
        // By the program's own call as by a person's.
        expect((await call("reactivate", { locks: digestsOf(far!) })).data.code).toBe("VALID")
        const { license } = (await staff.get<{ license: LicenseDetail }>(`/admin/licenses/${id}`))
          .data
        expect(license).toMatchObject({ transfer_count: 1, seats_used: 1 })
        const { license_events: events } = (
          await staff.get<{ license_events: { type: string; data: object }[] }>(
            `/admin/licenses/${id}/events?limit=20`
          )
        ).data
        const reactivations = events.filter(({ type }) => type === "activation.reactivated")
        expect(reactivations.map(({ data }) => data)).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ counts_as: "transfer", drifted_locks: ["net", "cpu"] }),
          ])
        )
        expect((await call("reactivate", { locks: digestsOf(farther!) })).data.code).toBe(
          "DAILY_LIMIT"
        )
        await limits(NO_TASK_LIMITS)
        expect((await call("reactivate", { locks: digestsOf(farther!) })).data.code).toBe(
          "TRANSFERS_EXHAUSTED"
        )
      })
    })

    describe("no two activations of a program have one activation code", () => {
      const sequenceOf = (signature: string, codes: object, { activation_code }: ActivationRow) => {
        const { site_code, machine_id } = codes as { site_code: string; machine_id: string }
        const secret = activationSecret(nodePrimitives, fromHex(signature) as Uint8Array)
        const machineCodes = { siteCode: site_code, machineId: machine_id }
        const read = verifyActivationCode(
          nodePrimitives,
          secret,
          machineCodes,
          activation_code ?? ""
        )
        return read.ok ? read.payload.sequence : null
      }

      it("of licenses beside each other, of orders apart, and at once", async () => {
        const { ids, signature, codesOf, removalOf } = await sold({}, 6)
        const codes = codesOf(machine())
        const made = await Promise.all(ids.map(async (id) => await typed(id, codes)))
        expect(new Set(made.map(({ activation_code }) => activation_code)).size).toBe(6)
        expect(new Set(made.map((row) => sequenceOf(signature, codes, row))).size).toBe(6)
        // Therefore a removal code ends one of them.
        const [one, other] = made
        const wrong = await licensing().activations.remove(other!.id, BUYER, {
          code: removalOf(one!),
        })
        expect(wrong.verdict.code).toBe("INVALID_REMOVAL_CODE")
        const right = await licensing().activations.remove(one!.id, BUYER, {
          code: removalOf(one!),
        })
        expect(right.verdict.code).toBe("VALID")
        // A removed code does not come back.
        const again = await typed(one!.license_id, codes)
        expect(made.map(({ activation_code }) => activation_code)).not.toContain(
          again.activation_code
        )
      })

      it("until all 256 are used, when only staff give out another", async () => {
        const { id, signature, codesOf } = await sold({ max_activations: 2 })
        await limits(NO_TASK_LIMITS)
        const mine = machine()
        let { id: on } = await typed(id, codesOf(mine))
        await dbConnection.raw(
          `insert into licensing_activation (id, license_id, sequence, status, ended_reason, ended_at, fingerprint,
             lock_bytes, site_code, machine_id, generation, activation_code, activated_at, actor_type)
           select a.id || n, a.license_id, 0, 'ended', 'reset', now(), a.fingerprint, a.lock_bytes, a.site_code,
             a.machine_id, a.generation,
             substr(a.activation_code, 1, 2) || upper(lpad(to_hex(n), 2, '0')) || substr(a.activation_code, 5),
             a.activated_at - interval '1 day' + n * interval '1 second', 'customer'
           from licensing_activation a, generate_series(0, 255) n where a.id = ? and n not in (1, 2)`,
          [on]
        )
        const reactivate = async (caller: TaskCaller) =>
          await licensing().activations.reactivate(on, codesOf(mine), {}, caller)
        const last = await reactivate(BUYER)
        expect(sequenceOf(signature, codesOf(mine), last.activation!)).toBe(2)
        on = last.activation!.id
        expect((await reactivate(BUYER)).verdict.code).toBe("CODES_EXHAUSTED")
        const other = machine()
        expect((await typed(id, codesOf(other))).activation_code).not.toBeNull()
        expect(sequenceOf(signature, codesOf(mine), (await reactivate(STAFF)).activation!)).toBe(3)
      })
    })

    describe("the default limits of self-service", () => {
      it("stop several computers that take turns on one seat, by program", async () => {
        const { call } = await sold()
        const computers = Array.from({ length: 6 }, () => randomBytes(16).toString("hex"))
        const codes: string[] = []
        for (let round = 0; round < 3; round++) {
          for (const fingerprint of computers) {
            for (const name of ["activate", "validate", "deactivate"]) {
              codes.push((await call(name, { fingerprint })).data.code)
            }
          }
        }
        const ran = codes.filter((code, at) => at % 3 === 1 && code === "VALID")
        expect(ran.length).toBeLessThan(10)
        expect(codes).toContain("DAILY_LIMIT")
        // The third computer keeps its seat and is activated again; no other comes in.
        const activations = codes.filter((_, at) => at % 3 === 0)
        const later = activations.filter((_, at) => at > 2 && at % computers.length !== 2)
        expect(new Set(later)).toEqual(new Set(["SEATS_EXHAUSTED"]))
      })

      it("apply per seat, so a roll-out fits, and a number that was set applies to the whole license", async () => {
        const { id, call } = await sold({ max_activations: 8 })
        const fingerprints = Array.from({ length: 8 }, () => randomBytes(16).toString("hex"))
        for (const fingerprint of fingerprints) {
          expect((await call("activate", { fingerprint })).data.code).toBe("VALID")
        }
        await limits({ no_subscription: { remove: { daily: 1 }, activate: { monthly: 9 } } })
        const settings = await staff.get<{
          licensing_settings: { task_limits: Record<string, Record<string, object>> }
        }>("/admin/licensing/settings")
        expect(settings.data.licensing_settings.task_limits.no_subscription).toEqual({
          activate: { enabled: true, daily: null, monthly: 9, per_seat: false },
          reactivate: { enabled: true, daily: 2, monthly: 10, per_seat: true },
          transfer: { enabled: true, daily: 2, monthly: 10, per_seat: true },
          remove: { enabled: true, daily: 1, monthly: null, per_seat: false },
        })
        const [first, second] = fingerprints
        expect((await call("deactivate", { fingerprint: first })).data.code).toBe("VALID")
        expect((await call("deactivate", { fingerprint: second })).data.code).toBe("DAILY_LIMIT")
        expect((await call("activate", { fingerprint: first })).data.code).toBe("VALID")
        expect(await usedSeats(id)).toBe(8)
      })

      it("are kept by the quick activation too, however many come at once", async () => {
        const { call } = await sold({ max_activations: 30 })
        await limits({ no_subscription: { activate: { daily: 7 } } })
        const answers = await Promise.all(
          Array.from(
            { length: 20 },
            async () => await call("activate", { fingerprint: randomBytes(16).toString("hex") })
          )
        )
        const codes = answers.map(({ data }) => data.code).sort()
        expect(codes.filter((code) => code === "VALID")).toHaveLength(7)
        expect(codes.filter((code) => code === "DAILY_LIMIT")).toHaveLength(13)
      })
    })

    describe("what only describes a computer", () => {
      it.each<[string, unknown, string | null]>([
        ["empty", "", null],
        ["blank", " ", null],
        ["null", null, null],
        ["no text", { of: "x" }, null],
        ["255 characters", "n".repeat(255), "n".repeat(60)],
        ["with controls and turned about", "1.0\u001b[31m\u202e\u0000 x", "1.0[31m x"],
        ["decomposed", "Mu\u0308ller", "Müller"],
      ])("never refuses: %s", async (_, text, kept) => {
        const { call } = await sold()
        const { data, status } = await call("activate", {
          fingerprint: randomBytes(16).toString("hex"),
          name: text,
          platform: text,
          app_version: text,
        })
        expect({ status, code: data.code }).toEqual({ status: 200, code: "VALID" })
        const row = await licensing().activations.find(data.activation!.id)
        expect(row).toMatchObject({ platform: kept, app_version: kept })
        expect(row!.name?.slice(0, 60) ?? null).toBe(kept)
      })
    })

    describe("free text of people", () => {
      it("is kept without controls and direction overrides, in lines only where there may be", async () => {
        const { id, order, codesOf } = await sold()
        const dirty = "a\u001b[1m\u202eb\r\nMu\u0308ller"
        const noted = await staff.post<{ activation: ActivationRow }>(
          `/admin/licenses/${id}/activations`,
          { ...codesOf(machine()), note: dirty }
        )
        expect(noted.data.activation.note).toBe("a[1mb Müller")
        await staff.post(`/admin/licenses/${id}`, {
          note: dirty,
          custom_fields: { site: dirty },
        })
        const { license } = (
          await staff.get<{ license: LicenseDetail & { note: string; custom_fields: object } }>(
            `/admin/licenses/${id}`
          )
        ).data
        expect(license).toMatchObject({
          note: "a[1mb\nMüller",
          custom_fields: { site: "a[1mb\nMüller" },
        })
        await staff.post(`/admin/orders/${order}/licensing`, { reference: dirty })
        const profile = await dbConnection.raw(
          "select reference from licensing_order_profile where order_id = ?",
          [order]
        )
        expect((profile as { rows: object[] }).rows).toEqual([{ reference: "a[1mb Müller" }])
      })
    })

    describe("typed codes are understood", () => {
      it("with labels, swapped, and merged into either field, and so are removal codes", async () => {
        const { id, codesOf, removalOf } = await sold()
        const { site_code, machine_id } = codesOf(machine())
        const labelled = `Site code: ${site_code}\nMachine ID: ${machine_id}`
        for (const body of [
          { site_code: `Site code: ${site_code}`, machine_id: `Machine ID: ${machine_id}` },
          { site_code: machine_id, machine_id: site_code },
          { site_code: labelled },
          { site_code: "", machine_id: labelled },
          { site_code: "", machine_id: `${site_code}${machine_id}` },
        ]) {
          const { data, status } = await staff.post<{ activation: ActivationRow }>(
            `/admin/licenses/${id}/activations`,
            body
          )
          expect(status).toBe(200)
          expect(data.activation).toMatchObject({ site_code, machine_id })
        }
        const [activation] = await dbConnection
          .raw("select * from licensing_activation where license_id = ?", [id])
          .then(({ rows }: { rows: ActivationRow[] }) => rows)
        const removed = await licensing().activations.remove(activation!.id, BUYER, {
          code: `Removal code: ${removalOf(activation!)}`,
        })
        expect(removed.verdict.code).toBe("VALID")
      })
    })
  },
})
