import { configManager } from "@medusajs/framework/config"
import { defineMiddlewares } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../modules/licensing"
import { portalOptionsSchema } from "../modules/licensing/portal-options"
import { bodyParsers } from "./lib/body-parsers"
import { beforeSessions } from "./licensing/before-sessions"
import { expressLane } from "./licensing/express-lane"
import { allowOrigins, refuseOtherPaths, refuseQuery } from "./licensing/guards"
import { portalMiddlewares } from "./licensing/portal/serve"
import { POST as activate } from "./licensing/v1/activate/route"
import { POST as consume } from "./licensing/v1/consume/route"
import { POST as deactivate } from "./licensing/v1/deactivate/route"
import { POST as heartbeat } from "./licensing/v1/heartbeat/route"
import { POST as session } from "./licensing/v1/sessions/route"
import { POST as validate } from "./licensing/v1/validate/route"
import { maskUrls } from "./lib/mask-urls"
import { endSignInsWithPassword } from "./lib/new-password"
import { checkRequest, checksBy } from "./lib/request-checks"
import { refuseDeletedCustomers } from "./store/customers/me/licensing/refuse-deleted"

/** With the first request to one of them, see `checksBy`. */
function loadOperations() {
  return (require("./operations") as typeof import("./operations")).operations
}

maskUrls(loadOperations)

const find = checksBy(loadOperations)
const check = checkRequest(find)

const PROGRAMS = "/licensing/v1"

const lane = beforeSessions(
  PROGRAMS,
  expressLane(
    {
      "/licensing/v1/validate": validate,
      "/licensing/v1/heartbeat": heartbeat,
      "/licensing/v1/sessions": session,
      "/licensing/v1/consume": consume,
      "/licensing/v1/activate": activate,
      "/licensing/v1/deactivate": deactivate,
    },
    [allowOrigins],
    find
  )
)

export default defineMiddlewares({
  routes: [
    {
      matcher: PROGRAMS,
      middlewares: [lane, refuseQuery, refuseOtherPaths, allowOrigins, check],
    },
    // Without methods, so before all routes.
    { matcher: "/licensing/mails", middlewares: [check] },
    { matcher: "/admin", middlewares: [check] },
    { matcher: "/store/customers/me/licensing", middlewares: [refuseDeletedCustomers] },
    { matcher: "/store", middlewares: [check] },
    {
      methods: ["POST"],
      matcher: "/auth/:actor_type/:auth_provider/update",
      middlewares: [endSignInsWithPassword],
    },
    ...portalMiddlewares(portalOptions()),
    ...bodyParsers,
  ],
})

/** The module has parsed its options by now, but no container is at hand where this file is loaded. */
function portalOptions() {
  const module = configManager.config.modules?.[LICENSING_MODULE]
  const options = typeof module === "object" && "options" in module ? module.options : undefined
  return portalOptionsSchema.parse((options as { portal?: unknown } | undefined)?.portal)
}
