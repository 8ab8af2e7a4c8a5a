import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"
import { listProgramsConfig, retrieveProgramConfig } from "./query-config"
import {
  AdminCreateLicenseProgram,
  AdminGetLicenseProgramParams,
  AdminGetLicenseProgramsParams,
  AdminUpdateLicenseProgram,
} from "./validators"

const retrieveQuery = validateAndTransformQuery(AdminGetLicenseProgramParams, retrieveProgramConfig)

export const adminLicenseProgramsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/license-programs", middlewares: [refuseNulInPath] },
  {
    method: "GET",
    matcher: "/admin/license-programs",
    middlewares: [validateAndTransformQuery(AdminGetLicenseProgramsParams, listProgramsConfig)],
  },
  {
    method: "POST",
    matcher: "/admin/license-programs",
    middlewares: [validateAndTransformBody(AdminCreateLicenseProgram), retrieveQuery],
  },
  {
    method: "GET",
    matcher: "/admin/license-programs/:id",
    middlewares: [retrieveQuery],
  },
  {
    method: "POST",
    matcher: "/admin/license-programs/:id",
    middlewares: [validateAndTransformBody(AdminUpdateLicenseProgram), retrieveQuery],
  },
]
