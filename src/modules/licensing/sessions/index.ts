export { FLOATING } from "./session-sql"
export type { SessionsService } from "./sessions"
