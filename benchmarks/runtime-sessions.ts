import type { Client, Pool } from "pg"

import type { Benchmark } from "./lib/benchmark"
import { emptyShop } from "./lib/license-data"
import { withLoadedShop } from "./lib/runtime-load"
import { fillRunningShop, type RunningLicense } from "./lib/runtime-shop"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 10_000, full: 100_000 }
const ASKED = 2_000

/** Sessions on one license, and on the crowded one. */
const FEW = 1_000
const MANY = 50_000

const EXTEND = 0.8
const CROWDED = 0.9

const SESSIONS = "/licensing/v1/sessions"
const UPSERT = "/benchmark/upsert"

/**
 * Floating seats that computers keep, beside a route of the same Medusa that only upserts one session; and seats that
 * are taken on a license on which many computers sit, beside one on which few do. There, a seat is free again the
 * moment it is taken (its time-out is set to nothing), so that each request takes one and counts the others.
 */
export const runtimeSessions: Benchmark = async ({ databaseUrl, size, log }) => {
  const upsert = async ({ session }: { session: string }, pool: Pool): Promise<boolean> => {
    const { rowCount } = await pool.query({
      name: "benchmark_upsert",
      text: `insert into licensing_session as s (id, license_id, activation_id, taken_at, alive_until)
        values ($1, $1, $1, now(), now() + interval '30 minutes')
        on conflict (activation_id, feature) do update set alive_until = excluded.alive_until`,
      values: [session],
    })
    return rowCount === 1
  }
  const plain = { beside: SESSIONS, routes: { [UPSERT]: upsert } }
  return await withLoadedShop({ databaseUrl, size }, plain, async (shop) => {
    const { client, lookup, speeds } = shop
    log(`runtime-sessions: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    await client.query("truncate licensing_session, licensing_session_count")
    const asked = { from: 0, to: LICENSES[size], count: ASKED, lookup }
    const [few, many, ...others] = await fillRunningShop(client, asked)
    if (!few || !many) {
      throw new Error("There is no license")
    }
    await floats(client, others, { seats: 5, minutes: 30 })
    await floats(client, [few, many], { seats: 1_000_000, minutes: 0 })
    await satYesterday(client, few, FEW)
    await satYesterday(client, many, MANY)
    // The statistics that PostgreSQL has in the morning are of a night in which nobody sat.
    await vacuum(client, "licensing_license", "licensing_activation", "licensing_session")
    await sitDown(client, [few, many])
    const expect = '"valid":true'
    const asking = (of: readonly RunningLicense[]) => ({
      path: SESSIONS,
      bodies: of.map(({ key, program, fingerprint }) =>
        JSON.stringify({ key, program, fingerprint })
      ),
      expect,
    })
    log("runtime-sessions: rounds")
    const result = await speeds({
      keep: asking(others),
      keepFloor: {
        path: UPSERT,
        bodies: others.map(({ id }) => JSON.stringify({ session: `floor_${id}` })),
        expect,
      },
      many: asking([many]),
      few: asking([few]),
    })
    return [
      {
        name: "runtime-sessions: kept, beside one upsert",
        unit: "/s" as const,
        measured: result.keep.perSecond,
        floor: result.keepFloor.perSecond,
        target: EXTEND,
        latency: result.keep.latency,
      },
      {
        name: `runtime-sessions: taken beside ${MANY} others, and beside ${FEW}`,
        unit: "/s" as const,
        measured: result.many.perSecond,
        floor: result.few.perSecond,
        target: CROWDED,
        latency: result.many.latency,
      },
    ]
  })
}

async function floats(
  client: Client,
  licenses: readonly RunningLicense[],
  { seats, minutes }: { seats: number; minutes: number }
): Promise<void> {
  await client.query(
    `update licensing_license set floating_seats = $2, floating_timeout_minutes = $3, purchased_seats = null
     where id = any($1)`,
    [licenses.map(({ id }) => id), seats, minutes]
  )
}

/** Gives `count` other computers a seat of the license that ended yesterday. */
async function satYesterday(client: Client, { id }: RunningLicense, count: number): Promise<void> {
  await client.query(
    `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
     select 'lact_' || $1 || '_' || n, $1, n + 1, md5($1 || n), now(), 'program' from generate_series(1, $2) n`,
    [id, count]
  )
  await client.query(
    `insert into licensing_session (id, license_id, activation_id, taken_at, alive_until)
     select 'lses_' || $1 || '_' || n, $1, 'lact_' || $1 || '_' || n, now(), now() - interval '12 hours'
     from generate_series(1, $2) n`,
    [id, count]
  )
}

/** Gives them seats again, as `licensing_take_session` does, for as long as the benchmark runs. */
async function sitDown(client: Client, licenses: readonly RunningLicense[]): Promise<void> {
  const ids = licenses.map(({ id }) => id)
  await client.query(
    `update licensing_session set alive_until = now() + interval '1 day', counted = true
     where license_id = any($1)`,
    [ids]
  )
  await client.query(
    `insert into licensing_session_count (license_id, count)
     select license_id, count(*) from licensing_session where license_id = any($1) group by 1`,
    [ids]
  )
  // Clears the old rows away, without new statistics.
  await client.query("vacuum licensing_session")
}
