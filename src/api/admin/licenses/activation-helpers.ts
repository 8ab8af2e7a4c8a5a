import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { activationNotFound } from "../../../modules/licensing/lib/license-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ActivationRow, TaskCaller } from "../../../modules/licensing/types/activations"
import { type ActivationTask, runActivationTaskWorkflow } from "../../../workflows/activations"
import { localeOf } from "../../locale"
import { staffActor } from "../../staff-actor"
import { taskAnswer } from "../../task-answer"

type Params = { id: string; activation_id: string }

/**
 * The activation of the path, which must be the licence's.
 * @throws 404 ACTIVATION_NOT_FOUND
 */
export async function activationOf(req: AuthenticatedMedusaRequest): Promise<ActivationRow> {
  const { id, activation_id } = req.params as Params
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const activation = await licensing.findActivation(activation_id)
  if (activation?.license_id !== id) {
    throw activationNotFound(activation_id)
  }
  return activation
}

/** Staff, whom no limit, lock, removal code and transfer binds. */
export function staffCaller(req: AuthenticatedMedusaRequest, beyond_seats = false): TaskCaller {
  return { actor: staffActor(req), by_staff: true, program_code: null, beyond_seats }
}

/**
 * Runs a task for {@link staffCaller}.
 * @throws the verdict's code if it is refused all the same
 */
export async function runStaffTask(
  req: AuthenticatedMedusaRequest,
  task: ActivationTask,
  beyond_seats = false
) {
  const caller = staffCaller(req, beyond_seats)
  const { result } = await runActivationTaskWorkflow(req.scope).run({ input: { task, caller } })
  return taskAnswer(result, localeOf(req))
}

/** A route that runs a task on the activation of its path. */
export function staffTaskRoute<Body>(
  taskOf: (activation_id: string, body: Body) => ActivationTask
) {
  return async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
    const staffReq = req as AuthenticatedMedusaRequest
    const { id } = await activationOf(staffReq)
    res.json(await runStaffTask(staffReq, taskOf(id, req.validatedBody)))
  }
}
