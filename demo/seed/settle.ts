import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { WorkflowManager } from "@medusajs/framework/orchestration"

import { find, type Progress } from "./context"

const RECONCILE = "reconcile-order-licenses"
/** Longest wait for the subscribers. */
const PATIENCE_MS = 30_000

/**
 * Makes sure that every order has the licenses it is owed before the process ends. Subscribers issue
 * them in the background; events of a killed run are lost, so each order is reconciled again, which
 * changes nothing if everything is right.
 */
export async function settleLicenses(
  container: MedusaContainer,
  orderIds: string[],
  progress: Progress
): Promise<void> {
  if (!WorkflowManager.getWorkflow(RECONCILE)) {
    return
  }
  progress("Checking the licenses …")
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  for (const order_id of orderIds) {
    await engine.run(RECONCILE, { input: { order_id } })
  }
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const waiting = await find(container, "order_profile", ["id"], { dirty: true })
    if (waiting.length === 0) {
      return
    }
    await sleep(200)
  }
}
