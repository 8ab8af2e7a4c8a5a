import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "../storage"
import { codeTaken } from "./program-errors"

/**
 * Programs and bundles share one set of codes: what a program sends never means a bundle. Refuses codes that
 * `table` holds, and lets nobody take one of them until the transaction ends.
 * @throws 409 CODE_TAKEN
 */
export async function refuseSharedCodes(
  table: "licensing_program" | "licensing_bundle",
  kind: "program" | "bundle",
  rows: readonly { code: string }[],
  database: DatabaseService,
  tx: Context
): Promise<void> {
  await database.query(
    "select pg_advisory_xact_lock(hashtextextended('licensing:codes', 0))::text",
    [],
    tx
  )
  const [taken] = await database.query<{ code: string }>(
    `select code from ${table} where code = any(?) limit 1`,
    [rows.map(({ code }) => code)],
    tx
  )
  if (taken) {
    throw codeTaken(kind, taken.code)
  }
}
