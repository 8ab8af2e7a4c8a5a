import type { Pool } from "pg"

import { normalizeLicenseKey } from "../src/modules/licensing/domain/codecs/license-key"
import { lookupHash } from "../src/modules/licensing/domain/envelope"
import type { Benchmark, Result, Size } from "./lib/benchmark"
import { emptyShop } from "./lib/license-data"
import { type Speed, withLoadedShop } from "./lib/runtime-load"
import { fillRunningShop, type RunningLicense } from "./lib/runtime-shop"

/** The number of licenses in the shop. */
const SHOPS = {
  quick: { small: 1_000, usual: 20_000, large: 50_000 },
  full: { small: 1_000, usual: 100_000, large: 1_000_000 },
}
const ASKED = { quick: 1_000, full: 20_000 }

const PLAIN = 0.9
const SIGNED = 0.8
const LARGE = 0.95
/** Of an empty route. */
const EMPTY_SHARE = 0.9
/** The time in which 99 of 100 validations are answered at half of the highest rate. */
const TAIL_MS = 25

const VALIDATE = "/licensing/v1/validate"
const SELECT = "/benchmark/select"
const EMPTY = "/benchmark/empty"

type Shop = keyof (typeof SHOPS)["full"]
type Speeds = Record<"plain" | "signed" | "select" | "empty", Speed>

/**
 * The runtime API's `validate` of activated licenses with a fingerprint, and so through the full
 * ladder, beside a route of the same Medusa that does one prepared select by the key's hash.
 */
export const runtimeValidate: Benchmark = async ({ databaseUrl, size, log }) => {
  let lookupKey: Buffer
  const routes = {
    [EMPTY]: async () => true,
    [SELECT]: async ({ key }: RunningLicense, pool: Pool) => {
      const { rows } = await pool.query({
        name: "benchmark_select",
        text: "select license_id from licensing_license_secret where key_hash = $1",
        values: [lookupHash(normalizeLicenseKey(key), lookupKey)],
      })
      return rows.length === 1
    },
  }
  return await withLoadedShop({ databaseUrl, size }, { beside: VALIDATE, routes }, async (shop) => {
    const { client, lookup, speeds } = shop
    lookupKey = lookup
    await emptyShop(client)
    const measured = {} as Record<Shop, Speeds>
    let tail: Speed | undefined
    let from = 0
    for (const [name, to] of Object.entries(SHOPS[size]) as [Shop, number][]) {
      log(`runtime-validate: filling ${to} licenses`)
      const licenses = await fillRunningShop(client, { from, to, count: ASKED[size], lookup })
      log(`runtime-validate: rounds with ${to} licenses`)
      const loads = loadsOf(licenses)
      measured[name] = await speeds(loads)
      if (name === "usual") {
        const half = measured.usual.plain.perSecond / 2
        tail = (await speeds({ calm: { ...loads.plain, perSecond: half } })).calm
      }
      from = to
    }
    return [...resultsOf(measured, size), tailOf(tail as Speed)]
  })
}

function loadsOf(licenses: RunningLicense[]) {
  const bodies = licenses.map(({ key, program, fingerprint }) =>
    JSON.stringify({ key, program, fingerprint })
  )
  const signed = bodies.map((body) => body.replace("}", ',"nonce":"%%%%%%%%-of-16-random-bytes"}'))
  const expect = '"valid":true'
  return {
    plain: { path: VALIDATE, bodies, expect },
    signed: { path: VALIDATE, bodies: signed, expect: '"signature":"' },
    select: { path: SELECT, bodies, expect },
    empty: { path: EMPTY, bodies, expect },
  }
}

function resultsOf({ small, usual, large }: Record<Shop, Speeds>, size: Size): Result[] {
  const result = (what: string, measured: Speed, floor: number, target: number | null) => ({
    name: `runtime-validate: ${what}`,
    unit: "/s" as const,
    measured: measured.perSecond,
    floor,
    target,
    latency: measured.latency,
  })
  const shops = SHOPS[size]
  return [
    result("beside one prepared select", usual.plain, usual.select.perSecond, PLAIN),
    result("signed, beside one prepared select", usual.signed, usual.select.perSecond, SIGNED),
    result("beside an empty route", usual.plain, usual.empty.perSecond, EMPTY_SHARE),
    // The machine may have become slower or faster while the shop grew, and the empty route with it.
    result(
      `${shops.large} beside ${shops.small} licenses`,
      large.plain,
      (small.plain.perSecond * large.empty.perSecond) / small.empty.perSecond,
      LARGE
    ),
  ]
}

/** How long the slowest of a hundred validations take while the server has as much to do again. */
function tailOf({ latency }: Speed): Result {
  return {
    name: "runtime-validate: 99 of 100 at half of the highest rate, beside the longest time allowed",
    unit: "ms",
    measured: latency.p99,
    floor: TAIL_MS,
    target: 1,
    latency,
  }
}
