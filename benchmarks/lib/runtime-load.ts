import type { Server } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Client, Pool } from "pg"

import type LicensingModuleService from "../../src/modules/licensing/service"
import { type Latency, latencyOf, median, type Size, takeTurns } from "./benchmark"
import { bootModule, listen } from "./boot-module"
import { dataKeys } from "./data-keys"
import { HttpLoad, type Load, type Round } from "./http-load"
import { addPlainRoute } from "./plain-routes"

/** A server that runs for days has compiled its hot code. Each load warms it up by at least this. */
const WARM_UP = { quick: { rounds: 3, requests: 1_500 }, full: { rounds: 6, requests: 3_000 } }
const ROUNDS = { quick: 8, full: 14 }

/** Requests answered per second, and how long they took. */
export type Speed = { perSecond: number; latency: Latency }

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
  /** The medians of short alternating rounds; the times of requests of all of them together. */
  speeds: <Name extends string>(loads: Record<Name, Load>) => Promise<Record<Name, Speed>>
}

/** Runs `work` with a listening shop that has these plain routes. */
export async function withLoadedShop<T>(
  { databaseUrl, size }: { databaseUrl: string; size: Size },
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
      speeds: async (loads) => await speedsOf(load, loads, size),
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
  loads: Record<Name, Load>,
  size: Size
): Promise<Record<Name, Speed>> {
  const names = Object.keys(loads) as Name[]
  for (const name of names) {
    await warmUp(load, loads[name], WARM_UP[size])
  }
  const rounds = names.map((name) => [name, async () => await load.round(loads[name])])
  const samples = await takeTurns(
    ROUNDS[size],
    Object.fromEntries(rounds) as Record<Name, () => Promise<Round>>
  )
  return Object.fromEntries(names.map((name) => [name, speedOf(samples[name])])) as Record<
    Name,
    Speed
  >
}

async function warmUp(
  load: HttpLoad,
  requests: Load,
  least: { rounds: number; requests: number }
): Promise<void> {
  let answered = 0
  for (let round = 0; round < least.rounds || answered < least.requests; round++) {
    answered += (await load.round(requests)).times.length
  }
}

function speedOf(rounds: Round[]): Speed {
  const times = rounds.flatMap((round) => [...round.times])
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    latency: latencyOf(times),
  }
}

async function closed(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve))
}
