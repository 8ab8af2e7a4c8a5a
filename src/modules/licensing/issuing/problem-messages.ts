import { MOST_BOUGHT_OF_LINE, MOST_PURCHASES_LEFT } from "../domain/consumption/top-ups"
import { MAX_SEATS, type ReconcileProblemCode } from "../domain/reconcile/reconcile-plan"

/** What could not be settled of a line of this quantity, for people who read no translation. */
export const PROBLEM_MESSAGES: Record<ReconcileProblemCode, (units: number) => string> = {
  FRACTIONAL_QUANTITY: (units) =>
    `The line has a quantity of ${units}; licenses are issued for whole units only`,
  TOO_MANY_SEATS: (units) =>
    `The line has a quantity of ${units}; with the seats of its policy that is more than ${MAX_SEATS}`,
  TOP_UP_LICENSE_NOT_NAMED: () => "The line adds uses to a license, but names none",
  TOP_UP_LICENSE_NOT_FOUND: () => "The line adds uses to a license that does not exist",
  TOP_UP_LICENSE_FOREIGN: () =>
    "The line adds uses to a license that does not belong to the customer of this order",
  TOP_UP_LICENSE_OTHER_POLICY: () =>
    "The line adds uses to a license whose policy its variant does not top up",
  TOP_UP_LICENSE_REVOKED: () => "The line adds uses to a license that is revoked",
  TOP_UP_LICENSE_EXPIRED: () => "The line adds uses to a license that has ended",
  TOP_UP_NOT_COUNTED: () =>
    "The line adds uses to a license that does not limit them, so there is nothing to add to",
  TOP_UP_TOO_MANY_USES: (units) =>
    `The line has a quantity of ${units}; it would add more than ${MOST_BOUGHT_OF_LINE} uses`,
  TOP_UP_TOO_MANY_PURCHASES: () =>
    `The line adds uses to a license that has uses left of ${MOST_PURCHASES_LEFT} purchases`,
}
