import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import fc from "fast-check"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { publicVerdict } from "../../src/modules/licensing/domain/ladder/validation"
import { LICENSE_STATES } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { RuntimeRequest } from "../../src/modules/licensing/runtime/types"
import { placeLicensedOrder } from "../helpers/licensed-orders"

jest.setTimeout(240_000)

const HOUR = 3_600_000
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))

/** Facts that may forbid an activation, and mostly do not. Instants are in hours from now. */
const situation = fc.record({
  state: mostly<string>("active", ...LICENSE_STATES),
  starts: mostly<number | null>(null, -1, 1),
  expires: fc.constantFrom(null, null, 1, 1, 1, -1),
  grace_hours: fc.constantFrom(0, 2),
  maintenance: mostly<number | null>(null, -1, 1),
  term_starts: mostly("issue", "first_activation"),
  valid_duration: fc.constantFrom(null, "P1Y"),
  purchased_seats: fc.constantFrom(null, 1, 2, 3),
  granted_seats: fc.constantFrom(0, 1),
  activation_count: fc.constantFrom(0, 1, 2),
  vacated_seats: mostly(0, 1, 2),
  max_transfers: fc.constantFrom(null, 0, 1),
  transfer_count: fc.constantFrom(0, 1),
  order_active: mostly(true, false),
  serial_blacklisted: mostly(false, true),
  subscription: mostly<number | null>(null, 1, -1),
  limits: mostly<object | null>(
    null,
    { no_subscription: { activate: { daily: 1 } } },
    { no_subscription: { activate: { daily: null } }, valid: { activate: { monthly: 6 } } },
    { no_subscription: { activate: { enabled: true } } },
    { no_subscription: { activate: { monthly: 0 } }, valid: { activate: { enabled: false } } },
    { expired: { activate: { enabled: true } } }
  ),
  /** Activations of the day so far. */
  used: fc.constantFrom(0, 0, 1, 15, 200),
  features: mostly<string[] | undefined>(undefined, [], ["missing"]),
  released: mostly<number | undefined>(undefined, -2, 0),
  program: mostly("own", "foreign"),
  fingerprint: mostly<string | undefined>("5f1d7a84db00d2fce00b31a7fc73224f", "short", undefined),
})
type Situation = (typeof situation extends fc.Arbitrary<infer S> ? S : never) & object

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let order: string
    let id: string
    let code: string
    let key: string

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      order = await placeLicensedOrder(container, 1, { max_activations: 1 })
      const [license] = (await query(
        `select l.id, pr.code from licensing_license l join licensing_program pr on pr.id = l.program_id
         where l.order_id = ?`,
        [order]
      )) as { id: string; code: string }[]
      ;({ id, code } = license!)
      key = await licensing.licenses.revealKey(id, { type: "staff", id: null })
      await licensing.settings.read()
    })

    const query = async (text: string, values: unknown[] = []): Promise<object[]> => {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      return ((await connection.raw(text, values as never)) as { rows: object[] }).rows
    }

    /** Puts the license back to its beginning, in this situation. */
    const begin = async (of: Situation): Promise<void> => {
      const at = (hours: number | null) =>
        hours === null ? null : new Date(Date.now() + hours * HOUR)
      await query("delete from licensing_activation where license_id = ?", [id])
      await query("delete from licensing_usage_counter")
      await query(
        `update licensing_license set state = ?, starts_at = ?, expires_at = ?, grace_hours = ?,
             maintenance_until = ?, term_starts = ?, valid_duration = ?, purchased_seats = ?,
             granted_seats = ?, activation_count = ?, vacated_seats = ?, max_transfers = ?,
             transfer_count = ?, activation_sequence = 7 where id = ?`,
        [
          of.state,
          at(of.starts),
          at(of.expires),
          of.grace_hours,
          at(of.maintenance),
          of.term_starts,
          of.valid_duration,
          of.purchased_seats,
          of.granted_seats,
          of.activation_count,
          of.vacated_seats,
          of.max_transfers,
          of.transfer_count,
          id,
        ]
      )
      await query(
        `update licensing_order_profile set active = ?, serial_blacklisted = ?, subscription_expires_at = ?
           where order_id = ?`,
        [of.order_active, of.serial_blacklisted, at(of.subscription), order]
      )
      if (of.used > 0) {
        const day = new Date().toISOString().slice(0, 10)
        await query("insert into licensing_usage_counter (id, count) values (?, ?)", [
          `${id}/activate/${day}`,
          of.used,
        ])
      }
      await query("update licensing_settings set task_limits = ?::jsonb", [
        of.limits && JSON.stringify(of.limits),
      ])
    }
    /** The state after the act, without ids and instants. */
    const left = async (): Promise<object[]> =>
      await query(
        `select l.activation_count, l.activation_sequence, l.vacated_seats, l.transfer_count,
             l.expires_at is null as endless, a.fingerprint, a.sequence, a.status, a.actor_type,
             c.id as counter, c.count,
             (select e.data from licensing_event e where e.activation_id = a.id) as event
           from licensing_license l
           left join licensing_activation a on a.license_id = l.id
           left join licensing_usage_counter c on c.id like l.id || '/%' where l.id = ?`,
        [id]
      )

    it("activates in one statement exactly where the task that holds the license does", async () => {
      const codes = new Set<string>()
      await fc.assert(
        fc.asyncProperty(situation, async (of) => {
          const computer = { fingerprint: of.fingerprint }
          const request: RuntimeRequest = {
            key,
            program_code: of.program === "own" ? code : "foreign",
            computer,
            features: of.features,
            app_released_at:
              of.released === undefined ? undefined : new Date(Date.now() + of.released * HOUR),
          }
          await begin(of)
          const { program_code, features, app_released_at } = request
          const { verdict } = await licensing.activations.activate(
            id,
            computer,
            {},
            {
              actor: { type: "program", id: null },
              by_staff: false,
              program_code,
              features,
              app_released_at,
            }
          )
          const held = { code: publicVerdict(verdict).code, left: await left() }
          await begin(of)
          const { answer, began } = await licensing.runtime.activate(request, {})
          expect({ code: answer.code, left: await left() }).toEqual(held)
          expect(began !== null).toBe(answer.valid)
          codes.add(answer.code)
        }),
        { numRuns: 150 }
      )
      expect([...codes]).toEqual(
        expect.arrayContaining(["VALID", "IN_GRACE", "SEATS_EXHAUSTED", "DAILY_LIMIT"])
      )
    })
  },
})
