import { withAccountPages } from "./lib/account-pages"
import { type Benchmark, latencyOf, median, type Result, takeTurns } from "./lib/benchmark"
import { emptyShop, fillShop, LICENSES_PER_ORDER } from "./lib/license-data"
import { vacuum } from "./lib/vacuum"

const MANY = 10_000
const FEW = 10
const LICENSES = { quick: 12_000 * LICENSES_PER_ORDER, full: 60_000 * LICENSES_PER_ORDER }
const RUNS = 61
const TARGET = 2

/**
 * The first page of a license manager's orders over HTTP: of managers with {@link MANY} orders, given one by one and
 * by a customer group, beside one with {@link FEW}.
 */
export const managerOrders: Benchmark = async ({ databaseUrl, size, log }) =>
  await withAccountPages(databaseUrl, async ({ client, page }) => {
    log(`manager-orders: filling ${LICENSES[size]} licenses`)
    await emptyShop(client)
    await client.query(
      "truncate licensing_manager, licensing_manager_assignment, licensing_manager_scope, customer_group cascade"
    )
    await fillShop(client, 0, LICENSES[size])
    await client.query(MANAGERS)
    await vacuum(
      client,
      "licensing_manager_assignment",
      "licensing_manager_scope",
      "customer_group",
      "customer_group_customer"
    )
    log("manager-orders: rounds")
    const times = await takeTurns(RUNS, {
      few: page("cus_few"),
      single: page("cus_single"),
      group: page("cus_group"),
    })
    const result = (name: string, measured: number[]): Result => ({
      name: `manager-orders: ${MANY} ${name} beside ${FEW}`,
      unit: "ms",
      measured: median(measured),
      floor: median(times.few),
      target: TARGET,
      latency: latencyOf(measured),
    })
    return [result("given one by one", times.single), result("of a group", times.group)]
  })

/** Three managers; those of many orders have the newest ones, which are on the first page. */
const MANAGERS = `
  insert into customer (id, email, has_account)
    select 'cus_' || name, name || '@example.com', true from unnest(array['few', 'single', 'group']) name;
  insert into licensing_manager (id, email, customer_id, status, permissions)
    select 'lmgr_' || name, name || '@example.com', 'cus_' || name, 'active', '{}'
    from unnest(array['few', 'single', 'group']) name;
  insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type)
    select 'lmas_' || name || n, 'lmgr_' || name, 'order_' || n, array['reset_device'], 'staff'
    from (values ('few', ${FEW}), ('single', ${MANY})) given (name, orders), generate_series(0, orders - 1) n;
  insert into customer_group (id, name) values ('cusgroup_many', 'Many');
  insert into customer_group_customer (id, customer_id, customer_group_id)
    select 'cusgc_' || customer_id, customer_id, 'cusgroup_many'
    from (select distinct customer_id from "order" where display_id <= ${MANY}) members;
  insert into licensing_manager_scope (id, manager_id, customer_group_id, permissions)
    values ('lmsc_many', 'lmgr_group', 'cusgroup_many', array['reset_device'])`
