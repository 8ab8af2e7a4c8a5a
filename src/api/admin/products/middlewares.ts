import type { MiddlewareRoute } from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"

export const adminProductsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/products/:id/license-policies", middlewares: [refuseNulInPath] },
]
