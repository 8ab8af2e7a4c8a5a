import type { MedusaResponse } from "@medusajs/framework/http"

import type { FindChecks } from "../lib/request-checks"
import { type Handler, runChain } from "../lib/run-chain"

/** The last handler of each path, which answers. */
type Routes = Record<string, (req: never, res: MedusaResponse) => Promise<unknown>>

/**
 * Serves calls that programs make all the time where the router first meets them. Left to itself it looks
 * through the hundreds of routes of Medusa for each, one by one, which takes longer than the license's
 * judgement. Whatever is not in `routes` goes on to it.
 * @param guards run before all checks
 * @param find the checks of the routes, which run before them as they would there
 */
export function expressLane(routes: Routes, guards: readonly Handler[], find: FindChecks): Handler {
  const known = new Map(Object.entries(routes))
  const chains = new Map<string, Handler[]>()
  return (req, res, next) => {
    const { method, originalUrl: path } = req
    const route = method === "POST" ? known.get(path) : undefined
    if (!route) {
      next()
      return
    }
    let chain = chains.get(path)
    if (!chain) {
      chain = [...guards, ...find(method, path), route as unknown as Handler]
      chains.set(path, chain)
    }
    runChain(chain, req, res, next)
  }
}
