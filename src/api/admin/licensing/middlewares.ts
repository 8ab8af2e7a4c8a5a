import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"

import { AdminUpdateLicensingSettings } from "./validators"

export const adminLicensingMiddlewares: MiddlewareRoute[] = [
  {
    method: "POST",
    matcher: "/admin/licensing/settings",
    middlewares: [validateAndTransformBody(AdminUpdateLicensingSettings)],
  },
]
