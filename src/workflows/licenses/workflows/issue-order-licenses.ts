import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type { HandIssue, IdempotencyClaim } from "../../../modules/licensing/issuing/types"
import { LicensingEvents } from "../../issuing/events"
import { issuedEvents } from "../../issuing/lib/issued-events"
import { issueLicensesByHandStep } from "../steps/issue-licenses-by-hand"
import { resolveIssuedPoliciesStep, type IssuedThing } from "../steps/resolve-issued-policies"

/** Exactly one of `policy_id`, `variant_id` and `license_bundle_id`. */
export type IssueOrderLicensesInput = IssuedThing &
  Omit<HandIssue, "policy_ids" | "bundle" | "product_id" | "variant_id"> & {
    actor: Actor
    /** Makes a repeated request issue nothing and answer as the first did. */
    claim?: IdempotencyClaim
  }

/** Id of {@link issueOrderLicensesWorkflow}. */
export const issueOrderLicensesWorkflowId = "issue-order-licenses"

/**
 * Staff, or a manager out of their quotas (`manager_id`), issue more licenses on an order, of a policy, of
 * a bundle or of all that a variant sells; all or none. They do not count for reconciling, which covers purchased units only.
 *
 * @property hooks.validate - before anything is issued; throw to refuse. Gets the input.
 * @property hooks.licensesIssued - after the licenses were committed. Gets `{ order_id, license_ids }`.
 * @throws POLICY_NOT_FOUND, VARIANT_NOT_FOUND, VARIANT_NOT_LICENSED, BUNDLE_NOT_FOUND, BUNDLE_INACTIVE, TOO_MANY_LICENSES, KEYS_REFUSED,
 *   LICENSING_DELETED, QUOTA_EXCEEDED, POLICY_INACTIVE, PROGRAM_INACTIVE, IDEMPOTENCY_KEY_REUSED
 */
export const issueOrderLicensesWorkflow = createWorkflow(
  issueOrderLicensesWorkflowId,
  (input: IssueOrderLicensesInput) => {
    const validate = createHook("validate", { input })
    const policies = resolveIssuedPoliciesStep(
      transform(
        { input },
        ({ input: { order_id, claim, policy_id, variant_id, license_bundle_id } }) => ({
          order_id,
          claim,
          policy_id,
          variant_id,
          license_bundle_id,
        })
      )
    )
    const license_ids = issueLicensesByHandStep(
      transform(
        { input, policies },
        ({
          input: {
            actor,
            claim,
            policy_id: _policy,
            variant_id: _variant,
            license_bundle_id: _bundle,
            ...data
          },
          policies,
        }) => ({
          data: { ...data, ...policies },
          source: data.manager_id === undefined ? ("admin" as const) : ("manager" as const),
          actor,
          claim,
        })
      )
    )
    const issued = transform({ input, license_ids }, ({ input: { order_id }, license_ids }) => ({
      order_id,
      license_ids,
    }))
    when(
      "licenses-issued-by-hand",
      { license_ids },
      ({ license_ids }) => license_ids.length > 0
    ).then(() => {
      emitEventStep({
        eventName: LicensingEvents.LICENSE_ISSUED,
        data: transform({ issued }, ({ issued: { order_id, license_ids } }) =>
          issuedEvents(order_id, license_ids)
        ),
      })
    })
    const licensesIssued = createHook("licensesIssued", issued)
    return new WorkflowResponse(license_ids, { hooks: [validate, licensesIssued] })
  }
)
