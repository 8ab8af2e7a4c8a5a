import { spawn, type ChildProcess } from "node:child_process"

const children = new Set<ChildProcess>()

export interface CommandOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
  /** Time limit in milliseconds, after which the command is stopped and fails. */
  timeout?: number
}

/**
 * Starts a program in its own process group, without a terminal. {@link endAll} stops it.
 * Its output goes to `onOutput`.
 */
export function start(
  [program, ...args]: [string, ...string[]],
  { cwd, env = process.env }: CommandOptions,
  onOutput: (text: string, stream: "stdout" | "stderr") => void
): ChildProcess {
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  children.add(child)
  child.once("exit", () => children.delete(child))
  child.stdout?.on("data", (data: Buffer) => onOutput(data.toString(), "stdout"))
  child.stderr?.on("data", (data: Buffer) => onOutput(data.toString(), "stderr"))
  return child
}

/**
 * Runs a program to its end and returns its standard output.
 *
 * @throws Error with the end of its output if its exit code is not 0.
 */
export async function run(
  command: [string, ...string[]],
  options: CommandOptions
): Promise<string> {
  let stdout = ""
  let all = ""
  const child = start(command, options, (text, stream) => {
    all += text
    stdout += stream === "stdout" ? text : ""
  })
  const timer = setTimeout(() => end(child), options.timeout ?? 600_000)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", resolve)
  }).finally(() => clearTimeout(timer))
  if (code !== 0) {
    throw new Error(`${command.join(" ")} ended with ${code ?? "a signal"}:\n${excerpt(all)}`)
  }
  return stdout
}

/** Stops everything that was started here and still runs. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...children].map(async (child) => {
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
      end(child)
      await ended
    })
  )
}

function end(child: ChildProcess): void {
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid ?? 0), name)
    } catch {
      // It has already ended.
    }
  }
  if (child.pid !== undefined) {
    signal("SIGTERM")
    setTimeout(() => signal("SIGKILL"), 8_000).unref()
  }
}

/** The useful part of a long output: the lines from the first error on, and the end. */
export function excerpt(output: string): string {
  const lines = output.trimEnd().split("\n")
  const first = lines.findIndex((line) => /\berror\b/i.test(line))
  const last = lines.length - 15
  return first < 0 || first >= last
    ? lines.slice(-25).join("\n")
    : [...lines.slice(first, Math.min(first + 15, last)), "…", ...lines.slice(last)].join("\n")
}
