import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LICENSING_MODULE } from "../../../../../modules/licensing"
import {
  customerRight,
  type Right,
} from "../../../../../modules/licensing/domain/permissions/customer-rights"
import { licensingError } from "../../../../../modules/licensing/errors"
import type { CustomerAct } from "../../../../../modules/licensing/domain/permissions/permissions"
import { verdictText } from "../../../../../modules/licensing/messages/verdict-messages"
import { licenseNotFound } from "../../../../../modules/licensing/licenses/license-errors"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import type { LicensesAct } from "../../../../../modules/licensing/domain/license-acts"
import type {
  ActivationRow,
  ListedActivation,
  TaskCaller,
  TaskResult,
} from "../../../../../modules/licensing/activations/types"
import type { AccessTarget, CustomerAccess } from "../../../../../modules/licensing/customers/types"
import {
  type ActivationTask,
  runActivationTaskWorkflow,
} from "../../../../../workflows/activations"
import { applyLicenseActWorkflow } from "../../../../../workflows/licenses"
import { localeOf } from "../../../../lib/locale"
import { pathId } from "../../../../lib/path-id"
import { shownActivation, taskAnswer } from "../../../../lib/task-answer"

export const licensingOf = (req: Pick<AuthenticatedMedusaRequest, "scope">) =>
  req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)

/**
 * The role in which the logged-in customer sees the order or license of `:id`. The one gate of all routes here.
 * @param act null = merely to look
 * @throws 404 for what they may not see; 403 PERMISSION_REQUIRED, naming it; 409 for what the order forbids
 */
export async function accessTo(
  req: AuthenticatedMedusaRequest,
  kind: AccessTarget["kind"],
  act: CustomerAct | null
): Promise<CustomerAccess> {
  const id = pathId(req)
  const access = await licensingOf(req).customers.access(req.auth_context.actor_id, { kind, id })
  if (act !== null) {
    refuseUnlessAllowed(customerRight(act, access, new Date()), localeOf(req))
  }
  return access
}

function refuseUnlessAllowed({ allowed, code, permission }: Right, locale: string): void {
  if (allowed) {
    return
  }
  if (code === "PERMISSION_REQUIRED") {
    throw licensingError(code, `This needs the permission '${permission}' on the order`)
  }
  if (code === "REKEY_BY_VENDOR") {
    throw licensingError(code, "Only the vendor gives licenses new keys; contact the vendor")
  }
  if (code === "ORDER_READ_ONLY") {
    throw licensingError(
      code,
      "The vendor lets nobody manage the licenses of this order; contact the vendor"
    )
  }
  const { message, next } = verdictText(code, { locale })
  throw licensingError(code, `${message} ${next}`)
}

/** An activation as its owner and managers see it: nothing that is meant for staff. */
export function customerActivation(row: ActivationRow) {
  return withoutMarks(shownActivation(row))
}

/** {@link customerActivation} in a list: with its user, for those who may see the users of the order. */
export function customerComputer(access: CustomerAccess) {
  const seesUsers = customerRight("see_users", access, new Date()).allowed
  return ({ user, ...row }: ListedActivation) => ({
    ...customerActivation(row),
    user: seesUsers ? user : null,
  })
}

/** An activation as staff see it, without the fields that are meant for staff alone. */
export function withoutMarks<T extends { marks: unknown }>({ marks: _marks, ...shown }: T) {
  return shown
}

/** A customer or manager, whom all limits bind. */
export function customerCaller({ actor }: CustomerAccess): TaskCaller {
  return { actor, by_staff: false, program_code: null }
}

/**
 * Runs a task for the customer, within all limits.
 * @throws the verdict's code if it is refused
 */
export async function runCustomerTask(
  req: AuthenticatedMedusaRequest,
  access: CustomerAccess,
  task: ActivationTask
) {
  const { result } = await runActivationTaskWorkflow(req.scope).run({
    input: { task, caller: customerCaller(access) },
  })
  return customerTaskAnswer(req, result)
}

/**
 * The outcome of a customer's task.
 * @throws the verdict's code if it is refused
 */
export function customerTaskAnswer(req: AuthenticatedMedusaRequest, result: TaskResult) {
  const { activation, ...answer } = taskAnswer(result, localeOf(req))
  return { activation: withoutMarks(activation), ...answer }
}

/** A route that runs a task on the activation of its path. */
export function customerTaskRoute<Body>(
  act: CustomerAct,
  taskOf: (activation_id: string, body: Body) => ActivationTask
) {
  return async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
    const customerReq = req as AuthenticatedMedusaRequest
    const access = await accessTo(customerReq, "activation", act)
    const id = pathId(req)
    res.json(await runCustomerTask(customerReq, access, taskOf(id, req.validatedBody)))
  }
}

/**
 * Does an act to the license of the path.
 * @throws 404 LICENSE_NOT_FOUND; else the code of the refusal, mostly 409
 */
export async function actOnCustomerLicense(
  req: AuthenticatedMedusaRequest,
  access: CustomerAccess,
  act: LicensesAct
): Promise<void> {
  const id = pathId(req)
  const { result } = await applyLicenseActWorkflow(req.scope).run({
    input: { ids: [id], act, actor: access.actor, locale: req.locale },
  })
  const [refusal] = result.refused
  if (refusal) {
    throw refusal.code === "LICENSE_NOT_FOUND"
      ? licenseNotFound(id)
      : licensingError(refusal.code, refusal.message)
  }
}

/** A route that does an act to the license of its path and answers with the license as it then is. */
export function customerLicenseActRoute<Body>(
  act: CustomerAct,
  actOf: (body: Body) => LicensesAct
) {
  return async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
    const customerReq = req as AuthenticatedMedusaRequest
    const access = await accessTo(customerReq, "license", act)
    await actOnCustomerLicense(customerReq, access, actOf(req.validatedBody))
    const id = pathId(req)
    res.json({ license: await licensingOf(req).customers.license(access, id) })
  }
}
