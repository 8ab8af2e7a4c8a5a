import { execFile, spawn } from "node:child_process"
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"

import { alternate, type Benchmark, median } from "./lib/benchmark"

const ROOT = path.resolve(__dirname, "..")
const RUNS = { quick: 7, full: 15 }

type Boot = { milliseconds: number; processor: number; megabytes: number }

/**
 * The cost of installing the plugin: boot time, processor time of the boot and memory after it, beside
 * the same shop without it. Both are compiled applications with the same configuration. Processor time says
 * on a busy machine what the boot time says on a quiet one.
 */
export const boot: Benchmark = async ({ databaseUrl, size, log }) => {
  log("boot: building the plugin")
  const cli = path.join(path.dirname(require.resolve("@medusajs/cli/package.json")), "cli.js")
  await promisify(execFile)(process.execPath, [cli, "plugin:build"], {
    cwd: ROOT,
    env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", TS_NODE_TRANSPILE_ONLY: "true" },
  })
  const apps: string[] = []
  try {
    const withPlugin = await makeApp(databaseUrl, [
      { resolve: ROOT, options: { secret: "benchmark-secret-benchmark-secret-benchmark" } },
    ])
    apps.push(withPlugin)
    const without = await makeApp(databaseUrl, [])
    apps.push(without)
    log(`boot: ${RUNS[size] + 1} rounds`)
    const samples = await alternate(
      RUNS[size],
      () => bootOnce(withPlugin),
      () => bootOnce(without)
    )
    const result = (name: string, unit: "ms" | "MB", of: keyof Boot, target: number) => ({
      name,
      unit,
      measured: median(samples.measured.map((sample) => sample[of])),
      floor: median(samples.floor.map((sample) => sample[of])),
      target,
    })
    return [
      result("boot: time, beside without the plugin", "ms", "milliseconds", 1.05),
      result("boot: processor time, beside without the plugin", "ms", "processor", 1.1),
      result("boot: memory, beside without the plugin", "MB", "megabytes", 1.1),
    ]
  } finally {
    await Promise.all(apps.map(async (app) => await rm(app, { recursive: true, force: true })))
  }
}

/** An application that consists only of its configuration, with the packages of this repository. */
async function makeApp(databaseUrl: string, plugins: object[]): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), "medusa-plugin-licensing-boot-"))
  await symlink(path.join(ROOT, "node_modules"), path.join(dir, "node_modules"), "dir")
  await writeFile(path.join(dir, "package.json"), JSON.stringify({ name: "shop", private: true }))
  const config = {
    projectConfig: {
      databaseUrl,
      databaseDriverOptions: { connection: { ssl: false } },
      http: {
        storeCors: "http://localhost:8000",
        adminCors: "http://localhost:9000",
        authCors: "http://localhost:9000",
        jwtSecret: "benchmark",
        cookieSecret: "benchmark",
      },
    },
    admin: { disable: true },
    plugins,
  }
  await writeFile(
    path.join(dir, "medusa-config.js"),
    `const { defineConfig } = require("@medusajs/framework/utils")\n` +
      `module.exports = defineConfig(${JSON.stringify(config, null, 2)})\n`
  )
  return dir
}

async function bootOnce(app: string): Promise<Boot> {
  const child = spawn(
    process.execPath,
    ["--expose-gc", path.join(__dirname, "lib", "boot-app.js")],
    {
      cwd: app,
      env: { PATH: process.env.PATH, NODE_ENV: "production", MEDUSA_DISABLE_TELEMETRY: "true" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    }
  )
  let output = ""
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()))
  try {
    return await new Promise<Boot>((resolve, reject) => {
      child.once("message", (message) => resolve(message as Boot))
      child.once("error", reject)
      child.once("close", () => reject(new Error(`The application did not boot:\n${output}`)))
    })
  } finally {
    child.kill("SIGKILL")
  }
}
