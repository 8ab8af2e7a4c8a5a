import type { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The statements of a direction of a migration, without a database. */
export async function migrationStatements(
  made: new (...none: never[]) => Migration,
  direction: "up" | "down"
): Promise<string[]> {
  const migration = new made(undefined as never, undefined as never)
  await migration[direction]()
  return migration.getQueries().map(String)
}
