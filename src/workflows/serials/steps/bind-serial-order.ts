import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { SerialReservation } from "../../../modules/licensing/serials/types"

export type BindSerialOrderInput = {
  reserved: SerialReservation
  order: {
    id: string
    items?: { id: string; product_id?: string | null; variant_id?: string | null }[] | null
  }
  customer_id: string
}

/** Id of {@link bindSerialOrderStep}. */
const bindSerialOrderStepId = "bind-serial-order-step"

/**
 * Binds a draft to the serial before it becomes an order: what its line is owed is frozen, so that neither the
 * links of its variant nor their later changes count. Compensation: the draft is unbound.
 */
export const bindSerialOrderStep = createStep(
  bindSerialOrderStepId,
  async ({ reserved, order, customer_id }: BindSerialOrderInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const [line] = order.items ?? []
    await licensing.serials.bindOrder(
      reserved,
      {
        id: order.id,
        line_item_id: line?.id ?? "",
        product_id: line?.product_id ?? null,
        variant_id: line?.variant_id ?? null,
      },
      customer_id
    )
    return new StepResponse(order.id, order.id)
  },
  async (orderId, { container }) => {
    if (orderId) {
      await container.resolve<LicensingModuleService>(LICENSING_MODULE).serials.unbindOrder(orderId)
    }
  }
)
