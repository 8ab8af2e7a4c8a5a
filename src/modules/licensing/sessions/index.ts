import { bound } from "../storage"
import type { BorrowingService } from "./borrowing"
import type { SessionActsService } from "./session-acts"
import type { SessionPeaksService } from "./session-peaks"

export { FLOATING, FLOATING_USE } from "./session-sql"
export type { BorrowingService, BorrowOptions } from "./borrowing"
export type { SessionsService } from "./sessions"

type Cradle = {
  borrowingService: BorrowingService
  sessionActsService: SessionActsService
  sessionPeaksService: SessionPeaksService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type SessionsRoom = ReturnType<typeof sessionsRoom>

/** See {@link SessionsRoom}. */
export const sessionsRoom = (cradle: Cradle) => ({
  list: bound(cradle.sessionActsService, "list"),
  peaks: bound(cradle.sessionPeaksService, "list"),
  forgetPeaks: bound(cradle.sessionPeaksService, "forget"),
  borrow: bound(cradle.borrowingService, "borrow"),
  end: bound(cradle.sessionActsService, "end"),
})
