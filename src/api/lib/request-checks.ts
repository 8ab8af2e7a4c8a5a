import { answerConflicts } from "./answer-conflicts"
import { checksContentType, takeContentType } from "./content-type"
import type { Operation } from "./operation"
import { isOurs } from "./our-paths"
import { readJson } from "./read-json"
import { type Handler, runChain } from "./run-chain"
import { refuseNulInPath } from "./unstorable"
import { validatedBody, validatedQuery } from "./validated-body"

/** The checks of the operation that serves a path by a method; none = nothing of ours does. */
export type FindChecks = (method: string, path: string) => readonly Handler[]

/**
 * Finds the checks that requests must pass before their routes. Operations hold hundreds of schemas, which
 * take time and memory that no start should pay: `load` is called with the first request to one of them.
 */
export function checksBy(load: () => readonly Operation[]): FindChecks {
  let known: { method: string; pattern: RegExp; checks: Handler[] }[] | undefined
  return (method, path) => {
    if (!isOurs(path)) {
      return []
    }
    known ??= [...load()].sort(byPrecedence).map((operation) => ({
      method: operation.method,
      pattern: patternOf(operation.path),
      checks: checksOf(operation),
    }))
    // A HEAD is answered by what answers a GET.
    const asked = method === "HEAD" ? "GET" : method
    return known.find((each) => each.method === asked && each.pattern.test(path))?.checks ?? []
  }
}

/**
 * Middleware that runs the checks of whatever operation a request is for. The path is the one that the
 * router matches routes by: a request line may name its target with the host before it or a fragment behind.
 */
export function checkRequest(find: FindChecks): Handler {
  return (req, res, next) => {
    // Express finds no path behind an empty host (`https:///licensing/mails`).
    const path: string | null = req.path
    runChain(find(req.method, req.baseUrl + (path ?? "")), req, res, next)
  }
}

/** The checks that a request of the operation must pass, in this order. */
export function checksOf(operation: Operation): Handler[] {
  const { path, before = [], query, queryConfig = {}, body, answerFaults, textBody } = operation
  return [
    // Programs are answered by verdicts.
    ...(path.startsWith("/licensing/v1/") ? [] : [answerConflicts]),
    ...(checksContentType(operation) ? [takeContentType(operation)] : []),
    ...(checksContentType(operation) && !textBody
      ? [readJson({ maxBytes: operation.maxBodyBytes, orElse: {} })]
      : []),
    ...(before as Handler[]),
    ...(path.includes(":") ? [refuseNulInPath as Handler] : []),
    ...(body ? [validatedBody(body, answerFaults)] : []),
    ...(query ? [validatedQuery(query, queryConfig)] : []),
  ]
}

/** Matches as the router does: without regard to case, and with or without a slash at the end. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`, "i")
}

/** The order of Medusa's routes: a segment that is written out comes before one that takes anything. */
function byPrecedence(one: Operation, other: Operation): number {
  const [left, right] = [one, other].map(({ path }) => path.replace(/:\w+/g, "~"))
  return left === right ? 0 : (left as string) < (right as string) ? -1 : 1
}
