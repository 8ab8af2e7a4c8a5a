import fc from "fast-check"
import { Client } from "pg"

import {
  LICENSE_STATUSES,
  type LicenseStatusFacts,
  deriveLicenseStatus,
  licenseStatusSql,
} from "../../src/modules/licensing/domain/ladder/license-status"
import { LICENSE_STATES } from "../../src/modules/licensing/domain/vocabulary"

const NOW = Date.parse("2026-10-25T00:30:00.000Z")
const HOUR_US = 3_600_000_000

/** A license as PostgreSQL holds it: instants in microseconds relative to `NOW`. */
type Row = {
  state: LicenseStatusFacts["state"]
  order_active: boolean | null
  serial_blacklisted: boolean
  starts_us: number | null
  expires_us: number | null
  grace_hours: number
  activation_count: number
}

/** Instants at and a hair beside the edges, with the fractions a date cannot hold, and anywhere else. */
const nearEdge = (edge: number) =>
  fc.constantFrom(-1001, -1000, -999, -1, 0, 1, 500, 999, 1000, 1001).map((us) => edge + us)
const anywhere = fc.integer({ min: -400 * 24 * HOUR_US, max: 400 * 24 * HOUR_US })
const instant = fc.option(fc.oneof(nearEdge(0), anywhere))

const row: fc.Arbitrary<Row> = fc
  .record({
    state: fc.oneof(
      { weight: 4, arbitrary: fc.constant("active" as const) },
      fc.constantFrom(...LICENSE_STATES)
    ),
    order_active: fc.constantFrom(true, true, true, null, false),
    serial_blacklisted: fc.constantFrom(false, false, false, true),
    starts_us: instant,
    grace_hours: fc.oneof(fc.constantFrom(0, 0, 1, 24), fc.integer({ min: 0, max: 100_000 })),
    activation_count: fc.constantFrom(0, 1, 7),
  })
  .chain((rest) =>
    fc
      .option(fc.oneof(nearEdge(0), nearEdge(-rest.grace_hours * HOUR_US), anywhere))
      .map((expires_us) => ({ ...rest, expires_us }))
  )

const timestamp = (us: number | null) => {
  if (us === null) {
    return null
  }
  const ms = Math.floor(us / 1000)
  const micros = String(us - ms * 1000).padStart(3, "0")
  return new Date(NOW + ms).toISOString().replace("Z", `${micros}Z`)
}

const SQL = (status: string) => `
  select l.ordinal, l.starts_at, l.expires_at, ${status} as status
  from rows from (
    unnest($2::text[], $3::boolean[], $4::timestamptz[], $5::timestamptz[], $6::int[], $7::int[], $8::boolean[])
  ) with ordinality as l(state, order_active, starts_at, expires_at, grace_hours, activation_count, listed, ordinal)
  left join lateral (
    select l.order_active as active, l.listed as serial_blacklisted where l.order_active is not null
  ) as p on true
  order by l.ordinal`

describe("licenseStatusSql", () => {
  let client: Client

  beforeAll(async () => {
    const given = process.env.DATABASE_URL
    client = new Client(
      given
        ? { connectionString: given }
        : {
            host: process.env.DB_HOST,
            port: Number(process.env.DB_PORT),
            user: process.env.DB_USERNAME,
            password: process.env.DB_PASSWORD,
            database: "postgres",
          }
    )
    await client.connect()
  })

  afterAll(async () => client.end())

  const ask = async (rows: Row[], nowMs: number) => {
    const status = licenseStatusSql({
      license: "l",
      profile: "p",
      now: "$1",
      serialBlacklisted: "p.serial_blacklisted",
    })
    const answer = await client.query<{
      starts_at: Date | null
      expires_at: Date | null
      status: string
    }>(SQL(status), [
      new Date(nowMs),
      rows.map((each) => each.state),
      rows.map((each) => each.order_active),
      rows.map((each) => timestamp(each.starts_us)),
      rows.map((each) => timestamp(each.expires_us)),
      rows.map((each) => each.grace_hours),
      rows.map((each) => each.activation_count),
      rows.map((each) => each.serial_blacklisted),
    ])
    return answer.rows
  }

  // A time zone with a clock change at NOW: hours of grace must stay hours.
  it.each(["UTC", "Europe/Berlin", "America/New_York"])(
    "agrees with deriveLicenseStatus at every instant, session in %s",
    async (zone) => {
      await client.query(`set time zone '${zone}'`)
      const seen = new Set<string>()
      let blockedBySerial = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 40, maxLength: 120 }),
          fc.constantFrom(0, 0, 1, -1, HOUR_US / 1000),
          async (rows, shift) => {
            const now = new Date(NOW + shift)
            const answers = await ask(rows, now.getTime())
            expect(answers).toHaveLength(rows.length)
            answers.forEach((answer, at) => {
              // The instants as the driver reads them, so that its rounding is part of the proof.
              const row = rows[at]!
              const facts = {
                ...row,
                // Without an order there is no profile, and without one no serial.
                serial_blacklisted: row.order_active === null ? null : row.serial_blacklisted,
                starts_at: answer.starts_at,
                expires_at: answer.expires_at,
              }
              expect({ facts, status: answer.status }).toEqual({
                facts,
                status: deriveLicenseStatus(facts, now),
              })
              seen.add(answer.status)
              blockedBySerial += Number(facts.order_active && answer.status === "blocked")
            })
          }
        ),
        { numRuns: 60 }
      )
      expect([...seen].sort()).toEqual([...LICENSE_STATUSES].sort())
      expect(blockedBySerial).toBeGreaterThan(0)
    }
  )

  it("agrees when `now` has microseconds, as the server's own clock does", async () => {
    const status = licenseStatusSql({ license: "l", profile: "p", now: "$1" })
    const { rows } = await client.query<{ status: string }>(
      `select ${status} as status
       from (values ('active', '2026-01-01T00:00:00.0005Z'::timestamptz, null::timestamptz, 0, 0))
         as l(state, starts_at, expires_at, grace_hours, activation_count)
       left join (select true as active where false) as p on true`,
      ["2026-01-01T00:00:00.0001Z"]
    )
    // Both instants are the same millisecond.
    expect(rows[0]?.status).toBe("inactive")
  })
})
