import { readdir, readFile } from "node:fs/promises"
import path from "node:path"

import type { Report } from "./report"

/** Files that must not be published. */
const FORBIDDEN: [RegExp, string][] = [
  [/(^|\/)__tests__\//, "a test"],
  [/\.(spec|test|unit)\.[cm]?[jt]sx?$|\.(spec|test)\.d\.ts$/, "a test"],
  [/(^|\/)integration-tests\//, "a test"],
  [/(^|\/)(demo|benchmarks|examples|docs)\//, "a file of this repository only"],
  // `src/scripts` is for merchants and is published; the repository's own scripts are beside `src`.
  [/(?<!\/src)\/scripts\/|^scripts\//, "a file of this repository only"],
  [/(^|\/)(medusa|jest|eslint|vite|prettier)[-.]config\./, "a config"],
  [/(^|\/)\.env|\.snapshot-medusa/, "a private file"],
  [/(?<!\.d)\.tsx?$/, "a source"],
]

type Exports = Record<string, string | Record<string, string>>

/** Checks the unpacked package in `dir`: forbidden files, and the targets of its exports. */
export async function checkTarball(dir: string, report: Report): Promise<void> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
  const manifest = JSON.parse(await readFile(path.join(dir, "package.json"), "utf8")) as {
    exports: Exports
    dependencies?: Record<string, string>
    peerDependencies: Record<string, string>
    peerDependenciesMeta?: Record<string, { optional?: boolean }>
  }
  report.checkAll(
    `the ${files.length} files of the package hold no test, config, demo or source`,
    files.flatMap((file) =>
      FORBIDDEN.filter(([pattern]) => pattern.test(file)).map(([, what]) => `${file} is ${what}`)
    )
  )
  report.checkAll("every export leads to its files", missingTargets(manifest.exports, files))
  report.checkAll("every public module has its types", missingTypes(files))
  report.checkAll(
    "every peer is optional and a range",
    Object.entries(manifest.peerDependencies)
      .filter(
        ([name, range]) =>
          !manifest.peerDependenciesMeta?.[name]?.optional || !/^[\^>~]/.test(range)
      )
      .map(([name, range]) => `${name} ${range}`)
  )
  report.checkAll(
    "no peer is a dependency as well",
    Object.keys(manifest.dependencies ?? {}).filter((name) => name in manifest.peerDependencies)
  )
}

/** For a target with `*` at least one file must match it. */
function missingTargets(exports: Exports, files: string[]): string[] {
  return Object.entries(exports).flatMap(([subpath, target]) =>
    Object.entries(typeof target === "string" ? { default: target } : target)
      .filter(([, file]) => {
        const pattern = file.replace(/^\.\//, "").split("*").map(escapeRegExp).join(".+")
        return !files.some((each) => new RegExp(`^${pattern}$`).test(each))
      })
      .map(([condition, file]) => `${subpath} (${condition}): ${file} is missing`)
  )
}

/** `./*` makes every file of the server public; the admin bundle is consumed by a bundler only. */
function missingTypes(files: string[]): string[] {
  const known = new Set(files)
  return files
    .filter((file) => file.startsWith(".medusa/server/src/") && file.endsWith(".js"))
    .filter((file) => !file.startsWith(".medusa/server/src/admin/"))
    .map((file) => file.replace(/\.js$/, ".d.ts"))
    .filter((file) => !known.has(file))
    .map((file) => `${file} is missing`)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
