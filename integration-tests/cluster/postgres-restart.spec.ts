import { mkdtemp, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

import { Client } from "pg"

import { type PostgresServer, startPostgres } from "../../demo/postgres"
import { type Child, migrate, startChild } from "../helpers/child"

jest.setTimeout(600_000)

const UNITS = 1_000

/** A server of its own, and a durable one: that of the other tests must stay up and may forget. */
describe("PostgreSQL is restarted while licenses are being issued", () => {
  let server: PostgresServer
  let dir: string
  let url: string
  let application: Child | undefined

  beforeAll(async () => {
    dir = await mkdtemp(
      path.join(process.env.TEST_PG_DIR ?? tmpdir(), "medusa-plugin-licensing-test-")
    )
    server = await startPostgres({ dir })
    url = await server.ensureDatabase("restarted")
    await migrate(url)
  })

  afterAll(async () => {
    await application?.kill()
    await server.destroy()
  })

  const query = async <Row extends object>(sql: string, values: string[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: url, ssl: false })
    client.on("error", () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(sql, values)).rows
    } finally {
      await client.end()
    }
  }

  const issued = async (order_id: string): Promise<number> => {
    const [row] = await query<{ count: number }>(
      "select count(*)::int as count from licensing_license where order_id = $1",
      [order_id]
    )
    return row!.count
  }

  /** The shutdown that asks nobody: every connection is cut, and the next start recovers from the log. */
  const crash = async (): Promise<void> => {
    const [row] = await query<{ data_directory: string }>("show data_directory")
    const pidFile = path.join(row!.data_directory, "postmaster.pid")
    process.kill(Number.parseInt(await readFile(pidFile, "utf8"), 10), "SIGQUIT")
    await server.exited
    await server.stop()
  }

  it("is made up for by the same process, without a license too many or too few", async () => {
    application = startChild("app.ts", {
      DATABASE_URL: url,
      DISABLE_ADMIN: "true",
      LICENSING_CHUNK_SIZE: "5",
      LICENSING_TEST_MAIL: "local",
    })
    await application.heard("ready")
    application.send({ act: "prepare", quantity: UNITS })
    const order_id = await application.heardMatching(/^prepared (.+)$/)

    application.send({ act: "issue", order_id })
    await application.heard("issuing")
    while ((await issued(order_id)) < UNITS / 10) {
      await sleep(5)
    }
    await crash()
    server = await startPostgres({ dir, port: server.port })
    const outcome = await application.heardMatching(/^(issued|refused)$/)
    const survived = await issued(order_id)
    expect(survived).toBeGreaterThanOrEqual(UNITS / 10)
    // Cut off in the middle, and no retry hides it from the sweep.
    expect([outcome, survived < UNITS]).toEqual(["refused", true])

    // As the schedule does every few minutes: a connection that died unnoticed may cost it one attempt.
    for (let run = 0; run < 3 && (await issued(order_id)) < UNITS; run++) {
      application.send({ act: "sweep" })
      await application.heard("swept")
    }
    const units = await query<{ unit_index: number }>(
      "select unit_index from licensing_license where order_id = $1 order by unit_index",
      [order_id]
    )
    expect(units.map(({ unit_index }) => unit_index)).toEqual(
      Array.from({ length: UNITS }, (_, index) => index)
    )
    expect(
      await query("select dirty from licensing_order_profile where order_id = $1", [order_id])
    ).toEqual([{ dirty: false }])
    expect(
      await query("select status from notification where resource_id = $1", [order_id])
    ).toEqual([{ status: "success" }])
  })
})
