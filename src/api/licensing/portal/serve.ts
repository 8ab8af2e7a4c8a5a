import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

import type { PortalOptions } from "../../../modules/licensing/portal-options"
import { portalConfigReader } from "./config"
import { type Encoding, type PortalFiles, portalFolder, readPortalFiles } from "./files"
import { contentSecurityPolicy, setSecurityHeaders } from "./headers"

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

/** The smaller one first. */
const ENCODINGS: Encoding[] = ["br", "gzip"]
const YEAR_SECONDS = 31_536_000

/**
 * The portal as a middleware at its path, since a route's path is that of its file. It answers everything
 * below: the page, its files, `config.json`, and 404. No route where the portal is off.
 */
export function portalMiddlewares(options: PortalOptions): MiddlewareRoute[] {
  return options.enabled ? [{ matcher: options.path, middlewares: [servePortal(options)] }] : []
}

/** @param folder where the built portal is looked for, until it is there */
export function servePortal(
  options: PortalOptions,
  folder = portalFolder(),
  readConfig = portalConfigReader(options)
): Handler {
  const policy = contentSecurityPolicy(options)
  let files: PortalFiles | null = null
  return async (req, res, next) => {
    setSecurityHeaders(res, policy)
    if (req.method !== "GET" && req.method !== "HEAD") {
      res.setHeader("allow", "GET, HEAD")
      sendNotice(res, 405, "Method not allowed", "This page can only be read.")
      return
    }
    if (req.path === "/config.json") {
      await readConfig(req.scope).then(
        (config) => void res.setHeader("cache-control", "no-store").json(config),
        next
      )
      return
    }
    const missingSlash = addSlash(req)
    if (missingSlash) {
      res.setHeader("cache-control", "no-store").redirect(302, missingSlash)
      return
    }
    files ??= await readPortalFiles(folder)
    if (files) {
      sendFile(req, res, files)
    } else {
      const how = "Its files are not there. Build them with: npm run build:portal"
      sendNotice(res, 503, "The portal is not built", how)
    }
  }
}

function sendFile(req: MedusaRequest, res: MedusaResponse, files: PortalFiles): void {
  const file = files.get(req.path)
  if (!file) {
    sendNotice(res, 404, "Not found", "There is no such page here.")
    return
  }
  res.setHeader(
    "cache-control",
    file.hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-store"
  )
  res.setHeader("vary", "accept-encoding")
  const encoding = ENCODINGS.find((each) => file.encoded[each] && req.acceptsEncodings(each))
  if (encoding) {
    res.setHeader("content-encoding", encoding)
  }
  // Express makes the ETag of the bytes, answers 304 where the browser has them, and HEAD without them.
  res.type(file.extension).send((encoding && file.encoded[encoding]) ?? file.body)
}

/**
 * The page's address needs its slash, by which the files beside it are found. Relative, so that it is right
 * behind a proxy that puts a prefix before the path.
 */
function addSlash({ path, baseUrl, originalUrl }: MedusaRequest): string | null {
  const [at, query] = originalUrl.split(/\?(.*)/s)
  return path === "/" && at === baseUrl
    ? `./${baseUrl.split("/").at(-1)}/${query === undefined ? "" : `?${query}`}`
    : null
}

function sendNotice(res: MedusaResponse, status: number, title: string, text: string): void {
  res.status(status).setHeader("cache-control", "no-store").type("html").send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`)
}
