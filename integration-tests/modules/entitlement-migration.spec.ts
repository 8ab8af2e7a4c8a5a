import { Client } from "pg"

import { Migration20261128074744 } from "../../src/modules/licensing/migrations/Migration20261128074744"
import { createSuiteDatabase, type SuiteDatabase } from "../helpers/databases"
import { migrationStatements } from "../helpers/migration-statements"

jest.setTimeout(300_000)

const statements = async (direction: "up" | "down") =>
  await migrationStatements(Migration20261128074744, direction)

describe("licenses that were issued before they knew their entitlement", () => {
  let database: SuiteDatabase
  let client: Client

  beforeAll(async () => {
    database = await createSuiteDatabase()
    client = new Client({ connectionString: database.url, ssl: false })
    await client.connect()
  })

  afterAll(async () => {
    await client.end()
    await database.drop()
  })

  const run = async (sqls: string[]): Promise<void> => {
    for (const sql of sqls) {
      await client.query(sql)
    }
  }

  it("are counted by it, orders count as placed, and what was paid stays kept", async () => {
    await run(await statements("down"))
    await run([
      `insert into licensing_program (id, code, name) values ('p', 'p', 'p')`,
      `insert into licensing_policy (id, code, name, program_id, kind, "authorization", term_starts,
         quantity_mode, issue_on, on_refund)
       values ('keep', 'keep', 'Keep', 'p', 'perpetual', 'license_key', 'issue', 'key_per_unit',
           'order_placed', 'keep'),
         ('revoke', 'revoke', 'Revoke', 'p', 'perpetual', 'license_key', 'issue', 'key_per_unit',
           'order_placed', 'revoke')`,
      `insert into licensing_order_profile (id, order_id) values ('paid', 'paid'), ('open', 'open')`,
      `insert into licensing_line_entitlement (id, order_id, line_item_id, policy_id, quantity_mode,
         issue_on, on_refund)
       values ('paid_keep', 'paid', 'line_1', 'keep', 'key_per_unit', 'order_placed', 'keep'),
         ('paid_revoke', 'paid', 'line_1', 'revoke', 'key_per_unit', 'order_placed', 'revoke'),
         ('open_keep', 'open', 'line_2', 'keep', 'key_per_unit', 'order_placed', 'keep')`,
      `insert into licensing_license (id, order_id, line_item_id, policy_id, unit_index, source,
         program_id, kind, "authorization", term_starts, on_refund)
       select id, order_id, line, policy, unit, source, 'p', 'perpetual', 'license_key', 'issue', 'keep'
       from (values ('a', 'paid', 'line_1', 'keep', 0, 'order'),
         ('b', 'paid', 'line_1', 'keep', 1, 'order'), ('c', 'paid', 'line_1', 'revoke', 0, 'order'),
         ('d', 'paid', null, 'keep', null, 'admin'), ('e', 'open', 'line_2', 'keep', 0, 'serial'))
         as l (id, order_id, line, policy, unit, source)`,
      `set session_replication_role = replica`,
      `insert into order_transaction (id, order_id, amount, raw_amount, currency_code)
       values ('ordtrx_1', 'paid', 10, '{"value": "10"}', 'eur')`,
      `set session_replication_role = default`,
    ])
    await run(await statements("up"))
    const { rows: licenses } = await client.query(
      "select id, entitlement_id from licensing_license order by id"
    )
    expect(licenses.map(({ id, entitlement_id }) => [id, entitlement_id])).toEqual([
      ["a", "paid_keep"],
      ["b", "paid_keep"],
      ["c", "paid_revoke"],
      ["d", null],
      ["e", "open_keep"],
    ])
    const { rows: entitlements } = await client.query(
      "select id, paid_units, withheld from licensing_line_entitlement order by id"
    )
    expect(entitlements).toEqual([
      { id: "open_keep", paid_units: 0, withheld: false },
      { id: "paid_keep", paid_units: 2, withheld: false },
      { id: "paid_revoke", paid_units: 0, withheld: false },
    ])
    const { rows: profiles } = await client.query(
      "select placed_at = created_at as placed from licensing_order_profile"
    )
    expect(profiles).toEqual([{ placed: true }, { placed: true }])
  })
})
