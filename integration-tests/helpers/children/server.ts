import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

import express from "express"

type Loaders = (options: { directory: string; expressApp: express.Express }) => Promise<unknown>

/** Boots the whole application and serves it on a free port, which it reports to its parent. */
async function main(): Promise<void> {
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Loaders }
  const app = express()
  await load({ directory: process.cwd(), expressApp: app })
  const server: Server = app.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo
    process.send?.({ event: `listening ${port}` })
  })
}

/** The bytes that are in use once all garbage is collected. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  // What the first run finalizes, the second one frees.
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

process.on("message", ({ act }: { act: string }) => {
  if (act === "heap") {
    process.send?.({ event: `heap ${heapUsed()}` })
  }
})

main().catch((error: unknown) => process.send?.({ event: "failed", error: String(error) }))
// Without a parent there is nothing to do.
process.on("disconnect", () => process.exit())
