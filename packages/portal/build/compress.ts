import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { Plugin } from "vite"

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const COMPRESSIBLE = /\.(html|js|css|svg)$/

/**
 * Writes a `.br` and a `.gz` beside every text of the build, so that the server does not compress each
 * response, and compresses better.
 */
export function compress(): Plugin {
  return {
    name: "compress",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name))
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(dir, name)
          const body = await readFile(file)
          await writeFile(`${file}.gz`, await zip(body, { level: constants.Z_BEST_COMPRESSION }))
          await writeFile(`${file}.br`, await brotli(body))
        })
      )
    },
  }
}
