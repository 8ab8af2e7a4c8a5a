import { type Benchmark, latencyOf, median, takeTurns } from "./lib/benchmark"
import { withAccountPages } from "./lib/account-pages"
import { emptyShop, fillShop } from "./lib/license-data"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 20_000, full: 100_000 }
const PER_ORDER = 10
const ORDERS = 1_000
const RUNS = 61
const TARGET = 1.5

/**
 * The first page of a customer's orders over HTTP: of a customer with 10 000 licenses in
 * 1 000 orders beside one with 10 licenses in one order, in a shop of {@link LICENSES}.
 */
export const accountOrders: Benchmark = async ({ databaseUrl, size, log }) =>
  await withAccountPages(databaseUrl, async ({ client, page }) => {
    log(`account-orders: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    await fillShop(client, 0, LICENSES[size])
    await client.query(
      `update licensing_license set order_id = 'order_' || substring(id from 5)::int / ${PER_ORDER}`
    )
    await client.query(
      `insert into customer (id, email, has_account) values ('cus_large', 'large@example.com', true),
         ('cus_small', 'small@example.com', true)`
    )
    await client.query(
      `update "order" set customer_id = case when display_id <= ${ORDERS} then 'cus_large'
         else 'cus_small' end where display_id <= ${ORDERS + 1}`
    )
    await vacuum(client, "licensing_license", '"order"', "licensing_order_profile")
    log("account-orders: rounds")
    const times = await takeTurns(RUNS, { large: page("cus_large"), small: page("cus_small") })
    return [
      {
        name: `account-orders: ${ORDERS * PER_ORDER} beside ${PER_ORDER} licenses`,
        unit: "ms",
        measured: median(times.large),
        floor: median(times.small),
        target: TARGET,
        latency: latencyOf(times.large),
      },
    ]
  })
