/**
 * Whether assignment `ma` of the order `o` is valid: one by staff always is, one by the owner's side only while
 * the same owner has the order. Orders change hands without an event, so every read of an assignment checks
 * this.
 */
export const ASSIGNMENT_HOLDS =
  "(ma.granted_by_type = 'staff' or ma.granted_for_customer_id = o.customer_id)"

/**
 * What the assignment `ma` allows on the order `o`. One that was bound to a new customer, of whom the manager knew nobody
 * but the address, lets nobody edit the contact details of the account that took the order.
 */
export const ASSIGNMENT_PERMISSIONS = `(case when ma.granted_for_customer_id is distinct from o.customer_id
    and ma.granted_for_customer_id is not null then array_remove(ma.permissions, 'edit_customer')
    else ma.permissions end)`

/** Orders `o` with profile `p` that customers may see. */
export const SHOWN_TO_CUSTOMERS = `o.deleted_at is null and not o.is_draft_order
  and p.active and p.visible_to_customer and p.licensing_deleted_at is null and p.deleted_at is null`

/** The group `cg`, and whom it has as members, of the scope `sc`. */
const MEMBERS_OF_SCOPE = `join customer_group cg on cg.id = sc.customer_group_id and cg.deleted_at is null
  join customer_group_customer member on member.customer_group_id = cg.id and member.deleted_at is null`

/**
 * All grants of the order `o` that are valid now, one row each: that of the order itself, that of its customer, and those
 * of the customer's groups. Their customer is the present one, so an order comes and goes with its owner.
 */
export const ORDER_GRANTS = `select ma.manager_id, ${ASSIGNMENT_PERMISSIONS} as permissions, ma.granted_by_type, ma.created_at,
    'order' as through, null::text as customer_group_id, null::text as customer_group_name
  from licensing_manager_assignment ma where ma.order_id = o.id and ${ASSIGNMENT_HOLDS}
  union all
  select sc.manager_id, sc.permissions, 'staff', sc.created_at, 'customer', null, null
  from licensing_manager_scope sc where sc.customer_id = o.customer_id
  union all
  select sc.manager_id, sc.permissions, 'staff', sc.created_at, 'customer_group', cg.id, cg.name
  from licensing_manager_scope sc ${MEMBERS_OF_SCOPE} where member.customer_id = o.customer_id`

/**
 * What the manager with the id `manager`, an SQL expression, may do on the order `o`, over all grants: one row, whose
 * `permissions` are null if they do not manage it.
 */
export const GRANTED_ON_ORDER = (manager: string) => `select case when count(*) > 0
    then coalesce(array_agg(distinct each.permission) filter (where each.permission is not null), '{}')
    end as permissions
  from (${ORDER_GRANTS}) granted left join lateral unnest(granted.permissions) each (permission) on true
  where granted.manager_id = ${manager}`

/** What a grant of an order belongs to. */
export const GRANTS_THROUGH = ["order", "customer", "customer_group"] as const
export type GrantThrough = (typeof GRANTS_THROUGH)[number]

type Way = { from: string; where: (manager: string) => string }

/**
 * How the manager with the id `manager`, an SQL expression, comes to the orders `o` of `from`. They may come to one in several
 * ways; not all orders of a customer are licensed.
 */
export const WAYS_TO_ORDERS: Readonly<Record<GrantThrough, Way>> = {
  order: {
    from: 'licensing_manager_assignment ma join "order" o on o.id = ma.order_id',
    where: (manager) => `ma.manager_id = ${manager} and ${ASSIGNMENT_HOLDS}`,
  },
  customer: {
    from: 'licensing_manager_scope sc join "order" o on o.customer_id = sc.customer_id',
    where: (manager) => `sc.manager_id = ${manager}`,
  },
  customer_group: {
    from: `licensing_manager_scope sc ${MEMBERS_OF_SCOPE}
      join "order" o on o.customer_id = member.customer_id`,
    where: (manager) => `sc.manager_id = ${manager}`,
  },
}

/** The orders with licensing that the manager `m` manages now, each once. */
export const ORDERS_OF_MANAGER = GRANTS_THROUGH.map(
  (through) => `select o.id as order_id from ${WAYS_TO_ORDERS[through].from}
    join licensing_order_profile p on p.order_id = o.id and p.deleted_at is null
    where ${WAYS_TO_ORDERS[through].where("m.id")} and o.deleted_at is null`
).join(" union ")

/** The orders that the managers with the id `id`, an SQL expression, manage now. */
export const MANAGED_ORDERS = (id: string) => `select managed.order_id
  from licensing_manager m cross join lateral (${ORDERS_OF_MANAGER}) managed where m.id = ${id}`

/**
 * Whether the assignment `ma` of the order `o` shows who its customer is. A manager may name anybody as the customer of an
 * order, which must not reveal more than the address; that somebody else was made manager of it changes nothing. Known is who
 * was a new customer then, or whose order staff gave to the manager.
 */
const SHOWS_NAMES = `(ma.granted_by_type = 'staff' and ma.granted_by_id is not null
    or not exists (select 1 from licensing_manager_order mo where mo.order_id = o.id)
    or exists (
      select 1 from licensing_manager_order mo
      join licensing_manager_assignment made on made.order_id = mo.order_id and made.manager_id = mo.manager_id
      where mo.order_id = o.id and made.granted_by_type = 'staff' and made.granted_for_customer_id = o.customer_id))`

const SHOWN_ORDERS_OF_MANAGER = GRANTS_THROUGH.map(
  (through) => `select o.id as order_id, ${through === "order" ? SHOWS_NAMES : "true"} as named
    from ${WAYS_TO_ORDERS[through].from}
    join licensing_order_profile p on p.order_id = o.id
    where ${WAYS_TO_ORDERS[through].where("m.id")} and ${SHOWN_TO_CUSTOMERS}`
).join(" union all ")

/**
 * The orders that the manager with the id `id`, an SQL expression, manages and may see now, each once. `named`: whether the
 * names of its customer are shown to them.
 */
export const SHOWN_MANAGED_ORDERS = (
  id: string
) => `select managed.order_id, bool_or(managed.named) as named
  from licensing_manager m cross join lateral (${SHOWN_ORDERS_OF_MANAGER}) managed where m.id = ${id}
  group by managed.order_id`

/** The customer, three times a parameter, may see the license `l`: they own it, or they own or manage its order. */
export const SEEN_BY_CUSTOMER = `(l.order_id is null and l.customer_id = ? or exists (
    select 1 from "order" o join licensing_order_profile p on p.order_id = o.id
    where o.id = l.order_id and ${SHOWN_TO_CUSTOMERS} and (o.customer_id = ? or exists (
      select 1 from licensing_manager m cross join lateral (${GRANTED_ON_ORDER("m.id")}) granted
      where m.customer_id = ? and m.status = 'active' and granted.permissions is not null))))`
