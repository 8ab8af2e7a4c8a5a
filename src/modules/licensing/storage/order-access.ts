/**
 * Whether assignment `ma` of the order `o` is valid: one by staff always is, one by the owner's side only while
 * the same owner has the order. Orders change hands without an event, so every read of an assignment checks
 * this.
 */
export const ASSIGNMENT_HOLDS =
  "(ma.granted_by_type = 'staff' or ma.granted_for_customer_id = o.customer_id)"

/** Orders `o` with profile `p` that customers may see. */
export const SHOWN_TO_CUSTOMERS = `o.deleted_at is null and not o.is_draft_order
  and p.active and p.visible_to_customer and p.licensing_deleted_at is null and p.deleted_at is null`

/** The orders that the manager with the id `id`, an SQL expression, manages now. */
export const MANAGED_ORDERS = (id: string) => `select ma.order_id
  from licensing_manager_assignment ma join "order" o on o.id = ma.order_id and o.deleted_at is null
  where ma.manager_id = ${id} and ${ASSIGNMENT_HOLDS}`

/** The customer, three times a parameter, may see the license `l`: they own it, or they own or manage its order. */
export const SEEN_BY_CUSTOMER = `(l.order_id is null and l.customer_id = ? or exists (
    select 1 from "order" o join licensing_order_profile p on p.order_id = o.id
    where o.id = l.order_id and ${SHOWN_TO_CUSTOMERS} and (o.customer_id = ? or exists (
      select 1 from licensing_manager m
      join licensing_manager_assignment ma on ma.manager_id = m.id and ma.order_id = o.id
      where m.customer_id = ? and m.status = 'active' and ${ASSIGNMENT_HOLDS}))))`
