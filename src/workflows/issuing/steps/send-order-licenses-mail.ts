import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"

import { sendOrderLicensesMail } from "../lib/order-mail"
import type { SendOrderLicensesMailInput } from "../lib/order-mail-contract"

/** Id of {@link sendOrderLicensesMailStep}. */
export const sendOrderLicensesMailStepId = "send-order-licenses-mail"

/**
 * Sends the mail "your licenses" of an order when the order is completely issued and this mail was not sent
 * yet; with `force` in any case. Never fails the workflow, and has nothing to compensate: a sent mail cannot be
 * taken back.
 */
export const sendOrderLicensesMailStep = createStep(
  { name: sendOrderLicensesMailStepId, noCompensation: true },
  async (input: SendOrderLicensesMailInput, { container }) =>
    new StepResponse(await sendOrderLicensesMail(container, input))
)
