import type { UserState } from "../../vocabulary"
import { type KnownUser, placeDecisions, type Places, type UserLineCode } from "../user-places"

type Known = [state: UserState, assigned: boolean, holds?: boolean]

const known = (users: Record<string, Known>): Map<string, KnownUser> =>
  new Map(
    Object.entries(users).map(([email, [state, assigned, holds]]) => [
      email,
      { state, assigned, holds },
    ])
  )

describe("places of a license for named users", () => {
  it.each<[string, string[], Record<string, Known>, Places, UserLineCode[]]>([
    ["without a limit", ["a", "b"], {}, { max_users: null, used: 9 }, ["ASSIGNED", "ASSIGNED"]],
    [
      "the first ones get what is free",
      ["a", "b", "c"],
      {},
      { max_users: 3, used: 1 },
      ["ASSIGNED", "ASSIGNED", "USERS_FULL"],
    ],
    ["none at all", ["a"], {}, { max_users: 0, used: 0 }, ["USERS_FULL"]],
    ["fewer than are used: nobody is let in", ["a"], {}, { max_users: 2, used: 5 }, ["USERS_FULL"]],
    [
      "who has a place takes no other, however full it is",
      ["a", "b"],
      { a: ["active", true] },
      { max_users: 1, used: 1 },
      ["ALREADY_ASSIGNED", "USERS_FULL"],
    ],
    [
      "a disabled user who has a place keeps it",
      ["a"],
      { a: ["disabled", true] },
      { max_users: 1, used: 1 },
      ["ALREADY_ASSIGNED"],
    ],
    [
      "a disabled user gets none, and takes none from the next",
      ["a", "b"],
      { a: ["disabled", false] },
      { max_users: 1, used: 0 },
      ["USER_DISABLED", "ASSIGNED"],
    ],
    [
      "who had one before gets one again",
      ["a"],
      { a: ["active", false] },
      { max_users: 1, used: 0 },
      ["ASSIGNED"],
    ],
    [
      "whose file keeps a place taken gets that one again, and no other person does",
      ["b", "a"],
      { a: ["active", false, true] },
      { max_users: 1, used: 1 },
      ["USERS_FULL", "ASSIGNED"],
    ],
  ])("%s", (_, emails, users, places, expected) => {
    expect(placeDecisions(emails, known(users), places)).toEqual(expected)
  })
})
