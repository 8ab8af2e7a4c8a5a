import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import { activationNotFound } from "../../../../modules/licensing/licenses/license-errors"
import type LicensingModuleService from "../../../../modules/licensing/service"
import type { ListedActivation, TaskCaller } from "../../../../modules/licensing/activations/types"
import { type ActivationTask, runActivationTaskWorkflow } from "../../../../workflows/activations"
import { localeOf } from "../../../lib/locale"
import { pathId } from "../../../lib/path-id"
import { staffActor } from "../../../lib/staff-actor"
import { taskAnswer } from "../../../lib/task-answer"

/**
 * The activation of the path, which must be the license's.
 * @throws 404 ACTIVATION_NOT_FOUND
 */
export async function activationOf(req: AuthenticatedMedusaRequest): Promise<ListedActivation> {
  const id = pathId(req)
  const activation_id = pathId(req, "activation_id")
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const activation = await licensing.activations.findListed(activation_id)
  if (activation?.license_id !== id) {
    throw activationNotFound(activation_id)
  }
  return activation
}

type StaffHow = Pick<TaskCaller, "beyond_seats" | "because">

/** Staff, not bound by limits, locks, removal codes and transfers. */
export function staffCaller(req: AuthenticatedMedusaRequest, how: StaffHow = {}): TaskCaller {
  return { actor: staffActor(req), by_staff: true, program_code: null, ...how }
}

/**
 * Runs a task for {@link staffCaller}.
 * @throws the verdict's code if it is refused all the same
 */
export async function runStaffTask(
  req: AuthenticatedMedusaRequest,
  task: ActivationTask,
  how: StaffHow = {}
) {
  const caller = staffCaller(req, how)
  const { result } = await runActivationTaskWorkflow(req.scope).run({ input: { task, caller } })
  return taskAnswer(result, localeOf(req))
}

function reasonOf(body: object): string | undefined {
  return "reason" in body && typeof body.reason === "string" ? body.reason : undefined
}

/** A route that runs a task on the activation of its path. */
export function staffTaskRoute<Body extends object>(
  taskOf: (activation_id: string, body: Body) => ActivationTask
) {
  return async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
    const staffReq = req as AuthenticatedMedusaRequest
    const { id } = await activationOf(staffReq)
    const task = taskOf(id, req.validatedBody)
    res.json(await runStaffTask(staffReq, task, { because: reasonOf(req.validatedBody) }))
  }
}
