import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../modules/licensing"
import type { TaskCaller } from "../../modules/licensing/activations/types"
import { activationNotFound } from "../../modules/licensing/licenses/license-errors"
import type LicensingModuleService from "../../modules/licensing/service"
import { borrowSessionWorkflow } from "../../workflows/activations"
import type { BorrowSeatBodyType } from "./borrow-fields"
import { localeOf } from "./locale"
import { verdictError } from "./task-answer"

/**
 * Takes a floating seat of the license along for one of its computers, and answers with seat and file. Whether the
 * license is theirs, staff and customer routes judge before.
 * @throws 404 ACTIVATION_NOT_FOUND; the verdict's code
 */
export async function sendBorrowedSession(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  license_id: string,
  { activation_id, ...options }: BorrowSeatBodyType,
  caller: TaskCaller
): Promise<void> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const activation = await licensing.activations.find(activation_id)
  if (activation?.license_id !== license_id) {
    throw activationNotFound(activation_id)
  }
  const { result } = await borrowSessionWorkflow(req.scope).run({
    input: { license_id, activation_id, options, caller },
  })
  if (!result.file) {
    throw verdictError(result.verdict, localeOf(req))
  }
  res.setHeader("cache-control", "no-store")
  res.json({ session: result.session, file: result.file })
}
