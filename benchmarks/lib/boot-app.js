/**
 * Boots the application of the working directory as `medusa start` does, and reports to its parent how long
 * that took from the start of the process, its processor time, and the memory used afterwards. Plain
 * JavaScript and run with `--expose-gc`, because a TypeScript loader would be measured as well.
 */
const { performance } = require("node:perf_hooks")

async function main() {
  const express = require("express")
  const { default: load } = require("@medusajs/medusa/loaders/index")
  await load({ directory: process.cwd(), expressApp: express() })
  const milliseconds = performance.now()
  const { user, system } = process.cpuUsage()
  for (let time = 0; time < 3; time++) {
    globalThis.gc()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  process.send({
    milliseconds,
    processor: (user + system) / 1_000,
    megabytes: process.memoryUsage().rss / 2 ** 20,
  })
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
