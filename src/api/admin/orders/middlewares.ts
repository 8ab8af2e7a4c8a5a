import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"
import { AdminGetOrderLicensesParams } from "./validators"

const page = validateAndTransformQuery(AdminGetOrderLicensesParams, { isList: true })

export const adminOrdersMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/orders/:id/licensing", middlewares: [refuseNulInPath] },
  { matcher: "/admin/orders/:id/licenses", middlewares: [refuseNulInPath] },
  { method: "GET", matcher: "/admin/orders/:id/licenses", middlewares: [page] },
  { method: "GET", matcher: "/admin/orders/:id/licenses/events", middlewares: [page] },
]
