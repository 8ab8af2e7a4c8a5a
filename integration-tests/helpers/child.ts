import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

const CHILDREN = path.join(__dirname, "children")

/** The folder of this repository, which is also the application that the children boot. */
export const ROOT = path.resolve(__dirname, "../..")

/** The options of jest's own process are not for the children. */
const COMMON_ENV = { NODE_OPTIONS: "", MEDUSA_DISABLE_TELEMETRY: "true" }

/** A message of a child to its parent. */
type Message = { event: string; error?: string }

/** A process of its own that boots the application, or a part of it, and obeys its parent. */
export type Child = {
  /** Sends the child a command. */
  send: (message: Record<string, unknown>) => void
  /** Waits for the child to say this, also if it has said so already; each saying is heard once. */
  heard: (event: string) => Promise<void>
  /** As {@link heard}, for what matches; returns the first group. */
  heardMatching: (event: RegExp) => Promise<string>
  /** Everything written to stdout and stderr so far. */
  output: () => string
  /** Stops it and lets it continue (`SIGSTOP`, `SIGCONT`). */
  signal: (signal: NodeJS.Signals) => void
  /** SIGKILL, as the kernel or a cluster would send it; resolves when the process is gone. */
  kill: () => Promise<void>
}

/**
 * Starts `script` of `helpers/children`. It gets its settings from the environment. Its output is kept
 * and becomes part of the error when it ends while somebody waits for it.
 * @param application folder of the application that it boots
 */
export function startChild(
  script: string,
  env: Record<string, string>,
  application: string = ROOT
): Child {
  return watch(
    spawn(
      process.execPath,
      ["--require", path.join(CHILDREN, "register.js"), path.join(CHILDREN, script)],
      {
        cwd: application,
        env: { ...process.env, ...COMMON_ENV, ...env },
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      }
    )
  )
}

/** Runs a command of the Medusa CLI, as a merchant would, until it is stopped or ends. */
export function startMedusa(args: string[], env: Record<string, string>): Child {
  const cli = path.join(path.dirname(require.resolve("@medusajs/cli/package.json")), "cli.js")
  return watch(
    spawn(process.execPath, [cli, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...COMMON_ENV, TS_NODE_TRANSPILE_ONLY: "true", ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
  )
}

/** Brings an empty database up to date. Medusa's scripts for the data of old shops find nothing in it. */
export async function migrate(databaseUrl: string): Promise<void> {
  const child = startMedusa(
    ["db:migrate", "--execute-safe-links", "--execute-safe-search", "--skip-scripts"],
    { DATABASE_URL: databaseUrl }
  )
  await child.heard("exit 0")
}

function watch(child: ChildProcess): Child {
  let output = ""
  const said: string[] = []
  const waiting: { event: RegExp; done: (found: RegExpExecArray | Error) => void }[] = []
  const ended = once(child, "close")

  const deliver = (): void => {
    for (const entry of [...waiting]) {
      const at = said.findIndex((event) => entry.event.test(event))
      if (at >= 0) {
        const [event] = said.splice(at, 1)
        waiting.splice(waiting.indexOf(entry), 1)
        entry.done(entry.event.exec(String(event)) as RegExpExecArray)
      }
    }
  }
  const fail = (why: string): void => {
    waiting
      .splice(0)
      .forEach(({ event, done }) =>
        done(new Error(`The child ${why} instead of saying ${event}:\n${output.slice(-4000)}`))
      )
  }
  const hear = async (event: RegExp): Promise<RegExpExecArray> =>
    await new Promise((resolve, reject) => {
      waiting.push({
        event,
        done: (found) => (found instanceof Error ? reject(found) : resolve(found)),
      })
      deliver()
      if (child.exitCode !== null || child.signalCode !== null) {
        fail("had ended")
      }
    })
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.on("message", (message: Message) => {
    if (message.error !== undefined) {
      fail(`failed (${message.error})`)
      return
    }
    said.push(message.event)
    deliver()
  })
  child.on("close", (code, signal) => {
    said.push(`exit ${code ?? signal}`)
    deliver()
    fail(`ended (${code ?? signal})`)
  })

  return {
    send: (message) => void child.send(message, () => undefined),
    heard: async (event) => void (await hear(new RegExp(`^${event}$`))),
    heardMatching: async (event) => (await hear(event))[1] ?? "",
    output: () => output,
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      child.kill("SIGKILL")
      await ended
    },
  }
}
