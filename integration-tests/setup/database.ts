import { mkdir, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { removeAbandoned, startPostgres } from "../../demo/postgres"

/** The variables from which `@medusajs/test-utils` builds its connections. */
export interface DatabaseEnv {
  DB_HOST: string
  DB_PORT: string
  DB_USERNAME: string
  DB_PASSWORD: string
}

export interface TestDatabase {
  env: DatabaseEnv
  /** Connection URL of a database on this server. */
  url(name: string): string
  /** Stops the server and deletes its data; does nothing to a server given by `DATABASE_URL`. */
  stop(): Promise<void>
}

const PREFIX = "medusa-plugin-licensing-test-"

/**
 * A PostgreSQL for one test run: the server of `DATABASE_URL` when that is set, else an embedded
 * one with a fresh data folder below `TEST_PG_DIR` (default: the system's temporary folder). It is
 * not durable: only a crash of the machine can lose data, and that ends the run anyway. When the
 * calling process is killed the server ends too, and the next run deletes its data.
 *
 * For jest's global setup, and for benchmarks and other plain scripts.
 */
export async function startTestDatabase(log?: (line: string) => void): Promise<TestDatabase> {
  if (process.env.DATABASE_URL) {
    const given = new URL(process.env.DATABASE_URL)
    const env: DatabaseEnv = {
      DB_HOST: given.hostname || "localhost",
      DB_PORT: given.port || "5432",
      DB_USERNAME: decodeURIComponent(given.username),
      DB_PASSWORD: decodeURIComponent(given.password),
    }
    return {
      env,
      url: (name) =>
        Object.assign(new URL(given), { pathname: `/${encodeURIComponent(name)}` }).href,
      stop: async () => undefined,
    }
  }
  const base = process.env.TEST_PG_DIR ?? tmpdir()
  await mkdir(base, { recursive: true })
  await removeAbandoned(base, PREFIX)
  const server = await startPostgres({
    dir: await mkdtemp(path.join(base, PREFIX)),
    durable: false,
    log,
  })
  return {
    env: {
      DB_HOST: server.host,
      DB_PORT: String(server.port),
      DB_USERNAME: server.user,
      DB_PASSWORD: server.password,
    },
    url: server.databaseUrl,
    stop: server.destroy,
  }
}
