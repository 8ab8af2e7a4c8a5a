import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const DOCS = join(__dirname, "../../docs")

/** A fenced block of a page. Its name is the second word of the opening fence: ```` ```sh activate ````. */
export type Snippet = { page: string; line: number; language: string; name: string; code: string }

/** How the languages that can be run are run: the code comes in by standard input. */
const RUNNERS: Record<string, readonly [command: string, ...args: string[]]> = {
  sh: ["bash", "-euo", "pipefail", "-s"],
  js: [process.execPath, "--input-type=module", "-"],
}

/** The fenced blocks of `docs/<page>`, in their order. */
export function snippetsOf(page: string): Snippet[] {
  const text = readFileSync(join(DOCS, page), "utf8")
  return [...text.matchAll(/^```(\w+)(?: +([\w-]+))?\n(.*?)^```$/gms)].map((block) => ({
    page,
    line: text.slice(0, block.index).split("\n").length,
    language: block[1] ?? "",
    name: block[2] ?? "",
    code: block[3] ?? "",
  }))
}

/** Those that {@link runSnippet} can run. */
export function isRunnable({ language }: Snippet): boolean {
  return language in RUNNERS
}

/**
 * Runs a snippet as a reader would, in a process of its own, and answers what it printed.
 * @param env variables that the page asks its reader to set
 * @param cwd where its files lie; snippets of one page share a folder
 * @throws an error that names page and line, with what the process wrote, unless it ended with 0 in time
 */
export async function runSnippet(
  snippet: Snippet,
  { env, cwd, timeout = 20_000 }: { env: Record<string, string>; cwd: string; timeout?: number }
): Promise<string> {
  const [command, ...args] = RUNNERS[snippet.language] ?? []
  if (!command) {
    throw new Error(`${placeOf(snippet)} is ${snippet.language}, which cannot be run`)
  }
  const { PATH = "", HOME = "" } = process.env
  const child = spawn(command, args, { cwd, env: { PATH, HOME, ...env }, timeout })
  const output = { stdout: "", stderr: "" }
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()))
  child.stdin.end(snippet.code)
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (exit, signal) => resolve(exit ?? signal))
  })
  if (code !== 0) {
    throw new Error(`${placeOf(snippet)} ended with ${code}\n${output.stdout}${output.stderr}`)
  }
  return output.stdout
}

function placeOf({ page, line, name }: Snippet): string {
  return `docs/${page}:${line} ${name}`.trimEnd()
}
