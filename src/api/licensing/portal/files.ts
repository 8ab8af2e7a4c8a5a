import { existsSync, readFileSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import path from "node:path"

/** One file of the built portal, and the same compressed, by the name of the content coding. */
type PortalFile = {
  extension: string
  body: Buffer
  encoded: Partial<Record<Encoding, Buffer>>
  /** Its name changes with its content. */
  hashed: boolean
}

export type Encoding = "br" | "gzip"

const SUFFIXES: Record<Encoding, string> = { br: ".br", gzip: ".gz" }

/** The built portal: its files by their path below the portal's own, `/` being the page. */
export type PortalFiles = ReadonlyMap<string, PortalFile>

/** Where `npm run build` puts the portal: in this package, whether it runs built or from its sources. */
export function portalFolder(): string {
  let dir = __dirname
  while (!isOurPackage(dir) && dir !== path.dirname(dir)) {
    dir = path.dirname(dir)
  }
  return path.join(dir, "dist", "portal")
}

/**
 * Reads the whole built portal, some hundred kilobytes, so that what is not in it can never be served.
 * @returns null where no portal is built
 */
export async function readPortalFiles(folder: string): Promise<PortalFiles | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
  const contents = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)
    )
  )
  if (!contents.has("index.html")) {
    return null
  }
  const compressed = Object.values(SUFFIXES)
  return new Map(
    [...contents]
      .filter(([name]) => !compressed.some((suffix) => name.endsWith(suffix)))
      .map(([name, body]) => [
        name === "index.html" ? "/" : `/${name}`,
        {
          extension: path.extname(name),
          body,
          encoded: {
            br: contents.get(name + SUFFIXES.br),
            gzip: contents.get(name + SUFFIXES.gzip),
          },
          hashed: name.startsWith("assets/"),
        },
      ])
  )
}

function isOurPackage(dir: string): boolean {
  const file = path.join(dir, "package.json")
  if (!existsSync(file)) {
    return false
  }
  const { name } = JSON.parse(readFileSync(file, "utf8")) as { name?: string }
  return name === "medusa-plugin-licensing"
}
