/**
 * Orders with lines that name one of the licenses (the parameter) and whose uses were never added: its own state may
 * have been the reason.
 */
export const WAITING_TOP_UPS = `select e.order_id from licensing_line_entitlement e
  where e.top_up_license_id = any(?) and e.deleted_at is null
    and not exists (select 1 from licensing_top_up t where t.entitlement_id = e.id)`
