import { readdir, readFile, stat, writeFile } from "node:fs/promises"
import path from "node:path"

/**
 * Gives the imports in the declarations of a folder their file extensions, which Node's module resolution needs.
 * @throws Error where a declaration shows a type from outside of the folder
 */
export async function giveEndings(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      await giveFileEndings(folder, path.join(entry.parentPath, entry.name))
    }
  }
}

async function giveFileEndings(folder, file) {
  const text = await readFile(file, "utf8")
  const targets = new Map()
  for (const [, target] of text.matchAll(/(?:from |import\()"(\.[^"]*)"/g)) {
    const below = path.resolve(path.dirname(file), target)
    if (!below.startsWith(folder)) {
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

const isFile = (file) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false
  )
