import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"

import { startOwnServer } from "./own-server"

/** A PgBouncer in transaction mode: every transaction may run on another connection of the server. */
export type PgBouncer = {
  /** The URL of a database, by way of the pooler. */
  through: (databaseUrl: string) => string
  stop: () => Promise<void>
}

/** Starts a PgBouncer in front of the server of `databaseUrl`. It logs in there with that URL's user. */
export async function startPgBouncer(databaseUrl: string): Promise<PgBouncer> {
  const { hostname, port, username, password } = new URL(databaseUrl)
  const dir = await mkdtemp(path.join(tmpdir(), "medusa-plugin-licensing-test-pgbouncer-"))
  const server = await startOwnServer("pgbouncer", "pgbouncer", async (listenPort) => {
    const config = path.join(dir, "pgbouncer.ini")
    const target = `host=${hostname} port=${port} user=${decodeURIComponent(username)} password='${decodeURIComponent(password)}'`
    await writeFile(
      config,
      [
        "[databases]",
        `* = ${target}`,
        "[pgbouncer]",
        `listen_addr = 127.0.0.1`,
        `listen_port = ${listenPort}`,
        "unix_socket_dir =",
        "auth_type = any",
        "pool_mode = transaction",
        "default_pool_size = 20",
        "max_client_conn = 1000",
        // node-postgres sends them; without this the pooler refuses the connection.
        "ignore_startup_parameters = extra_float_digits,options",
      ].join("\n")
    )
    // It refuses to run as root, but changes to another user by itself.
    return process.getuid?.() === 0 ? ["-u", "nobody", config] : [config]
  })
  return {
    through: (url) =>
      Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(server.port) }).href,
    stop: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
