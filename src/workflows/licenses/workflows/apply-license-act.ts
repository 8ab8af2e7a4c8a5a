import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { EVENT_OF_ACT } from "../../../modules/licensing/domain/license-acts"
import { mailNewKeysStep } from "../steps/mail-new-keys"
import { type ApplyLicenseActInput, applyLicenseActStep } from "../steps/apply-license-act"
import { reconcileActedOrdersStep } from "../steps/reconcile-acted-orders"

/** Id of {@link applyLicenseActWorkflow}. */
export const applyLicenseActWorkflowId = "apply-license-act"

/**
 * What people do to issued licenses: suspend, reinstate, revoke, reset, correct (counted uses), renew, rekey (a
 * new key), edit, delete.
 * Each license is judged on its own; the result lists which were changed, which were already in that state, and
 * which were refused with a code. With `unit_of` the act is on a whole unit of a bundle: what one of its licenses is
 * refused for stops all, and the workflow fails with that code. Emits `license.suspended` and so on with the ids of the changed ones. When
 * purchased licenses go in or out of force, their orders are reconciled: payments made meanwhile count at once.
 * The owner of a license with a new key is mailed.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @property hooks.licenseActApplied - after the act was committed. Gets `{ act, ids }`, the changed ones.
 */
export const applyLicenseActWorkflow = createWorkflow(
  applyLicenseActWorkflowId,
  (input: ApplyLicenseActInput) => {
    const validate = createHook("validate", { input })
    const result = applyLicenseActStep(input)
    const applied = transform({ input, result }, ({ input: { act }, result: { changed } }) => ({
      act,
      ids: changed,
    }))
    when("license-act-changed", { result }, ({ result: { changed } }) => changed.length > 0).then(
      () => {
        emitEventStep({
          eventName: transform({ input }, ({ input: { act } }) => EVENT_OF_ACT[act.type]),
          data: transform({ result }, ({ result: { changed } }) => ({ ids: changed })),
        })
      }
    )
    reconcileActedOrdersStep(applied)
    when(
      "license-keys-replaced",
      { input, result },
      ({ input: { act }, result: { changed } }) => act.type === "rekey" && changed.length > 0
    ).then(() => {
      mailNewKeysStep(
        transform({ input, result }, ({ input: { act, claim, locale }, result: { changed } }) => ({
          ids: changed,
          grace_hours: act.type === "rekey" ? (act.grace_hours ?? 0) : 0,
          locale,
          request: claim?.key,
        }))
      )
    })
    const licenseActApplied = createHook("licenseActApplied", applied)
    return new WorkflowResponse(result, { hooks: [validate, licenseActApplied] })
  }
)
