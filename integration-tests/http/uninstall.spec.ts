import { medusaIntegrationTestRunner } from "../helpers/medusa"

import indexOwners from "../../src/migration-scripts/licensing-index-owners"
import uninstall from "../../src/scripts/uninstall"
import { ensurePortalKeyWorkflow } from "../../src/workflows/portal"
import { placeLicensedOrder } from "../helpers/licensed-orders"
import { runScript } from "../helpers/scripts"

jest.setTimeout(180_000)

/** A suite of its own with one test: nothing of the plugin is there after it. */
medusaIntegrationTestRunner({
  testSuite: ({ dbConnection, getContainer }) => {
    const ours = async (): Promise<Record<string, number>> => {
      const { rows } = await dbConnection.raw(`select
        (select count(*)::int from pg_tables where tablename like 'licensing\\_%') as tables,
        (select count(*)::int from pg_proc where proname like 'licensing\\_%') as functions,
        (select count(*)::int from link_module_migrations where table_name like 'licensing\\_%') as links,
        (select count(*)::int from pg_indexes where indexname like 'IDX\\_licensing%'
           and tablename in ('customer', 'order')) as indexes,
        (select count(*)::int from api_key where title = 'Licensing portal' and deleted_at is null) as keys`)
      return rows[0] as Record<string, number>
    }

    it("lists what exists, and removes it only if given the number of licenses", async () => {
      const container = getContainer()
      const order = await placeLicensedOrder(container, 2)
      await ensurePortalKeyWorkflow(container).run()
      await indexOwners({ container, args: [] })
      const before = await ours()
      expect(before).toMatchObject({ links: 2, indexes: 5, keys: 1 })
      expect(before.tables).toBeGreaterThan(20)

      const printed = await runScript(container, uninstall, [])
      expect(printed.at(-1)).toMatch(/^Nothing was removed\. .* remove 2$/)
      for (const args of [["remove"], ["remove", "3"], ["delete"], ["remove", "2", "now"]]) {
        await expect(runScript(container, uninstall, args)).rejects.toMatchObject({
          code: expect.stringMatching(/^(ARGUMENT_UNKNOWN|LICENSE_COUNT_MISMATCH)$/),
        })
      }
      expect(await ours()).toEqual(before)

      await runScript(container, uninstall, ["remove", "2"])
      expect(Object.values(await ours()).filter((count) => count > 0)).toEqual([])
      const { rows } = await dbConnection.raw(`select id from "order" where id = ?`, [order])
      expect(rows).toHaveLength(1)
    })
  },
})
