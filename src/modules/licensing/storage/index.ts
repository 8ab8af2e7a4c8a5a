import { bound } from "./bound"
import type { DataKeysService } from "./data-keys"
import type { DatabaseService } from "./database"
import type { IdempotencyService } from "./idempotency"
import type { TimelineService } from "./timeline"
import type { UsageCountersService } from "./usage-counters"

/** What the other rooms may use; the rest of this folder is its own. */
export { bound } from "./bound"
export { CrlfRows, FirstCellRows, guardedSql, instantSql } from "./csv-rows"
export { type DataKeysService, SETTINGS_ID } from "./data-keys"
export type { DatabaseService } from "./database"
export { digest } from "./digest"
export { entityId } from "./entity-id"
export type { IdempotencyService } from "./idempotency"
export { asJson, fromJson } from "./json-rows"
export { JOIN_PROFILE, LICENSE_STATUS_SQL } from "./license-status-sql"
export { lineCells } from "./line-cells"
export { LINE_SOURCES_SQL } from "./line-sources"
export { EVENT_MANAGER } from "./manager-events"
export { nextMoment } from "./next-moment"
export { ed25519Pem, ed25519SignAsync, nodePrimitives } from "./node-primitives"
export {
  ASSIGNMENT_HOLDS,
  ASSIGNMENT_PERMISSIONS,
  GRANTED_ON_ORDER,
  type GrantThrough,
  GRANTS_THROUGH,
  MANAGED_ORDERS,
  ORDER_GRANTS,
  ORDERS_OF_MANAGER,
  SEEN_BY_CUSTOMER,
  SHOWN_MANAGED_ORDERS,
  SHOWN_TO_CUSTOMERS,
  WAYS_TO_ORDERS,
} from "./order-access"
export { OWNER_EMAIL } from "./owner-address"
export { OWNER_INDEXES } from "./owner-indexes"
export { type PatchableRow, type Patched, patchRow } from "./patch-row"
export { jsonColumns, lockRows, transactionOf, withoutUndefined } from "./rows"
export type { RuntimeDatabaseService } from "./runtime-database"
export { carriesSeat, allSeatsSql, heldByFiles, seatsUsedSql, VACATED } from "./seats-used"
export { checkSecret } from "./secret-check"
export { signatureContext } from "./secret-contexts"
export {
  allOf,
  columnsOf,
  containsPattern,
  COUNT_CAP,
  namedSql,
  prefixPattern,
  type Sql,
  sql,
  suffixPattern,
} from "./sql"
export { type NamedValues, type SqlValue, statement, type Statement } from "./statement"
export { EncodingError, type TextLine, textLines } from "./text-lines"
export type { NewLicenseEvent, TimelineService } from "./timeline"
export { TOP_UP_TARGET } from "./top-up-target"
export { WAITING_TOP_UPS } from "./waiting-top-ups"
export { findFootprint, removeFootprint } from "./uninstall"
export {
  COMPUTERS_OF_USER,
  NOBODY,
  OWNER,
  PROVED,
  type SignedIn,
  STANDING,
  STANDING_JOINS,
} from "./user-standing"
export {
  counterId,
  countsOf,
  type DayAndMonth,
  daysOf,
  type UsageCountersService,
} from "./usage-counters"

type Cradle = {
  dataKeysService: DataKeysService
  databaseService: DatabaseService
  idempotencyService: IdempotencyService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type StorageRoom = ReturnType<typeof storageRoom>

/** See {@link StorageRoom}. */
export const storageRoom = (cradle: Cradle) => ({
  exclusively: bound(cradle.databaseService, "exclusively"),
  rewrapDataKeys: bound(cradle.dataKeysService, "rewrap"),
  recordEvents: bound(cradle.timelineService, "record"),
  takeFromDay: bound(cradle.usageCountersService, "take"),
  holdSingleUse: bound(cradle.idempotencyService, "hold"),
  releaseSingleUse: bound(cradle.idempotencyService, "release"),
  forgetIdempotencyKeys: bound(cradle.idempotencyService, "forget"),
})
