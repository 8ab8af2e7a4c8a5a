import { serialForms } from "../domain/serials/serial-codes"
import { allOf, type Sql, sql, type SqlValue, suffixPattern } from "../storage"
import type { SerialFilters } from "./types"

/** Serial `s` of the batch `b`, the tables of {@link whereSerials}. */
export const SERIALS = `licensing_serial_number s
  join licensing_serial_batch b on b.id = s.batch_id`

/**
 * The filters as a condition. Only serials of batches in use are visible to anybody.
 * @param hashes look-up hashes of `q` read as a whole code; empty if it cannot be one
 */
export function whereSerials(filters: SerialFilters, hashes: string[]): Sql {
  const { q, status, blacklisted } = filters
  return allOf([
    sql("b.state = 'ready' and s.deleted_at is null"),
    ...anyOf("s.batch_id", filters.batch_id),
    ...anyOf("b.program_id", filters.program_id),
    ...anyOf("b.policy_id", filters.policy_id),
    ...anyOf("s.order_id", filters.order_id),
    ...anyOf("s.customer_id", filters.customer_id),
    ...anyOf("s.status", status),
    ...(status && !status.includes("available") ? [sql("s.status <> 'available'")] : []),
    ...(blacklisted === undefined
      ? []
      : [sql(`s.blacklisted_at is ${blacklisted ? "not " : ""}null`)]),
    ...(q === undefined ? [] : [found(q, hashes)]),
  ])
}

/** The forms of a search text that are hashed. */
export function searchedForms({ q }: SerialFilters): string[] {
  return q === undefined ? [] : serialForms(q.trim())
}

function anyOf(column: string, values: string[] | undefined): Sql[] {
  return values === undefined
    ? []
    : values.length === 1
      ? [sql(`${column} = ?`, values[0] as string)]
      : [sql(`${column} = any(?)`, values)]
}

function found(q: string, hashes: string[]): Sql {
  const text = q.trim()
  const tail = suffixPattern(text)
  const some: [string, SqlValue][] = [
    [
      "s.id = any(array(select serial_id from licensing_serial_secret where code_hash = any(?)))",
      hashes,
    ],
    ...(tail === null
      ? []
      : [["reverse(lower(s.value_redacted)) like ?", tail] as [string, SqlValue]]),
    ["s.id = ?", text],
    ["s.order_id = ?", text],
  ]
  return {
    text: `(${some.map(([each]) => each).join(" or ")})`,
    values: some.map(([, value]) => value),
  }
}
