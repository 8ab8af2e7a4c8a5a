import type { Context } from "@medusajs/framework/types"

import type { DatabaseService } from "./database"
import type { SqlValue } from "./statement"
import { jsonColumns } from "./rows"

/** A row that people edit, and its editable columns. Names of table and columns are constants, never input. */
export type PatchableRow<T extends object> = {
  table: string
  /** The column that names the row. */
  key: string
  fields: readonly (keyof T & string)[]
  /** The JSON fields among them. */
  json: readonly (keyof T & string)[]
}

/** What a patch changed, and the former values. */
export type Patched<T> = { changes: Partial<T>; before: Partial<T> }

/**
 * Writes those fields of a patch that differ from the row. Holds the row until the caller's transaction ends.
 * @returns null if nothing changed or the row does not exist
 */
export async function patchRow<T extends object>(
  database: DatabaseService,
  { table, key, fields, json }: PatchableRow<T>,
  id: string,
  patch: Partial<T>,
  tx: Context
): Promise<Patched<T> | null> {
  const [before] = await database.query<T>(
    `select ${fields.join(", ")} from ${table} where ${key} = ? for update`,
    [id],
    tx
  )
  const changed = fields.filter(
    (field) =>
      patch[field] !== undefined && JSON.stringify(patch[field]) !== JSON.stringify(before?.[field])
  )
  if (!before || changed.length === 0) {
    return null
  }
  const row = jsonColumns(pick(patch, changed), json)
  const set = changed.map((field) => `${field} = ?${json.includes(field) ? "::jsonb" : ""}`)
  await database.query(
    `update ${table} set ${set.join(", ")}, updated_at = now() where ${key} = ?`,
    [...changed.map((field) => row[field] as SqlValue), id],
    tx
  )
  return { changes: pick(patch, changed), before: pick(before, changed) }
}

function pick<T extends object>(values: Partial<T>, fields: readonly (keyof T & string)[]) {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<T>
}
