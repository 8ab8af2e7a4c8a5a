import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { cpus } from "node:os"
import path from "node:path"
import { parseArgs, promisify } from "node:util"

import { createDatabase } from "../demo/postgres"
import { startTestDatabase } from "../integration-tests/setup/database"
import { type Benchmark, formatResults, passes, type Result } from "./lib/benchmark"

/**
 * `npm run bench [-- <name> … --full --json <file>]`: all benchmarks, or the named ones. Each prints its
 * measurement, its floor from the same run and their ratio, which is comparable between machines; `--full` takes
 * the large shops, `--json` also writes the results. Exits with 1 if a target is missed. Runs on an embedded
 * PostgreSQL, or on the server of `DATABASE_URL`.
 */
const BENCHMARKS: Record<string, () => Benchmark> = {
  reconcile: () => (require("./reconcile") as typeof import("./reconcile")).reconcile,
  "licenses-list": () =>
    (require("./licenses-list") as typeof import("./licenses-list")).licensesList,
  export: () => (require("./export") as typeof import("./export")).exportCsv,
  "bulk-acts": () => (require("./bulk-acts") as typeof import("./bulk-acts")).bulkActs,
  "runtime-validate": () =>
    (require("./runtime-validate") as typeof import("./runtime-validate")).runtimeValidate,
  "runtime-activate": () =>
    (require("./runtime-activate") as typeof import("./runtime-activate")).runtimeActivate,
  "runtime-tasks": () =>
    (require("./runtime-tasks") as typeof import("./runtime-tasks")).runtimeTasks,
  "runtime-consume": () =>
    (require("./runtime-consume") as typeof import("./runtime-consume")).runtimeConsume,
  "runtime-sessions": () =>
    (require("./runtime-sessions") as typeof import("./runtime-sessions")).runtimeSessions,
  "account-orders": () =>
    (require("./account-orders") as typeof import("./account-orders")).accountOrders,
  "manager-orders": () =>
    (require("./manager-orders") as typeof import("./manager-orders")).managerOrders,
  "account-activate": () =>
    (require("./account-activate") as typeof import("./account-activate")).accountActivate,
  serials: () => (require("./serials") as typeof import("./serials")).serials,
  sdk: () => (require("./sdk") as typeof import("./sdk")).sdk,
  boot: () => (require("./boot") as typeof import("./boot")).boot,
}

const log = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<number> {
  const { values, positionals: named } = parseArgs({
    allowPositionals: true,
    options: { full: { type: "boolean", default: false }, json: { type: "string" } },
  })
  const size = values.full ? "full" : "quick"
  const unknown = named.filter((name) => !(name in BENCHMARKS))
  if (unknown.length > 0) {
    log(
      `There is no benchmark ${unknown.join(", ")}; there are ${Object.keys(BENCHMARKS).join(", ")}`
    )
    return 1
  }
  Object.assign(process.env, {
    DISABLE_ADMIN: "true",
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: "error",
    JWT_SECRET: "benchmark",
    COOKIE_SECRET: "benchmark",
    LICENSING_SECRET: "benchmark-secret-benchmark-secret-benchmark",
    // The limiter counts, but lets everything pass.
    LICENSING_RUNTIME_REQUESTS: "1000000000",
  })
  const server = await startTestDatabase(log)
  try {
    const name = `licensing_bench_${randomBytes(4).toString("hex")}`
    await createDatabase(server.url("postgres"), name)
    const databaseUrl = server.url(name)
    log("migrating")
    await migrate(databaseUrl)
    const results: Result[] = []
    const names = named.length > 0 ? named : Object.keys(BENCHMARKS)
    const started = Date.now()
    for (const each of names) {
      // Loaded here because Medusa reads the environment when it is loaded.
      const benchmark = BENCHMARKS[each]?.()
      const found = (await benchmark?.({ databaseUrl, size, log })) ?? []
      const memory = process.memoryUsage.rss() / 2 ** 20
      results.push(...found.map((result) => ({ ...result, memory })))
    }
    const seconds = Math.round((Date.now() - started) / 1000)
    log(`\n${formatResults(results)}`)
    log(`\nRan ${names.join(", ")} (${size}) in ${seconds} s on ${machine()}.`)
    if (values.json) {
      const report = { size, seconds, machine: machine(), date: new Date(), results }
      await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
    }
    return results.every(passes) ? 0 : 1
  } finally {
    const { shutdownModule } = require("./lib/boot-module") as typeof import("./lib/boot-module")
    await shutdownModule()
    await server.stop()
  }
}

function machine(): string {
  const { version } = require("@medusajs/medusa/package.json") as { version: string }
  return `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, Medusa ${version}`
}

async function migrate(databaseUrl: string): Promise<void> {
  const cli = path.join(path.dirname(require.resolve("@medusajs/cli/package.json")), "cli.js")
  await promisify(execFile)(
    process.execPath,
    [cli, "db:migrate", "--execute-safe-links", "--execute-safe-search"],
    {
      cwd: path.resolve(__dirname, ".."),
      env: { ...process.env, DATABASE_URL: databaseUrl, TS_NODE_TRANSPILE_ONLY: "true" },
      maxBuffer: 64 * 2 ** 20,
    }
  )
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    log(error instanceof Error ? String(error.stack) : String(error))
    process.exit(1)
  }
)
