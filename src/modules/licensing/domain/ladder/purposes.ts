import { TASKS } from "../seats/task-limits"

/**
 * The subject of a request: `key` = the license alone, whatever the computer (lists, adapters); `validate` =
 * may this computer run; `session` = may it take or keep a floating seat; `release` = may it give it up;
 * `borrow` = may it take one along with a file; `consume` = may it use a counted license; `license_file` = an offline file for any computer; `checkout` = one for this computer; or a task.
 */
export const CHECKS = [
  "key",
  "validate",
  "session",
  "release",
  "borrow",
  "consume",
  "license_file",
  "checkout",
] as const
export type Check = (typeof CHECKS)[number]
export const PURPOSES = [...CHECKS, ...TASKS] as const
export type Purpose = (typeof PURPOSES)[number]

// The purposes that a rung of the ladder is asked for, by what they have in common.

/** What lets somebody use the license, or prepares it. */
export const USING = [
  "validate",
  "session",
  "borrow",
  "consume",
  "license_file",
  "checkout",
  "activate",
  "reactivate",
  "transfer",
] as const
/** What needs a license in force: using it, and reading its key. */
export const RUNNING = ["key", ...USING] as const
export const FILES = ["borrow", "license_file", "checkout"] as const
/** What is asked for one computer, which may be named by typed codes. */
export const ON_A_COMPUTER = [
  "validate",
  "session",
  "release",
  "consume",
  "checkout",
  "activate",
  "reactivate",
  "transfer",
] as const
export const RUNNING_ON_A_COMPUTER = [
  "validate",
  "session",
  "borrow",
  "consume",
  "checkout",
  "activate",
  "reactivate",
  "transfer",
] as const
export const ON_AN_ACTIVATION = [
  "validate",
  "session",
  "release",
  "borrow",
  "consume",
  "checkout",
  "reactivate",
  "transfer",
  "remove",
] as const
export const BY_REMOVAL_CODE = ["transfer", "remove"] as const
export const TO_A_COMPUTER = ["activate", "reactivate", "transfer"] as const
export const AT_A_SEAT = ["validate", "session", "release", "borrow", "consume"] as const

/** Whether an offline file is asked for, which never outlives the license. */
export function isForFile(purpose: Purpose): boolean {
  return (FILES as readonly Purpose[]).includes(purpose)
}
