import { FeatureFlag } from "@medusajs/framework/utils"

import type { Handler } from "../lib/run-chain"

/** An entry of Express's stack of middleware and routes. */
type Layer = { name: string; match: (path: string) => boolean }
type Application = {
  use: (path: string, handler: Handler) => void
  _router: { stack: Layer[] }
}

/** The first of Medusa's layers that programs have no use for: cookies, then sessions and parsers of bodies. */
const COOKIES = "cookieParser"
/** The last of Medusa's layers before the middleware of plugins and of the shop. */
const LAST_PARSER = "urlencodedBodyParser"
const OWN = "beforeSessionsHandler"

/**
 * Serves what is below `path` before Medusa reads cookies, makes a session and looks for a parser, which takes
 * a quarter of a validation. Medusa offers no place there, so the handler moves to it with the first request.
 * It stays where it is if the shop has middleware for all paths, which may check or log this call too, if
 * Medusa's layers are not the known ones, and in development with hot reload, which counts the layers.
 *
 * @param handler calls `next` for what it does not serve; it runs in both places
 */
export function beforeSessions(path: string, handler: Handler): Handler {
  const seen = new WeakSet<object>()
  // By its name the layer is found again, which Medusa keeps when it wraps the function.
  return function beforeSessionsHandler(req, res, next) {
    if (!seen.has(req.app)) {
      seen.add(req.app)
      moveForward(req.app as unknown as Application, path, handler)
    }
    return handler(req, res, next)
  }
}

function moveForward(app: Application, path: string, handler: Handler): void {
  const { stack } = app._router
  const cookies = stack.findIndex(({ name }) => name === COOKIES)
  const parser = stack.findIndex(({ name }) => name === LAST_PARSER)
  if (cookies < 0 || parser < cookies || FeatureFlag.isFeatureEnabled("backend_hmr")) {
    return
  }
  if (stack.slice(parser + 1).find((layer) => layer.match(path))?.name !== OWN) {
    return
  }
  app.use(path, handler)
  const [layer] = stack.splice(-1)
  // A new array: requests under way count their place in the present one.
  app._router.stack = [...stack.slice(0, cookies), layer as Layer, ...stack.slice(cookies)]
}
