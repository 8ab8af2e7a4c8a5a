import { bound } from "../storage/bound"
import type { SessionActsService } from "./session-acts"

export { FLOATING, FLOATING_USE } from "./session-sql"
export type { SessionsService } from "./sessions"

type Cradle = { sessionActsService: SessionActsService }

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type SessionsRoom = ReturnType<typeof sessionsRoom>

/** See {@link SessionsRoom}. */
export const sessionsRoom = (cradle: Cradle) => ({
  list: bound(cradle.sessionActsService, "list"),
  end: bound(cradle.sessionActsService, "end"),
})
