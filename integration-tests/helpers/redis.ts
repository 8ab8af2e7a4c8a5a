import { type OwnServer, startOwnServer } from "./own-server"

/** A Redis of a test's own, which keeps nothing on disk. */
export type RedisServer = OwnServer & { url: string }

export async function startRedis(): Promise<RedisServer> {
  const server = await startOwnServer("redis-server", "redis-server", (port) => [
    "--bind",
    "127.0.0.1",
    "--port",
    String(port),
    "--save",
    "",
    "--appendonly",
    "no",
  ])
  return { ...server, url: `redis://127.0.0.1:${server.port}` }
}
