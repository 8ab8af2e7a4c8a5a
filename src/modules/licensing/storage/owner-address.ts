/**
 * The present address of the owner of order `o`, where mails about its licenses go; `c` is the order's
 * customer, left-joined. An account is reached at its own address. A guest is reached at the address that staff
 * last wrote on the order, else at the guest's own, which staff may have corrected too. Nothing is copied:
 * orders and customers change owner and address without an event.
 */
export const OWNER_EMAIL = `(case
    when c.id is null or c.deleted_at is not null or c.email is null then o.email
    when c.has_account then c.email
    when lower(c.email) is distinct from lower(o.email) and not exists (
      select 1 from order_change oc
      join order_change_action oa on oa.order_change_id = oc.id and oa.deleted_at is null
      where oc.order_id = o.id and oc.change_type = 'update_order' and oc.deleted_at is null
        and oa.details ->> 'type' = 'email' and lower(oa.details ->> 'new') = lower(o.email)) then c.email
    else o.email end)`
