import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"
import {
  AdminCheckKeys,
  AdminDeleteOrderLicensing,
  AdminExportOrderLicensesParams,
  AdminGetOrderHistoryParams,
  AdminGetOrderLicensesParams,
  AdminIssueOrderLicenses,
  AdminSetOrderCustomer,
  AdminUpdateOrderLicensing,
} from "./validators"

const list = { isList: true }
const history = validateAndTransformQuery(AdminGetOrderHistoryParams, list)

/** Ten thousand pasted keys do not fit the default of 100 kB. */
const manyKeys = { sizeLimit: "12mb" }

export const adminOrdersMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/licensing", middlewares: [refuseNulInPath] },
  { matcher: "/admin/orders/:id/licenses", middlewares: [refuseNulInPath] },
  {
    method: "POST",
    matcher: "/admin/orders/:id/licensing",
    middlewares: [validateAndTransformBody(AdminUpdateOrderLicensing)],
  },
  {
    method: "DELETE",
    matcher: "/admin/orders/:id/licensing",
    middlewares: [validateAndTransformBody(AdminDeleteOrderLicensing)],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/licensing/customer",
    middlewares: [validateAndTransformBody(AdminSetOrderCustomer)],
  },
  { method: "GET", matcher: "/admin/orders/:id/licensing/history", middlewares: [history] },
  {
    method: "GET",
    matcher: "/admin/orders/:id/licenses",
    middlewares: [validateAndTransformQuery(AdminGetOrderLicensesParams, list)],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/licenses",
    bodyParser: manyKeys,
    middlewares: [validateAndTransformBody(AdminIssueOrderLicenses)],
  },
  {
    method: "POST",
    matcher: "/admin/orders/:id/licenses/check-keys",
    bodyParser: manyKeys,
    middlewares: [validateAndTransformBody(AdminCheckKeys)],
  },
  {
    method: "GET",
    matcher: "/admin/orders/:id/licenses/export",
    middlewares: [validateAndTransformQuery(AdminExportOrderLicensesParams, {})],
  },
  { method: "GET", matcher: "/admin/orders/:id/licenses/events", middlewares: [history] },
]
