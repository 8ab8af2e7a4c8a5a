import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

/** An order of a manager whose licenses are issued. */
export type BoundOrder = {
  order_id: string
  display_id: number
  is_draft_order: boolean
  has_account: boolean
  line_item_ids: string[]
  license_ids: string[]
}

/** Id of {@link readBoundOrderStep}. */
export const readBoundOrderStepId = "read-bound-order-step"

/** Reads what completing a manager's order needs to know of it. */
export const readBoundOrderStep = createStep(
  { name: readBoundOrderStepId, noCompensation: true },
  async (order_id: string, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
      {
        entity: "order",
        fields: ["id", "display_id", "is_draft_order", "items.id", "customer.has_account"],
        filters: { id: order_id },
      },
      { throwIfKeyNotFound: true }
    )
    const order = data[0] as unknown as {
      display_id: number
      is_draft_order: boolean
      items: { id: string }[]
      customer: { has_account: boolean } | null
    }
    return new StepResponse<BoundOrder>({
      order_id,
      display_id: order.display_id,
      is_draft_order: order.is_draft_order,
      has_account: order.customer?.has_account ?? false,
      line_item_ids: order.items.map(({ id }) => id),
      license_ids: await licensing.issuing.licensesOfManagerOrder(order_id),
    })
  }
)
