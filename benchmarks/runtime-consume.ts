import type { Pool } from "pg"

import type { Benchmark } from "./lib/benchmark"
import { emptyShop } from "./lib/license-data"
import { withLoadedShop } from "./lib/runtime-load"
import { fillRunningShop } from "./lib/runtime-shop"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 10_000, full: 100_000 }
const ASKED = 2_000

const SPREAD = 0.8
const ONE = 0.5

const CONSUME = "/licensing/v1/consume"
const UPDATE = "/benchmark/update"

/**
 * Counted uses of many licenses, and all of one license, beside a route of the same Medusa that only adds to one
 * counter of the same table.
 */
export const runtimeConsume: Benchmark = async ({ databaseUrl, size, log }) => {
  const update = async ({ counter }: { counter: string }, pool: Pool): Promise<boolean> => {
    const { rowCount } = await pool.query({
      name: "benchmark_update",
      text: "update licensing_consumption set used = used + 1 where id = $1",
      values: [counter],
    })
    return rowCount === 1
  }
  const plain = { beside: CONSUME, routes: { [UPDATE]: update } }
  return await withLoadedShop({ databaseUrl, size }, plain, async (shop) => {
    const { client, lookup, speeds } = shop
    log(`runtime-consume: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    const licenses = await fillRunningShop(client, {
      from: 0,
      to: LICENSES[size],
      count: ASKED,
      lookup,
    })
    const [one, ...others] = licenses
    if (!one) {
      throw new Error("There is no license")
    }
    await client.query("delete from licensing_consumption")
    await client.query("delete from licensing_consumption_day")
    await client.query(
      `update licensing_license set kind = 'consumption', max_consumptions = 2000000000, max_overages = 0,
         consumption_period = 'monthly' where id = any($1)`,
      [licenses.map(({ id }) => id)]
    )
    await client.query(
      `insert into licensing_consumption (id, license_id, period_starts_at, used)
       select 'lcon_floor_' || id, 'floor_' || id, 'epoch', 0 from unnest($1::text[]) id`,
      [licenses.map(({ id }) => id)]
    )
    await vacuum(client, "licensing_license", "licensing_consumption")
    const expect = '"valid":true'
    const asking = (of: typeof licenses) => ({
      path: CONSUME,
      bodies: of.map(({ key, program, fingerprint }) =>
        JSON.stringify({ key, program, fingerprint })
      ),
      expect,
    })
    const updating = (of: typeof licenses) => ({
      path: UPDATE,
      bodies: of.map(({ id }) => JSON.stringify({ counter: `lcon_floor_${id}` })),
      expect,
    })
    log("runtime-consume: rounds")
    const result = await speeds({
      spread: asking(others),
      spreadFloor: updating(others),
      one: asking([one]),
      oneFloor: updating([one]),
    })
    return [
      {
        name: "runtime-consume: many licenses, beside one update",
        unit: "/s" as const,
        measured: result.spread.perSecond,
        floor: result.spreadFloor.perSecond,
        target: SPREAD,
        latency: result.spread.latency,
      },
      {
        name: "runtime-consume: all of one license, beside one update",
        unit: "/s" as const,
        measured: result.one.perSecond,
        floor: result.oneFloor.perSecond,
        target: ONE,
        latency: result.one.latency,
      },
    ]
  })
}
