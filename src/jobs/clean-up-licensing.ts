import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import { SYSTEM_ACTOR } from "../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../modules/licensing/service"
import { finishOrderDeletionWorkflow } from "../workflows/orders"

/** Days for which a repeated request is recognized by its Idempotency-Key. */
const REMEMBERED_DAYS = 7
/** Hours that an imported file of serial numbers waits to be confirmed. */
const UNCONFIRMED_HOURS = 24
/** Months for which the peaks of floating seats are kept. */
const PEAK_MONTHS = 13
/** Months for which it is kept who used a license before. */
const USER_MONTHS = 13
/** Most orders per run; the next run takes the others. */
const ORDERS = 100

/**
 * Finishes deletions that a killed process left. Deletes the answers of old requests, managers added by former
 * owners of orders that changed hands, days that no chart of uses shows, imports of serial numbers that nobody
 * confirmed, old peaks of floating seats, and who used licenses long ago.
 */
export default async function cleanUpLicensing(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  for (const order_id of await licensing.orders.findUnfinishedDeletions(ORDERS)) {
    await finishOrderDeletionWorkflow(container).run({
      input: { order_id, actor: SYSTEM_ACTOR },
      throwOnError: false,
    })
  }
  await licensing.storage.forgetIdempotencyKeys(REMEMBERED_DAYS)
  await licensing.consumption.forgetDays()
  await licensing.managers.deleteLapsedAssignments()
  await licensing.sessions.forgetPeaks(PEAK_MONTHS)
  await licensing.users.forget(USER_MONTHS)
  await licensing.serials.forgetUnconfirmed(UNCONFIRMED_HOURS, SYSTEM_ACTOR)
}

export const config = {
  name: "licensing-clean-up",
  schedule: "17 * * * *",
}
