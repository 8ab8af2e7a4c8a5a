import { createHash, randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { livingHolder, writePidFile } from "./processes"

/** The built admin of the dev app, for the demo and the browser tests: made anew when its sources changed. */

const ROOT = path.resolve(__dirname, "..")
/** Where Medusa looks for a built admin. */
const ADMIN_DIR = path.join(ROOT, "public", "admin")
/** What the admin is built from; other server code is not part of it. */
const INPUTS = [
  "src/admin",
  "src/modules/licensing/domain",
  "medusa-config.ts",
  "package-lock.json",
]

/** Whether the admin that lies there was built from the sources as they are now. */
export async function adminIsBuilt(): Promise<boolean> {
  const built = await readFile(path.join(ADMIN_DIR, ".inputs"), "utf8").catch(() => "")
  return built === (await fingerprint(INPUTS))
}

/** Builds the admin where Medusa looks for it; `run` runs Node with these arguments to its end. */
export async function buildAdmin(run: (args: string[]) => Promise<void>): Promise<void> {
  const inputs = await fingerprint(INPUTS)
  const parent = path.dirname(ADMIN_DIR)
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent)) {
    if (name.startsWith(".admin-") && !(await livingHolder(path.join(parent, name, ".builder")))) {
      await rm(path.join(parent, name), { recursive: true, force: true })
    }
  }
  // Built beside and renamed, so that a killed build never looks like a finished one.
  const draft = path.join(parent, `.admin-${randomBytes(6).toString("hex")}`)
  await mkdir(draft)
  await writePidFile(path.join(draft, ".builder"), process.pid)
  try {
    const out = path.join(draft, "admin")
    await run([require.resolve("tsx/cli"), path.join(ROOT, "demo", "build-admin.ts"), out])
    await writeFile(path.join(out, ".inputs"), inputs)
    await rm(ADMIN_DIR, { recursive: true, force: true })
    await rename(out, ADMIN_DIR)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Hash of the names and contents of files, folders with all that is in them. Missing ones count as such. */
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
