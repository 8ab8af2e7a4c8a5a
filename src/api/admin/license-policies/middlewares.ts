import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"
import { listPoliciesConfig, retrievePolicyConfig } from "./query-config"
import {
  AdminCreateLicensePolicy,
  AdminGetLicensePoliciesParams,
  AdminGetLicensePolicyParams,
  AdminUpdateLicensePolicy,
} from "./validators"

const retrieveQuery = validateAndTransformQuery(AdminGetLicensePolicyParams, retrievePolicyConfig)

export const adminLicensePoliciesMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/license-policies", middlewares: [refuseNulInPath] },
  {
    method: "GET",
    matcher: "/admin/license-policies",
    middlewares: [validateAndTransformQuery(AdminGetLicensePoliciesParams, listPoliciesConfig)],
  },
  {
    method: "POST",
    matcher: "/admin/license-policies",
    middlewares: [validateAndTransformBody(AdminCreateLicensePolicy), retrieveQuery],
  },
  {
    method: "GET",
    matcher: "/admin/license-policies/:id",
    middlewares: [retrieveQuery],
  },
  {
    method: "POST",
    matcher: "/admin/license-policies/:id",
    middlewares: [validateAndTransformBody(AdminUpdateLicensePolicy), retrieveQuery],
  },
]
