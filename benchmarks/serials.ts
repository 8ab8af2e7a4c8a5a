import { Readable } from "node:stream"

import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import {
  convertDraftOrderWorkflow,
  createCustomersWorkflow,
  createOrderWorkflow,
  createRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { Client } from "pg"

import {
  createSerialProgram,
  generateBatch,
  type PrintedSerial,
  printedSerials,
  type SerialProgram,
} from "../integration-tests/helpers/serials"
import { SYSTEM_ACTOR } from "../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../src/modules/licensing/service"
import { redeemerId } from "../src/modules/licensing/domain/serials/redeemer-id"
import { placeSerialOrderWorkflow } from "../src/workflows/serials"
import { serialOrderInput } from "../src/workflows/serials/lib/order-input"
import { alternate, type Benchmark, median, timed } from "./lib/benchmark"
import { bootModule } from "./lib/boot-module"

const SERIALS = { quick: 20_000, full: 100_000 }
const RUNS = 3
const GENERATE_TARGET = 4
/** Maximum growth of the process, in megabytes. */
const GROWTH = 100

const CONNECTIONS = 16
const ORDERS = 96
const REDEEM_TARGET = 0.5

/**
 * Serial numbers: generating and storing them beside the plain insert of the same rows, the growth of the process while reading
 * a file of them, and redeeming beside creating the same native order with
 * Medusa's workflows alone.
 */
export const serials: Benchmark = async ({ databaseUrl, size, log }) => {
  const { container, licensing } = await bootModule(databaseUrl)
  const count = SERIALS[size]
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  try {
    const program = await createSerialProgram(container)
    log(`serials: ${RUNS + 1} rounds of ${count} generated`)
    const generated = await alternate(
      RUNS,
      () => generate(licensing, program, count),
      () => insertSame(client, count)
    )
    log(`serials: a file of ${count} lines`)
    const growth = await importGrowth(licensing, program, count)
    log(`serials: ${RUNS + 1} rounds of ${ORDERS} redeemed`)
    const redeemed = await redeeming(container, licensing, program)
    return [
      {
        name: `serials: ${count} generated and stored, beside bare inserts`,
        unit: "ms",
        measured: median(generated.measured),
        floor: median(generated.floor),
        target: GENERATE_TARGET,
      },
      {
        name: `serials: growth by a file of ${count} lines, beside ${GROWTH} MB`,
        unit: "MB",
        measured: growth,
        floor: GROWTH,
        target: 1,
      },
      {
        name: `serials: redeemed on ${CONNECTIONS} connections, beside Medusa's order alone`,
        unit: "/s",
        measured: median(redeemed.measured),
        floor: median(redeemed.floor),
        target: REDEEM_TARGET,
      },
    ]
  } finally {
    await client.end()
  }
}

async function batch(
  licensing: LicensingModuleService,
  { id, policy_id }: SerialProgram,
  count: number | null
): Promise<string> {
  return await licensing.serials.createBatch(
    {
      name: "Benchmark",
      program_id: id,
      policy_id,
      variant_id: null,
      features: null,
      note: null,
      generate:
        count === null ? null : { count, format: null, prefix: null, with_verification: true },
    },
    SYSTEM_ACTOR
  )
}

async function generate(
  licensing: LicensingModuleService,
  program: SerialProgram,
  count: number
): Promise<number> {
  const id = await batch(licensing, program, count)
  return await timed(async () => {
    while ((await licensing.serials.retrieveBatch(id)).state !== "ready") {
      await licensing.serials.generate(id)
    }
  })
}

/** The floor: copies of the rows of the newest batch in one transaction, with new ids and hashes. */
async function insertSame(client: Client, count: number): Promise<number> {
  const { rows } = await client.query<
    Record<"id" | "redacted" | "hash" | "sealed" | "check", string>
  >(
    `select 'again_' || gen_random_uuid() as id, s.value_redacted as redacted,
       md5(x.code_hash || random()) || md5(random()::text) as hash, x.code_encrypted as sealed,
       x.verification_hash as check
     from licensing_serial_number s join licensing_serial_secret x on x.serial_id = s.id limit $1`,
    [count]
  )
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  const time = await timed(async () => {
    await client.query("begin")
    await client.query(
      `insert into licensing_serial_secret (serial_id, code_hash, code_encrypted, verification_hash)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      [column("id"), column("hash"), column("sealed"), column("check")]
    )
    await client.query(
      `insert into licensing_serial_number (id, batch_id, number, value_redacted)
       select u.id, (select id from licensing_serial_batch limit 1), 1000000 + u.number, u.redacted
       from unnest($1::text[], $2::text[]) with ordinality as u (id, redacted, number)`,
      [column("id"), column("redacted")]
    )
    await client.query("commit")
  })
  // Frees their numbers for the next round.
  await client.query("delete from licensing_serial_secret where serial_id like 'again%'")
  await client.query("delete from licensing_serial_number where id like 'again%'")
  return time
}

/** The peak growth of the process's resident memory, in megabytes. */
async function importGrowth(
  licensing: LicensingModuleService,
  program: SerialProgram,
  count: number
): Promise<number> {
  const id = await batch(licensing, program, null)
  const before = process.memoryUsage.rss()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  try {
    const { good } = await licensing.serials.readImport(id, Readable.from(lines(count)), {
      allow_weak: false,
      first_line_is_code: false,
    })
    if (good !== count) {
      throw new Error(`${good} serials were read, not ${count}`)
    }
    await licensing.serials.confirmImport(id, SYSTEM_ACTOR)
  } finally {
    clearInterval(timer)
  }
  return (peak - before) / 2 ** 20
}

function* lines(count: number): Generator<Buffer> {
  for (let at = 0; at < count; at++) {
    const number = String(at).padStart(6, "0")
    yield Buffer.from(`PRINTED-${number}-QWRT-${number}-ZXCV,${number}\n`)
  }
}

async function redeeming(
  container: MedusaContainer,
  licensing: LicensingModuleService,
  program: SerialProgram
): Promise<{ measured: number[]; floor: number[] }> {
  await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "Benchmark", currency_code: "eur" }] },
  })
  const { result: buyers } = await createCustomersWorkflow(container).run({
    input: {
      customersData: Array.from({ length: CONNECTIONS }, (_, at) => ({
        email: `buyer-${at}@bench.test`,
      })),
    },
  })
  const { id } = await generateBatch(container, program, ORDERS * (RUNS + 1) + 1)
  const printed = await printedSerials(container, id, ORDERS * (RUNS + 1) + 1)
  const buyer = (at: number) => {
    const { id: customer_id, email } = buyers[at % CONNECTIONS] as (typeof buyers)[number]
    return { customer_id, email: email ?? "", sales_channel_id: null }
  }
  const reserve = async ({ code, verification_number }: PrintedSerial, at: number) => {
    const { customer_id } = buyer(at)
    const { reserved } = await licensing.serials.reserve({
      program: program.code,
      serial: code,
      verification_number,
      customer_id,
      redeemer: {
        account: redeemerId.customer(customer_id),
        address: redeemerId.address(`10.0.0.${at}`),
      },
    })
    if (!reserved) {
      throw new Error("A serial of the benchmark was refused")
    }
    return reserved
  }
  const redeem = async (at: number) => {
    const reserved = await reserve(printed.pop() as PrintedSerial, at)
    await placeSerialOrderWorkflow(container).run({ input: { reserved, buyer: buyer(at) } })
  }
  const held = await reserve(printed.pop() as PrintedSerial, 0)
  const native: CreateOrderDTO[] = []
  for (let at = 0; at < CONNECTIONS; at++) {
    native.push(await serialOrderInput(container, held, buyer(at)))
  }
  const plain = async (at: number) => {
    const { result } = await createOrderWorkflow(container).run({
      input: native[at % CONNECTIONS] as CreateOrderDTO,
    })
    await convertDraftOrderWorkflow(container).run({ input: { id: result.id } })
  }
  return await alternate(
    RUNS,
    () => eachSecond(redeem),
    () => eachSecond(plain)
  )
}

/** Throughput per second with this concurrency. */
async function eachSecond(work: (at: number) => Promise<void>): Promise<number> {
  let next = 0
  const time = await timed(() =>
    Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, connection) => {
        while (next < ORDERS) {
          next += 1
          await work(connection)
        }
      })
    )
  )
  return ORDERS / (time / 1000)
}
