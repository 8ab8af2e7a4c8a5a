import { type Sql, sql, suffixPattern } from "../storage/sql"

/** Fewest digits of a site code or machine ID that are searched for. */
const MIN_DIGITS = 4

/** Something that contains the words, for `ilike`. */
export function containsPattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`
}

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

/**
 * Whether the license `l` is meant by these words: part of the name of its program, its policy or a computer,
 * its key (`hashes`) or the end of it, typed codes of a computer. For few licenses: those of one order.
 */
export function licensesMatching(words: string, hashes: string[]): Sql {
  const part = containsPattern(words)
  const computer = hasMatchingComputer("l", words)
  return {
    text: `(exists (select 1 from licensing_program pr join licensing_policy po on po.program_id = pr.id
        where po.id = l.policy_id and (pr.name ilike ? or po.name ilike ?))
      or reverse(lower(l.key_redacted)) like ?
      or l.id in (select license_id from licensing_license_secret where key_hash = any(?))
      or ${computer.text})`,
    values: [part, part, suffixPattern(words), hashes, ...computer.values],
  }
}
