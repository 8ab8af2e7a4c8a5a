/**
 * The events of issuing. The payload carries ids only, never a key:
 * `license.*` is `{ ids, order_id }`, one event a chunk, sent when the chunk is committed;
 * `order_licenses.issued` is `{ id, license_ids }` with `id` the order's, sent when nothing owed is missing.
 */
export const LicensingEvents = {
  ORDER_LICENSES_ISSUED: "order_licenses.issued",
  LICENSE_ISSUED: "license.issued",
  LICENSE_RESIZED: "license.resized",
  LICENSE_SUSPENDED: "license.suspended",
  LICENSE_REVOKED: "license.revoked",
  LICENSE_REINSTATED: "license.reinstated",
} as const
