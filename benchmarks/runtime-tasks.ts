import { createHash } from "node:crypto"

import { generateEntityId } from "@medusajs/framework/utils"
import type { Pool } from "pg"

import { readComputer } from "../src/modules/licensing/activations"
import { LOCKS } from "../src/modules/licensing/domain/seats/flexible-locking"
import { seal } from "../src/modules/licensing/domain/envelope"
import type { Benchmark } from "./lib/benchmark"
import { dataKeys } from "./lib/data-keys"
import { emptyShop } from "./lib/license-data"
import { type Speed, withLoadedShop } from "./lib/runtime-load"
import { fillRunningShop, type RunningLicense } from "./lib/runtime-shop"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 10_000, full: 100_000 }
const ASKED = 2_000

const HEARTBEAT = 0.8

const CALLS = "/licensing/v1"
const UPDATE = "/benchmark/task-update"
const INSERT = "/benchmark/task-insert"

type Row = { license_id: string }

/**
 * What programs ask besides `validate` and `activate`: signs of life, beside a route of the same Medusa that only
 * updates the activation; machine files, which are signed, and reactivations of a computer with another disk,
 * beside one that only writes an activation.
 */
export const runtimeTasks: Benchmark = async ({ databaseUrl, size, log }) => {
  const routes = { [UPDATE]: update, [INSERT]: insert }
  const plain = { beside: `${CALLS}/heartbeat`, routes }
  return await withLoadedShop({ databaseUrl, size }, plain, async (shop) => {
    const { client, licensing, lookup, speeds } = shop
    log(`runtime-tasks: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    const asked = { from: 0, to: LICENSES[size], count: ASKED, lookup }
    // Files and reactivations need the secret of the program, which a filled shop has not.
    const [program] = await licensing.programs.create([
      { code: `benchmark-${Date.now()}`, name: "Benchmark" },
    ])
    const licenses = (await fillRunningShop(client, asked)).map((license) => ({
      ...license,
      program: program?.code ?? "",
    }))
    const half = Math.floor(licenses.length / 2)
    const [running, repaired] = [licenses.slice(0, half), licenses.slice(half)]
    await client.query(
      `update licensing_license set program_id = $1, purchased_seats = 1000000, allow_offline = true
       where id = any($2)`,
      [program?.id, licenses.map(({ id }) => id)]
    )
    const { computer } = readComputer({ locks: DIGESTS }, new Uint8Array(0))
    await client.query(
      `update licensing_activation set fingerprint = $2, lock_digests = $3, lock_bytes = $4
       where license_id = any($1)`,
      [
        repaired.map(({ id }) => id),
        computer?.fingerprint,
        JSON.stringify(computer?.lock_digests),
        computer?.lock_bytes,
      ]
    )
    const { encryption } = await dataKeys(client, licensing)
    await client.query(
      `update licensing_license_secret s set key_encrypted = u.key
       from unnest($1::text[], $2::text[]) u (id, key) where s.license_id = u.id`,
      [running.map(({ id }) => id), running.map(({ id, key }) => seal(key, id, encryption))]
    )
    await vacuum(client, "licensing_license", "licensing_activation")
    const expect = '"valid":true'
    const load = (call: string, bodies: string[]) => ({ path: `${CALLS}/${call}`, bodies, expect })
    const rows = running.map(({ id }) => JSON.stringify({ license_id: id }))
    log("runtime-tasks: rounds")
    const result = await speeds({
      heartbeat: load("heartbeat", running.map(byFingerprint)),
      update: { path: UPDATE, bodies: rows, expect },
      checkout: load("checkout", running.map(byFingerprint)),
      reactivate: load("reactivate", repaired.map(withAnotherDisk)),
      insert: { path: INSERT, bodies: rows, expect },
    })
    return [
      line("signs of life, beside one update", result.heartbeat, result.update, HEARTBEAT),
      line("machine files, beside one insert", result.checkout, result.insert, null),
      line("reactivated, beside one insert", result.reactivate, result.insert, null),
    ]
  })
}

async function update({ license_id }: Row, pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "benchmark_update",
    text: "update licensing_activation set last_seen_at = now() where id = $1",
    values: [`lact_${license_id}`],
  })
  return rowCount === 1
}

async function insert({ license_id }: Row, pool: Pool): Promise<boolean> {
  const id = generateEntityId(undefined, "lact")
  const { rowCount } = await pool.query({
    name: "benchmark_insert",
    text: `insert into licensing_activation (id, license_id, sequence, fingerprint, activated_at, actor_type)
      values ($1, $2, 2, $1, now(), 'program')`,
    values: [id, license_id],
  })
  return rowCount === 1
}

const byFingerprint = ({ key, program, fingerprint }: RunningLicense) =>
  JSON.stringify({ key, program, fingerprint })

const DIGESTS = Object.fromEntries(
  LOCKS.map((lock) => [lock, createHash("sha256").update(lock).digest("hex")])
)

const withAnotherDisk = ({ key, program }: RunningLicense) =>
  JSON.stringify({ key, program, locks: { ...DIGESTS, hd_serial: `%%%%%%%%${"0".repeat(56)}` } })

const line = (what: string, measured: Speed, floor: Speed, target: number | null) => ({
  name: `runtime-tasks: ${what}`,
  unit: "/s" as const,
  measured: measured.perSecond,
  floor: floor.perSecond,
  target,
  latency: measured.latency,
})
