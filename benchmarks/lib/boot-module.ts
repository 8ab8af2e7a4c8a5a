import type { Server } from "node:http"
import type { AddressInfo } from "node:net"

import type { MedusaContainer } from "@medusajs/framework/types"
import express from "express"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"

type Loaders = (options: {
  directory: string
  expressApp: express.Express
}) => Promise<{ container: MedusaContainer; shutdown: () => Promise<void> }>

export type Booted = {
  container: MedusaContainer
  licensing: LicensingModuleService
  /** The application with all routes; it does not listen yet. */
  app: express.Express
}

let booted: Promise<Booted & { shutdown: () => Promise<void> }> | undefined

/** A Medusa on the database, without jobs. A process can boot only one, so all share it. */
export async function bootModule(databaseUrl: string): Promise<Booted> {
  booted ??= boot(databaseUrl)
  return await booted
}

/** Serves the application on a free port. */
export async function listen(app: express.Express): Promise<{ server: Server; port: number }> {
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening))
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** Closes the database, if {@link bootModule} was called. */
export async function shutdownModule(): Promise<void> {
  const app = await booted?.catch(() => undefined)
  await app?.shutdown()
}

async function boot(databaseUrl: string): Promise<Booted & { shutdown: () => Promise<void> }> {
  process.env.DATABASE_URL = databaseUrl
  // No job of this process may interfere.
  process.env.MEDUSA_WORKER_MODE = "server"
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Loaders }
  const app = express()
  const { container, shutdown } = await load({ directory: process.cwd(), expressApp: app })
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  return { container, licensing, app, shutdown }
}
