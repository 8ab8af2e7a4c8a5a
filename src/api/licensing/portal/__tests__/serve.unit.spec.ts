import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import express from "express"

import { portalOptionsSchema } from "../../../../modules/licensing/portal-options"
import type { PortalConfig } from "../config"
import { portalMiddlewares, servePortal } from "../serve"

const PAGE = "<!doctype html><title>Portal</title>"
const SCRIPT = "console.log('portal')"

const CONFIG: PortalConfig = {
  publishable_key: "pk_1",
  base_path: "/licensing/portal",
  backend: "../../",
  languages: ["en"],
  name: "Shop",
  logo_url: null,
  contact: null,
  address_to_confirm: null,
}

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer }

describe("servePortal", () => {
  const servers: Server[] = []
  let parent: string
  let folder: string

  beforeAll(async () => {
    parent = await mkdtemp(path.join(tmpdir(), "portal-"))
    folder = path.join(parent, "portal")
    await mkdir(path.join(folder, "assets"), { recursive: true })
    await writeFile(path.join(folder, "index.html"), PAGE)
    await writeFile(path.join(folder, ".inputs"), "secret")
    await writeFile(path.join(folder, "assets", "main-abc123.js"), SCRIPT)
    await writeFile(path.join(folder, "assets", "main-abc123.js.gz"), gzipSync(SCRIPT))
    await writeFile(path.join(parent, "outside.txt"), "secret")
  })

  afterAll(async () => {
    servers.forEach((server) => server.close())
    await rm(parent, { recursive: true, force: true })
  })

  /** A server with the portal, as Medusa mounts it. */
  const serve = async (given: object = {}, from = folder) => {
    const options = portalOptionsSchema.parse(given)
    const app = express()
    if (options.enabled) {
      const handler = servePortal(options, from, async () => CONFIG)
      app.use(options.path, (req, res, next) => {
        void handler(req as unknown as MedusaRequest, res as unknown as MedusaResponse, next)
      })
    }
    const server = app.listen(0, "127.0.0.1")
    servers.push(server)
    await new Promise((resolve) => server.once("listening", resolve))
    const { port } = server.address() as AddressInfo
    return (url: string, headers: Record<string, string> = {}, method = "GET") =>
      send(port, url, headers, method)
  }

  it("serves the page uncached and its files for ever, both under strict headers", async () => {
    const get = await serve()
    const page = await get("/licensing/portal/")
    expect(page).toMatchObject({ status: 200, body: Buffer.from(PAGE) })
    expect(page.headers["content-type"]).toMatch(/^text\/html/)
    expect(page.headers["cache-control"]).toBe("no-store")
    const file = await get("/licensing/portal/assets/main-abc123.js")
    expect(file).toMatchObject({ status: 200, body: Buffer.from(SCRIPT) })
    expect(file.headers["content-type"]).toMatch(/javascript/)
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
    for (const { headers } of [page, file, await get("/licensing/portal/nothing")]) {
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self';/)
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'")
      expect(headers["content-security-policy"]).not.toContain("unsafe")
      expect(headers["x-content-type-options"]).toBe("nosniff")
      expect(headers["referrer-policy"]).toBe("no-referrer")
    }
  })

  it("sends the compressed file to those who take it, and nothing to those who have it", async () => {
    const get = await serve()
    const url = "/licensing/portal/assets/main-abc123.js"
    const packed = await get(url, { "accept-encoding": "br, gzip" })
    expect(packed.headers["content-encoding"]).toBe("gzip")
    expect(gunzipSync(packed.body).toString()).toBe(SCRIPT)
    const plain = await get(url, { "accept-encoding": "identity" })
    expect(plain.headers["content-encoding"]).toBeUndefined()
    expect(plain.headers.etag).not.toBe(packed.headers.etag)
    const again = await get(url, { "if-none-match": String(plain.headers.etag) })
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    const head = await get(url, {}, "HEAD")
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) })
    expect(head.headers["content-length"]).toBe(String(SCRIPT.length))
  })

  it("adds the missing slash so that any prefix of a proxy stays", async () => {
    const get = await serve()
    for (const [url, to] of [
      ["/licensing/portal", "./portal/"],
      ["/licensing/portal?a=1&b=%2F", "./portal/?a=1&b=%2F"],
    ] as const) {
      const { status, headers } = await get(url)
      expect({ status, to: headers.location }).toEqual({ status: 302, to })
      const seen = new URL(String(headers.location), `https://shop.example/prefix${url}`)
      expect(seen.pathname).toBe("/prefix/licensing/portal/")
    }
  })

  it.each([
    "/licensing/portal/index.html",
    "/licensing/portal/assets/",
    "/licensing/portal/assets/main-000000.js",
    "/licensing/portal/assets/main-abc123.js.gz",
    "/licensing/portal/.inputs",
    "/licensing/portal/../outside.txt",
    "/licensing/portal/..%2foutside.txt",
    "/licensing/portal/%2e%2e/outside.txt",
    "/licensing/portal/assets/..%5c..%5coutside.txt",
    "/licensing/portal/%00",
  ])("answers 404 to %s", async (url) => {
    const { status, headers, body } = await (await serve())(url)
    expect(status).toBe(404)
    expect(headers["cache-control"] ?? "no-store").toBe("no-store")
    expect(body.toString()).not.toContain("secret")
  })

  it("only lets read", async () => {
    const answer = await (await serve())("/licensing/portal/", {}, "POST")
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe("GET, HEAD")
  })

  it("gives the page its configuration", async () => {
    const { status, headers, body } = await (await serve())("/licensing/portal/config.json")
    expect(status).toBe(200)
    expect(headers["cache-control"]).toBe("no-store")
    expect(JSON.parse(body.toString())).toEqual(CONFIG)
  })

  it("says how to build what is not built, and serves it once it is", async () => {
    const later = path.join(parent, "later")
    const get = await serve({}, later)
    const missing = await get("/licensing/portal/")
    expect(missing.status).toBe(503)
    expect(missing.body.toString()).toContain("npm run build:portal")
    await mkdir(later)
    await writeFile(path.join(later, "index.html"), PAGE)
    expect((await get("/licensing/portal/")).status).toBe(200)
  })

  it("moves with its option, lets the logo in, and is nowhere when it is off", async () => {
    const moved = await serve({ path: "/my/licenses", logoUrl: "https://cdn.example/a/logo.svg" })
    const page = await moved("/my/licenses/")
    expect(page.status).toBe(200)
    expect(page.headers["content-security-policy"]).toContain("data: https://cdn.example;")
    expect((await moved("/licensing/portal/")).status).toBe(404)
    const options = portalOptionsSchema.parse({ path: "/my/licenses" })
    expect(portalMiddlewares(options)).toMatchObject([{ matcher: "/my/licenses" }])
    expect(portalMiddlewares({ ...options, enabled: false })).toEqual([])
  })
})

/** Sends the address as it is written: `fetch` would take `..` away. */
function send(port: number, url: string, headers: Record<string, string>, method: string) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ port, path: url, method, headers, host: "127.0.0.1" }, (answer) => {
      const parts: Buffer[] = []
      answer.on("data", (part: Buffer) => parts.push(part))
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Answer["headers"],
          body: Buffer.concat(parts),
        })
      )
    })
    sent.on("error", reject)
    sent.end()
  })
}
