import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type {
  FulfillmentProblemCode,
  LineToFulfill,
} from "../../../modules/licensing/domain/reconcile/fulfill-when-issued"
import { type Actor, SYSTEM_ACTOR } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import { type Delivery, planDeliveries } from "./fulfillment-delivery"
import { FULFILLED_UNITS } from "./issued-fulfillments"

export type FulfillIssuedUnitsInput = {
  order_id: string
  /** As they were claimed. */
  lines: LineToFulfill[]
  /** Who asked; the system by default. */
  actor?: Actor
}

/** Longer reasons are cut, since they come from the shop's providers. */
const MAX_MESSAGE_LENGTH = 300

/**
 * Marks claimed units as fulfilled. Units that cannot be are given back, logged and shown on the order page.
 */
export async function fulfillIssuedUnits(
  container: MedusaContainer,
  { order_id, lines, actor = SYSTEM_ACTOR }: FulfillIssuedUnitsInput
): Promise<{ fulfilled: number }> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const refuse = async (of: LineToFulfill[], code: FulfillmentProblemCode, message: string) => {
    await licensing.issuing.giveBackFulfillment(order_id, of, { code, message })
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`medusa-plugin-licensing: order ${order_id} is not marked as fulfilled: ${message}`)
  }
  const planned = await planDeliveries(container, order_id, lines).catch(messageOf)
  if (typeof planned === "string") {
    await refuse(lines, "FULFILLMENT_REFUSED", planned)
    return { fulfilled: 0 }
  }
  if (!planned) {
    await refuse(
      lines,
      "FULFILLMENT_NO_OPTION",
      "There is no shipping option of the manual provider at a stock location"
    )
    return { fulfilled: 0 }
  }
  let fulfilled = 0
  for (const delivery of planned.deliveries) {
    const fault = await fulfill(container, order_id, delivery, planned.no_notification)
    if (fault === null) {
      const units = unitsOf(delivery)
      fulfilled += units
      await licensing.issuing.tellFulfillment(order_id, units, actor)
    } else {
      await refuse(delivery.lines, "FULFILLMENT_REFUSED", fault)
    }
  }
  return { fulfilled }
}

/** Creates Medusa's fulfillment of one delivery; returns null, or why it was refused. */
async function fulfill(
  container: MedusaContainer,
  order_id: string,
  delivery: Delivery,
  no_notification: boolean
): Promise<string | null> {
  const { shipping_option_id, location_id, lines } = delivery
  try {
    await createOrderFulfillmentWorkflow(container).run({
      input: {
        order_id,
        shipping_option_id,
        location_id,
        no_notification,
        items: lines.map(({ line_item_id, units }) => ({ id: line_item_id, quantity: units })),
        metadata: { [FULFILLED_UNITS]: unitsOf(delivery) },
      },
    })
    return null
  } catch (error) {
    return messageOf(error)
  }
}

function unitsOf({ lines }: Delivery): number {
  return lines.reduce((sum, { units }) => sum + units, 0)
}

/** Workflows also throw plain objects: errors that were serialized. */
function messageOf(error: unknown): string {
  const { message } = Object(error) as { message?: unknown }
  return (typeof message === "string" ? message : String(error)).slice(0, MAX_MESSAGE_LENGTH)
}
