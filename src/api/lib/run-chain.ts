import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** A middleware, or the route at the end of a chain of them. */
export type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown

/** Runs handlers one after the other, as the router would, and leaves by `leave` after the last or at a fault. */
export function runChain(
  chain: readonly Handler[],
  req: MedusaRequest,
  res: MedusaResponse,
  leave: MedusaNextFunction
): void {
  run(chain, 0, req, res, leave)
}

function run(
  chain: readonly Handler[],
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
