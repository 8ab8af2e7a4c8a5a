import { generateEntityId } from "@medusajs/framework/utils"
import type { Pool } from "pg"

import type { Benchmark } from "./lib/benchmark"
import { emptyShop } from "./lib/license-data"
import { withLoadedShop } from "./lib/runtime-load"
import { fillRunningShop } from "./lib/runtime-shop"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 10_000, full: 100_000 }
const ASKED = { quick: 2_000, full: 20_000 }

const SPREAD = 0.8
const ONE = 0.5

const ACTIVATE = "/licensing/v1/activate"
const INSERT = "/benchmark/insert"

type Row = { license_id: string; fingerprint: string }

/**
 * Activations of new computers, on many licenses and all on one unlimited license,
 * beside a route of the same Medusa that only writes the same activation row.
 */
export const runtimeActivate: Benchmark = async ({ databaseUrl, size, log }) => {
  const insert = async ({ license_id, fingerprint }: Row, pool: Pool): Promise<boolean> => {
    const { rowCount } = await pool.query({
      name: "benchmark_insert",
      text: `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at,
          last_seen_at, actor_type) values ($1, $2, 2, $3, $4, $4, 'program')`,
      values: [generateEntityId(undefined, "lact"), license_id, fingerprint, new Date()],
    })
    return rowCount === 1
  }
  const plain = { beside: ACTIVATE, routes: { [INSERT]: insert } }
  return await withLoadedShop({ databaseUrl, size }, plain, async (shop) => {
    const { client, lookup, speeds } = shop
    log(`runtime-activate: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    const licenses = await fillRunningShop(client, {
      from: 0,
      to: LICENSES[size],
      count: ASKED[size],
      lookup,
    })
    const [unlimited, ...others] = licenses
    if (!unlimited) {
      throw new Error("There is no license")
    }
    await client.query(
      "update licensing_license set purchased_seats = case when id = $1 then null else 1000000 end",
      [unlimited.id]
    )
    await vacuum(client, "licensing_license")
    const expect = '"valid":true'
    const asking = (of: typeof licenses) => ({
      path: ACTIVATE,
      bodies: of.map(({ key, program }) =>
        JSON.stringify({ key, program, fingerprint: "measured-%%%%%%%%" })
      ),
      expect,
    })
    const inserting = (of: typeof licenses) => ({
      path: INSERT,
      bodies: of.map(({ id }) => JSON.stringify({ license_id: id, fingerprint: "plain-%%%%%%%%" })),
      expect,
    })
    log("runtime-activate: rounds")
    const result = await speeds({
      spread: asking(others),
      spreadFloor: inserting(others),
      one: asking([unlimited]),
      oneFloor: inserting([unlimited]),
    })
    return [
      {
        name: "runtime-activate: fresh computers, beside one insert",
        unit: "/s" as const,
        measured: result.spread.perSecond,
        floor: result.spreadFloor.perSecond,
        target: SPREAD,
        latency: result.spread.latency,
      },
      {
        name: "runtime-activate: all on one license, beside one insert",
        unit: "/s" as const,
        measured: result.one.perSecond,
        floor: result.oneFloor.perSecond,
        target: ONE,
        latency: result.one.latency,
      },
    ]
  })
}
