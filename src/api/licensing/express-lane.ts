import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown

/** The last handler of each path, which answers. */
type Routes = Record<string, (req: never, res: MedusaResponse) => Promise<unknown>>

/**
 * Serves calls that programs make all the time where the router first meets them. Left to itself it looks
 * through the hundreds of routes of Medusa for each, one by one, which takes longer than the license's
 * judgement. Whatever is not in `routes` goes on to it.
 * @param middlewares of the routes, which run before them as they would there
 */
export function expressLane(routes: Routes, middlewares: readonly MiddlewareRoute[]): Handler {
  const chains = new Map(
    Object.entries(routes).map(([path, route]) => {
      const before = middlewares
        .filter(({ matcher }) => matcher === path)
        .flatMap((each) => each.middlewares ?? [])
      return [path, [...(before as Handler[]), route as unknown as Handler]]
    })
  )
  return (req, res, next) => {
    const chain = req.method === "POST" ? chains.get(req.originalUrl) : undefined
    if (chain) {
      run(chain, 0, req, res, next)
    } else {
      next()
    }
  }
}

function run(
  chain: Handler[],
  at: number,
  req: MedusaRequest,
  res: MedusaResponse,
  leave: MedusaNextFunction
): void {
  const next = ((error?: unknown) =>
    error ? leave(error) : run(chain, at + 1, req, res, leave)) as MedusaNextFunction
  const handler = chain[at]
  if (!handler) {
    leave()
    return
  }
  try {
    const running = handler(req, res, next)
    if (running instanceof Promise) {
      running.catch(leave)
    }
  } catch (error) {
    leave(error)
  }
}
