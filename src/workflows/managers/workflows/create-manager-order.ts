import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { findManagerOrderStep } from "../steps/find-manager-order"
import { type CreateManagerOrderInput, placeManagerOrderWorkflow } from "./place-manager-order"

/** Id of {@link createManagerOrderWorkflow}. */
export const createManagerOrderWorkflowId = "create-manager-order"

/**
 * A manager makes a native order of price zero for an end customer: a draft whose licenses are issued out of the
 * manager's quotas, converted by Medusa's workflow. The customer owns it and is mailed its licenses, and without an
 * account the link that takes it into one; the manager manages it. A killed process leaves a draft without licenses,
 * which a job deletes, or one with them, which it places.
 *
 * @property hooks.validate - before anything is made; throw to refuse. Gets the input. What follows an order that was
 *   placed is a hook of `completeManagerOrderWorkflow`.
 * @throws PERMISSION_REQUIRED, BUNDLE_INACTIVE, QUOTA_EXCEEDED, TOO_MANY_LICENSES, CUSTOMER_NOT_FOUND, VARIANT_NOT_FOUND,
 *   VARIANT_NOT_LICENSED, POLICY_INACTIVE, PROGRAM_INACTIVE, ORDER_NO_REGION, IDEMPOTENCY_KEY_REUSED,
 *   ORDER_IN_PROGRESS
 */
export const createManagerOrderWorkflow = createWorkflow(
  createManagerOrderWorkflowId,
  (input: CreateManagerOrderInput) => {
    const validate = createHook("validate", { input })
    const before = findManagerOrderStep(
      transform({ input }, ({ input: { manager, claim } }) => ({ manager, claim }))
    )
    const made = when("manager-order-is-new", { before }, ({ before }) => !before).then(() =>
      placeManagerOrderWorkflow.runAsStep({ input })
    )
    const result = transform({ before, made }, ({ before, made }) => {
      const { order_id, license_ids } = made ?? before ?? { order_id: "", license_ids: [] }
      return { order_id, license_ids }
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
