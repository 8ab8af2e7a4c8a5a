import { createHash, randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { livingHolder, writePidFile } from "./processes"

/** Folders built from sources of this repository, for the demo and the browser tests: rebuilt when the sources changed. */

export const ROOT = path.resolve(__dirname, "..")

/** Runs Node with these arguments to its end. */
export type RunNode = (args: string[]) => Promise<void>

export type BuiltFolder = {
  /** Its name in the terminal. */
  title: string
  /** Name of the build's log. */
  name: string
  dir: string
  /** The source files and folders. */
  inputs: string[]
  /** Node arguments that build it into the folder `out`. */
  command: (out: string) => string[]
}

/** Whether the folder was built from the present sources. */
export async function isBuilt({ dir, inputs }: BuiltFolder): Promise<boolean> {
  const built = await readFile(path.join(dir, ".inputs"), "utf8").catch(() => "")
  return built === (await fingerprint(inputs))
}

/** Builds the folder. */
export async function buildFolder(
  { dir, inputs, command }: BuiltFolder,
  run: RunNode
): Promise<void> {
  const builtFrom = await fingerprint(inputs)
  const parent = path.dirname(dir)
  const draftPrefix = `.${path.basename(dir)}-`
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent)) {
    const left = path.join(parent, name)
    if (name.startsWith(draftPrefix) && !(await livingHolder(path.join(left, ".builder")))) {
      await rm(left, { recursive: true, force: true })
    }
  }
  // Built beside and renamed, so that a killed build never looks like a finished one.
  const draft = path.join(parent, `${draftPrefix}${randomBytes(6).toString("hex")}`)
  await mkdir(draft)
  await writePidFile(path.join(draft, ".builder"), process.pid)
  try {
    const out = path.join(draft, path.basename(dir))
    await run(command(out))
    await writeFile(path.join(out, ".inputs"), builtFrom)
    await rm(dir, { recursive: true, force: true })
    await rename(out, dir)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Hash of the names and contents of files and folders, recursively. Missing ones are part of the hash. */
export async function fingerprint(inputs: string[], only = /./): Promise<string> {
  const hash = createHash("sha256")
  const add = async (file: string): Promise<void> => {
    const full = path.join(ROOT, file)
    const entries = await readdir(full, { withFileTypes: true }).catch(() => null)
    if (entries) {
      for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        await add(`${file}/${name}`)
      }
    } else if (existsSync(full) && only.test(`/${file}`)) {
      hash
        .update(`${file}\0`)
        .update(await readFile(full))
        .update("\0")
    }
  }
  for (const input of inputs) {
    await add(input)
  }
  return hash.digest("hex")
}
