import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import type { TaskCaller } from "../../src/modules/licensing/activations/types"
import { runActivationTaskWorkflow } from "../../src/workflows/activations"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { type Machine, machine } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

type Activation = {
  id: string
  license_id: string
  status: string
  ended_reason: string | null
  site_code: string | null
  machine_id: string | null
  activation_code: string | null
  original_activation_id: string | null
  note: string | null
  marks: string[]
}
type Task = { activation: Activation; repeated: boolean; free_seats: number; seats: number }
type Refusal = { code: string; message: string }

const BUYER: TaskCaller = {
  actor: { type: "customer", id: "cus_1" },
  by_staff: false,
  program_code: null,
}

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let stranger: Client

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      stranger = clientOf(api)
      await withoutTaskLimits(container)
    })

    const licensing = () => container.resolve<LicensingModuleService>(LICENSING_MODULE)

    /** One license of two seats, and the program's signature. */
    const sold = async (terms = {}, units = 1) => {
      const sale = await sellLicenses(container, staff, { max_activations: 2, ...terms }, units)
      return {
        ...sale,
        url: `/admin/licenses/${sale.id}/activations`,
        read: async () =>
          (await staff.get<{ license: LicenseDetail }>(`/admin/licenses/${sale.id}`)).data.license,
      }
    }

    /** The program code and key that the sold program is given. */
    const revealed = async (id: string) => {
      const path = `/admin/licenses/${id}`
      const { license } = (await staff.get<{ license: LicenseDetail }>(path)).data
      const { key } = (await staff.post<{ key: string }>(`${path}/reveal`)).data
      return { program: license.program.code, key }
    }

    const activate = async (url: string, body: object) =>
      await staff.post<Task & Refusal>(url, body)

    it("activates by typed codes: a seat each, the same computer once, and its codes bound to it", async () => {
      const { id, url, codesOf, read } = await sold()
      const first = machine()
      const done = await activate(url, { ...codesOf(first), note: "Studio" })
      expect(done).toMatchObject({
        status: 200,
        data: {
          repeated: false,
          free_seats: 1,
          seats: 2,
          activation: { ...codesOf(first), note: "Studio", status: "active", marks: [] },
        },
      })
      expect(done.data.activation.activation_code).toMatch(/^([0-9A-F]{8}-){3}[0-9A-F]{8}$/)
      const again = await activate(url, {
        site_code: `${codesOf(first).site_code}${codesOf(first).machine_id}`,
      })
      expect(again.data).toMatchObject({
        repeated: true,
        activation: { id: done.data.activation.id },
      })
      expect((await activate(url, codesOf(machine()))).data.free_seats).toBe(0)
      const full = await activate(url, codesOf(machine()))
      expect(full).toMatchObject({ status: 409, data: { code: "SEATS_EXHAUSTED" } })
      const beyond = await activate(url, { ...codesOf(machine()), beyond_seats: true })
      expect(beyond.data.free_seats).toBe(0)
      expect(await read()).toMatchObject({ seats: 2, seats_used: 3, status: "active" })
      const wrong = { ...codesOf(first), machine_id: "0000-0000-0000-0001" }
      expect((await activate(url, wrong)).data.code).toBe("INVALID_MACHINE_CODES")
      expect((await activate(url, { site_code: "x".repeat(100) })).status).toBe(400)
      expect((await activate(url, { ...codesOf(first), note: "x".repeat(31) })).status).toBe(400)
      await staff.post(`/admin/licenses/${id}`, { allow_typed_codes: false })
      expect(await activate(url, codesOf(machine()))).toMatchObject({
        status: 409,
        data: { code: "TYPED_CODES_NOT_ALLOWED" },
      })
    })

    it("reactivates the same computer within the rule, and shows the public only how many locks differ", async () => {
      const { url, codesOf, changed, read } = await sold()
      const computer = machine()
      const { activation } = (await activate(url, codesOf(computer))).data
      const reinstalled = changed(computer, "os", "hd_volume")
      const done = await licensing().activations.reactivate(
        activation.id,
        codesOf(reinstalled),
        {},
        BUYER
      )
      expect(done).toMatchObject({
        verdict: { valid: true },
        activation: { original_activation_id: activation.id, status: "active" },
        free_seats: 1,
      })
      expect(done.activation?.activation_code).not.toBe(activation.activation_code)
      expect(await read()).toMatchObject({ seats_used: 1, transfer_count: 0 })
      const rebuilt = changed(computer, "cpu", "net")
      const refused = await licensing().activations.reactivate(
        done.activation!.id,
        codesOf(rebuilt),
        {},
        BUYER
      )
      expect(refused).toMatchObject({
        activation: null,
        verdict: { code: "TOO_MANY_LOCKS_CHANGED", differing_locks: 4 },
      })
      const compared = await staff.post<{ locks: { lock: string; changed: boolean }[] }>(
        `${url}/${done.activation!.id}/compare`,
        codesOf(rebuilt)
      )
      expect(
        compared.data.locks
          .filter(({ changed }) => changed)
          .map(({ lock }) => lock)
          .sort()
      ).toEqual(["cpu", "hd_volume", "net", "os"])
      const granted = await staff.post<Task>(
        `${url}/${done.activation!.id}/reactivate`,
        codesOf(rebuilt)
      )
      expect(granted.data).toMatchObject({
        activation: { original_activation_id: activation.id },
        free_seats: 1,
      })
      const ended = await licensing().activations.reactivate(
        activation.id,
        codesOf(computer),
        {},
        BUYER
      )
      expect(ended.verdict.code).toBe("NOT_ACTIVATED")
    })

    it("transfers and removes by removal code, once, and locks after five wrong ones until unlocked", async () => {
      const { url, id, codesOf, removalOf, read } = await sold({ max_transfers: 1 })
      const old = machine()
      const next = machine()
      const { activation } = (await activate(url, codesOf(old))).data
      const transfer = async (proof: string) =>
        await licensing().activations.transfer(activation.id, codesOf(next), {}, BUYER, {
          code: proof,
        })
      for (let wrong = 0; wrong < 5; wrong++) {
        expect((await transfer("00000000")).verdict.code).toBe("INVALID_REMOVAL_CODE")
      }
      expect((await transfer(removalOf(activation))).verdict.code).toBe("TASK_LOCKED")
      const midnight = new Date(new Date().setUTCHours(24, 0, 0, 0)).toISOString()
      expect(await read()).toMatchObject({ locked_until: midnight })
      expect((await staff.post(`/admin/licenses/${id}/unlock`)).status).toBe(200)
      expect(await read()).toMatchObject({ locked_until: null })
      const moved = await transfer(removalOf(activation).toLowerCase())
      expect(moved).toMatchObject({ verdict: { valid: true }, free_seats: 1 })
      expect((await transfer(removalOf(activation))).verdict.code).toBe("NOT_ACTIVATED")
      expect(await read()).toMatchObject({ seats_used: 1, transfer_count: 1 })

      const successor = (await staff.get<{ activations: Activation[] }>(`${url}?status=active`))
        .data.activations[0]!
      const removed = await licensing().activations.remove(successor.id, BUYER, {
        code: removalOf(successor),
      })
      expect(removed).toMatchObject({ verdict: { valid: true }, free_seats: 2 })
      expect(await read()).toMatchObject({ seats_used: 0 })
      const stale = (await activate(url, codesOf(next))).data
      expect(stale.activation.marks).toEqual(["generation_reused"])
      const fresh = { ...next, generation: 1 }
      await staff.post(`${url}/${stale.activation.id}/remove`)
      const unmarked = (await activate(url, codesOf(fresh))).data.activation
      expect(unmarked.marks).toEqual([])
      expect(unmarked.activation_code).not.toBe(successor.activation_code)
      const all = await staff.get<{ activations: Activation[]; count: number }>(url)
      expect(all.data.activations.map(({ ended_reason }) => ended_reason)).toEqual([
        null,
        "removed",
        "removed",
        "transferred",
      ])
    })

    it("lets a runtime call claim the typed activation of its computer", async () => {
      const { url, id, codesOf, digestsOf, read } = await sold()
      const computer = machine()
      const { activation } = (await activate(url, codesOf(computer))).data
      const program: TaskCaller = { ...BUYER, actor: { type: "program", id: null } }
      const claimed = await licensing().activations.activate(
        id,
        { locks: digestsOf(computer) },
        { platform: "linux", app_version: "2.1" },
        program
      )
      expect(claimed).toMatchObject({ repeated: true, activation: { id: activation.id } })
      const again = await licensing().activations.activate(
        id,
        { locks: digestsOf(computer) },
        {},
        program
      )
      expect(again).toMatchObject({ repeated: true, activation: { platform: "linux" } })
      const opaque = await licensing().activations.activate(
        id,
        { fingerprint: randomBytes(16).toString("hex") },
        {},
        program
      )
      expect(opaque).toMatchObject({ repeated: false, free_seats: 0 })
      const nothing = await licensing().activations.activate(id, {}, {}, program)
      expect(nothing.verdict.code).toBe("FINGERPRINT_REQUIRED")
      expect(await read()).toMatchObject({ seats_used: 2 })
    })

    it("knows a computer by its locks, by whichever way it comes back", async () => {
      const { url, id, codesOf, digestsOf, removalOf, changed, read } = await sold({
        max_activations: 1,
        max_transfers: 0,
      })
      const { program, key } = await revealed(id)
      const mine = machine()
      const call = async (name: string, of: Machine, more = {}) => {
        const body = { key, program, locks: digestsOf(of), ...more }
        return (await stranger.post<{ code: string }>(`/licensing/v1/${name}`, body)).data.code
      }
      const come = async (of = mine) => await call("activate", of)
      const leave = async (of = mine, removal_code?: string) =>
        await call("deactivate", of, removal_code === undefined ? {} : { removal_code })
      const typed = async () => await licensing().activations.activate(id, codesOf(mine), {}, BUYER)

      // Typed in and removed; back by the program, and typed again after the program gave its seat up.
      const first = (await typed()).activation!
      await licensing().activations.remove(first.id, BUYER, { code: removalOf(first) })
      expect(await come(machine())).toBe("TRANSFER_FORBIDDEN")
      expect(await come()).toBe("VALID")
      expect(await leave()).toBe("VALID")
      const back = await typed()
      expect(back.verdict.code).toBe("VALID")

      // Claimed by the program and moved onto itself, which is no transfer.
      expect(await come()).toBe("VALID")
      const moved = await licensing().activations.transfer(
        back.activation!.id,
        codesOf(mine),
        {},
        BUYER,
        { code: removalOf(back.activation!) }
      )
      expect(moved.verdict.code).toBe("VALID")
      expect(await read()).toMatchObject({ seats_used: 1, transfer_count: 0 })

      // The file that it left behind holds its seat for it, also when it comes back repaired.
      await staff.post(`/admin/licenses/${id}/offline-files`, {
        activation_id: moved.activation!.id,
      })
      await staff.post(`${url}/${moved.activation!.id}/remove`)
      expect(await read()).toMatchObject({ seats_used: 1 })
      expect(await come(machine())).toBe("SEATS_EXHAUSTED")
      expect(await come()).toBe("VALID")
      const repaired = changed(mine, "os")
      const [active] = (await staff.get<{ activations: Activation[] }>(`${url}?status=active`)).data
        .activations
      const reactivated = await staff.post<Task>(
        `${url}/${active!.id}/reactivate`,
        codesOf(repaired)
      )
      expect(await leave(repaired)).toBe("REMOVAL_CODE_REQUIRED")
      expect(await leave(repaired, removalOf(reactivated.data.activation))).toBe("VALID")
      expect(await come(repaired)).toBe("VALID")
      expect(await read()).toMatchObject({ seats_used: 1, transfer_count: 0 })
    })

    it("transfers no seat that a machine file keeps, until the file is back", async () => {
      const { url, id, codesOf, removalOf, receiptOf, read } = await sold({ max_activations: 1 })
      const { activation } = (await activate(url, codesOf(machine()))).data
      const { file } = (
        await staff.post<{ file: { id: string } }>(`/admin/licenses/${id}/offline-files`, {
          activation_id: activation.id,
        })
      ).data
      const next = machine()
      const move = async (of: Activation) =>
        await licensing().activations.transfer(of.id, codesOf(next), {}, BUYER, {
          code: removalOf(of),
        })
      expect((await move(activation)).verdict.code).toBe("SEATS_EXHAUSTED")
      // Another seat will do.
      await staff.post(`/admin/licenses/${id}`, { granted_seats: 1 })
      expect(await move(activation)).toMatchObject({ verdict: { valid: true }, free_seats: 0 })
      expect(await read()).toMatchObject({ seats_used: 2 })
      const { fingerprint } = (
        await dbConnection.raw(
          `select fingerprint from licensing_offline_file where id = '${file.id}'`
        )
      ).rows[0] as { fingerprint: string }
      const returned = await licensing().offline.giveBack(
        id,
        file.id,
        { receipt: receiptOf(file.id, fingerprint) },
        BUYER
      )
      expect(returned.verdict.code).toBe("VALID")
      expect(await read()).toMatchObject({ seats_used: 1 })
    })

    it("counts a seat that another computer freed as a transfer, however often they take turns", async () => {
      const { id, read } = await sold({ max_activations: 2 })
      const program: TaskCaller = { ...BUYER, actor: { type: "program", id: null } }
      const come = async (fingerprint: string) =>
        (await licensing().activations.activate(id, { fingerprint }, {}, program)).activation!.id
      const leave = async (...activations: string[]) => {
        for (const activation of activations) {
          await licensing().activations.remove(activation, program, "not_needed")
        }
      }
      const transfers = async () => (await read()).transfer_count
      const [a, b, c] = ["a", "b", "c"].map((name) => name.repeat(20)) as [string, string, string]
      await leave(await come(a), await come(b))
      const [inA, inB] = [await come(a), await come(b)]
      expect(await transfers()).toBe(0)
      await leave(inA, inB)
      // The newcomer takes the seat that was freed first; the other one is kept for its computer.
      const inC = await come(c)
      const backB = await come(b)
      expect(await transfers()).toBe(1)
      await leave(backB)
      const backA = await come(a)
      expect(await transfers()).toBe(2)
      await leave(inC, backA)
      await come(b)
      expect(await transfers()).toBe(3)
      await come(a)
      expect(await transfers()).toBe(3)
    })

    it("counts a transfer to a computer that is already activated, and emits the end of the former one", async () => {
      const { url, codesOf, removalOf, read } = await sold({ max_activations: 3 })
      await staff.post("/admin/licensing/settings", {
        task_limits: { no_subscription: { transfer: { daily: 1 } } },
      })
      const computers = [machine(), machine(), machine()]
      const all: Activation[] = []
      for (const each of computers) {
        all.push((await activate(url, codesOf(each))).data.activation)
      }
      const emitted = jest.spyOn(container.resolve(Modules.EVENT_BUS), "emit")
      const move = async (of: Activation) =>
        (
          await runActivationTaskWorkflow(container).run({
            input: {
              task: {
                task: "transfer",
                activation_id: of.id,
                computer: codesOf(computers[2]!),
                details: {},
                proof: { code: removalOf(of) },
              },
              caller: BUYER,
            },
          })
        ).result
      expect(await move(all[0]!)).toMatchObject({
        verdict: { code: "VALID" },
        repeated: true,
        activation: { id: all[2]!.id },
        free_seats: 1,
      })
      expect(emitted.mock.calls.flat()).toContainEqual({
        name: "license.deactivated",
        data: { id: all[0]!.license_id, activation_id: all[0]!.id },
      })
      emitted.mockRestore()
      expect((await move(all[1]!)).verdict.code).toBe("DAILY_LIMIT")
      expect(await read()).toMatchObject({ seats_used: 2 })
    })

    it("names the license, its policy, its computer and old and new values in the rows of histories", async () => {
      const { id, order, license, url, codesOf } = await sold({ max_transfers: 1 })
      const codes = codesOf(machine())
      const { activation } = (await activate(url, { ...codes, note: "Front desk" })).data
      await staff.post(`${url}/${activation.id}`, { note: "Back office" })
      await staff.post(`/admin/licenses/${id}`, { max_transfers: 2 })

      type Row = { type: string; about: object; changes: object[] }
      const { history } = (
        await staff.get<{ history: Row[] }>(`/admin/orders/${order}/licensing/history?limit=100`)
      ).data
      const { license_events } = (
        await staff.get<{ license_events: Row[] }>(`/admin/licenses/${id}/events`)
      ).data
      const licenses = [{ id, key_redacted: license.key_redacted, policy: license.policy.name }]
      const computer = { id: activation.id, name: "Back office", site_code: activation.site_code }
      for (const rows of [history, license_events]) {
        const rowOf = (type: string) => rows.find((row) => row.type === type)
        expect(rowOf("activation.created")).toMatchObject({ about: { licenses, computer } })
        expect(rowOf("activation.annotated")).toMatchObject({
          about: { licenses, computer },
          changes: [{ field: "note", from: "Front desk", to: "Back office" }],
        })
        expect(rowOf("license.updated")).toMatchObject({
          about: { licenses, computer: null },
          changes: [{ field: "max_transfers", from: 1, to: 2 }],
        })
      }
    })

    it("keeps to the shop's limits under parallel calls, and a reset starts the count again", async () => {
      const { url, id, codesOf, removalOf } = await sold({ max_activations: 5 })
      const settings = "/admin/licensing/settings"
      expect(
        (
          await staff.post(settings, {
            task_limits: { no_subscription: { remove: { enabled: true, daily: 1 } } },
          })
        ).status
      ).toBe(200)
      const [first, second] = await Promise.all(
        [machine(), machine()].map(
          async (each) => (await activate(url, codesOf(each))).data.activation
        )
      )
      const results = await Promise.all(
        [first!, second!].map(
          async (each) =>
            await licensing().activations.remove(each.id, BUYER, { code: removalOf(each) })
        )
      )
      expect(results.map(({ verdict }) => verdict.code).sort()).toEqual(["DAILY_LIMIT", "VALID"])
      const tomorrow = results.find(({ verdict }) => verdict.code === "DAILY_LIMIT")!.verdict
        .retry_at
      expect(tomorrow?.toISOString()).toMatch(/T00:00:00\.000Z$/)
      let refused = results[0]!.verdict.valid ? second! : first!
      const removedAt = async (now: number) =>
        (
          await licensing().activations.remove(
            refused.id,
            BUYER,
            { code: removalOf(refused) },
            "removed",
            new Date(now)
          )
        ).verdict.code
      expect(await removedAt(tomorrow!.getTime() - 1)).toBe("DAILY_LIMIT")
      expect(await removedAt(tomorrow!.getTime())).toBe("VALID")

      // By the month: the first instant of the next one, whatever day it is.
      await staff.post(settings, {
        task_limits: { no_subscription: { remove: { enabled: true, monthly: 1 } } },
      })
      refused = (await activate(url, codesOf(machine()))).data.activation
      const june = Date.UTC(2031, 5, 1)
      const may = Date.UTC(2031, 4, 1)
      expect(await removedAt(may)).toBe("VALID")
      refused = (await activate(url, codesOf(machine()))).data.activation
      expect(await removedAt(june - 1)).toBe("MONTHLY_LIMIT")
      expect(await removedAt(june)).toBe("VALID")
      await staff.post(settings, {
        task_limits: { no_subscription: { reactivate: { enabled: false } } },
      })
      const left = (await activate(url, codesOf(machine()))).data.activation
      const disabled = await licensing().activations.reactivate(
        left.id,
        codesOf(machine()),
        {},
        BUYER
      )
      expect(disabled.verdict.code).toBe("TASK_DISABLED")
      await staff.post(`/admin/licenses/${id}/reset`)
      const { data } = await staff.get<{ count: number }>(`${url}?status=active`)
      expect(data.count).toBe(0)
      await staff.post(settings, { task_limits: null })
      for (const bad of [
        { task_limits: { sometimes: {} } },
        { task_limits: { valid: { remove: { daily: -1 } } } },
        { flexible_locking: { changeable: ["mouse"], max_hardware_changes: 1 } },
        { flexible_locking: { changeable: [], max_hardware_changes: 9 } },
      ]) {
        expect((await staff.post(settings, bad)).status).toBe(400)
      }
    })

    it("never gives out more seats than there are, however parallel", async () => {
      const { id, read } = await sold({ max_activations: 5 })
      const program: TaskCaller = { ...BUYER, actor: { type: "program", id: null } }
      const same = randomBytes(16).toString("hex")
      const results = await Promise.all(
        Array.from(
          { length: 60 },
          async (_, at) =>
            await licensing().activations.activate(
              id,
              { fingerprint: at % 3 === 0 ? same : randomBytes(16).toString("hex") },
              {},
              program
            )
        )
      )
      const made = results.filter(({ activation, repeated }) => activation && !repeated)
      expect(made).toHaveLength(5)
      expect(await read()).toMatchObject({ seats_used: 5 })
      const { rows } = await dbConnection.raw(
        `select count(*)::int as n from licensing_activation where license_id = '${id}' and status = 'active'`
      )
      expect(rows[0].n).toBe(5)
    })

    it("begins the term with the first activation, and blocks what the license's state blocks", async () => {
      const { url, id, codesOf, read } = await sold({
        kind: "time_limited",
        valid_duration: "P1Y",
        term_starts: "first_activation",
      })
      expect((await read()).expires_at).toBeNull()
      const { activation } = (await activate(url, codesOf(machine()))).data
      expect(new Date((await read()).expires_at!).getTime()).toBeGreaterThan(Date.now())
      await staff.post(`/admin/licenses/${id}/suspend`)
      expect((await activate(url, codesOf(machine()))).data.code).toBe("SUSPENDED")
      await staff.post(`/admin/licenses/${id}/reinstate`)
      await staff.post(`/admin/licenses/${id}/renew`, { until: "2020-01-02T00:00:00Z" })
      expect((await activate(url, codesOf(machine()))).data.code).toBe("EXPIRED")
      const reset = await staff.post<Task>(`${url}/${activation.id}/reset`)
      expect(reset.data.activation).toMatchObject({ status: "ended", ended_reason: "reset" })
      for (const note of ["Gone", "Gone", null, null]) {
        const { data } = await staff.post<{ activation: Activation }>(`${url}/${activation.id}`, {
          note,
        })
        expect(data.activation.note).toBe(note)
      }
      const { data } = await staff.get<{
        license_events: { type: string; actor_type: string; data: unknown }[]
      }>(`/admin/licenses/${id}/events`)
      const annotations = data.license_events.filter(({ type }) => type === "activation.annotated")
      expect(annotations).toMatchObject([
        { actor_type: "staff", data: { from: "Gone", to: null } },
        { actor_type: "staff", data: { from: null, to: "Gone" } },
      ])
      expect(annotations).toHaveLength(2)
    })

    it("refuses strangers, other licenses' activations and bad bodies on every route", async () => {
      const { url, id, codesOf } = await sold()
      const other = await sold()
      const { activation } = (await activate(other.url, other.codesOf(machine()))).data
      const codes = codesOf(machine())
      const routes: [url: string, body: object, bad: object | null][] = [
        ["", codes, { site_code: 5 }],
        [`/${activation.id}`, { note: "x" }, { note: 5 }],
        [`/${activation.id}/reactivate`, codes, {}],
        [`/${activation.id}/replace`, codes, { machine_id: "x" }],
        [`/${activation.id}/remove`, {}, null],
        [`/${activation.id}/reset`, {}, null],
        [`/${activation.id}/compare`, codes, {}],
      ]
      for (const [path, body, bad] of routes) {
        expect([path, (await stranger.post(`${url}${path}`, body)).status]).toEqual([path, 401])
        if (path !== "") {
          expect([path, (await staff.post(`${url}${path}`, body)).status]).toEqual([path, 404])
        }
        if (bad) {
          expect([path, (await staff.post(`${url}${path}`, bad)).status]).toEqual([path, 400])
        }
      }
      expect((await stranger.get(url)).status).toBe(401)
      expect((await staff.get("/admin/licenses/lic_x/activations")).status).toBe(404)
      expect((await staff.get(`${url}?status=gone`)).status).toBe(400)
      expect((await stranger.post(`/admin/licenses/${id}/unlock`)).status).toBe(401)
      expect((await staff.post("/admin/licenses/lic_x/unlock")).status).toBe(404)
    })
  },
})
