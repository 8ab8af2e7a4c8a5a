import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { link, readFile, rename, rm, writeFile } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"

/**
 * Process helpers of the demo and the test harness, so that a start that was killed
 * at any moment neither leaves a process behind nor blocks the next start.
 */

/**
 * The code of a system error ("ENOENT"), or undefined for anything else that was thrown. Checks
 * the shape: in jest the errors of Node come from another realm and are not `instanceof Error`.
 */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : undefined
}

/** Runs `ps` for one process; null when there is no such process. */
function ps(pid: number, column: "lstart" | "command"): string | null {
  try {
    const line = execFileSync("ps", ["-ww", "-o", `${column}=`, "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
    }).trim()
    return line || null
  } catch {
    return null
  }
}

/**
 * A text that identifies one run of one process: it changes when the same pid is given to another
 * process, and after a reboot. Null when no such process runs; a zombie counts as not running,
 * because in a container nothing may ever reap it.
 */
export function processIdentity(pid: number): string | null {
  if (process.platform !== "linux") {
    return ps(pid, "lstart")
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1")
    // The command name in brackets may contain spaces and brackets: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const [state, startedAt] = [fields[0], fields[19]]
    if (state === "Z" || state === "X") {
      return null
    }
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()}:${startedAt}`
  } catch {
    return null
  }
}

/** The command line of a running process, arguments joined by spaces; null when there is none. */
export function commandLine(pid: number): string | null {
  if (process.platform !== "linux") {
    return ps(pid, "command")
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim() || null
  } catch {
    return null
  }
}

/** Sends a signal (to a whole process group when `pid` is negative); a missing target is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== "ESRCH") {
      throw error
    }
  }
}

/** Waits until the process with this identity is gone; false if it still runs after `ms`. */
export async function waitForExit(pid: number, identity: string, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms
  while (processIdentity(pid) === identity) {
    if (Date.now() > deadline) {
      return false
    }
    await sleep(20)
  }
  return true
}

/**
 * Makes `child` end when this process is gone for any reason: SIGKILL runs no exit handler, but
 * the kernel closes our end of a pipe, and a shell waiting on the other end then sends the signals.
 * That shell runs `script` with the child's pid in `$1`, in its own session, so
 * that neither Ctrl-C nor a signal to our process group ends it.
 *
 * Does not keep this process alive. Windows has no such shell: there the next start cleans up.
 */
export function endWithParent(
  child: ChildProcess,
  script: string,
  user: { uid?: number; gid?: number } = {}
): void {
  if (process.platform === "win32" || child.pid === undefined) {
    return
  }
  const watcher = spawn("/bin/sh", ["-c", `read _; ${script}`, "sh", String(child.pid)], {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  })
  watcher.on("error", () => undefined)
  watcher.stdin.on("error", () => undefined)
  watcher.unref()
  // A pipe to a child is a socket, which alone would keep this process alive.
  if ("unref" in watcher.stdin && typeof watcher.stdin.unref === "function") {
    watcher.stdin.unref()
  }
  // Once the child is gone its pid may be given to another process: the watcher must not outlive it.
  child.once("exit", () => watcher.kill("SIGKILL"))
}

/** One run of one process. */
export interface Holder {
  pid: number
  identity: string
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"))
    if (
      typeof value === "object" &&
      value !== null &&
      "pid" in value &&
      typeof value.pid === "number" &&
      "identity" in value &&
      typeof value.identity === "string"
    ) {
      return { pid: value.pid, identity: value.identity }
    }
    return null
  } catch {
    return null
  }
}

/** The pid in a file of {@link acquireLock} or {@link writePidFile}, if that process is running. */
export async function livingHolder(path: string): Promise<Holder | null> {
  const holder = await readHolder(path)
  return holder && processIdentity(holder.pid) === holder.identity ? holder : null
}

/** Records a process so that a later start can find it; returns false if it has already ended. */
export async function writePidFile(path: string, pid: number): Promise<boolean> {
  const identity = processIdentity(pid)
  if (identity === null) {
    return false
  }
  const draft = `${path}.${randomBytes(6).toString("hex")}`
  await writeFile(draft, JSON.stringify({ pid, identity }))
  await rename(draft, path)
  return true
}

/** Grace for a killed process while the kernel cleans up. */
const LOCK_PATIENCE_MS = 2_000

/** Thrown by {@link acquireLock} if a running process holds the lock. */
export class LockedError extends Error {
  constructor(
    readonly path: string,
    readonly pid: number
  ) {
    super(`${path} is held by the running process ${pid}`)
  }
}

/**
 * Takes a lock file for this process and returns the function that releases it. A file left by
 * a process that no longer runs (killed, or its pid given to another) does not count.
 * @throws LockedError if a running process, even this one, holds it.
 */
export async function acquireLock(path: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + LOCK_PATIENCE_MS
  const own: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? "" }
  const draft = `${path}.${randomBytes(6).toString("hex")}`
  await writeFile(draft, JSON.stringify(own))
  try {
    for (;;) {
      try {
        // A hard link appears with its content or not at all, and only one process can create it.
        await link(draft, path)
        return () => rm(path, { force: true })
      } catch (error) {
        if (errorCode(error) !== "EEXIST") {
          throw error
        }
      }
      const holder = await livingHolder(path)
      if (holder) {
        if (holder.pid === process.pid || Date.now() > deadline) {
          throw new LockedError(path, holder.pid)
        }
        await sleep(50)
        continue
      }
      // Moved, not deleted: if another start replaced the dead lock by its own in this very
      // moment, its lock is found here and put back.
      const stale = `${draft}.stale`
      await rename(path, stale).catch(() => undefined)
      const moved = await livingHolder(stale)
      if (moved) {
        await link(stale, path).catch(() => undefined)
      }
      await rm(stale, { force: true })
    }
  } finally {
    await rm(draft, { force: true })
  }
}

function parentOf(pid: number): number | null {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "latin1")
      return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])
    } catch {
      return null
    }
  }
  return pid === process.pid ? process.ppid : null
}

/**
 * The npm and tsx processes above this one. People who want to stop
 * `npm start` kill those, and after SIGKILL they cannot pass the signal on.
 */
export function launchers(): Holder[] {
  const found: Holder[] = []
  for (let pid = parentOf(process.pid); pid !== null && pid > 1; pid = parentOf(pid)) {
    const identity = processIdentity(pid)
    if (identity === null || !/\b(npm|npx|tsx)\b/.test(commandLine(pid) ?? "")) {
      break
    }
    found.push({ pid, identity })
  }
  return found
}

/** Whether all of these processes still run. */
export function allAlive(holders: Holder[]): boolean {
  return holders.every(({ pid, identity }) => processIdentity(pid) === identity)
}
