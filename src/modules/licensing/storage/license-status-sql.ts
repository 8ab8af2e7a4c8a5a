import { licenseStatusSql } from "../domain/ladder/license-status"

/** The derived status of license `l` with the order profile `p`; takes the instant as its one value. */
export const LICENSE_STATUS_SQL = licenseStatusSql({
  license: "l",
  profile: "p",
  now: "?",
  serialBlacklisted: "p.serial_blacklisted",
})

/** The join that {@link LICENSE_STATUS_SQL} needs. */
export const JOIN_PROFILE =
  "left join licensing_order_profile p on p.order_id = l.order_id and p.deleted_at is null"
