import { readdir, readFile, stat } from "node:fs/promises"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

import { freePort } from "../../demo/free-port"
import { excerpt, start } from "./commands"
import type { Report } from "./report"

export interface Login {
  email: string
  password: string
}

/** Starts the built application and resolves with its address once it answers. */
export async function boot(dir: string, env: NodeJS.ProcessEnv): Promise<string> {
  const port = await freePort()
  let output = ""
  const child = start(
    [path.join(dir, "node_modules", ".bin", "medusa"), "start", "--port", String(port)],
    // As in production: runs the build, with the packages of the folder above it.
    { cwd: path.join(dir, ".medusa", "server"), env },
    (text) => (output += text)
  )
  const base = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 120_000
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answer = await fetch(`${base}/health`).catch(() => undefined)
    if (answer?.ok) {
      return base
    }
    await sleep(200)
  }
  throw new Error(`The application did not start:\n${excerpt(output)}`)
}

/** Checks the plugin's admin routes with and without a login. */
export async function checkApi(base: string, login: Login, report: Report): Promise<void> {
  const url = `${base}/admin/license-programs`
  const stranger = await fetch(url)
  report.check(
    "GET /admin/license-programs without a login is 401",
    stranger.status === 401 ? null : `it is ${stranger.status}`
  )
  const { token } = (await (
    await fetch(`${base}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(login),
    })
  ).json()) as { token?: string }
  report.check("the admin user logs in", token ? null : "no token came back")
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }

  const list = await fetch(url, { headers })
  report.check(
    "GET /admin/license-programs with a login is 200",
    list.status === 200 ? null : `it is ${list.status}: ${await list.text()}`
  )
  const program = { code: "packaged-check", name: "Packaged check" }
  const created = await fetch(url, { method: "POST", headers, body: JSON.stringify(program) })
  const body = await created.text()
  report.check(
    "POST /admin/license-programs makes a program",
    created.status === 200 && body.includes('"packaged-check"')
      ? null
      : `it is ${created.status}: ${body}`
  )
  const again = (await (await fetch(url, { headers })).json()) as {
    license_programs?: { code: string }[]
  }
  report.check(
    "the program is listed",
    again.license_programs?.some(({ code }) => code === program.code)
      ? null
      : `the list is ${JSON.stringify(again)}`
  )
}

/** Checks that the served admin contains every widget and page of the plugin's sources. */
export async function checkAdmin(
  root: string,
  dir: string,
  base: string,
  report: Report
): Promise<void> {
  const page = await fetch(`${base}/app`)
  report.check(
    "the admin is served",
    page.ok && (await page.text()).includes("<script") ? null : `GET /app is ${page.status}`
  )
  const assets = path.join(dir, ".medusa", "server", "public", "admin", "assets")
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"))
  const served = await Promise.all(
    scripts.map(async (name) => (await fetch(`${base}/app/assets/${name}`)).text())
  )
  const ids = await widgetIds(path.join(root, "src", "admin", "widgets"))
  report.check(
    "the plugin has widgets",
    ids.length > 0 ? null : "no widget id in src/admin/widgets"
  )
  report.checkAll(
    `the ${ids.length} widgets are in the served admin`,
    ids.filter((id) => !served.some((text) => text.includes(id))).map((id) => `${id} is missing`)
  )
}

/** Size limit of the whole portal, gzipped. */
const MOST_PORTAL_BYTES = 200_000

/** Checks that the installed package serves its portal, and that the portal's key works for the store API. */
export async function checkPortal(dir: string, base: string, report: Report): Promise<void> {
  const home = `${base}/licensing/portal/`
  const page = await fetch(home)
  const html = await page.text()
  const assets = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name)
  report.check(
    "the portal is served",
    page.ok && assets.length > 1 ? null : `GET ${home} is ${page.status}: ${html}`
  )
  const answers = await Promise.all(assets.map((name) => fetch(`${home}${name}`)))
  report.checkAll(
    "so are its files, forever",
    answers
      .filter(({ ok, headers }) => !ok || !/immutable/.test(headers.get("cache-control") ?? ""))
      .map(({ url, status }) => `${url} is ${status}`)
  )
  const config = (await (await fetch(`${home}config.json`)).json()) as { publishable_key: string }
  const store = await fetch(`${base}/store/regions`, {
    headers: { "x-publishable-api-key": config.publishable_key },
  })
  report.check(
    "its key opens the store API",
    store.status === 200 ? null : `it is ${store.status}: ${await store.text()}`
  )
  const folder = path.join(dir, "node_modules", "medusa-plugin-licensing", "dist", "portal")
  const packed = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".gz"))
  const sizes = await Promise.all(
    packed.map(async (name) => (await stat(path.join(folder, name))).size)
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  report.check(
    `the portal is at most ${MOST_PORTAL_BYTES / 1000} kB gzipped: ${(bytes / 1000).toFixed(1)} kB`,
    bytes > 0 && bytes <= MOST_PORTAL_BYTES ? null : `${bytes} bytes`
  )
}

/** Ids of the widgets, which name them in the bundle as in the sources. */
async function widgetIds(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true }).catch(() => [])
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => readFile(path.join(dir, name), "utf8"))
  )
  return texts.flatMap((text) => {
    const config = /defineWidgetConfig\(\{([\s\S]*?)\}\)/.exec(text)?.[1]
    const id = config ? /\bid:\s*["']([^"']+)["']/.exec(config)?.[1] : undefined
    return id ? [id] : []
  })
}
