import { Writable } from "node:stream"
import { pipeline } from "node:stream/promises"

import { Client } from "pg"
import { to as copyTo } from "pg-copy-streams"

import { seal } from "../src/modules/licensing/domain/envelope"
import { exportSql } from "../src/modules/licensing/licenses/license-export"
import { alternate, type Benchmark, median, timed } from "./lib/benchmark"
import { bootModule } from "./lib/boot-module"
import { dataKeys } from "./lib/data-keys"
import { fillOrder } from "./lib/license-data"

const LICENSES = { quick: 100_000, full: 1_000_000 }
const RUNS = 3
/** Required share of the speed of COPY. */
const MASKED = 0.8
const WITH_KEYS = 0.15
const MEGABYTES = 100

const SEED = 10_000_000
const ORDER = 3_000_000
const SOME_KEY = "K7QXD-3MZ8A-PW5RT-90GHJ-2BNCV"

/**
 * One large order as CSV, masked and with keys, beside the same COPY statement read
 * without processing; and the memory growth of the process, beside its limit.
 */
export const exportCsv: Benchmark = async ({ databaseUrl, size, log }) => {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  const { licensing } = await bootModule(databaseUrl)
  const count = LICENSES[size]
  try {
    log(`export: filling ${count} licenses`)
    const { encryption } = await dataKeys(client, licensing)
    await fillOrder(client, ORDER, SEED, SEED + count, (id) => seal(SOME_KEY, id, encryption))
    const floor = async () => await timed(async () => await drain(client.query(copyTo(PLAIN))))
    const memory: number[] = []
    const exported = async (keys: boolean): Promise<number> => {
      const watch = watchMemory()
      const time = await timed(async () => {
        const csv = await licensing.licenses.exportCsv({
          filters: { order_id: [`order_${ORDER}`] },
          keys,
          actor: { type: "staff", id: "user_benchmark" },
        })
        const rows = await drain(csv)
        if (rows !== count + 1) {
          throw new Error(`The file has ${rows} rows`)
        }
      })
      memory.push(watch())
      return time
    }
    log(`export: ${RUNS + 1} rounds of ${count} licenses`)
    const masked = await alternate(RUNS, async () => await exported(false), floor)
    const withKeys = await alternate(1, async () => await exported(true), floor)
    return [
      result(`${count} licenses masked`, masked, 1 / MASKED),
      result(`${count} licenses with keys`, withKeys, 1 / WITH_KEYS),
      {
        name: `export: memory that ${count} licenses take, beside the most allowed`,
        unit: "MB",
        measured: Math.max(...memory),
        floor: MEGABYTES,
        target: 1,
      },
    ]
  } finally {
    await client.end()
  }
}

/** The statement of the masked file with its values inlined. */
const PLAIN = exportSql(`l.deleted_at is null and l.order_id = 'order_${ORDER}'`, false).replace(
  "?",
  "now()"
)

function result(
  what: string,
  { measured, floor }: { measured: number[]; floor: number[] },
  target: number
) {
  return {
    name: `export: ${what}, beside plain COPY`,
    unit: "ms" as const,
    measured: median(measured),
    floor: median(floor),
    target,
  }
}

/** Reads a stream to its end and counts its line feeds. */
async function drain(stream: NodeJS.ReadableStream): Promise<number> {
  let lines = 0
  await pipeline(
    stream,
    new Writable({
      write: (chunk: Buffer, _, done) => {
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
          lines++
        }
        done()
      },
    })
  )
  return lines
}

/** Largest growth of the process so far, in megabytes, once the returned function is called. */
function watchMemory(): () => number {
  global.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
  return () => {
    clearInterval(timer)
    return (most - before) / 2 ** 20
  }
}
