import { containsPattern, namedSql, type Sql } from "../storage"

/** Fewest digits of a site code or machine ID that are searched for. */
const MIN_DIGITS = 4

/**
 * Whether the license `license` is in force on a computer that people mean by these words: part of its label
 * or name, or its site code or machine ID, or how one of them or both together begin, in any writing.
 */
export function hasMatchingComputer(license: string, words: string): Sql {
  const digits = words.replace(/[\s-]/g, "").toUpperCase()
  const start = /^[0-9A-F]+$/.test(digits) && digits.length >= MIN_DIGITS ? `${digits}%` : null
  return namedSql(
    `exists (select 1 from licensing_activation a
      where a.license_id = ${license}.id and a.status = 'active'
        and (a.note ilike :part or a.name ilike :part or replace(a.machine_id, '-', '') like :start
          or a.site_code || replace(a.machine_id, '-', '') like :start))`,
    { part: containsPattern(words), start }
  )
}
