import type { NamedUser } from "../domain/users/user-lines"
import type { UserLineCode } from "../domain/users/user-places"
import type { LicenseState, UserLinkKind, UserState } from "../domain/vocabulary"

/** A named user of a license, as people see them. */
export type ListedUser = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  state: UserState
  /** Since when they have their place. */
  assigned_at: Date
  /** When the link that they have not used yet was mailed; null = there is none. */
  link_sent_at: Date | null
  link_expires_at: Date | null
  /** Whether a password may be set for them by hand. */
  password_settable: boolean
}

/** Who has a place of a license; disabled users keep theirs. */
export type UserList = {
  users: ListedUser[]
  /** How many the search finds. */
  count: number
  /** How many places are taken. */
  used: number
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
  /** Those of them who are mailed an invitation: who has accepted none and waits for no other. */
  invited: string[]
}

/** What came of a list, and the ids of the mail requests that it left. */
export type AssignedWithMails = AssignedUsers & { mail_requests: string[] }

/** A link to be mailed to a user. The token is in no table. */
export type UserLink = {
  user_id: string
  email: string
  first_name: string | null
  last_name: string | null
  customer_id: string | null
  kind: UserLinkKind
  token: string
  expires_at: Date
}

/** Whom a link was mailed to, and what for. */
export type OpenUserLink = { user_id: string; email: string; kind: UserLinkKind }
/** A license that a user may choose to sign in for. */
export type UsableLicense = { id: string; policy: string; expires_at: Date | null }

/** What a program gets whose user signed in. */
export type SignedInUser = {
  /** See `domain/codecs/user-token.ts`. */
  user_token: string
  /** Seconds for which it is good. */
  expires_in: number
  /** Good for one refresh; a secret, kept as a digest only. */
  refresh_token: string
  /** When the sign-in ends unless it is refreshed before. */
  refresh_expires_at: Date
  license: UsableLicense
  user: { id: string; email: string; first_name: string | null; last_name: string | null }
}

/** Signed in, or which license is meant is to be said first. */
export type SignInOutcome = { signed_in: SignedInUser } | { choices: UsableLicense[] }

/** The codes of a program that asks to sign its user in by a page. Neither is in any table. */
export type StartedDevice = {
  /** The program's; a secret. */
  device_code: string
  /** For people to type, as it is shown. */
  user_code: string
  /** Seconds. */
  expires_in: number
  interval: number
}

/** What a customer sees of the request that their code belongs to, before they answer. */
export type PendingDevice = {
  user_code: string
  program: { code: string; name: string }
  /** The computer's name, as the program says. */
  name: string | null
  asked_at: Date
  expires_at: Date
  /** For which of their licenses they may sign it in; none = they may not. */
  licenses: NamedLicense[]
}

/** A license to choose, as people know it. */
export type NamedLicense = UsableLicense & { policy_name: string }

/** What a customer answers to a program that asks to be signed in. */
export type DeviceAnswer = {
  user_code: string
  customer_id: string
  approved: boolean
  /** Which of several licenses; absent = the only one. */
  license_id?: string
  /** They may be logged in by a password that somebody else set. */
  by_given_password?: boolean
}

/** A user whose password somebody else sets. */
export type PasswordSubject = { user_id: string; email: string; customer_id: string }

/** A sign-in that was stored, and the refresh token that goes with it. */
export type BegunSignIn = { id: string; subject: SignInSubject; refresh_token: string }

/** What a sign-in is about. */
export type SignInSubject = {
  user_id: string
  email: string
  first_name: string | null
  last_name: string | null
  license_id: string
  order_id: string | null
  program: string
  policy: string
  state: LicenseState
  expires_at: Date | null
}
