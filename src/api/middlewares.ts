import { defineMiddlewares } from "@medusajs/framework/http"

import { allowOrigins, refuseQuery } from "./licensing/guards"
import { middlewaresOf } from "./operation"
import { operations } from "./operations"

export default defineMiddlewares({
  routes: [
    { matcher: "/licensing/v1", middlewares: [refuseQuery, allowOrigins] },
    ...middlewaresOf(operations),
  ],
})
