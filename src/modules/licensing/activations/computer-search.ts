import { containsPattern, type Sql, sql } from "../storage/sql"

/** Fewest digits of a site code or machine ID that are searched for. */
const MIN_DIGITS = 4

/**
 * Whether the license `license` is in force on a computer that people mean by these words: part of its label
 * or name, or its site code or machine ID, or how one of them or both together begin, in any writing.
 */
export function hasMatchingComputer(license: string, words: string): Sql {
  const part = containsPattern(words)
  const digits = words.replace(/[\s-]/g, "").toUpperCase()
  const start = /^[0-9A-F]+$/.test(digits) && digits.length >= MIN_DIGITS ? `${digits}%` : null
  return sql(
    `exists (select 1 from licensing_activation a
      where a.license_id = ${license}.id and a.status = 'active'
        and (a.note ilike ? or a.name ilike ? or replace(a.machine_id, '-', '') like ?
          or a.site_code || replace(a.machine_id, '-', '') like ?))`,
    part,
    part,
    start,
    start
  )
}
