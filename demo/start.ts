import { spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { closeSync, createWriteStream, openSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import path from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { buildFolder, fingerprint, isBuilt } from "./built-folder"
import { ADMIN, PORTAL } from "./pages"
import { openMailbox } from "./mailbox"
import { createDatabase, startPostgres, type PostgresServer } from "./postgres"
import {
  LockedError,
  acquireLock,
  allAlive,
  endWithParent,
  errorCode,
  launchers,
  livingHolder,
  processIdentity,
  signal,
  waitForExit,
  writePidFile,
  type Holder,
} from "./processes"

/**
 * `npm start`: the whole product on this machine, with only Node. Starts PostgreSQL,
 * migrates and seeds if needed, builds the admin and the portal if their sources changed, starts Medusa,
 * and stops everything on Ctrl-C. May be killed at any moment and started again.
 *
 * The server runs as in production, from TypeScript sources but with a built admin: the development
 * server of the admin would transform it again, for ten seconds, at the first click after each start.
 *
 * Environment: PORT, HOST, DEMO_DIR, DATABASE_URL, REDIS_URL, SMTP_URL; secrets are made once if not given.
 */

const ROOT = path.resolve(__dirname, "..")
const DEMO_DIR = path.resolve(process.env.DEMO_DIR || path.join(ROOT, ".demo"))
const RUN_DIR = path.join(DEMO_DIR, "run")
/** Known logins everywhere: the demo is not for the network unless HOST says so. */
const HOST = process.env.HOST || "127.0.0.1"
/** The page with mails is at Medusa's port plus this: 9025, where 25 is the port of mail. */
const MAILS_PORT_OFFSET = 25
const MEDUSA_CLI = path.join(path.dirname(require.resolve("@medusajs/cli/package.json")), "cli.js")
const SCHEMA_INPUTS = ["src/modules", "src/links", "medusa-config.ts", "package-lock.json"]
const SEED_INPUTS = ["demo/seed.ts", "demo/seed"]

/** A message for the person at the terminal, without a stack trace. */
class Failure extends Error {}

let stopping = false
let postgres: PostgresServer | undefined
const cleanups: (() => Promise<void>)[] = []
const children = new Map<string, ChildProcess>()

async function main(): Promise<void> {
  const port = choosePort()
  await mkdir(RUN_DIR, { recursive: true }).catch((error: unknown) => {
    throw new Failure(
      `The folder ${DEMO_DIR} cannot be made (${errorCode(error)}). Choose another: DEMO_DIR=<folder> npm start`
    )
  })
  await claim(port)
  watchLaunchers()

  const env = { ...childEnv(port), ...(await secrets()) }

  const databaseUrl = await step("PostgreSQL", openDatabase)
  const mails = await openPost(port)
  const childrenEnv = { ...env, DATABASE_URL: databaseUrl, SMTP_URL: mails.smtpUrl }
  const base = `http://localhost:${port}`
  // The address in mails. Not for the build of the admin, which would then work on this port only.
  const shopEnv = { ...childrenEnv, MEDUSA_BACKEND_URL: base }

  // Beside the migrations, which wait for the database more than they compute.
  const builds: { title: string; done: Promise<Timed<void>> }[] = []
  for (const page of [ADMIN, PORTAL]) {
    if (!(await isBuilt(page))) {
      const run = (args: string[]) => runChild(page.name, args, childrenEnv)
      const done = timed(() => buildFolder(page, run))
      done.catch(() => undefined)
      builds.push({ title: page.title, done })
    }
  }

  const schema = await fingerprint(
    SCHEMA_INPUTS,
    /\/migrations\/|\/links\/|medusa-config\.ts$|package-lock\.json$/
  )
  if ((await readState(databaseUrl, "schema")) !== schema) {
    await step("Database schema", () =>
      medusa(
        "migrate",
        ["db:migrate", "--execute-safe-links", "--execute-safe-search"],
        childrenEnv
      )
    )
    await writeState(databaseUrl, "schema", schema)
  }
  const seed = await fingerprint(SEED_INPUTS)
  if ((await readState(databaseUrl, "seed")) !== seed) {
    await step("Demo shop", () => medusa("seed", ["exec", "./demo/seed.ts"], shopEnv, tellSeeding))
    await writeState(databaseUrl, "seed", seed)
  }
  for (const { title, done } of builds) {
    await step(title, () => done)
  }
  await step("Medusa", () => serve(port, shopEnv))

  const key = await publishableKey(databaseUrl)
  print(`
  Admin            ${base}/app
    login          admin@demo.test / supersecret
  Portal           ${base}/licensing/portal/
    login          buyer@demo.test / supersecret
  Store API        ${base}/store
    header         x-publishable-api-key: ${key ?? "(none in this database)"}
  Mails            ${mails.page}
    previews       ${base}/licensing/mails
  Data and logs    ${DEMO_DIR}
  Stop             Ctrl-C
`)
  print(`Ready: ${base}/app`)
}

/* --------------------------------------------------------------------------- port and claim ---- */

function choosePort(): number {
  const given = process.env.PORT || "9000"
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT must be a number from 1 to 65535, not "${given}".`)
  }
  return port
}

/**
 * Makes this process the only one that runs the demo in DEMO_DIR, stops what a killed start left
 * there, and checks the port, all before the database is touched.
 */
async function claim(port: number): Promise<void> {
  const lock = path.join(DEMO_DIR, "start.lock")
  const launchersFile = path.join(DEMO_DIR, "launchers.json")
  const deadline = Date.now() + 20_000
  for (;;) {
    try {
      cleanups.push(await acquireLock(lock))
      break
    } catch (error) {
      if (!(error instanceof LockedError)) {
        throw error
      }
      // Its npm or tsx was killed: it notices within a second and shuts down.
      const above = parseHolders(await readFile(launchersFile, "utf8").catch(() => "[]"))
      if (!allAlive(above) && Date.now() < deadline) {
        await sleep(200)
        continue
      }
      if (await portIsTaken(port)) {
        throw new Failure(
          `${portTakenMessage(port)} (This very demo is running, as process ${error.pid}.)`
        )
      }
      throw new Failure(
        `The demo of ${DEMO_DIR} is already running, as process ${error.pid}. ` +
          "Stop it, or start a second one in another folder: DEMO_DIR=<folder> npm start"
      )
    }
  }
  await writeFile(launchersFile, JSON.stringify(launchers()))

  for (const name of await readdir(RUN_DIR)) {
    const file = path.join(RUN_DIR, name)
    const left = await livingHolder(file)
    if (left) {
      await endGroup(left)
    }
    await rm(file, { force: true })
  }
  if (await portIsTaken(port)) {
    throw new Failure(portTakenMessage(port))
  }
}

function portTakenMessage(port: number): string {
  return `Port ${port} is taken. Choose another port: PORT=${port === 65535 ? 9001 : port + 1} npm start`
}

/** Checks the address that we will use, and ::1, which browsers try first for `localhost`. */
async function portIsTaken(port: number): Promise<boolean> {
  for (const address of new Set([HOST, "127.0.0.1", "::1"])) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const probe = createServer()
      probe.once("error", (error) => {
        const code = errorCode(error)
        if (code === "EACCES") {
          reject(
            new Failure(
              `Port ${port} may not be used by this user. Choose another: PORT=9001 npm start`
            )
          )
        }
        resolve(code === "EADDRINUSE")
      })
      probe.listen({ port, host: address }, () => probe.close(() => resolve(false)))
    })
    if (taken) {
      return true
    }
  }
  return false
}

function parseHolders(json: string): Holder[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? (value as Holder[]) : []
  } catch {
    return []
  }
}

/** Stops the demo if the npm or tsx above it was killed without passing the signal on. */
function watchLaunchers(): void {
  const above = launchers()
  setInterval(() => {
    if (!allAlive(above)) {
      void shutDown(0)
    }
  }, 1_000).unref()
}

/* --------------------------------------------------------------------------------- database ---- */

async function openDatabase(): Promise<string> {
  const given = process.env.DATABASE_URL
  if (!given) {
    postgres = await startPostgres({
      dir: path.join(DEMO_DIR, "postgres"),
      log: (line) => print(`  ${line}`),
    })
    void postgres.exited.then(() => {
      if (!stopping) {
        print(
          `PostgreSQL has ended by itself, see ${path.join(DEMO_DIR, "postgres", "postgres.log")}`
        )
        void shutDown(1)
      }
    })
    return postgres.ensureDatabase("demo")
  }
  try {
    await query(given, "select 1")
  } catch (error) {
    // 3D000: the server answers, but the database does not exist.
    if (errorCode(error) !== "3D000") {
      throw new Failure(`The server of DATABASE_URL cannot be used: ${(error as Error).message}`)
    }
    const url = new URL(given)
    const name = decodeURIComponent(url.pathname.slice(1))
    url.pathname = "/postgres"
    await createDatabase(url.href, name)
  }
  return given
}

async function query(
  url: string,
  sql: string,
  values: string[] = []
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/**
 * The state of the database is noted in the database, so that it stays true when the database is
 * dropped, restored or exchanged.
 */
async function readState(url: string, key: string): Promise<unknown> {
  const [found] = await query(url, "select to_regclass('demo.state') is not null as found")
  return found?.found
    ? (await query(url, "select value from demo.state where key = $1", [key]))[0]?.value
    : undefined
}

async function writeState(url: string, key: string, value: string): Promise<void> {
  await query(url, "create schema if not exists demo")
  await query(
    url,
    "create table if not exists demo.state (key text primary key, value text not null)"
  )
  await query(
    url,
    "insert into demo.state values ($1, $2) on conflict (key) do update set value = excluded.value",
    [key, value]
  )
}

async function publishableKey(url: string): Promise<string | undefined> {
  const rows = await query(
    url,
    "select token from api_key where type = 'publishable' and revoked_at is null and deleted_at is null order by created_at limit 1"
  )
  return typeof rows[0]?.token === "string" ? rows[0].token : undefined
}

/* ------------------------------------------------------------------------------------- work ---- */

async function serve(port: number, env: NodeJS.ProcessEnv): Promise<void> {
  const ended = medusa("medusa", ["start", "--port", String(port), "--host", HOST], env)
  let failure: unknown
  ended.then(
    () => (failure = new Failure("Medusa has ended by itself.")),
    (error: unknown) => (failure = error)
  )
  const address = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST
  const health = `http://${address.includes(":") ? `[${address}]` : address}:${port}/health`
  const deadline = Date.now() + 180_000
  for (;;) {
    if (failure !== undefined) {
      throw failure
    }
    if (Date.now() > deadline) {
      throw new Failure(`Medusa did not answer within three minutes, see ${logFile("medusa")}`)
    }
    const answer = await fetch(health, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined
    )
    if (answer?.ok) {
      break
    }
    await sleep(100)
  }
  ended
    .catch(() => undefined)
    .then(() => {
      if (!stopping) {
        print(`Medusa ended unexpectedly, see ${logFile("medusa")}`)
        void shutDown(1)
      }
    })
}

function medusa(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  onLine?: (line: string) => void
): Promise<void> {
  return runChild(name, [MEDUSA_CLI, ...args], env, onLine)
}

/** The progress lines of the seed, among the log lines of Medusa. */
function tellSeeding(line: string): void {
  if (/^(Seeding|Checking) /.test(line)) {
    print(`  ${line}`)
  }
}

function logFile(name: string): string {
  return path.join(DEMO_DIR, `${name}.log`)
}

/**
 * Runs a Node program to its end, with its output in a log file and, line by line, to `onLine`. It leads
 * its own process group, is noted in RUN_DIR, and ends when we do, so that nothing
 * survives.
 */
async function runChild(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  onLine?: (line: string) => void
): Promise<void> {
  if (stopping) {
    throw new Failure("stopping")
  }
  await writeFile(logFile(name), "", { mode: 0o600 })
  const log = openSync(logFile(name), "a")
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", onLine ? "pipe" : log, log],
  })
  closeSync(log)
  if (child.stdout && onLine) {
    child.stdout.pipe(createWriteStream(logFile(name), { flags: "a" }))
    createInterface({ input: child.stdout }).on("line", onLine)
  }
  endWithParent(child, 'kill -s TERM -- "-$1"; sleep 5; kill -s KILL -- "-$1"')
  children.set(name, child)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject)
    // `close` comes after the last line was read.
    child.once(onLine ? "close" : "exit", (code: number | null) => resolve(code))
  })
  const pidFile = path.join(RUN_DIR, `${name}.pid`)
  if (child.pid !== undefined) {
    await writePidFile(pidFile, child.pid)
  }
  const code = await ended
  children.delete(name)
  await rm(pidFile, { force: true })
  if (code !== 0) {
    const tail = (await readFile(logFile(name), "utf8")).trimEnd().split("\n").slice(-20).join("\n")
    throw new Failure(
      `${tail}\n\nThe step "${name}" failed; all of its output is in ${logFile(name)}`
    )
  }
}

/** Stops a process group: SIGTERM, then SIGKILL. */
async function endGroup({ pid, identity }: Holder): Promise<void> {
  const target = process.platform === "win32" ? pid : -pid
  for (const name of ["SIGTERM", "SIGKILL"] as const) {
    signal(target, name)
    if (await waitForExit(pid, identity, 8_000)) {
      return
    }
  }
}

/**
 * Nothing of the demo depends on the network, and `ts-node` need not check types again
 * (`npm run typecheck` does), which halves the start.
 */
function childEnv(port: number): NodeJS.ProcessEnv {
  const origins = `http://localhost:${port},http://127.0.0.1:${port}`
  return {
    STORE_CORS: `http://localhost:8000,${origins}`,
    ADMIN_CORS: origins,
    AUTH_CORS: `http://localhost:8000,${origins}`,
    ...process.env,
    NODE_ENV: "production",
    MAIL_PREVIEW: "true",
    TS_NODE_TRANSPILE_ONLY: "true",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DEMO_DIR,
    PORT: String(port),
    DISABLE_ADMIN: undefined,
  }
}

/** The demo's mail server and the page that shows its mails. `SMTP_URL` sets another mail server. */
async function openPost(port: number): Promise<{ smtpUrl: string; page: string }> {
  if (process.env.SMTP_URL) {
    return { smtpUrl: process.env.SMTP_URL, page: "sent by SMTP_URL" }
  }
  const mailbox = await openMailbox({
    dir: path.join(DEMO_DIR, "mails"),
    host: HOST,
    port: Math.min(port + MAILS_PORT_OFFSET, 65535),
  })
  cleanups.push(mailbox.close)
  return { smtpUrl: mailbox.smtpUrl, page: `http://localhost:${mailbox.port}` }
}

/** Secrets of this demo, created once. Environment variables take precedence. */
async function secrets(): Promise<NodeJS.ProcessEnv> {
  const file = path.join(DEMO_DIR, "secrets.json")
  const names = ["JWT_SECRET", "COOKIE_SECRET", "LICENSING_SECRET"]
  let kept: Record<string, string>
  try {
    kept = JSON.parse(await readFile(file, "utf8")) as Record<string, string>
  } catch (error) {
    if (errorCode(error) !== "ENOENT") {
      throw error
    }
    kept = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString("hex")]))
    await writeFile(`${file}.draft`, JSON.stringify(kept), { mode: 0o600 })
    await rename(`${file}.draft`, file)
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name] || kept[name]]))
}

/* ------------------------------------------------------------------------------ the terminal ---- */

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Runs one step and prints its name and duration in one line. */
async function step<T>(name: string, work: () => Promise<T | Timed<T>>): Promise<T> {
  const started = Date.now()
  const result = await work()
  const own = result instanceof Timed
  print(
    `${name.padEnd(18)} ${((own ? result.ms : Date.now() - started) / 1000).toFixed(1).padStart(6)} s`
  )
  return own ? result.value : result
}

/** The result of work that started before its step. */
class Timed<T> {
  constructor(
    readonly value: T,
    readonly ms: number
  ) {}
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const started = Date.now()
  const value = await work()
  return new Timed(value, Date.now() - started)
}

/** Stops Medusa, PostgreSQL and the mailbox, releases the lock, and exits. Further calls do nothing: Ctrl-C often comes twice. */
async function shutDown(code: number): Promise<void> {
  if (stopping) {
    return
  }
  stopping = true
  try {
    await Promise.all(
      [...children.values()].map(async ({ pid }) => {
        const identity = pid === undefined ? null : processIdentity(pid)
        if (pid !== undefined && identity !== null) {
          await endGroup({ pid, identity })
        }
      })
    )
    await postgres?.stop()
    for (const cleanup of cleanups.reverse()) {
      await cleanup()
    }
  } catch (error) {
    console.error(error)
    code ||= 1
  }
  process.exit(code)
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => void shutDown(0))
}

main().catch((error: unknown) => {
  if (!stopping) {
    console.error(error instanceof Failure ? error.message : error)
    void shutDown(1)
  }
})
