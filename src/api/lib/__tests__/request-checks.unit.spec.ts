import { once } from "node:events"
import { createServer, type IncomingMessage, request } from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"

import express, { type RequestHandler } from "express"

import { configManager } from "@medusajs/framework/config"

import { bodyParsers } from "../body-parsers"
import type { Operation } from "../operation"
import { operations } from "../../operations"
import { refuseDeletedCustomers } from "../../store/customers/me/licensing/refuse-deleted"
import { checkRequest, checksBy, checksOf, type FindChecks } from "../request-checks"

/** The checks, loaded as Medusa does: when it knows the shop's configuration. */
function loadMiddlewares() {
  configManager.loadConfig({ projectConfig: {}, baseDir: __dirname })
  return (require("../../middlewares") as typeof import("../../middlewares")).default
}

const middlewares = loadMiddlewares()
const find = checksBy(() => operations)
const concrete = (path: string) => path.replace(/:\w+/g, "some_id")
const isAt = (path: string, matcher: unknown) => `${path}/`.startsWith(`${String(matcher)}/`)

/** Status of a GET whose request line names `target` unchanged. */
async function statusOf(app: express.Express, target: string): Promise<number | undefined> {
  const server = createServer(app).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const asked = request({ host: "127.0.0.1", port, path: target, agent: false }).end()
  const [answer] = (await once(asked, "response")) as [IncomingMessage]
  answer.resume()
  server.close()
  return answer.statusCode
}

describe("the checks of requests", () => {
  it.each(operations)("are found for $method $path", (operation) => {
    const checks = checksOf(operation)
    expect(find(operation.method, concrete(operation.path))).toHaveLength(checks.length)
  })

  it.each(operations)("are run where $method $path is served", ({ path }) => {
    const at = (middlewares.routes ?? []).filter(
      ({ matcher, methods, middlewares: run }) =>
        run && !methods && isAt(path, matcher) && !run.includes(refuseDeletedCustomers)
    )
    expect(at).toHaveLength(1)
  })

  it("are of the operation that the router takes, whatever the path looks like", () => {
    const before = { of: "" }
    const operation = (path: string, method: Operation["method"] = "GET"): Operation => ({
      id: path,
      tag: "Licenses",
      method,
      path,
      summary: "",
      before: [() => void (before.of = path)],
      answer: "license",
      errors: [],
    })
    const checks = checksBy(() => [
      operation("/admin/licenses/:id"),
      operation("/admin/licenses/export"),
      operation("/admin/licenses/:id/acts"),
      operation("/admin/licenses/:id", "DELETE"),
    ])
    const taken = (method: string, path: string) => {
      before.of = ""
      for (const check of checks(method, path)) {
        check(
          { originalUrl: path, headers: {}, body: {} } as never,
          {} as never,
          (() => undefined) as never
        )
      }
      return before.of
    }
    expect(taken("GET", "/admin/licenses/export")).toBe("/admin/licenses/export")
    expect(taken("HEAD", "/ADMIN/Licenses/Export/")).toBe("/admin/licenses/export")
    expect(taken("GET", "/admin/licenses/lic_1")).toBe("/admin/licenses/:id")
    expect(taken("GET", "/admin/licenses/lic_1/acts")).toBe("/admin/licenses/:id/acts")
    expect(taken("DELETE", "/admin/licenses/export")).toBe("/admin/licenses/:id")
    expect(taken("POST", "/admin/licenses/export")).toBe("")
    expect(taken("GET", "/admin/licenses/lic_1/acts/more")).toBe("")
  })

  it.each([
    ["/admin/licenses/export", "/admin"],
    ["http://shop.test/admin/licenses/export", "/admin"],
    ["/admin/licenses/export#x", "/admin"],
    ["https:///licensing/mails?mail=x", "/licensing/mails"],
  ])("are run for a request to %s, in whatever form it names its target", async (target, at) => {
    const app = express()
    const refuseOurs: FindChecks = (method, path) =>
      find(method, path).length > 0 ? [(_req, res) => res.sendStatus(418)] : []
    app.use(at, checkRequest(refuseOurs) as unknown as RequestHandler)
    expect(await statusOf(app, target)).toBe(418)
  })

  it("load nothing for requests to Medusa", () => {
    const load = jest.fn(() => operations)
    const checks = checksBy(load)
    expect(checks("GET", "/admin/orders/order_1")).toEqual([])
    expect(checks("POST", "/store/carts")).toEqual([])
    expect(load).not.toHaveBeenCalled()
  })
})

/** How Medusa itself finds the parser of a request; no export of the framework. */
const { RoutesFinder } = require(
  path.join(path.dirname(require.resolve("@medusajs/framework/http")), "routes-finder")
) as {
  RoutesFinder: new (routes: { matcher: string; methods: string[]; config: unknown }[]) => {
    find: (path: string, method: string) => { config: unknown } | null
  }
}

describe("body parsers", () => {
  const finder = new RoutesFinder(
    bodyParsers.map(({ matcher, methods, bodyParser }) => ({
      matcher: matcher as string,
      methods: methods as string[],
      config: bodyParser,
    }))
  )
  const isReadByUs = (method: string, path: string) => finder.find(path, method)?.config === false

  it.each(operations)(
    "leave the body of $method $path to us, also with another method",
    ({ method, path }) => {
      const methods = [method, "GET", "PUT", "HEAD", "TRACE"]
      expect(methods.filter((each) => !isReadByUs(each, concrete(path)))).toEqual([])
    }
  )

  it.each([
    "/store/carts",
    "/admin/orders/order_1",
    "/admin/orders/order_1/fulfillments",
    "/admin/products/prod_1",
    "/auth/customer/emailpass",
  ])("leave that of %s to Medusa", (path) => {
    expect(isReadByUs("POST", path)).toBe(false)
  })
})
