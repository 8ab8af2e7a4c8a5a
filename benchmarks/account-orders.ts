import { Client } from "pg"

import { customerHeaders, publishableHeaders } from "../integration-tests/helpers/customers"
import { type Benchmark, latencyOf, median, takeTurns, timed } from "./lib/benchmark"
import { bootModule, listen } from "./lib/boot-module"
import { emptyShop, fillShop } from "./lib/license-data"
import { vacuum } from "./lib/vacuum"

const LICENSES = { quick: 20_000, full: 100_000 }
const PER_ORDER = 10
const ORDERS = 1_000
const RUNS = 61
const TARGET = 1.5

const PATH = "/store/customers/me/licensing/orders"

/**
 * The first page of a customer's orders over HTTP: of a customer with 10 000 licenses in
 * 1 000 orders beside one with 10 licenses in one order, in a shop of {@link LICENSES}.
 */
export const accountOrders: Benchmark = async ({ databaseUrl, size, log }) => {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  const { container, app } = await bootModule(databaseUrl)
  const { server, port } = await listen(app)
  try {
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
    const shop = await publishableHeaders(container)
    const page = (customer: string) => {
      const headers = customerHeaders(container, shop, customer)
      return async () =>
        await timed(async () => {
          const answer = await fetch(`http://127.0.0.1:${port}${PATH}`, { headers })
          const { count } = (await answer.json()) as { count: number }
          if (answer.status !== 200 || count < 1) {
            throw new Error(`The page of ${customer} is ${answer.status} with ${count} orders`)
          }
        })
    }
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
  } finally {
    server.close()
    await client.end()
  }
}
