import { readFile } from "node:fs/promises"
import path from "node:path"
import { gzipSync } from "node:zlib"

import type { Report } from "./report"

/**
 * Size limit of our part of the admin, as the browser loads it, without React and Medusa. A language
 * costs about 20 kB of it.
 */
const MOST_BYTES = 212_000

/** Checks the size that the unpacked package in `dir` adds to a shop's admin, minified and compressed. */
export async function checkAdminSize(dir: string, report: Report): Promise<void> {
  const file = path.join(dir, ".medusa", "server", "src", "admin", "index.mjs")
  const { transformWithEsbuild } = await import("vite")
  const { code } = await transformWithEsbuild(await readFile(file, "utf8"), file, { minify: true })
  const bytes = gzipSync(code).length
  const kilobytes = (bytes / 1000).toFixed(1)
  report.check(
    `our part of the admin is at most ${MOST_BYTES / 1000} kB gzipped: ${kilobytes} kB`,
    bytes > MOST_BYTES ? `${bytes} bytes` : null
  )
}
