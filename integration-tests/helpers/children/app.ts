import type { MedusaContainer } from "@medusajs/framework/types"
import express from "express"

import sweep from "../../../src/jobs/reconcile-stale-orders"
import { reconcileOrderLicensesWorkflow } from "../../../src/workflows/issuing"
import { placePaidOrder } from "../licensed-orders"

/** The commands of the parent; each act is answered by its name with `ed`: `issued`, `prepared` … */
type Order =
  { act: "prepare"; quantity: number } | { act: "issue"; order_id: string } | { act: "sweep" }

type Loaders = (options: {
  directory: string
  expressApp: express.Express
  skipLoadingEntryPoints: boolean
}) => Promise<{ container: MedusaContainer }>

const say = (event: string): void => void process.send?.({ event })

/** Boots the whole application, without HTTP, and obeys its parent. */
async function main(): Promise<void> {
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Loaders }
  const { container } = await load({
    directory: process.cwd(),
    expressApp: express(),
    skipLoadingEntryPoints: true,
  })
  process.on("message", (order: Order) => {
    obey(container, order).catch((error: unknown) =>
      process.send?.({ event: "failed", error: String(error) })
    )
  })
  say("ready")
}

async function obey(container: MedusaContainer, order: Order): Promise<void> {
  if (order.act === "prepare") {
    say(`prepared ${await placePaidOrder(container, order.quantity)}`)
  } else if (order.act === "issue") {
    say("issuing")
    // As the subscribers do, whose bus writes a failure to the log and goes on.
    const { errors } = await reconcileOrderLicensesWorkflow(container).run({
      input: { order_id: order.order_id, placed: true },
      throwOnError: false,
    })
    say(errors.length === 0 ? "issued" : "refused")
  } else {
    await sweep(container)
    say("swept")
  }
}

main().catch((error: unknown) => process.send?.({ event: "failed", error: String(error) }))
// Without a parent there is nothing to do.
process.on("disconnect", () => process.exit())
