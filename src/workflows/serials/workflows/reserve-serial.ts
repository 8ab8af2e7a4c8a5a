import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { RedeemRequest } from "../../../modules/licensing/serials/types"
import { reserveSerialStep } from "../steps/reserve-serial"
import { notifySerialLockStep } from "./notify-serial-lock"

/** Id of {@link reserveSerialWorkflow}. */
export const reserveSerialWorkflowId = "reserve-serial"

/**
 * Reserves a serial that somebody typed; staff are mailed when a wrong one locks somebody. The result's
 * `refusal` says why nothing is reserved. Ten minutes later a job frees what nobody used.
 */
export const reserveSerialWorkflow = createWorkflow(
  reserveSerialWorkflowId,
  (ask: WorkflowData<RedeemRequest>) => new WorkflowResponse(reserveAndNotify(ask))
)

/** The first steps of every workflow that starts with a typed serial. */
export function reserveAndNotify(ask: WorkflowData<RedeemRequest>) {
  const result = reserveSerialStep(ask)
  const locked = transform({ result }, ({ result: { refusal } }) => refusal?.locked ?? [])
  when("somebody-locked", { locked }, ({ locked }) => locked.length > 0).then(() => {
    notifySerialLockStep({ locked })
  })
  return result
}
