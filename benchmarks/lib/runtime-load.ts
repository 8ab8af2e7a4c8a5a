import type { Server } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Client, Pool } from "pg"

import type LicensingModuleService from "../../src/modules/licensing/service"
import { median, takeTurns } from "./benchmark"
import { bootModule, listen } from "./boot-module"
import { dataKeys } from "./data-keys"
import { HttpLoad, type Load } from "./http-load"
import { addPlainRoute } from "./plain-routes"

/** Warm-up rounds: a server that runs for days has compiled its hot code. */
const WARM_UP = 6
const ROUNDS = 14

/** Plain routes by their paths: a function of the body that returns whether it succeeded. */
export type PlainRoutes = {
  /** The route beside which they are added, see {@link addPlainRoute}. */
  beside: string
  routes: Record<string, (body: never, pool: Pool) => Promise<boolean>>
}

/** A listening shop, with what is needed to fill it and to put load on it. */
export type LoadedShop = {
  client: Client
  container: MedusaContainer
  licensing: LicensingModuleService
  lookup: Buffer
  /** Requests answered per second: the medians of short alternating rounds. */
  speeds: <Name extends string>(loads: Record<Name, Load>) => Promise<Record<Name, number>>
}

/** Runs `work` with a listening shop that has these plain routes. */
export async function withLoadedShop<T>(
  databaseUrl: string,
  { beside, routes }: PlainRoutes,
  work: (shop: LoadedShop) => Promise<T>
): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  await client.connect()
  const { container, licensing, app } = await bootModule(databaseUrl)
  const { lookup } = await dataKeys(client, licensing)
  // The number of connections of the runtime API.
  const { runtime } = await licensing.getOptions()
  const pool = new Pool({ connectionString: databaseUrl, ssl: false, max: runtime.poolSize })
  for (const [path, route] of Object.entries(routes)) {
    addPlainRoute(app, beside, path, (req, res, next) => {
      route(req.body as never, pool).then((valid) => res.json({ valid }), next)
    })
  }
  const { server, port } = await listen(app)
  const load = new HttpLoad(port)
  try {
    return await work({
      client,
      container,
      licensing,
      lookup,
      speeds: async (loads) => await speedsOf(load, loads),
    })
  } finally {
    await load.end()
    await closed(server)
    await pool.end()
    await client.end()
  }
}

async function speedsOf<Name extends string>(
  load: HttpLoad,
  loads: Record<Name, Load>
): Promise<Record<Name, number>> {
  const names = Object.keys(loads) as Name[]
  const rounds = names.map((name) => [name, async () => await load.perSecond(loads[name])])
  const samples = await takeTurns(
    WARM_UP + ROUNDS,
    Object.fromEntries(rounds) as Record<Name, () => Promise<number>>
  )
  return Object.fromEntries(
    names.map((name) => [name, median(samples[name].slice(WARM_UP))])
  ) as Record<Name, number>
}

async function closed(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve))
}
