import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import { SYSTEM_ACTOR } from "../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../modules/licensing/service"
import { finishOrderDeletionWorkflow } from "../workflows/orders"

/** Days for which a repeated request is recognised by its Idempotency-Key. */
const REMEMBERED_DAYS = 7
/** Hours for which a file with serial numbers waits to be confirmed. */
const UNCONFIRMED_HOURS = 24
/** Orders that one run finishes; the next run takes the others. */
const ORDERS = 100

/**
 * Finishes deletions that a killed process left, forgets the answers of old requests, managers whom
 * former owners had added to orders that changed hands, and files with serial numbers nobody confirmed.
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
  await licensing.managers.forgetFallen()
  await licensing.serials.forgetUnconfirmed(UNCONFIRMED_HOURS, SYSTEM_ACTOR)
}

export const config = {
  name: "licensing-clean-up",
  schedule: "17 * * * *",
}
