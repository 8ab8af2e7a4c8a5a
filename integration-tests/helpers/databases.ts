import { randomBytes } from "node:crypto"

import { Client, escapeIdentifier } from "pg"

import { migrate } from "./child"

/** A database of one suite. */
export type SuiteDatabase = { url: string; drop: () => Promise<void> }

/**
 * A database of its own for a suite, empty but migrated: a copy of one that is migrated once in a run, by
 * the first who needs it, with the command that a merchant uses.
 */
export async function createSuiteDatabase(): Promise<SuiteDatabase> {
  const name = `licensing-suite-${randomBytes(6).toString("hex")}`
  await onServer(async (server) => {
    const template = await ensureTemplate(server)
    await server.query(
      `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`
    )
  })
  return {
    url: serverUrl(name),
    drop: async () => {
      await onServer(
        async (server) =>
          await server.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
      )
    },
  }
}

/** Deletes the migrated database of this run, which would stay on a server that was given. */
export async function dropTemplate(): Promise<void> {
  await onServer(async (server) => {
    for (const name of [templateName(), draftName()]) {
      await server.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
    }
  })
}

const templateName = (): string => `licensing-template-${process.env.TEST_RUN}`
/** Its name until it is complete. */
const draftName = (): string => `${templateName()}-draft`

/** The name of the migrated database; makes it unless it is there. */
async function ensureTemplate(server: Client): Promise<string> {
  const name = templateName()
  await oneAtATime("template", async () => {
    const { rowCount } = await server.query("select 1 from pg_database where datname = $1", [name])
    if (!rowCount) {
      const draft = draftName()
      await server.query(`drop database if exists ${escapeIdentifier(draft)} with (force)`)
      await server.query(`create database ${escapeIdentifier(draft)}`)
      await migrate(serverUrl(draft))
      await server.query(
        `alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(name)}`
      )
    }
  })
  return name
}

/** Does something that the workers of a run share, while no other worker does the same. */
export async function oneAtATime(what: string, act: () => Promise<void>): Promise<void> {
  await onServer(async (server) => {
    // Ends with the connection.
    await server.query("select pg_advisory_lock(hashtext($1))", [what])
    await act()
  })
}

async function onServer<T>(act: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverUrl("postgres"), ssl: false })
  await server.connect()
  try {
    return await act(server)
  } finally {
    await server.end()
  }
}

/** The URL of a database on the server that the global setup has started or was given. */
function serverUrl(name: string): string {
  const url = new URL("postgres://localhost")
  url.hostname = process.env.DB_HOST ?? "localhost"
  url.port = process.env.DB_PORT ?? "5432"
  url.username = encodeURIComponent(process.env.DB_USERNAME ?? "postgres")
  url.password = encodeURIComponent(process.env.DB_PASSWORD ?? "")
  url.pathname = `/${name}`
  return url.href
}
