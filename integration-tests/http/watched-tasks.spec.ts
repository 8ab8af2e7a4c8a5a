import { setTimeout as wait } from "node:timers/promises"

import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import fc from "fast-check"
import { Client, Pool } from "pg"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { TaskCaller, TaskResult } from "../../src/modules/licensing/activations/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf } from "../helpers/client"
import { machine } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const COMPUTERS = [machine(), machine(), machine()]
const STAFF: TaskCaller = {
  actor: { type: "staff", id: null },
  by_staff: true,
  program_code: null,
}
const BUYER: TaskCaller = { ...STAFF, actor: { type: "customer", id: "cus_1" }, by_staff: false }

/** One act: by whom, with which of the computers, on which of the activations so far. */
const act = fc.record({
  task: fc.constantFrom("activate", "activate", "activate", "reactivate", "transfer", "remove"),
  by_staff: fc.constantFrom(false, false, true),
  computer: fc.nat(COMPUTERS.length - 1),
  generation: fc.constantFrom(0, 0, 1),
  activation: fc.nat(5),
  typed: fc.constantFrom(true, true, false),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const situation = fc.record({
  seats: fc.constantFrom(1, 2, null),
  max_transfers: fc.constantFrom(null, 1),
  term_starts: fc.constantFrom("issue", "first_activation"),
  limits: fc.constantFrom(null, { no_subscription: { activate: { daily: 1 } } }),
  acts: fc.array(act, { minLength: 1, maxLength: 7 }),
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: ReturnType<typeof clientOf>

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      await licensing.settings.read()
    })

    const connection = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const query = async <Row extends object>(
      text: string,
      values: unknown[] = []
    ): Promise<Row[]> => ((await connection().raw(text, values as never)) as { rows: Row[] }).rows

    const sold = async (seats: number) =>
      await sellLicenses(container, staff, { max_activations: seats })

    /** Another transaction holds the license until it is released. */
    const hold = async (id: string): Promise<() => Promise<void>> => {
      const other = await connection().transaction()
      await other.raw("select 1 from licensing_license where id = ? for update", [id])
      return async () => {
        await other.rollback()
      }
    }

    type Sale = Awaited<ReturnType<typeof sold>>

    /** Puts the license back to its beginning, in this situation. */
    const begin = async (
      { id }: Sale,
      of: {
        seats: number | null
        max_transfers: number | null
        term_starts: string
        limits: object | null
      }
    ) => {
      await query("delete from licensing_activation where license_id = ?", [id])
      await query("delete from licensing_usage_counter")
      await query("delete from licensing_event where ? = any(license_ids)", [id])
      await query(
        `update licensing_license set purchased_seats = ?, max_transfers = ?, term_starts = ?,
             valid_duration = 'P1Y', expires_at = null, activation_count = 0, vacated_seats = 0,
             transfer_count = 0, activation_sequence = 0 where id = ?`,
        [of.seats, of.max_transfers, of.term_starts, id]
      )
      await query("update licensing_settings set task_limits = ?::jsonb", [
        of.limits && JSON.stringify(of.limits),
      ])
    }
    const perform = async (
      { id, codesOf, digestsOf }: Sale,
      { task, by_staff, computer: at, generation, activation, typed }: Act,
      made: string[],
      context: Context
    ): Promise<TaskResult> => {
      const { activationTasksService: tasks } = licensing["cradle_"]
      const caller = by_staff ? STAFF : BUYER
      const of = { ...COMPUTERS[at]!, generation }
      const computer = typed ? codesOf(of) : { locks: digestsOf(of) }
      const on = made[activation % (made.length || 1)] ?? "lact_none"
      const now = new Date()
      switch (task) {
        case "activate":
          return await tasks.activate(id, computer, {}, caller, now, context)
        case "reactivate":
          return await tasks.reactivate(on, computer, {}, caller, now, context)
        case "transfer":
          return await tasks.transfer(on, computer, {}, caller, "not_needed", now, context)
        default:
          return await tasks.remove(on, caller, "not_needed", "removed", now, context)
      }
    }
    /** The result of acts, without ids and instants. */
    const outcome = async (
      sale: Sale,
      acts: Act[],
      run: (work: (context: Context) => Promise<TaskResult>) => Promise<TaskResult>
    ) => {
      const { id, order } = sale
      const made: string[] = []
      const results = []
      for (const each of acts) {
        const { verdict, activation, ...rest } = await run(
          async (context) => await perform(sale, each, made, context)
        )
        if (activation && !made.includes(activation.id)) {
          made.push(activation.id)
        }
        results.push({
          ...rest,
          code: verdict.code,
          activation: activation && made.indexOf(activation.id),
        })
      }
      const [license] = await query(
        `select activation_count, activation_sequence, vacated_seats, transfer_count,
             expires_at is null as endless from licensing_license where id = ?`,
        [id]
      )
      const activations = await query<{ id: string; original: string | null }>(
        `select id, original_activation_id as original, sequence, status, ended_reason, fingerprint,
             generation, marks, actor_type, ended_at is null as running
           from licensing_activation where license_id = ? order by sequence`,
        [id]
      )
      const counters = await query(
        "select split_part(id, '/', 1) = ? as of_order, split_part(id, '/', 2) as name, count from licensing_usage_counter order by id",
        [order]
      )
      const events = await query<{ activation_id: string; data: { predecessor?: string } }>(
        `select type, activation_id, data, actor_type from licensing_event
           where ? = any(license_ids) order by created_at, id`,
        [id]
      )
      const numbered = (activation: string | null | undefined) =>
        activation ? made.indexOf(activation) : null
      return {
        results,
        license,
        activations: activations.map(({ id: activation, original, ...row }) => ({
          ...row,
          activation: numbered(activation),
          original: numbered(original),
        })),
        counters,
        events: events.map(({ activation_id, data, ...event }) => ({
          ...event,
          activation: numbered(activation_id),
          data: { ...data, predecessor: numbered(data.predecessor) },
        })),
      }
    }

    it("does the same whether a task watches its license or has to hold it", async () => {
      const sale = await sold(2)
      const { databaseService: database } = licensing["cradle_"]
      const codes = new Set<string>()
      await fc.assert(
        fc.asyncProperty(situation, async ({ acts, ...of }) => {
          await begin(sale, of)
          const watched = await outcome(sale, acts, async (work) => await work({}))
          await begin(sale, of)
          const held = await outcome(sale, acts, async (work) => await database.transaction(work))
          expect(watched).toEqual(held)
          watched.results.forEach(({ code }) => codes.add(code))
        }),
        { numRuns: 60 }
      )
      expect([...codes]).toEqual(
        expect.arrayContaining(["VALID", "SEATS_EXHAUSTED", "NOT_ACTIVATED", "DAILY_LIMIT"])
      )
    })

    it("keeps its counts through any tasks at once", async () => {
      const { id, codesOf } = await sold(5)
      const computers = Array.from({ length: 12 }, () => codesOf(machine()))
      const first = await Promise.all(
        computers.slice(0, 4).map(async (codes) => {
          const { activation } = await licensing.activations.activate(id, codes, {}, BUYER)
          return activation!.id
        })
      )
      const results = await Promise.all([
        ...computers
          .flatMap((codes) => [codes, codes])
          .map(async (codes) => await licensing.activations.activate(id, codes, {}, BUYER)),
        ...first.map(async (on) => await licensing.activations.remove(on, STAFF, "not_needed")),
        ...first.map(
          async (on) =>
            await licensing.activations.transfer(on, codesOf(machine()), {}, STAFF, "not_needed")
        ),
      ])
      const [counted] = await query(
        `select activation_count as counted, activation_sequence as sequence,
           (select count(*)::int from licensing_activation a
            where a.license_id = l.id and a.status = 'active') as active,
           (select count(*)::int from licensing_activation a where a.license_id = l.id) as made,
           (select count(*)::int from licensing_event e
            where l.id = any(e.license_ids) and e.type like 'activation.%') as recorded,
           (select sum(count)::int from licensing_usage_counter c
            where c.id like l.id || '/%activate/%') as used
         from licensing_license l where id = ?`,
        [id]
      )
      const done = results.filter(({ activation }) => activation !== null)
      const begun = done.filter(({ repeated }) => !repeated)
      const {
        counted: n,
        active,
        sequence,
        made,
        recorded,
        used,
      } = counted as Record<string, number>
      expect(n).toBe(active)
      expect(n).toBeLessThanOrEqual(5)
      expect(made).toBe(sequence)
      expect(recorded).toBe(4 + begun.length)
      const activated = results
        .slice(0, 24)
        .filter(({ activation, repeated }) => activation && !repeated)
      expect(used).toBe(4 + activated.length)
    })

    it("does not block the runtime API's connections while a license is locked", async () => {
      const { id, codesOf } = await sold(50)
      const [program] = await query<{ code: string }>(
        `select pr.code from licensing_license l join licensing_program pr on pr.id = l.program_id
         where l.id = ?`,
        [id]
      )
      const request = {
        key: await licensing.licenses.revealKey(id, SYSTEM_ACTOR),
        program_code: program!.code,
        computer: { fingerprint: "0123456789abcdef" },
      }
      const { runtime } = await licensing.getOptions()
      const release = await hold(id)
      const asking = Promise.all(
        Array.from(
          { length: runtime.poolSize },
          async () => await licensing.activations.activate(id, codesOf(machine()), {}, BUYER)
        )
      )
      // Time for all of them to wait somewhere.
      await wait(300)
      expect(await licensing.runtime.validate(request)).toMatchObject({ code: "NOT_ACTIVATED" })
      await release()
      // They were left to Medusa's connections, and waited there.
      const asked = await asking
      expect(asked.every(({ verdict }) => verdict.valid)).toBe(true)
    })

    it("keeps a claimed computer's fingerprint when its codes are typed again meanwhile", async () => {
      const { id, codesOf, digestsOf } = await sold(2)
      const of = machine()
      const { activation } = await licensing.activations.activate(id, codesOf(of), {}, BUYER)
      const { activationStoreService: store } = licensing["cradle_"]
      const found = (await store.find(activation!.id))!
      const program: TaskCaller = { ...BUYER, actor: { type: "program", id: null } }
      const claimed = await licensing.activations.activate(
        id,
        { locks: digestsOf(of) },
        {},
        program
      )
      expect(claimed.activation!.id).toBe(found.id)
      // A task that read the row before the claim writes only now: the details, and no fingerprint.
      const computer = { ...found, codes: null }
      const refreshed = await store.refresh(found, computer, { note: "Studio" }, null, {})
      expect(refreshed).toMatchObject({
        note: "Studio",
        fingerprint: claimed.activation!.fingerprint,
      })
      // The row is not claimed a second time.
      const other = { ...computer, fingerprint: "other", lock_digests: { cpu: "00" } }
      expect(await store.refresh(found, other, {}, null, {})).toBeNull()
    })

    describe("when the quick connections fail", () => {
      afterEach(() => jest.restoreAllMocks())

      /** Statements of them that begin so fail; all others go on. */
      const failing = (beginning: string, error: Error) => {
        const query = Client.prototype.query as (...given: unknown[]) => unknown
        jest.spyOn(Client.prototype, "query").mockImplementation(function (
          this: Client,
          ...given: unknown[]
        ) {
          const [statement, callback] = given as [
            { name?: string; text?: string },
            (error: Error) => void,
          ]
          return statement.name?.startsWith("licensing_") && statement.text?.startsWith(beginning)
            ? callback(error)
            : query.apply(this, given)
        } as never)
      }
      const activations = async (id: string) =>
        await query("select id from licensing_activation where license_id = ?", [id])

      it("does tasks on Medusa's where none is to be had", async () => {
        const { id, codesOf } = await sold(2)
        jest
          .spyOn(Pool.prototype, "connect")
          .mockImplementation(((callback: (error: Error) => void) =>
            callback(new Error("too many clients"))) as never)
        const warn = jest.spyOn(container.resolve(ContainerRegistrationKeys.LOGGER), "warn")
        const result = await licensing.activations.activate(id, codesOf(machine()), {}, BUYER)
        expect(result.verdict.code).toBe("VALID")
        expect(await activations(id)).toHaveLength(1)
        await licensing.activations.activate(id, codesOf(machine()), {}, BUYER)
        // Logged, but not each time.
        const warnings = warn.mock.calls.filter(([said]) =>
          String(said).includes("quick connection")
        )
        expect(warnings).toEqual([
          ["licensing: a quick connection to the database failed: too many clients"],
        ])
      })

      it.each([
        ["was canceled", Object.assign(new Error("canceled"), { code: "57014" })],
        ["had a plan that is out of date", Object.assign(new Error("plan"), { code: "0A000" })],
      ])("does a task on Medusa's if its statement %s", async (_, error) => {
        const { id, codesOf } = await sold(2)
        failing("with held as", error)
        const result = await licensing.activations.activate(id, codesOf(machine()), {}, BUYER)
        expect(result).toMatchObject({ verdict: { code: "VALID" }, repeated: false })
        expect(await activations(id)).toHaveLength(1)
      })

      it("does not try again what may be done", async () => {
        const { id } = await sold(2)
        failing("with held as", new Error("Query read timeout"))
        // Typed codes are numbered with the license held, so a fingerprint is what is merely watched.
        const asking = licensing.activations.activate(
          id,
          { fingerprint: "f".repeat(32) },
          {},
          BUYER
        )
        await expect(asking).rejects.toThrow("Query read timeout")
        expect(await activations(id)).toHaveLength(0)
      })

      it("reads on Medusa's what it cannot read there", async () => {
        const { id, codesOf } = await sold(2)
        failing("select", new Error("Connection terminated unexpectedly"))
        const result = await licensing.activations.activate(id, codesOf(machine()), {}, BUYER)
        expect(result.verdict.code).toBe("VALID")
        const stranger = licensing.customers.access("cus_none", { kind: "license", id })
        await expect(stranger).rejects.toMatchObject({ code: "LICENSE_NOT_FOUND" })
      })
    })
  },
})
