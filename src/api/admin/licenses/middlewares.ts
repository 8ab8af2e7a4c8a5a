import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"
import {
  AdminBatchLicenses,
  AdminExportLicensesParams,
  AdminGetLicenseEventsParams,
  AdminGetLicensesParams,
  AdminLicenseAct,
  AdminRenewLicense,
  AdminResetLicense,
  AdminSearchLicenses,
  AdminUpdateLicense,
} from "./validators"

const list = { isList: true }

export const adminLicensesMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/licenses", middlewares: [refuseNulInPath] },
  {
    method: "GET",
    matcher: "/admin/licenses",
    middlewares: [validateAndTransformQuery(AdminGetLicensesParams, list)],
  },
  {
    method: "POST",
    matcher: "/admin/licenses/search",
    middlewares: [validateAndTransformBody(AdminSearchLicenses)],
  },
  {
    method: "GET",
    matcher: "/admin/licenses/export",
    middlewares: [validateAndTransformQuery(AdminExportLicensesParams, {})],
  },
  {
    method: "POST",
    matcher: "/admin/licenses/batch",
    middlewares: [validateAndTransformBody(AdminBatchLicenses)],
  },
  {
    method: "POST",
    matcher: "/admin/licenses/:id",
    middlewares: [validateAndTransformBody(AdminUpdateLicense)],
  },
  ...(["suspend", "reinstate", "revoke"] as const).map((act) => ({
    method: "POST" as const,
    matcher: `/admin/licenses/:id/${act}`,
    middlewares: [validateAndTransformBody(AdminLicenseAct)],
  })),
  {
    method: "DELETE",
    matcher: "/admin/licenses/:id",
    middlewares: [validateAndTransformBody(AdminLicenseAct)],
  },
  {
    method: "POST",
    matcher: "/admin/licenses/:id/reset",
    middlewares: [validateAndTransformBody(AdminResetLicense)],
  },
  {
    method: "POST",
    matcher: "/admin/licenses/:id/renew",
    middlewares: [validateAndTransformBody(AdminRenewLicense)],
  },
  {
    method: "GET",
    matcher: "/admin/licenses/:id/events",
    middlewares: [validateAndTransformQuery(AdminGetLicenseEventsParams, list)],
  },
]
