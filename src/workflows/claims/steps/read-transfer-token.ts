import {
  ChangeActionType,
  ContainerRegistrationKeys,
  OrderChangeStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { claimInvalid } from "../../../modules/licensing/customers/claim-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ReadOrderClaimInput } from "./read-order-claim"

/** Id of {@link readTransferTokenStep}. */
export const readTransferTokenStepId = "read-transfer-token-step"

/**
 * Reads the token of the transfer just requested, and checks the claim once more: another transfer may have
 * been accepted meanwhile.
 * @throws 404 CLAIM_INVALID
 */
export const readTransferTokenStep = createStep(
  readTransferTokenStepId,
  async ({ order_id, token }: ReadOrderClaimInput, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_change",
      fields: ["id", "actions.action", "actions.details"],
      filters: { order_id, status: [OrderChangeStatus.REQUESTED] },
    })
    const [change] = data as {
      id: string
      actions: { action: string; details: { token?: string } }[]
    }[]
    const transfer = change?.actions.find(
      ({ action }) => action === ChangeActionType.TRANSFER_CUSTOMER
    )
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    if (!transfer?.details.token || !(await licensing.customers.claimedOrder(order_id, token))) {
      throw claimInvalid()
    }
    return new StepResponse({ token: transfer.details.token, order_change_id: change?.id ?? null })
  }
)
