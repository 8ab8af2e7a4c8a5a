import type { Server } from "node:http"
import type { AddressInfo } from "node:net"

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

main().catch((error: unknown) => process.send?.({ event: "failed", error: String(error) }))
// Without a parent there is nothing to do.
process.on("disconnect", () => process.exit())
