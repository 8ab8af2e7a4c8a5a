import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

const SCRIPT = path.join(__dirname, "../../scripts/bundle.mjs")

/** Bundles of the SDK in a folder of their own, as they are published. */
export function bundle(...entries: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "sdk-bundle-"))
  execFileSync(process.execPath, [SCRIPT, folder, ...entries], {
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
  })
  writeFileSync(path.join(folder, "cjs", "package.json"), '{ "type": "commonjs" }')
  const fileOf = (kind: "esm" | "cjs", entry: string) => path.join(folder, kind, `${entry}.js`)
  return {
    text: (kind: "esm" | "cjs", entry: string) => readFileSync(fileOf(kind, entry), "utf8"),
    path: (entry: string) => fileOf("cjs", entry),
    load: <Module>(entry: string) => require(fileOf("cjs", entry)) as Module,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
