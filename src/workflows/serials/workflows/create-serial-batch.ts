import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { type CreateSerialBatchInput, createSerialBatchStep } from "../steps/create-serial-batch"
import { validateSerialVariantStep } from "../steps/validate-serial-variant"

/** Id of {@link createSerialBatchWorkflow}. */
export const createSerialBatchWorkflowId = "create-serial-batch"

/**
 * Creates an empty batch of serial numbers; its serials are generated or imported in chunks afterwards.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws PROGRAM_NOT_FOUND, POLICY_NOT_FOUND, VARIANT_NOT_FOUND, SERIALS_OFF, SERIAL_POLICY_MISMATCH,
 *   FEATURES_INVALID, IDEMPOTENCY_KEY_REUSED
 */
export const createSerialBatchWorkflow = createWorkflow(
  createSerialBatchWorkflowId,
  (input: CreateSerialBatchInput) => {
    const validate = createHook("validate", { input })
    validateSerialVariantStep(
      transform({ input }, ({ input: { data } }) => ({ variant_id: data.variant_id }))
    )
    return new WorkflowResponse(createSerialBatchStep(input), { hooks: [validate] })
  }
)
