import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"

import { ROOT } from "./child"

/** Name and folder of the package for licensed programs. */
export const SDK = "medusa-plugin-licensing-sdk"
export const SDK_FOLDER = path.join(ROOT, "packages", "sdk")

/** What a call of the SDK answers, as far as suites look at it. */
type SdkDecision = {
  ok: boolean
  code: string
  source: string
  runsUntil: string | null
  license: { id: string | null; features: string[] } | null
  session?: { id: string; borrowedUntil: string | null } | null
  consumption?: { used: number; left: number | null } | null
  user?: { id: string; email: string } | null
  file?: { text: string } | null
}

/** The calls by their names; docs/sdk.md describes them. */
export type Sdk = Record<string, (...input: never[]) => Promise<SdkDecision>>

type Published = {
  createLicensing(options: object): Sdk
  memoryStorage(): object
}

/** Builds the package as it is published. */
export async function buildSdk(): Promise<void> {
  await promisify(execFile)("npm", ["run", "build", "--workspace", SDK], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "" },
  })
}

/** The package as {@link buildSdk} built it. Its sources are ES modules, which a suite cannot load. */
export function publishedSdk(): Published {
  return require(path.join(SDK_FOLDER, "dist", "cjs", "node.js")) as Published
}
