import { setTimeout as wait } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Client, Pool } from "pg"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { READ_FINDINGS } from "../../src/modules/licensing/activations/task-findings"
import type { TaskCaller } from "../../src/modules/licensing/activations/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf } from "../helpers/client"
import { machine } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const STAFF: TaskCaller = {
  actor: { type: "staff", id: null },
  by_staff: true,
  program_code: null,
}
const BUYER: TaskCaller = { ...STAFF, actor: { type: "customer", id: "cus_1" }, by_staff: false }

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

    it("finds the codes that a computer has had by an index", async () => {
      const { id } = await sold(1)
      await query(
        `insert into licensing_activation (id, license_id, sequence, fingerprint, machine_id, site_code,
           activation_code, activated_at, actor_type)
         select 'lact_' || n, ?, n, 'typed:' || n, 'machine-' || n, 'site-' || n, 'code-' || n, now(), 'customer'
         from generate_series(1, 5000) n`,
        [id]
      )
      await query("analyze licensing_activation")
      const plan = JSON.stringify(await query(`explain (generic_plan) ${READ_FINDINGS.text}`))
      expect(plan).toContain("IDX_licensing_activation_machine_id")
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
      it("reads on Medusa's where none is to be had", async () => {
        const { id } = await sold(1)
        jest
          .spyOn(Pool.prototype, "connect")
          .mockImplementation(((callback: (error: Error) => void) =>
            callback(new Error("too many clients"))) as never)
        const warn = jest.spyOn(container.resolve(ContainerRegistrationKeys.LOGGER), "warn")
        for (const customer of ["cus_none", "cus_other"]) {
          const stranger = licensing.customers.access(customer, { kind: "license", id })
          await expect(stranger).rejects.toMatchObject({ type: "unauthorized" })
        }
        // Logged, but not each time.
        const warnings = warn.mock.calls.filter(([said]) =>
          String(said).includes("quick connection")
        )
        expect(warnings).toEqual([
          ["licensing: a quick connection to the database failed: too many clients"],
        ])
      })

      it.each([
        ["the license is to be locked", "with codes"],
        ["the task is written", "with held"],
      ])("does a task once, on Medusa's, where one breaks as %s", async (_, beginning) => {
        const { id, codesOf } = await sold(2)
        failing(beginning, new Error("Connection terminated unexpectedly"))
        const codes = codesOf(machine())
        const task = await licensing.activations.activate(id, codes, {}, BUYER)
        expect(task).toMatchObject({ verdict: { code: "VALID" }, repeated: false, free_seats: 1 })
        const rows = await query("select 1 from licensing_activation where license_id = ?", [id])
        expect(rows).toHaveLength(1)
      })

      it("does not do a task again whose commit may have come about", async () => {
        const { id, codesOf } = await sold(2)
        const broken = new Error("Connection terminated unexpectedly")
        const client = Client.prototype.query as (...given: unknown[]) => Promise<unknown>
        jest.spyOn(Client.prototype, "query").mockImplementation(async function (
          this: Client,
          ...given: unknown[]
        ) {
          const done = client.apply(this, given)
          if (given[0] === "commit") {
            await done
            throw broken
          }
          return await done
        } as never)
        await expect(
          licensing.activations.activate(id, codesOf(machine()), {}, BUYER)
        ).rejects.toBe(broken)
        jest.restoreAllMocks()
        const rows = await query("select 1 from licensing_activation where license_id = ?", [id])
        expect(rows).toHaveLength(1)
      })

      it("reads on Medusa's what it cannot read there", async () => {
        const { id } = await sold(2)
        failing("select", new Error("Connection terminated unexpectedly"))
        const stranger = licensing.customers.access("cus_none", { kind: "license", id })
        await expect(stranger).rejects.toMatchObject({ type: "unauthorized" })
      })
    })
  },
})
