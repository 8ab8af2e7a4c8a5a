import { execFile, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer, type AddressInfo, type Socket } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { createInterface } from "node:readline"
import { Client } from "pg"
import { startPostgres, type PostgresServer } from "../../demo/postgres"
import { commandLine, processIdentity } from "../../demo/processes"

const ROOT = path.resolve(__dirname, "../..")
const TSX = require.resolve("tsx/cli")

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Occupies a port with a program that takes connections and never answers. */
async function takePort(): Promise<{ port: number; free: () => Promise<void> }> {
  const sockets: Socket[] = []
  const blocker = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1")
  await new Promise((resolve) => blocker.once("listening", resolve))
  const free = async (): Promise<void> => {
    sockets.forEach((socket) => socket.destroy())
    await new Promise((resolve) => blocker.close(resolve))
  }
  return { port: (blocker.address() as AddressInfo).port, free }
}

/** Starts PostgreSQL in a process of its own, which does nothing more, and returns that process' pid. */
async function startElsewhere(dir: string): Promise<{ pid: number; url: string }> {
  const script = `
    const { startPostgres } = require(${JSON.stringify(path.join(ROOT, "demo/postgres.ts"))})
    startPostgres({ dir: ${JSON.stringify(dir)}, durable: false }).then(
      (server) => { console.log(process.pid + " " + server.url); setInterval(() => 0, 60000) },
      (error) => { console.log("failed " + error.message) }
    )`
  const child = spawn(process.execPath, [TSX, "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [pid, url] = line.split(" ")
    if (Number(pid) > 0 && url) {
      return { pid: Number(pid), url }
    }
    throw new Error(line)
  }
  throw new Error("the process ended without a word")
}

describe("embedded PostgreSQL", () => {
  let dir: string
  let server: PostgresServer | undefined

  const start = async (): Promise<PostgresServer> =>
    (server = await startPostgres({ dir, durable: false }))

  beforeEach(async () => {
    // The space is there on purpose.
    const base = await mkdtemp(path.join(tmpdir(), "licensing demo-"))
    // As root the server runs as another user, which must get to the folder.
    await chmod(base, 0o711)
    dir = path.join(base, "pg data")
  })

  afterEach(async () => {
    await server?.destroy()
    server = undefined
    await rm(path.dirname(dir), { recursive: true, force: true })
  })

  it("starts in an empty folder, listens on this machine only, keeps its password to itself", async () => {
    const { url, host } = await start()
    expect(host).toBe("127.0.0.1")
    expect(await query(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }])
    expect(await query(url, "show unix_socket_directories")).toEqual([
      { unix_socket_directories: "" },
    ])
    expect((await stat(path.join(dir, "cluster.json"))).mode & 0o777).toBe(0o600)
    await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toThrow("password")
  })

  it("keeps the data from one start to the next, and leaves no process behind", async () => {
    const first = await start()
    await query(await first.ensureDatabase("shop"), "create table kept as select 42 as answer")
    await first.ensureDatabase("shop")
    const pid = Number.parseInt(await postmasterPid(dir), 10)
    expect(processIdentity(pid)).not.toBeNull()
    await first.stop()
    await first.stop()
    expect(processIdentity(pid)).toBeNull()

    const second = await start()
    expect(await query(second.databaseUrl("shop"), "select * from kept")).toEqual([{ answer: 42 }])
  })

  it("refuses a folder that a running process uses", async () => {
    await start()
    await expect(startPostgres({ dir })).rejects.toThrow(
      `in use by the running process ${process.pid}`
    )
  })

  it("says so when the given port is taken", async () => {
    const { port, free } = await takePort()
    await expect(startPostgres({ dir, port, durable: false })).rejects.toThrow(`Port ${port}`)
    await free()
    await start()
  })

  it("recovers from SIGKILL of the process that ran it", async () => {
    const killed = await startElsewhere(dir)
    await query(killed.url, "create table kept as select 7 as answer")
    const postmaster = Number.parseInt(await postmasterPid(dir), 10)
    process.kill(killed.pid, "SIGKILL")

    const { url } = await start()
    expect(await query(url, "select * from kept")).toEqual([{ answer: 7 }])
    expect(commandLine(postmaster)).toBeNull()
  })

  it("is not misled by a lock file whose pid now belongs to another process", async () => {
    const { stop } = await start()
    await stop()
    const bystander = spawn("sleep", ["60"])
    const lockFile = path.join(dir, "pgdata", "postmaster.pid")
    await writeFile(lockFile, `${bystander.pid}\n${dir}\n1\n5432\n\n127.0.0.1\n`)
    await writeFile(
      path.join(dir, "owner.json"),
      JSON.stringify({ pid: bystander.pid, identity: "another" })
    )

    const { url } = await start()
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }])
    expect(bystander.exitCode).toBeNull()
    bystander.kill()
  })

  it("replaces a half-made data folder", async () => {
    await mkdir(path.join(dir, "pgdata", "base"), { recursive: true })
    await writeFile(path.join(dir, "pgdata", "PG_VERSION"), "18\n")
    await mkdir(path.join(dir, "draft-0123456789ab", "base"), { recursive: true })

    const { url } = await start()
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }])
    expect((await readdir(dir)).filter((name) => name.startsWith("draft-"))).toEqual([])
  })
})

describe("npm start", () => {
  it("names a taken port and how to choose another, and does not touch the database", async () => {
    const demoDir = await mkdtemp(path.join(tmpdir(), "licensing-demo-"))
    const { port, free } = await takePort()

    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      execFile(
        process.execPath,
        [TSX, path.join(ROOT, "demo/start.ts")],
        {
          env: {
            ...process.env,
            NODE_OPTIONS: "",
            PORT: String(port),
            DEMO_DIR: demoDir,
            DATABASE_URL: "",
          },
        },
        (error, stdout, stderr) => resolve({ code: error?.code, output: stdout + stderr })
      )
    })
    expect(output).toContain(`Port ${port} is taken`)
    expect(output).toMatch(/PORT=\d+ npm start/)
    expect(output).not.toContain("    at ")
    expect(code).toBe(1)
    expect(existsSync(path.join(demoDir, "postgres"))).toBe(false)

    await free()
    await rm(demoDir, { recursive: true, force: true })
  })
})

/** The pid line of a running server. The temporary folder is in everybody's reach: nothing is relocated. */
async function postmasterPid(dir: string): Promise<string> {
  return readFile(path.join(dir, "pgdata", "postmaster.pid"), "utf8")
}
