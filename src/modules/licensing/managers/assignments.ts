/**
 * Whether assignment `ma` of the order `o` holds: staff's do whoever owns the order, those of an owner's
 * side only while the order is theirs (DESIGN §5.2). Orders change hands without an event, so it is asked
 * whenever an assignment is read.
 */
export const ASSIGNMENT_HOLDS =
  "(ma.granted_by_type = 'staff' or ma.granted_for_customer_id = o.customer_id)"

/** Orders `o` with profile `p` that customers may see at all. */
export const SHOWN_TO_CUSTOMERS = `o.deleted_at is null and not o.is_draft_order
  and p.active and p.visible_to_customer and p.licensing_deleted_at is null and p.deleted_at is null`

/** The orders that the manager with the id `id`, an SQL expression, manages now. */
export const MANAGED_ORDERS = (id: string) => `select ma.order_id
  from licensing_manager_assignment ma join "order" o on o.id = ma.order_id and o.deleted_at is null
  where ma.manager_id = ${id} and ${ASSIGNMENT_HOLDS}`
