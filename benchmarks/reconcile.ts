import { randomBytes } from "node:crypto"

import { generateEntityId } from "@medusajs/framework/utils"
import { Client } from "pg"

import { placePaidOrder } from "../integration-tests/helpers/licensed-orders"
import {
  generateLicenseKeys,
  normalizeLicenseKey,
  redactLicenseKey,
} from "../src/modules/licensing/domain/codecs/license-key"
import {
  type DataKeys,
  generateDataKeys,
  lookupHash,
  seal,
} from "../src/modules/licensing/domain/envelope"
import { reconcileOrderLicensesWorkflow } from "../src/workflows/issuing"
import { alternate, type Benchmark, median, timed } from "./lib/benchmark"
import { bootModule } from "./lib/boot-module"

const UNITS = 10_000
const RUNS = { quick: 3, full: 5 }
const TARGET = 4

/**
 * The whole workflow for one order of ten thousand units, including everything that a buyer waits for,
 * beside only writing the same rows in one transaction with keys made the same way.
 */
export const reconcile: Benchmark = async ({ databaseUrl, size, log }) => {
  const { container } = await bootModule(databaseUrl)
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  try {
    log(`reconcile: ${RUNS[size] + 1} rounds of ${UNITS} licenses`)
    const dataKeys = generateDataKeys()
    const issue = async (): Promise<number> => {
      const order_id = await placePaidOrder(container, UNITS)
      const time = await timed(() =>
        reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed: true } })
      )
      await assertIssued(client, order_id)
      return time
    }
    const samples = await alternate(RUNS[size], issue, () =>
      timed(() => writeRows(client, dataKeys))
    )
    return [
      {
        name: `reconcile: one order of ${UNITS} units, beside bare inserts`,
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

async function assertIssued(client: Client, orderId: string): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from licensing_license where order_id = $1",
    [orderId]
  )
  if (rows[0]?.count !== UNITS) {
    throw new Error(`${rows[0]?.count} licenses were issued, not ${UNITS}`)
  }
}

/** The floor: copies of the first license on a line of their own, with their secrets. */
async function writeRows(client: Client, dataKeys: DataKeys): Promise<void> {
  const { rows: fields } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'licensing_license'::regclass
       and attnum > 0 and not attisdropped and attgenerated = ''`
  )
  const own: Record<string, string> = {
    id: "u.id",
    key_redacted: "u.key_redacted",
    unit_index: "u.unit_index",
    line_item_id: "$4",
    entitlement_id: "$5",
  }
  const keys = generateLicenseKeys({ count: UNITS, randomBytes })
  const ids = keys.map(() => generateEntityId(undefined, "lic"))
  const names = fields.map(({ name }) => client.escapeIdentifier(name))
  await client.query("begin")
  await client.query(
    `insert into licensing_license (${names.join(", ")})
     select ${fields.map(({ name }, at) => own[name] ?? `t.${names[at]}`).join(", ")}
     from unnest($1::text[], $2::text[], $3::integer[]) as u (id, key_redacted, unit_index)
     cross join (select * from licensing_license limit 1) t`,
    [
      ids,
      keys.map(redactLicenseKey),
      keys.map((_, index) => index),
      generateEntityId(undefined, "ordli"),
      generateEntityId(undefined, "lent"),
    ]
  )
  await client.query(
    `insert into licensing_license_secret (license_id, key_hash, key_encrypted)
     select * from unnest($1::text[], $2::text[], $3::text[])`,
    [
      ids,
      keys.map((key) => lookupHash(normalizeLicenseKey(key), dataKeys.lookup)),
      keys.map((key, index) => seal(key, ids[index] as string, dataKeys.encryption)),
    ]
  )
  await client.query("commit")
}
