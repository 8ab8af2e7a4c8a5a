import { execFile } from "node:child_process"
import { readdir, readFile, readlink } from "node:fs/promises"
import path from "node:path"

/** What the readers of locks ask the operating system; replaced in tests. */
export type System = {
  platform: string
  env: Readonly<Record<string, string | undefined>>
  /** The text of a file; "" where it cannot be read. */
  text(file: string): Promise<string>
  /** Names in a folder; none where it cannot be read. */
  names(folder: string): Promise<string[]>
  /** Where a symbolic link leads; "" where there is none. */
  link(file: string): Promise<string>
  /** What a program printed; "" where it failed. It is started itself, never by a shell, by its whole path. */
  output(program: string, args: readonly string[]): Promise<string>
}

/** A program that says nothing for so long is given up. */
const TIME_LIMIT = 5_000

export const thisSystem: System = {
  platform: process.platform,
  env: process.env,
  text: async (file) => await readFile(file, "utf8").catch(() => ""),
  names: async (folder) => (await readdir(folder).catch(() => [])).sort(),
  link: async (file) =>
    await readlink(file).then(
      (target) => path.resolve(path.dirname(file), target),
      () => ""
    ),
  output: async (program, args) =>
    await new Promise((resolve) => {
      const options = { timeout: TIME_LIMIT, windowsHide: true, shell: false }
      execFile(program, args, options, (error, stdout) => resolve(error ? "" : stdout))
    }),
}
