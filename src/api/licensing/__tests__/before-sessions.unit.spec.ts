import { once } from "node:events"
import type { AddressInfo } from "node:net"

import express, { type Express, type RequestHandler } from "express"

import type { Handler } from "../../lib/run-chain"
import { beforeSessions } from "../before-sessions"

/** The layers that a request went through, in this order. */
let passed: string[] = []

const layer = (name: string): RequestHandler => {
  const handler: RequestHandler = (_req, _res, next) => {
    passed.push(name)
    next()
  }
  Object.defineProperty(handler, "name", { value: name })
  return handler
}

const serve: Handler = (req, res, next) => {
  if (req.originalUrl === "/calls/served") {
    passed.push("served")
    res.status(200).json({})
    return
  }
  next()
}

/** An application with the layers that Medusa puts there, and `own` before the call. */
function application(...own: [string, RequestHandler][]): Express {
  const app = express()
  const medusa = ["scope", "logger", "cookieParser", "session", "urlencodedBodyParser"]
  medusa.forEach((name) => app.use(layer(name)))
  own.forEach(([path, handler]) => app.use(path, handler))
  app.use("/calls", beforeSessions("/calls", serve) as unknown as RequestHandler)
  app.post("/calls/routed", (_req, res) => void res.status(201).json({}))
  return app
}

/** The layers that each of these calls passed, one call after the other. */
async function passedBy(app: Express, ...paths: string[]): Promise<string[][]> {
  const server = app.listen(0, "127.0.0.1")
  await once(server, "listening")
  try {
    const found: string[][] = []
    for (const path of paths) {
      passed = []
      const { port } = server.address() as AddressInfo
      const { ok } = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST" })
      expect(ok).toBe(true)
      found.push(passed)
    }
    return found
  } finally {
    server.close()
  }
}

const ALL = ["scope", "logger", "cookieParser", "session", "urlencodedBodyParser"]

describe("beforeSessions", () => {
  it("serves every call after the first before cookies and sessions, and after the log", async () => {
    expect(await passedBy(application(), "/calls/served", "/calls/served")).toEqual([
      [...ALL, "served"],
      ["scope", "logger", "served"],
    ])
  })

  it("leaves what it does not serve to the layers behind it, each once", async () => {
    expect(await passedBy(application(), "/calls/served", "/calls/routed")).toEqual([
      [...ALL, "served"],
      ALL,
    ])
  })

  it("stays behind middleware of the shop for all paths", async () => {
    const app = application(["/", layer("shop's")])
    expect(await passedBy(app, "/calls/served", "/calls/served")).toEqual([
      [...ALL, "shop's", "served"],
      [...ALL, "shop's", "served"],
    ])
  })

  it("does not mind middleware of the shop for other paths", async () => {
    const app = application(["/store", layer("shop's")])
    expect((await passedBy(app, "/calls/served", "/calls/served"))[1]).toEqual([
      "scope",
      "logger",
      "served",
    ])
  })

  it("stays where it is if Medusa's layers are not the known ones", async () => {
    const app = express()
    app.use(layer("sessions of another Medusa"))
    app.use("/calls", beforeSessions("/calls", serve) as unknown as RequestHandler)
    expect(await passedBy(app, "/calls/served", "/calls/served")).toEqual([
      ["sessions of another Medusa", "served"],
      ["sessions of another Medusa", "served"],
    ])
  })
})
