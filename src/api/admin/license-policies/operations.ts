import type { Operation } from "../../lib/operation"
import { listPoliciesConfig, retrievePolicyConfig } from "./query-config"
import {
  AdminCreateLicensePolicy,
  AdminGetLicensePoliciesParams,
  AdminGetLicensePolicyParams,
  AdminUpdateLicensePolicy,
} from "./validators"

const tag = "Policies"

/** The answer with one policy. */
const one = { query: AdminGetLicensePolicyParams, queryConfig: retrievePolicyConfig }

/** The routes of policies. */
export const licensePolicyOperations: readonly Operation[] = [
  {
    id: "listLicensePolicies",
    tag,
    method: "GET",
    path: "/admin/license-policies",
    summary: "List policies",
    query: AdminGetLicensePoliciesParams,
    queryConfig: listPoliciesConfig,
    answer: "license_policies",
    errors: [],
  },
  {
    id: "createLicensePolicy",
    tag,
    method: "POST",
    path: "/admin/license-policies",
    summary: "Create a policy",
    description:
      "What is left out takes its default. POLICY_INVALID names every field that does not go with the others.",
    ...one,
    body: AdminCreateLicensePolicy,
    examples: {
      "Bought once, two computers": {
        program_id: "lprog_01K8Z0V5N3",
        code: "single-user",
        name: "Single user",
        max_activations: 2,
      },
      "Yearly subscription": {
        program_id: "lprog_01K8Z0V5N3",
        code: "yearly",
        name: "Yearly",
        kind: "subscription",
        subscription_duration: "P1Y",
        grace_hours: 72,
      },
    },
    answer: "license_policy",
    errors: ["CODE_TAKEN", "POLICY_INVALID", "PROGRAM_NOT_FOUND"],
  },
  {
    id: "retrieveLicensePolicy",
    tag,
    method: "GET",
    path: "/admin/license-policies/:id",
    summary: "Get a policy",
    ...one,
    answer: "license_policy",
    errors: ["POLICY_NOT_FOUND"],
  },
  {
    id: "updateLicensePolicy",
    tag,
    method: "POST",
    path: "/admin/license-policies/:id",
    summary: "Change a policy",
    description:
      "What is left out stays; issued licenses stay as they are. Another `code` or `program_id` is refused. Policies of " +
      "one bundle agree in `authorization`, `quantity_mode`, `issue_on` and `on_refund`: `with_bundled` changes all of them.",
    ...one,
    body: AdminUpdateLicensePolicy,
    examples: {
      "More computers": { max_activations: 3 },
      "Another rule for all policies of its bundles": { on_refund: "suspend", with_bundled: true },
    },
    answer: "license_policy",
    errors: [
      "POLICY_NOT_FOUND",
      "CODE_IMMUTABLE",
      "PROGRAM_IMMUTABLE",
      "POLICY_INVALID",
      "POLICY_IN_BUNDLE",
    ],
  },
  {
    id: "deleteLicensePolicy",
    tag,
    method: "DELETE",
    path: "/admin/license-policies/:id",
    summary: "Delete a policy that is not sold and has no licenses",
    answer: "license_policy_deleted",
    errors: ["POLICY_NOT_FOUND", "POLICY_IN_USE"],
  },
]
