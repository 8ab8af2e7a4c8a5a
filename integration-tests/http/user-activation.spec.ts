import fc from "fast-check"

import { publicVerdict } from "../../src/modules/licensing/domain/ladder/validation"
import { USER_TOKEN_SECONDS } from "../../src/modules/licensing/domain/codecs/user-token"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { computer, type TokenUser, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, fc.constantFrom(...others))

const FINGERPRINT = "5f1d7a84db00d2fce00b31a7fc73224f"

/** What an activation by a named user is judged by, which mostly allows it. */
const situation = fc.record({
  authorization: mostly("named_user", "license_key"),
  state: mostly("active", "suspended", "revoked"),
  expires: fc.constantFrom(null, null, 1, -1),
  grace_hours: fc.constantFrom(0, 2),
  term_starts: mostly("issue", "first_activation"),
  order_active: mostly(true, false),
  user: mostly("active", "disabled"),
  place: mostly("held", "ended"),
  signIn: mostly("open", "ended", "other"),
  account: mostly("there", "deleted"),
  purchased_seats: fc.constantFrom(null, 1, 2),
  granted_seats: fc.constantFrom(0, 1),
  max_users: fc.constantFrom(null, 0, 2),
  hers: fc.constantFrom(0, 1, 2),
  his: fc.constantFrom(0, 1, 2),
  /** Whose computer it is already. */
  known: fc.constantFrom("nobody", "nobody", "ada", "bob"),
  limits: mostly<object | null>(
    null,
    { no_subscription: { activate: { daily: 1 } } },
    { no_subscription: { activate: { enabled: false } } }
  ),
  /** Activations of the day so far. */
  used: fc.constantFrom(0, 1, 12, 60),
  features: mostly<string[] | undefined>(undefined, ["missing"]),
})
type Situation = (typeof situation extends fc.Arbitrary<infer S> ? S : never) & object

/** The one statement of a named user's activation, beside the task that holds the license. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    const { query } = users
    let license: UserLicense
    let ada: TokenUser
    let bob: TokenUser
    let family: string

    beforeEach(async () => {
      license = await users.sold()
      ada = await users.user(license)
      bob = await users.user(license)
      const [row] = await query<{ id: string }>(
        "select id from licensing_user_session where user_id = ?",
        [ada.user_id]
      )
      family = row!.id
    })

    const activations = async (of: Situation): Promise<number> => {
      const known = { nobody: null, ada: ada.user_id, bob: bob.user_id }[of.known]
      const rows = [
        ...Array.from({ length: of.hers }, () => [ada.user_id, computer()] as const),
        ...Array.from({ length: of.his }, () => [bob.user_id, computer()] as const),
        ...(known === null ? [] : [[known, FINGERPRINT] as const]),
      ]
      for (const [index, [user_id, fingerprint]] of rows.entries()) {
        await query(
          `insert into licensing_activation (id, license_id, user_id, sequence, fingerprint, activated_at, actor_type)
           values (?, ?, ?, ?, ?, now(), 'program')`,
          [`lact_${index}`, license.id, user_id, index, fingerprint]
        )
      }
      return rows.length
    }

    /** Puts the license and its user back to their beginning, in this situation. */
    const begin = async (of: Situation): Promise<void> => {
      await query("delete from licensing_activation")
      await query("delete from licensing_usage_counter")
      const count = await activations(of)
      await query(
        `update licensing_license set "authorization" = ?, state = ?, grace_hours = ?, term_starts = ?,
           expires_at = now() + make_interval(hours => ?::int), purchased_seats = ?, granted_seats = ?,
           max_users = ?, activation_count = ?, activation_sequence = 7, vacated_seats = 0 where id = ?`,
        [
          ...[of.authorization, of.state, of.grace_hours, of.term_starts, of.expires],
          ...[of.purchased_seats, of.granted_seats, of.max_users, count, license.id],
        ]
      )
      await query("update licensing_order_profile set active = ?", [of.order_active])
      await query("update licensing_user set state = ? where id = ?", [of.user, ada.user_id])
      await query(
        "update licensing_user_assignment set ended_at = case when ? then now() end where user_id = ?",
        [of.place === "ended", ada.user_id]
      )
      await query(
        "update licensing_user_session set ended_at = case when ? then now() end where id = ?",
        [of.signIn === "ended", family]
      )
      await query("update customer set deleted_at = case when ? then now() end where id = ?", [
        of.account === "deleted",
        ada.customer_id,
      ])
      await query("update licensing_settings set task_limits = ?::jsonb", [
        of.limits && JSON.stringify(of.limits),
      ])
      if (of.used > 0) {
        const day = new Date().toISOString().slice(0, 10)
        await query("insert into licensing_usage_counter (id, count) values (?, ?)", [
          `${license.id}/activate/${day}`,
          of.used,
        ])
      }
    }

    /** The state after the act, without ids and instants. */
    const left = async (): Promise<object[]> =>
      await query(
        `select l.activation_count, l.activation_sequence, l.vacated_seats, l.transfer_count, a.user_id,
           a.sequence, a.status, a.actor_type, c.count,
           (select e.data from licensing_event e where e.activation_id = a.id and a.sequence = 8) as event
         from licensing_license l left join licensing_activation a on a.license_id = l.id
         left join licensing_usage_counter c on c.id like l.id || '/%' where l.id = ?
         order by a.sequence, a.user_id`,
        [license.id]
      )

    it("activates exactly where the task that holds the license does", async () => {
      const { licensing } = users.shop()
      const codes = new Set<string>()
      await fc.assert(
        fc.asyncProperty(situation, async (of) => {
          const asking = { fingerprint: FINGERPRINT }
          const user = { user_id: ada.user_id, family: of.signIn === "other" ? "luss_x" : family }
          const { program, id } = license
          const { features } = of
          await begin(of)
          const { verdict } = await licensing.activations.activate(...[id, asking, {}], {
            actor: { type: "program", id: null },
            by_staff: false,
            program_code: program,
            user,
            features,
          })
          const held = { code: publicVerdict(verdict).code, left: await left() }
          await begin(of)
          const iat = Math.floor(Date.now() / 1000)
          const { answer, began } = await licensing.runtime.activate(
            {
              ...{ program_code: program, computer: asking, features },
              user: {
                ...{ sub: user.user_id, family: user.family, license: id, program },
                ...{ iat, exp: iat + USER_TOKEN_SECONDS },
              },
            },
            {}
          )
          expect({ code: answer.code, left: await left() }).toEqual(held)
          expect(began !== null).toBe(answer.valid && of.known !== "ada")
          codes.add(answer.code)
        }),
        { numRuns: 200 }
      )
      expect([...codes]).toEqual(
        expect.arrayContaining([
          ...["VALID", "IN_GRACE", "SEATS_EXHAUSTED", "DAILY_LIMIT", "USER_DISABLED"],
          ...["USER_NOT_ASSIGNED", "USER_SESSION_ENDED"],
        ])
      )
    })
  },
})
