import type { UserState } from "../vocabulary"

/** What came of one line of a list of users. Stable: pages explain it. */
export const USER_LINE_CODES = [
  "ASSIGNED",
  "ALREADY_ASSIGNED",
  "USER_DISABLED",
  "USERS_FULL",
  "EMAIL_INVALID",
  "DUPLICATE",
  "MALFORMED",
] as const
export type UserLineCode = (typeof USER_LINE_CODES)[number]

/** What is known of somebody whom a list names. */
export type KnownUser = {
  state: UserState
  assigned: boolean
  /** Whether they keep a place taken without having it: a machine file of theirs runs on. */
  holds?: boolean
}

/**
 * The places of a license. `max_users` null = as many as one likes; `used` may be more, where it was lowered. Those are
 * used too whose users lost them and have a machine file that runs on: until its end somebody works by it.
 */
export type Places = { max_users: number | null; used: number }

/**
 * Who of a list gets a place, in its order: the first ones, as many as are free. Who has one keeps it and takes no
 * other; nobody is thrown out where fewer places are left than are used.
 * @param known by folded e-mail; whom it lacks is new
 */
export function placeDecisions(
  emails: readonly string[],
  known: ReadonlyMap<string, KnownUser>,
  { max_users, used }: Places
): UserLineCode[] {
  let free = max_users === null ? Infinity : Math.max(0, max_users - used)
  return emails.map((email) => {
    const user = known.get(email)
    if (user?.assigned) {
      return "ALREADY_ASSIGNED"
    }
    if (user?.state === "disabled") {
      return "USER_DISABLED"
    }
    return user?.holds || free-- > 0 ? "ASSIGNED" : "USERS_FULL"
  })
}
