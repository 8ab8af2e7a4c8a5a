import { bound } from "../storage"
import type { RateLimitsService } from "./rate-limits"
import type { RuntimeBorrowingService } from "./runtime-borrowing"
import type { RuntimeService } from "./runtime"
import type { RuntimeSessionsService } from "./runtime-sessions"

type Cradle = {
  rateLimitsService: RateLimitsService
  runtimeBorrowingService: RuntimeBorrowingService
  runtimeService: RuntimeService
  runtimeSessionsService: RuntimeSessionsService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type RuntimeRoom = ReturnType<typeof runtimeRoom>

/** See {@link RuntimeRoom}. */
export const runtimeRoom = (cradle: Cradle) => ({
  validate: bound(cradle.runtimeService, "validate"),
  heartbeat: bound(cradle.runtimeSessionsService, "heartbeat"),
  session: bound(cradle.runtimeSessionsService, "session"),
  release: bound(cradle.runtimeSessionsService, "release"),
  borrow: bound(cradle.runtimeBorrowingService, "borrow"),
  returnSession: bound(cradle.runtimeBorrowingService, "giveBack"),
  consume: bound(cradle.runtimeService, "consume"),
  consumeBatch: bound(cradle.runtimeService, "consumeBatch"),
  activate: bound(cradle.runtimeService, "activate"),
  reactivate: bound(cradle.runtimeService, "reactivate"),
  deactivate: bound(cradle.runtimeService, "deactivate"),
  checkOut: bound(cradle.runtimeService, "checkOut"),
  giveBack: bound(cradle.runtimeService, "giveBack"),
  countSignIn: bound(cradle.rateLimitsService, "countSignIn"),
  countUser: bound(cradle.rateLimitsService, "countUser"),
  countRequest: bound(cradle.rateLimitsService, "count"),
  now: bound(cradle.runtimeService, "now"),
  signAnswer: bound(cradle.runtimeService, "sign"),
})
