/**
 * The plugin's events. The payload carries ids only, never a key: `license.*` is `{ ids, order_id? }`, one
 * event per chunk, sent when the chunk is committed (`order_id` where all ids are of one order; of `license.uses_added` and
 * `license.uses_taken_back` that of the order that bought the uses);
 * `order_licenses.issued` is `{ id, license_ids }` with `id` the order's, sent when nothing owed is missing;
 * `order_licensing.*` is `{ id }`, the order's; `license.activated` and `license.deactivated` are `{ id,
 * activation_id }`; `serial_number.redeemed` is `{ id, order_id }`, the id of the serial and of the order that
 * it became; `license_manager.*` is `{ id, order_id }`, the manager's id, and the order's if the event is about
 * one. `license.consumption_low` and `license.consumption_exhausted` are `{ id }` of the license, and `feature` where the
 * counter is one of a feature, sent once in a period of it. `license_user.accepted` is `{ id }` of the named user.
 * `licensing.lost_keys_requested`, `licensing.order_claim_requested`, `licensing.uses_noticed`,
 * `licensing.uses_bought` and `licensing.users_assigned` are `{ id }` of a mail request, which the plugin's own subscriber answers after the HTTP request.
 */
export const LicensingEvents = {
  ORDER_LICENSES_ISSUED: "order_licenses.issued",
  ORDER_LICENSING_UPDATED: "order_licensing.updated",
  ORDER_LICENSING_DELETED: "order_licensing.deleted",
  LICENSE_ISSUED: "license.issued",
  LICENSE_RESIZED: "license.resized",
  LICENSE_SUSPENDED: "license.suspended",
  LICENSE_REVOKED: "license.revoked",
  LICENSE_REINSTATED: "license.reinstated",
  LICENSE_RESET: "license.reset",
  LICENSE_USES_CORRECTED: "license.uses_corrected",
  LICENSE_USES_ADDED: "license.uses_added",
  LICENSE_USES_TAKEN_BACK: "license.uses_taken_back",
  LICENSE_CONSUMPTION_LOW: "license.consumption_low",
  LICENSE_CONSUMPTION_EXHAUSTED: "license.consumption_exhausted",
  LICENSE_RENEWED: "license.renewed",
  LICENSE_KEY_REPLACED: "license.key_replaced",
  LICENSE_UPDATED: "license.updated",
  LICENSE_DELETED: "license.deleted",
  LICENSE_ACTIVATED: "license.activated",
  LICENSE_DEACTIVATED: "license.deactivated",
  MANAGER_CREATED: "license_manager.created",
  MANAGER_ASSIGNED: "license_manager.assigned",
  MANAGER_REMOVED: "license_manager.removed",
  MANAGER_ACCEPTED: "license_manager.accepted",
  SERIAL_REDEEMED: "serial_number.redeemed",
  MANAGER_UPDATED: "license_manager.updated",
  MANAGER_DELETED: "license_manager.deleted",
  USER_ACCEPTED: "license_user.accepted",
  LOST_KEYS_REQUESTED: "licensing.lost_keys_requested",
  ORDER_CLAIM_REQUESTED: "licensing.order_claim_requested",
  USES_NOTICED: "licensing.uses_noticed",
  USES_BOUGHT: "licensing.uses_bought",
  USERS_ASSIGNED: "licensing.users_assigned",
} as const
