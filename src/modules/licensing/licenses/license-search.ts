import { toHex } from "../domain/codecs/bytes"
import { readFingerprint } from "../domain/codecs/fingerprint"
import { readTypedHex, writeTypedHex } from "../domain/codecs/typed-text"
import { hasMatchingComputer } from "../activations"
import { containsPattern, prefixPattern, type Sql, sql, suffixPattern } from "../storage"

/** Most licenses, computers and customers found by one beginning or end; a longer text finds the rest. */
const MAX_HITS = 1000
const MAX_ORDERS = 10_000
const MAX_INT = 2_147_483_647

const SITE_CODE_BYTES = 4
const MACHINE_ID_BYTES = 8

/**
 * Licenses that a text finds, as a condition over the alias `l`: by key, id, order, owner, or a computer that
 * they are or were active on. `hashes` are the look-up hashes of the text read as a key. Sub-selects are turned
 * into arrays, so that the planner uses the indexes on `id` and `order_id`.
 */
export function licensesFound(q: string, hashes: string[]): Sql {
  const text = q.trim()
  return anyOf([
    ...byKeyOrOrder(text, hashes),
    byOwner(text),
    byComputer("l.id", "license_id", text),
  ])
}

/** Activations that a text finds, as a condition over the alias `a`: by computer, or as licenses are found. */
export function activationsFound(q: string, hashes: string[]): Sql {
  const text = q.trim()
  const licenses = anyOf([...byKeyOrOrder(text, hashes), byOwner(text)])
  return anyOf([
    byComputer("a.id", "id", text),
    sql(
      `a.license_id = any(array(select l.id from licensing_license l
        where l.deleted_at is null and ${licenses.text} limit ${MAX_ORDERS}))`,
      ...licenses.values
    ),
  ])
}

function byKeyOrOrder(text: string, hashes: string[]): Sql[] {
  const ids: Sql[] = [
    sql("select license_id from licensing_license_secret where key_hash = any(?)", hashes),
  ]
  const orders: Sql[] = [
    sql(
      "select order_id from licensing_order_profile where reference = ? and deleted_at is null",
      text
    ),
  ]
  const tail = suffixPattern(text)
  if (tail !== null) {
    ids.push(
      sql(
        `(select id from licensing_license where reverse(lower(key_redacted)) like ?
          and deleted_at is null limit ${MAX_HITS})`,
        tail
      )
    )
  }
  const number = /^#?(\d{1,10})$/.exec(text)?.[1]
  if (number && Number(number) <= MAX_INT) {
    orders.push(
      sql(
        'select id from "order" where display_id = ?::integer and deleted_at is null',
        Number(number)
      )
    )
  }
  if (/^(lic|order)_[0-9A-Za-z]+$/.test(text)) {
    ;(text.startsWith("lic_") ? ids : orders).push(sql("select ?::text", text))
  }
  return [inAnyOf("l.id", ids), inAnyOf("l.order_id", orders)]
}

/** By the beginning of the owner's name, company or e-mail, or of the order's e-mail, as they are now. */
function byOwner(text: string): Sql {
  const prefix = prefixPattern(text)
  if (prefix === null) {
    return sql("false")
  }
  const customers = customersFound(text, prefix)
  const orders = [
    sql(
      `(select o.id from "order" o where o.customer_id = any(array(${customers.text}))
        and o.deleted_at is null limit ${MAX_ORDERS})`,
      ...customers.values
    ),
    sql(
      `(select o.id from "order" o where lower(o.email) like lower(?)
        and o.deleted_at is null limit ${MAX_ORDERS})`,
      prefix
    ),
  ]
  return anyOf([
    inAnyOf("l.order_id", orders),
    sql(
      `(l.order_id is null and l.customer_id = any(array(${customers.text})))`,
      ...customers.values
    ),
  ])
}

/** One select per index, see `storage/owner-indexes.ts`. */
function customersFound(text: string, prefix: string): Sql {
  const finds = ["email", "first_name", "last_name", "company_name"].map((column) =>
    customersWhere(sql(`lower(${column}) like lower(?)`, prefix))
  )
  const [first, ...rest] = text.split(/[\s,]+/).filter(Boolean)
  const [one, other] = [prefixPattern(first ?? ""), prefixPattern(rest.join(" "))]
  if (one !== null && other !== null) {
    const both = "lower(first_name) like lower(?) and lower(last_name) like lower(?)"
    finds.push(customersWhere(sql(both, one, other)), customersWhere(sql(both, other, one)))
  }
  return unionOf(finds)
}

function customersWhere({ text, values }: Sql): Sql {
  return sql(
    `(select id from customer where ${text} and deleted_at is null limit ${MAX_HITS})`,
    ...values
  )
}

/** By a computer's name or label from its beginning, by its whole site code, machine ID or fingerprint. */
function byComputer(column: string, selected: "id" | "license_id", text: string): Sql {
  const prefix = prefixPattern(text)
  const conditions = [
    ...(prefix === null
      ? []
      : ["name", "note"].map((field) => sql(`lower(${field}) like lower(?)`, prefix))),
    ...codesOf(text),
  ]
  return inAnyOf(
    column,
    conditions.map((condition) =>
      sql(
        `(select ${selected} from licensing_activation where ${condition.text}
          and deleted_at is null limit ${MAX_HITS})`,
        ...condition.values
      )
    )
  )
}

function codesOf(text: string): Sql[] {
  const site = readTypedHex(text, SITE_CODE_BYTES)
  const machine = readTypedHex(text, MACHINE_ID_BYTES)
  const merged = readTypedHex(text, SITE_CODE_BYTES + MACHINE_ID_BYTES)
  const fingerprint = readFingerprint(text)
  const written = {
    site: (bytes: Uint8Array) => toHex(bytes).toUpperCase(),
    machine: (bytes: Uint8Array) => writeTypedHex(bytes, 4),
  }
  return [
    ...(site ? [sql("site_code = ?", written.site(site))] : []),
    ...(machine ? [sql("machine_id = ?", written.machine(machine))] : []),
    ...(merged
      ? [
          sql(
            "site_code = ? and machine_id = ?",
            written.site(merged.slice(0, SITE_CODE_BYTES)),
            written.machine(merged.slice(SITE_CODE_BYTES))
          ),
        ]
      : []),
    ...(fingerprint
      ? [
          sql("fingerprint = any(?)", [
            ...new Set([fingerprint, fingerprint.toLowerCase(), fingerprint.toUpperCase()]),
          ]),
        ]
      : []),
  ]
}

function anyOf(conditions: Sql[]): Sql {
  return {
    text: `(${conditions.map(({ text }) => text).join(" or ")})`,
    values: conditions.flatMap(({ values }) => values),
  }
}

function inAnyOf(column: string, selects: Sql[]): Sql {
  const all = unionOf(selects)
  return selects.length === 0
    ? sql("false")
    : sql(`${column} = any(array(${all.text}))`, ...all.values)
}

function unionOf(selects: Sql[]): Sql {
  return {
    text: selects.map(({ text }) => text).join(" union all "),
    values: selects.flatMap(({ values }) => values),
  }
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
