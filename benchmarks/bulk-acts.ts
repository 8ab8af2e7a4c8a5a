import { generateEntityId } from "@medusajs/framework/utils"
import { Client } from "pg"

import { alternate, type Benchmark, median, timed } from "./lib/benchmark"
import { bootModule } from "./lib/boot-module"
import { fillShop, licenseId } from "./lib/license-data"
import { vacuum } from "./lib/vacuum"

const LICENSES = 10_000
/** The number of licenses of one call of the batch route. */
const PART = 500
const RUNS = { quick: 3, full: 5 }
const TARGET = 4

const SEED = 20_000_000
const ACTIVE = `update licensing_license set state = 'active', state_cause = null, state_reason = null`

/**
 * Suspending ten thousand licenses of many orders, in parts as the route does, beside one plain update
 * of each part with one timeline row. Both start with licenses in force.
 */
export const bulkActs: Benchmark = async ({ databaseUrl, size, log }) => {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  const { licensing } = await bootModule(databaseUrl)
  try {
    await fillShop(client, SEED, SEED + LICENSES)
    const parts = Array.from({ length: LICENSES / PART }, (_, part) =>
      Array.from({ length: PART }, (_each, at) => licenseId(SEED + part * PART + at))
    )
    const suspended = async (part: string[]): Promise<void> => {
      const { changed } = await licensing.licenses.applyAct(
        part,
        { type: "suspend" },
        { type: "staff", id: "user_benchmark" }
      )
      if (changed.length !== PART) {
        throw new Error(`${changed.length} of ${PART} licenses were suspended`)
      }
    }
    const inForce = async (work: (part: string[]) => Promise<void>): Promise<number> => {
      await client.query(`${ACTIVE} where id = any($1)`, [parts.flat()])
      await vacuum(client, "licensing_license")
      return await timed(async () => {
        for (const part of parts) {
          await work(part)
        }
      })
    }
    log(`bulk-acts: ${RUNS[size] + 1} rounds of ${LICENSES} licenses`)
    const samples = await alternate(
      RUNS[size],
      async () => await inForce(suspended),
      async () => await inForce(async (part) => await updatePlainly(client, part))
    )
    return [
      {
        name: `bulk-acts: suspend ${LICENSES}, beside the plain update and timeline row`,
        unit: "ms",
        measured: median(samples.measured),
        floor: median(samples.floor),
        target: TARGET,
      },
    ]
  } finally {
    await client.end()
  }
}

/** The floor: the minimum that must be written, in one transaction per part. */
async function updatePlainly(client: Client, part: string[]): Promise<void> {
  await client.query("begin")
  await client.query(
    `update licensing_license set state = 'suspended', state_cause = 'staff', state_reason = null,
       state_changed_at = now(), updated_at = now() where id = any($1)`,
    [part]
  )
  await client.query(
    `insert into licensing_event (id, type, actor_type, actor_id, license_ids)
     values ($1, 'license.suspended', 'staff', 'user_benchmark', $2)`,
    [generateEntityId(undefined, "levt"), part]
  )
  await client.query("commit")
}
