import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { finishReservations } from "../workflows/serials/lib/finish-reservations"

/** Finishes or frees serial numbers that killed processes left reserved, and forgets old wrong tries. */
export default async function finishSerialReservations(container: MedusaContainer): Promise<void> {
  await finishReservations(container)
  await container.resolve<LicensingModuleService>(LICENSING_MODULE).forgetSerialTries()
}

export const config = {
  name: "licensing-finish-serial-reservations",
  schedule: "*/5 * * * *",
}
