import type { UserStanding } from "../vocabulary"
import type { CheckRequest, TaskRequest, VerdictLicense } from "./facts"

type User = Pick<VerdictLicense, "authorization" | "user">

/**
 * Whether a license for named users is asked for without one. A person who has the key, or sits at an activated
 * computer, need not be one of its users; and a file for any computer would run for anybody.
 */
export function lacksUser(
  { authorization, user }: User,
  { purpose }: Pick<CheckRequest | TaskRequest, "purpose">
): boolean {
  return authorization === "named_user" && (!user || purpose === "license_file")
}

/** Whether the user who signed in is no longer admitted for this reason. */
export const userIs =
  (standing: UserStanding) =>
  ({ user }: User): boolean =>
    user === standing

/**
 * Whether the user has no place of the license. One that its key proves has no users, so a user who signed in for it once
 * has none.
 */
export function hasNoPlace({ authorization, user }: User): boolean {
  return user === "not_assigned" || (!!user && authorization !== "named_user")
}
