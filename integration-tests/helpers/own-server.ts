import { spawn, spawnSync, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { connect } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

import { freePort } from "../../demo/free-port"

const START_MS = 10_000

/** A program of the system that a test starts, kills and starts again on the same port. */
export type OwnServer = {
  port: number
  start: () => Promise<void>
  /** SIGKILL: every connection is cut and no new one is accepted. */
  stop: () => Promise<void>
}

/**
 * Starts a server program on a free port of this machine and waits until it accepts connections. It ends
 * with the process of the test.
 * @throws an error that names Debian's package, where the program is not installed
 */
export async function startOwnServer(
  program: string,
  debianPackage: string,
  argumentsFor: (port: number) => string[] | Promise<string[]>
): Promise<OwnServer> {
  if (spawnSync(program, ["--version"]).error) {
    throw new Error(
      `This test needs the program ${program}: \`apt-get install ${debianPackage}\` on Debian.`
    )
  }
  const port = await freePort()
  const programArguments = await argumentsFor(port)
  let running: ChildProcess | undefined
  const end = (): void => void running?.kill("SIGKILL")

  const start = async (): Promise<void> => {
    let output = ""
    const child = spawn(program, programArguments, { stdio: ["ignore", "pipe", "pipe"] })
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
    running = child
    process.once("exit", end)
    const deadline = Date.now() + START_MS
    while (!(await accepts(port))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`${program} did not start:\n${output}`)
      }
      await sleep(20)
    }
  }

  const stop = async (): Promise<void> => {
    process.off("exit", end)
    const stopping = running
    running = undefined
    if (stopping && stopping.exitCode === null && stopping.signalCode === null) {
      const gone = once(stopping, "exit")
      stopping.kill("SIGKILL")
      await gone
    }
  }

  await start()
  return { port, start, stop }
}

async function accepts(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port })
    socket.on("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
}
