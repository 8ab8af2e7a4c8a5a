import type { NamedUser } from "../domain/users/user-lines"
import type { UserLineCode } from "../domain/users/user-places"
import type { UserState } from "../domain/vocabulary"

/** A named user of a license, as people see them. */
export type ListedUser = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  state: UserState
  /** Since when they have their place. */
  assigned_at: Date
}

/** Who has a place of a license; disabled users keep theirs. */
export type UserList = {
  users: ListedUser[]
  count: number
  /** How many places there are; null = as many as one likes. */
  max_users: number | null
}

/** Whom to give places: a list as somebody pasted it, or users one by one. */
export type UsersToAssign = { list: string } | { users: readonly NamedUser[] }

/** What came of one line of a list; `line` counts from 1. */
export type AssignedLine = {
  line: number
  code: UserLineCode
  /** Folded; null = the line holds none. */
  email: string | null
  /** null = they are no user of the owner. */
  user_id: string | null
}

/** What came of a list. */
export type AssignedUsers = {
  lines: AssignedLine[]
  /** Those who got a place now. */
  assigned: string[]
}
