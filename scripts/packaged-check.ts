import { randomBytes } from "node:crypto"
import { chmod, mkdir, mkdtemp, realpath, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { Client } from "pg"

import { startPostgres } from "../demo/postgres"
import { checkAdminSize } from "./packaged/admin-size"
import { buildOnlyPackages, makeApp, reactCopies } from "./packaged/app"
import { endAll, run } from "./packaged/commands"
import { lowestAndNewest, type Release, wrongPeers } from "./packaged/releases"
import { Report } from "./packaged/report"
import { checkSdk } from "./packaged/sdk"
import { boot, checkAdmin, checkApi, checkPortal } from "./packaged/server"
import { checkTarball } from "./packaged/tarball"

/**
 * Checks the package as a merchant gets it: builds and packs it, installs the tarball into a fresh
 * Medusa application outside this repository, migrates, builds, boots and uses it; with the lowest version of Medusa
 * that it allows, and with the newest in the registry. Before, it packs the SDK and uses it in projects and a page;
 * `npm run packaged-check -- sdk` does this alone.
 *
 * Environment: DATABASE_URL sets a server on which a database is created and dropped; without it an
 * embedded PostgreSQL is used. The last line is `packaged: N passed, N failed`; the exit code says
 * the same. Everything created outside `.medusa` is removed, also when interrupted.
 */

const ROOT = path.resolve(__dirname, "..")
const LOGIN = { email: "packaged@check.test", password: "supersecret" }
const report = new Report()
const cleanups: (() => Promise<void>)[] = []

async function main(): Promise<void> {
  const work = await realpath(await mkdtemp(path.join(tmpdir(), "licensing-packaged-")))
  // For root the embedded server runs as another user, who must be able to access its folder.
  await chmod(work, 0o711)
  cleanups.push(() => rm(work, { recursive: true, force: true }))

  report.step("Packing and using the SDK")
  await checkSdk(ROOT, work, report)
  if (process.argv.includes("sdk")) {
    return
  }

  report.step("Building and packing")
  const tarball = await pack(work)
  const unpacked = path.join(work, "unpacked")
  await mkdir(unpacked)
  await run(["tar", "-xzf", tarball, "-C", unpacked, "--strip-components=1"], { cwd: work })
  await checkTarball(unpacked, report)
  await checkAdminSize(unpacked, report)

  const releases = await lowestAndNewest(ROOT)
  report.checkAll(
    "every peer is what the lowest Medusa brings, or newer",
    await wrongPeers(ROOT, releases[0])
  )
  for (const release of releases) {
    await checkRelease(release, tarball, work)
    await endAll()
  }
}

/** A shop with this Medusa, from installing to using it. */
async function checkRelease(release: Release, tarball: string, work: string): Promise<void> {
  report.step(`Medusa ${release.medusa}: installing it into a fresh application`)
  const app = path.join(work, `shop-${release.medusa}`)
  await makeApp(release, app, tarball)
  report.check("npm install")
  report.checkAll("nothing is installed that only building needs", await buildOnlyPackages(app))
  const copies = await reactCopies(app)
  report.check("there is one React", copies.length === 1 ? null : copies.join("\n") || "none")
  const medusa = path.join(app, "node_modules", ".bin", "medusa")

  report.step("Migrating, building and starting the application")
  const env = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: await makeDatabase(path.join(work, `postgres-${release.medusa}`)),
    JWT_SECRET: randomBytes(32).toString("hex"),
    COOKIE_SECRET: randomBytes(32).toString("hex"),
    LICENSING_SECRET: randomBytes(32).toString("hex"),
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  await attempt("a consumer's TypeScript finds the public types", () =>
    run([path.join(app, "node_modules", ".bin", "tsc"), "--noEmit"], { cwd: app })
  )
  await run([medusa, "db:migrate", "--execute-safe-links"], { cwd: app, env })
  report.check("medusa db:migrate")
  await run([medusa, "build"], { cwd: app, env })
  report.check("medusa build")
  await run([medusa, "user", "-e", LOGIN.email, "-p", LOGIN.password], { cwd: app, env })
  const base = await boot(app, env)
  report.check("medusa start")

  report.step("Using it")
  await checkApi(base, LOGIN, report)
  await checkAdmin(ROOT, app, base, report)
  await checkPortal(app, base, report)
}

async function pack(destination: string): Promise<string> {
  await run(["npm", "run", "build"], { cwd: ROOT })
  report.check("npm run build")
  const output = await run(
    ["npm", "pack", "--json", "--ignore-scripts", "--pack-destination", destination],
    { cwd: ROOT }
  )
  const [{ filename } = { filename: "" }] = JSON.parse(output) as { filename: string }[]
  return path.join(destination, filename)
}

/** Counts a failure of the work and continues. */
async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  await work().then(
    () => report.check(name),
    (error: unknown) => report.check(name, error instanceof Error ? error.message : String(error))
  )
}

/** A new database, on the server of DATABASE_URL or on an embedded one in `dir`. */
async function makeDatabase(dir: string): Promise<string> {
  const name = `licensing_packaged_${randomBytes(6).toString("hex")}`
  if (!process.env.DATABASE_URL) {
    const server = await startPostgres({ dir, durable: false })
    cleanups.push(() => server.destroy())
    return server.ensureDatabase(name)
  }
  const server = process.env.DATABASE_URL
  await query(server, `create database ${name}`)
  cleanups.push(() => query(server, `drop database if exists ${name} with (force)`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

let ending: Promise<void> | undefined

/** Stops and removes everything that was created, in reverse order. */
function cleanUp(): Promise<void> {
  ending ??= (async () => {
    await endAll()
    for (const cleanup of cleanups.reverse()) {
      await cleanup().catch((error: unknown) => console.error("While cleaning up:", error))
    }
  })()
  return ending
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void cleanUp().then(() => process.exit(130)))
}

main()
  .catch((error: unknown) => {
    report.check(
      "the check goes to its end",
      error instanceof Error ? error.message : String(error)
    )
  })
  .then(cleanUp)
  .then(() => {
    process.stdout.write(`\n${report.summary()}\n`)
    process.exit(report.failed > 0 ? 1 : 0)
  })
