import { ContainerRegistrationKeys, OrderChangeStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { claimInvalid, orderBusy } from "../../../modules/licensing/customers/claim-errors"
import type LicensingModuleService from "../../../modules/licensing/service"

/** The order and token of a claim link. */
export type ReadOrderClaimInput = { order_id: string; token: string }

/** The present owner of the order, and whether a transfer of Medusa's is pending. */
export type OrderClaim = {
  order_id: string
  former_id: string | null
  /** The address that the link was mailed to. */
  former_email: string
  transfer_waits: boolean
}

/** Id of {@link readOrderClaimStep}. */
export const readOrderClaimStepId = "read-order-claim-step"

/**
 * Finds the order of a claim link. Changes nothing.
 * @throws 404 CLAIM_INVALID; 409 ORDER_BUSY while staff change the order
 */
export const readOrderClaimStep = createStep(
  readOrderClaimStepId,
  async ({ order_id, token }: ReadOrderClaimInput, { container }) => {
    const order = await container
      .resolve<LicensingModuleService>(LICENSING_MODULE)
      .customers.claimedOrder(order_id, token)
    if (!order) {
      throw claimInvalid()
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_change",
      fields: ["id", "change_type"],
      filters: { order_id, status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED] },
    })
    const kinds = (data as { change_type: string | null }[]).map(({ change_type }) => change_type)
    if (kinds.some((kind) => kind !== "transfer")) {
      throw orderBusy()
    }
    return new StepResponse<OrderClaim>({
      order_id,
      former_id: order.owner_id,
      former_email: order.email,
      transfer_waits: kinds.length > 0,
    })
  }
)
