import type { Context } from "@medusajs/framework/types"
import type { MedusaError } from "@medusajs/framework/utils"

import { jsonColumns, lockRows, transactionOf } from "../storage"
import { codeTaken } from "./program-errors"

/** A row with a generated id and a code that a person chose and that never changes. */
type CodedRow = { id: string; code: string }

/** No valid code holds this character. */
const DELETED = "~"

/**
 * The rows of a table with a unique, immutable code: what programs, policies and bundles have in common. Every method
 * but {@link lock} needs a transaction in `context`.
 */
export class CodedRows<Row extends CodedRow> {
  constructor(
    private readonly table: string,
    /** The name of such a row in errors. */
    private readonly kind: "program" | "policy" | "bundle",
    /** JSON columns; the driver would turn arrays into SQL arrays. */
    private readonly jsonColumns: readonly string[],
    private readonly notFound: (id: string) => MedusaError
  ) {}

  /**
   * Locks rows to change them, in the order of their ids.
   * @throws 404 if one of the ids has no row
   */
  async lock(ids: string[], context: Context): Promise<Map<string, Row>> {
    return await lockRows<Row>(this.table, ids, "update", this.notFound, transactionOf(context))
  }

  /** @throws 409 CODE_TAKEN */
  async insert(rows: (object & CodedRow)[], context: Context): Promise<Row[]> {
    const created: Row[] = await transactionOf(context)(this.table)
      .insert(rows.map((row) => jsonColumns(row, this.jsonColumns)))
      .onConflict("code")
      .ignore()
      .returning("*")
    const taken = rows.find(({ id }) => !created.some((row) => row.id === id))
    if (taken) {
      throw codeTaken(this.kind, taken.code)
    }
    return created
  }

  /** Writes the given columns of one row. */
  async write(id: string, values: object, context: Context): Promise<Row> {
    const trx = transactionOf(context)
    const [row]: Row[] = await trx(this.table)
      .where({ id })
      .update({ ...jsonColumns(values, this.jsonColumns), updated_at: trx.fn.now() })
      .returning("*")
    return row as Row
  }

  /** Restores rows to their former values: the compensation of a change. */
  async revert(rows: Row[], context: Context): Promise<void> {
    for (const { id, ...values } of rows) {
      await this.write(id, values, context)
    }
  }

  /** Marks rows as deleted and frees their codes. */
  async delete(ids: string[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    await trx(this.table)
      .whereIn("id", ids)
      .whereNull("deleted_at")
      .update({ deleted_at: trx.fn.now(), code: trx.raw("code || ? || id", [DELETED]) })
  }

  /** Reverts {@link delete}: its compensation. Fails if another row has taken a code meanwhile. */
  async restore(ids: string[], context: Context): Promise<void> {
    const trx = transactionOf(context)
    await trx(this.table)
      .whereIn("id", ids)
      .whereNotNull("deleted_at")
      .update({ deleted_at: null, code: trx.raw("split_part(code, ?, 1)", [DELETED]) })
  }

  /** Removes rows without trace: the compensation of {@link insert}. */
  async discard(ids: string[], context: Context): Promise<void> {
    await transactionOf(context)(this.table).whereIn("id", ids).delete()
  }
}
