import { randomBytes } from "node:crypto"

import { Client } from "pg"

/** Something that goes wrong, from `begin` to `end`. */
export type Fault = { begin: () => Promise<void> | void; end: () => Promise<void> | void }

/** A login of a suite's database that can be treated badly, without harm to the other suites on the server. */
export type DatabaseFaults = {
  /** The database's URL with the login. */
  url: string
  /** As after a failover to a replica: every connection is cut, and new ones cannot write. */
  readOnly: Fault
  /** Every connection is cut, and no new one is accepted: "too many connections". */
  noConnections: Fault
  /** Writes to our tables fail with PostgreSQL's code for a full disk (53100); reads succeed. */
  diskFull: Fault
  close: () => Promise<void>
}

const NO_FAULT = "begin return null; end"
const DISK_FULL = `begin
  raise exception 'could not extend file: No space left on device' using errcode = '53100';
end`

/** Creates the login, which is bound by limits that a superuser is not. */
export async function databaseFaults(databaseUrl: string): Promise<DatabaseFaults> {
  const client = new Client({ connectionString: databaseUrl, ssl: false })
  client.on("error", () => undefined)
  await client.connect()
  const role = `bad_days_${randomBytes(6).toString("hex")}`
  const password = randomBytes(12).toString("hex")
  // A member may do all that its group may, except what only a superuser may.
  await client.query(`create role ${role} login password '${password}' in role current_user`)

  const writeTrigger = async (body: string): Promise<void> =>
    void (await client.query(
      `create or replace function bad_day_write() returns trigger language plpgsql as $$ ${body} $$`
    ))
  // The triggers stay and only their function changes: to add one would wait for the programs at work.
  await writeTrigger(NO_FAULT)
  await client.query(`do $$ declare t text; begin
    for t in select relname from pg_class where relkind = 'r' and relname like 'licensing\\_%' loop
      execute format('create trigger bad_day before insert or update or delete on %I
        for each statement execute function bad_day_write()', t);
    end loop; end $$`)
  const cut = async (): Promise<void> =>
    void (await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1",
      [role]
    ))

  const url = new URL(databaseUrl)
  url.username = role
  url.password = password
  const alter = async (what: string): Promise<void> => {
    await client.query(`alter role ${role} ${what}`)
    // Only new connections get the setting.
    await cut()
  }
  return {
    url: url.href,
    readOnly: {
      begin: async () => await alter("set default_transaction_read_only = on"),
      end: async () => await alter("reset default_transaction_read_only"),
    },
    noConnections: {
      begin: async () => await alter("connection limit 0"),
      end: async () => await alter("connection limit -1"),
    },
    diskFull: {
      begin: async () => await writeTrigger(DISK_FULL),
      end: async () => await writeTrigger(NO_FAULT),
    },
    close: async () => {
      await cut()
      await client.query(`drop role ${role}`)
      await client.end()
    },
  }
}
