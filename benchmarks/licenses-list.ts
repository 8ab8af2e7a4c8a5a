import { Client } from "pg"

import { LICENSE_STATUSES } from "../src/modules/licensing/domain/ladder/license-status"
import { OWNER_INDEXES } from "../src/modules/licensing/storage/owner-indexes"
import type LicensingModuleService from "../src/modules/licensing/service"
import type { LicenseFilters } from "../src/modules/licensing/licenses/license-filters-types"
import { type Benchmark, latencyOf, median, timed } from "./lib/benchmark"
import { bootModule } from "./lib/boot-module"
import { emptyShop, fillShop, keyEnd, LICENSES_PER_ORDER } from "./lib/license-data"

const SMALL = 10_000
const LARGE = { quick: 100_000, full: 1_000_000 }
const RUNS = 31
const TARGET = 1.5
/** A license that exists at both sizes. */
const SOUGHT = 5_003
const PAGE = { limit: 20, offset: 0 }

const ORDER = Math.floor(SOUGHT / LICENSES_PER_ORDER)
const OWNER = Math.floor(ORDER / 3) * 3

const LISTS: Record<string, LicenseFilters> = {
  "not filtered": {},
  ...Object.fromEntries(LICENSE_STATUSES.map((status) => [status, { status: [status] }])),
  "order number": { q: `#${ORDER + 1}` },
  "e-mail": { q: `buyer-${OWNER}@example.com` },
  "owner's name": { q: `Buyer ${OWNER}` },
  "beginning of an e-mail": { q: `buyer-${OWNER}@` },
  "end of key": { q: keyEnd(SOUGHT) },
}

/** The first page of the list of licenses with its count, in a large shop beside one of ten thousand licenses. */
export const licensesList: Benchmark = async ({ databaseUrl, size, log }) => {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  const { licensing } = await bootModule(databaseUrl)
  try {
    log(`licenses-list: filling ${SMALL} licenses`)
    await emptyShop(client)
    for (const statement of OWNER_INDEXES) {
      await client.query(statement)
    }
    await fillShop(client, 0, SMALL)
    const small = await measure(licensing)
    log(`licenses-list: filling ${LARGE[size]} licenses`)
    await fillShop(client, SMALL, LARGE[size])
    const large = await measure(licensing)
    return Object.keys(LISTS).map((name) => ({
      name: `licenses-list: ${name}, ${LARGE[size]} beside ${SMALL} licenses`,
      unit: "ms" as const,
      measured: median(large[name] as number[]),
      floor: median(small[name] as number[]),
      target: TARGET,
      latency: latencyOf(large[name] as number[]),
    }))
  } finally {
    await client.end()
  }
}

/** The times; every round asks for all lists, so that load on the machine affects all alike. */
async function measure(licensing: LicensingModuleService): Promise<Record<string, number[]>> {
  const samples: Record<string, number[]> = {}
  for (let round = 0; round <= RUNS; round++) {
    for (const [name, filters] of Object.entries(LISTS)) {
      const time = await timed(async () => {
        const { licenses } = await licensing.licenses.search(filters, PAGE)
        if (licenses.length === 0) {
          throw new Error(`The list "${name}" is empty`)
        }
      })
      if (round > 0) {
        samples[name] = [...(samples[name] ?? []), time]
      }
    }
  }
  return samples
}
