import { bound } from "./bound"
import type { DataKeysService } from "./data-keys"
import type { DatabaseService } from "./database"
import type { IdempotencyService } from "./idempotency"
import type { TimelineService } from "./timeline"
import type { UsageCountersService } from "./usage-counters"

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
