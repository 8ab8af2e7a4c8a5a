import type { MedusaContainer } from "@medusajs/framework/types"

import { finishManagerOrders } from "../workflows/managers/lib/finish-manager-orders"

/** Places or deletes orders of managers that killed processes left half made. */
export default async function finishOrdersOfManagers(container: MedusaContainer): Promise<void> {
  await finishManagerOrders(container)
}

export const config = {
  name: "licensing-finish-manager-orders",
  schedule: "*/5 * * * *",
}
