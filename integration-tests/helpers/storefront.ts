import { type ChildProcess, execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"

import { ROOT } from "./child"

const STAND_IN = path.join(ROOT, "integration-tests", "nextjs")
const EXAMPLE = path.join(ROOT, "examples", "nextjs-starter")
const PACKAGE = "medusa-plugin-licensing-storefront"
const NEXT = path.join(path.dirname(require.resolve("next/package.json")), "dist", "bin", "next")

const execute = promisify(execFile)

/** The environment of a merchant's machine: jest's own variables would make builds for development. */
const ENV = {
  ...process.env,
  NODE_ENV: "production",
  NODE_OPTIONS: "",
  NEXT_TELEMETRY_DISABLED: "1",
}

const run = async (command: string, args: string[], cwd = ROOT, env = {}) =>
  (await execute(command, args, { cwd, env: { ...ENV, ...env } })).stdout

/** A storefront that is being served. */
export type Storefront = {
  url: string
  /** Ends it and removes its files. */
  close: () => Promise<void>
}

/**
 * Medusa's Next.js starter (its stand-in of `integration-tests/nextjs`) with the files of the example as
 * docs/storefront.md says to put them in, and the account area as the package that npm would publish; built
 * and served as in production on a free port.
 * @param env the variables of the starter
 */
export async function serveStorefront(env: Record<string, string>): Promise<Storefront> {
  // Below the repository, where Node finds its packages.
  await mkdir(path.join(ROOT, ".cache"), { recursive: true })
  const folder = await mkdtemp(path.join(ROOT, ".cache", "storefront-"))
  const remove = async () => await rm(folder, { recursive: true, force: true })
  try {
    await compose(folder)
    await run(process.execPath, [NEXT, "build"], folder, env)
    const server = spawn(process.execPath, [NEXT, "start", "--port", "0"], {
      cwd: folder,
      env: { ...ENV, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    })
    const close = async () => {
      await end(server)
      await remove()
    }
    return { url: await addressOf(server), close }
  } catch (error) {
    await remove()
    throw error
  }
}

async function compose(folder: string): Promise<void> {
  for (const part of ["src", "next.config.js", "tsconfig.json"]) {
    await cp(path.join(STAND_IN, part), path.join(folder, part), { recursive: true })
  }
  await cp(path.join(EXAMPLE, "src"), path.join(folder, "src"), { recursive: true })
  const patch = path.join(EXAMPLE, "account-nav.patch")
  await run("git", ["apply", `--directory=${path.relative(ROOT, folder)}`, patch])
  await run("npm", ["run", "build", "--workspace", PACKAGE])
  const pack = ["pack", "--json", "--workspace", PACKAGE, "--pack-destination", folder]
  const [packed] = JSON.parse(await run("npm", pack)) as { filename: string }[]
  const installed = path.join(folder, "node_modules", PACKAGE)
  await mkdir(installed, { recursive: true })
  const archive = path.join(folder, packed?.filename ?? "")
  await run("tar", ["-xzf", archive, "--strip-components=1"], installed)
}

/** Where it serves, as it says once it does. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = ""
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk)
    const port = /Local:\s+http:\/\/localhost:(\d+)[^]*Ready/.exec(said)?.[1]
    if (port) {
      server.stdout?.resume()
      return `http://localhost:${port}`
    }
  }
  throw new Error(`The storefront did not start:\n${said}`)
}

async function end(server: ChildProcess): Promise<void> {
  const closed = once(server, "close")
  server.kill()
  await closed
}
