import type { VerdictLicense } from "./facts"
import { hasNoFiles, lendsNothing, takesNoTypedCodes } from "./floating-session"
import type { Task } from "../seats/task-limits"
import { lacksUser } from "./named-user"
import { type Purpose, USING } from "./purposes"

/** What a person may ask for a computer that is activated, if its license knows it; ending it always does. */
export const COMPUTER_ACTS = ["reactivate", "transfer", "checkout", "borrow"] as const
export type ComputerAct = (typeof COMPUTER_ACTS)[number]

/** The terms of a license that say what its computers are asked for. */
export type ComputerTerms = Pick<
  VerdictLicense,
  | "authorization"
  | "allow_offline"
  | "allow_typed_codes"
  | "feature_terms"
  | "floating_seats"
  | "max_borrow_hours"
>

/** Whether only its users may ask this of a license, each with their own program. */
export function isForUsersOnly(
  { authorization }: Pick<VerdictLicense, "authorization">,
  purpose: Purpose
): boolean {
  const isUse = (USING as readonly Purpose[]).includes(purpose)
  return isUse && lacksUser({ authorization }, { purpose })
}

/**
 * Whether owners and managers may ever do the task with a license. No activation code begins the activation of a user,
 * so no removal code ends it: a reset does.
 */
export function isTaskOfAccounts(
  license: Pick<VerdictLicense, "authorization">,
  task: Task
): boolean {
  return task === "remove"
    ? license.authorization === "license_key"
    : !isForUsersOnly(license, task)
}

/**
 * The acts that licenses with these terms know, for people who did not sign in as one of its users. The others are
 * refused whatever the state of the license, so pages do not offer them. Another computer is named by its typed codes.
 */
export function computerActs(license: ComputerTerms): ComputerAct[] {
  return COMPUTER_ACTS.filter((purpose) => {
    const isFile = purpose === "checkout" || purpose === "borrow"
    return !(
      isForUsersOnly(license, purpose) ||
      (isFile ? hasNoFiles(license, { purpose }) : takesNoTypedCodes(license)) ||
      (purpose === "borrow" && lendsNothing(license))
    )
  })
}
