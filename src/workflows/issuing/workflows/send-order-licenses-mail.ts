import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { SendOrderLicensesMailInput } from "../lib/order-mail-contract"
import { sendOrderLicensesMailStep } from "../steps/send-order-licenses-mail"

/** Id of {@link sendOrderLicensesMailWorkflow}. */
export const sendOrderLicensesMailWorkflowId = "send-order-licenses-mail-workflow"

/** Sends the mail "your licenses" of an order; with `force` also if it was sent before. Never throws. */
export const sendOrderLicensesMailWorkflow = createWorkflow(
  sendOrderLicensesMailWorkflowId,
  (input: SendOrderLicensesMailInput) => new WorkflowResponse(sendOrderLicensesMailStep(input))
)
