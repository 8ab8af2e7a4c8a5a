import type { MedusaContainer } from "@medusajs/framework/types"
import express from "express"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"

type Loaders = (options: {
  directory: string
  expressApp: express.Express
  skipLoadingEntryPoints: boolean
}) => Promise<{ container: MedusaContainer; shutdown: () => Promise<void> }>

export type Booted = { container: MedusaContainer; licensing: LicensingModuleService }

let booted: Promise<Booted & { shutdown: () => Promise<void> }> | undefined

/** A Medusa on the database, without routes and jobs. One process can boot only one, so all share it. */
export async function bootModule(databaseUrl: string): Promise<Booted> {
  booted ??= boot(databaseUrl)
  return await booted
}

/** Lets go of the database, if {@link bootModule} was called. */
export async function shutdownModule(): Promise<void> {
  const app = await booted?.catch(() => undefined)
  await app?.shutdown()
}

async function boot(databaseUrl: string): Promise<Booted & { shutdown: () => Promise<void> }> {
  process.env.DATABASE_URL = databaseUrl
  // No job of this process gets in between.
  process.env.MEDUSA_WORKER_MODE = "server"
  const { default: load } = require("@medusajs/medusa/loaders/index") as { default: Loaders }
  const { container, shutdown } = await load({
    directory: process.cwd(),
    expressApp: express(),
    skipLoadingEntryPoints: true,
  })
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  return { container, licensing, shutdown }
}
