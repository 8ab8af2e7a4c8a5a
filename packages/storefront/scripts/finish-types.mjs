import { cp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"

/*
 * The compiler mirrors the whole repository below dist/all-types, because some files come from the plugin.
 * Only this package's types are published; its surface uses none of the plugin's. Imports get their
 * file extensions, which Node's module resolution needs.
 */
const dist = path.resolve(import.meta.dirname, "../dist")
const types = path.join(dist, "types")
await rm(types, { recursive: true, force: true })
await cp(path.join(dist, "all-types/packages/storefront/src"), types, { recursive: true })
await rm(path.join(dist, "all-types"), { recursive: true })

const isFile = (file) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false
  )

for (const entry of await readdir(types, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    await giveEndings(path.join(entry.parentPath, entry.name))
  }
}

async function giveEndings(file) {
  const text = await readFile(file, "utf8")
  const targets = new Map()
  for (const [, target] of text.matchAll(/(?:from |import\()"(\.[^"]*)"/g)) {
    const below = path.resolve(path.dirname(file), target)
    if (!below.startsWith(types)) {
      throw new Error(`${file} shows a type of the plugin: ${target}`)
    }
    targets.set(target, `${target}${(await isFile(`${below}.d.ts`)) ? "" : "/index"}.js`)
  }
  await writeFile(
    file,
    text.replace(
      /((?:from |import\()")(\.[^"]*)"/g,
      (_, before, target) => `${before}${targets.get(target)}"`
    )
  )
}
