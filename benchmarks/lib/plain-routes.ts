import type { Express, RequestHandler } from "express"

type Layer = { route?: { path: string } }

/**
 * Adds a plain route to a Medusa, beside the route that it is compared with: Express searches the
 * hundreds of routes one by one, so a route at the end would be slower.
 */
export function addPlainRoute(
  app: Express,
  beside: string,
  path: string,
  handler: RequestHandler
): void {
  app.post(path, handler)
  const { stack } = (app as unknown as { _router: { stack: Layer[] } })._router
  const [layer] = stack.splice(-1)
  const at = stack.findIndex(({ route }) => route?.path === beside)
  if (!layer || at < 0) {
    throw new Error(`There is no route ${beside}`)
  }
  stack.splice(at, 0, layer)
}
