import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"

import { refuseNulInPath } from "../../refuse-nul"
import { AdminUpdateVariantLicensePolicies } from "./validators"

export const adminProductVariantsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/product-variants/:id/license-policies", middlewares: [refuseNulInPath] },
  {
    method: "POST",
    matcher: "/admin/product-variants/:id/license-policies",
    middlewares: [validateAndTransformBody(AdminUpdateVariantLicensePolicies)],
  },
]
