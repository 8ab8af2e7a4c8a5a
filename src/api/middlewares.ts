import { defineMiddlewares } from "@medusajs/framework/http"

import { expressLane } from "./licensing/express-lane"
import { allowOrigins, refuseQuery } from "./licensing/guards"
import { POST as activate } from "./licensing/v1/activate/route"
import { POST as deactivate } from "./licensing/v1/deactivate/route"
import { POST as heartbeat } from "./licensing/v1/heartbeat/route"
import { POST as validate } from "./licensing/v1/validate/route"
import { middlewaresOf } from "./operation"
import { operations } from "./operations"

const routes = middlewaresOf(operations)

const lane = expressLane(
  {
    "/licensing/v1/validate": validate,
    "/licensing/v1/heartbeat": heartbeat,
    "/licensing/v1/activate": activate,
    "/licensing/v1/deactivate": deactivate,
  },
  routes
)

export default defineMiddlewares({
  routes: [{ matcher: "/licensing/v1", middlewares: [refuseQuery, allowOrigins, lane] }, ...routes],
})
