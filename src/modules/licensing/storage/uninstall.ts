import { readdirSync } from "node:fs"
import path from "node:path"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Prefix of every table and function of the plugin, of its migration scripts, of its indexes on Medusa's tables. */
const OURS = "licensing\\_%"
const OUR_SCRIPTS = "licensing-%"
const OUR_INDEXES = "IDX\\_licensing\\_%"

/** What the plugin holds in the shop's database. */
export type Footprint = { tables: string[]; licenses: number }

/** Finds what the plugin has made, without changing anything. */
export async function findFootprint(db: Knex): Promise<Footprint> {
  const tables = await db
    .from("pg_tables")
    .whereRaw("schemaname = current_schema() and tablename like ?", [OURS])
    .orderBy("tablename")
    .pluck<string[]>("tablename")
  const [counted] = tables.includes("licensing_license")
    ? await db("licensing_license").whereNull("deleted_at").count<{ count: string }[]>("* as count")
    : []
  return { tables, licenses: Number(counted?.count ?? 0) }
}

/**
 * Removes the plugin's tables, the table of its link, its indexes on Medusa's own tables, its functions, and
 * Medusa's notes that they were made: a new installation makes them again. All or nothing.
 */
export async function removeFootprint(db: Knex, { tables }: Footprint): Promise<void> {
  await db.transaction(async (trx) => {
    if (tables.length > 0) {
      await trx.raw(`drop table ${tables.map(() => "??").join(", ")} cascade`, tables)
    }
    const functions = await trx
      .from("pg_proc")
      .whereRaw("pronamespace = current_schema()::regnamespace and proname like ?", [OURS])
      .select<{ signature: string }[]>(trx.raw("oid::regprocedure::text as signature"))
    for (const { signature } of functions) {
      await trx.raw(`drop function if exists ${signature} cascade`)
    }
    const indexes = await trx
      .from("pg_indexes")
      .whereRaw("schemaname = current_schema() and indexname like ?", [OUR_INDEXES])
      .pluck<string[]>("indexname")
    for (const index of indexes) {
      await trx.raw("drop index ??", [index])
    }
    await trx("mikro_orm_migrations").whereIn("name", migrationNames()).delete()
    if (await trx.schema.hasTable("script_migrations")) {
      await trx("script_migrations").whereRaw("script_name like ?", [OUR_SCRIPTS]).delete()
    }
    await trx("link_module_migrations").whereRaw("table_name like ?", [OURS]).delete()
  })
}

function migrationNames(): string[] {
  return readdirSync(path.resolve(__dirname, "../migrations"))
    .map((file) => path.parse(file).name)
    .filter((name) => /^Migration\d+$/.test(name))
}
