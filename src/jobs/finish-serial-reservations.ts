import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { finishReservations } from "../workflows/serials/lib/finish-reservations"

/** Minutes without a new line after which an import counts as abandoned. */
const READ_MINUTES = 10

/**
 * Finishes or frees serial numbers that killed processes left reserved, deletes their unfinished imports, and
 * deletes old counts of wrong attempts.
 */
export default async function finishSerialReservations(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  await finishReservations(container)
  await licensing.serials.dropAbandonedImports(READ_MINUTES)
  await licensing.serials.forgetTries()
}

export const config = {
  name: "licensing-finish-serial-reservations",
  schedule: "*/5 * * * *",
}
