import type { FoundConsumption, ConsumeOutcome, Consumed, Noticed, Use } from "../consumption/types"
import { consumeOf } from "../consumption"
import type { Computer } from "../activations"
import {
  asJson,
  entityId,
  type NamedValues,
  nextMoment,
  PROVED,
  statement,
  type Statement,
} from "../storage"
import {
  type FindBy,
  type FoundLicense,
  foundOf,
  foundBy,
  type Lookup,
  provedBy,
  selectFound,
} from "./runtime-license"
import type { RuntimeRequest } from "./types"

/**
 * Whether nothing can speak against counting uses for a program that demands nothing else: narrower than the ladder,
 * which judges it all the same; a test holds the two together.
 */
const plain = (
  by: FindBy
): string => `:may_count::boolean and pr.code = :program_code and l.kind = 'consumption'
  and ${PROVED[provedBy(by)]} and l.floating_seats is null and l.state = 'active' and p.active is not false and p.serial_blacklisted is not true
  and coalesce(l.starts_at < :next_moment::timestamptz, true)
  and coalesce(l.expires_at >= :next_moment::timestamptz, true)
  and a.status = 'active' and coalesce(a.expires_at >= :next_moment::timestamptz, true)`

const atOnce = (by: FindBy): Statement =>
  statement(
    `licensing_runtime_consume_by_${by}`,
    `select ${asJson("found")}, c.* from (${selectFound(by, `${plain(by)} as plain`)}) found
     left join lateral (${consumeOf("case when found.plain then found.id end")}) c on true`
  )

const CONSUME_AT_ONCE = {
  fingerprint: atOnce("fingerprint"),
  locks: atOnce("locks"),
  user: atOnce("user"),
}

type Counted = FoundConsumption & Noticed & { outcome: ConsumeOutcome }
type Row = { found: object } & ({ outcome: null } | Counted)

/**
 * Reads the license as the computer finds it and, where that is {@link plain}, counts in the same statement. `consumed`
 * null = it counted nothing: the ladder decides whether it is counted after all.
 */
export async function consumeAtOnce(
  run: (statement: Statement, values: NamedValues) => Promise<Row[]>,
  lookup: Lookup,
  computer: Computer | null,
  { program_code, features, app_released_at }: RuntimeRequest,
  { feature, amount, key }: Use,
  now: Date
): Promise<{ found: FoundLicense | null; consumed: Consumed }> {
  const [row] = await run(CONSUME_AT_ONCE[foundBy(lookup, computer?.lock_bytes ?? null)], {
    ...lookup,
    fingerprint: computer?.fingerprint ?? null,
    lock_bytes: computer?.lock_bytes ?? null,
    program_code,
    // What the program demands besides is for the ladder alone to judge.
    may_count: computer !== null && feature === "" && !features?.length && !app_released_at,
    next_moment: nextMoment(now),
    id: entityId("lcon"),
    amount,
    key,
    print: String(amount),
  })
  if (!row) {
    return { found: null, consumed: null }
  }
  const { found: json, ...counted } = row
  const found = foundOf<FoundLicense>(json)
  if (counted.outcome === null) {
    return { found, consumed: null }
  }
  const { outcome, notice_id, ...counter } = counted
  return { found, consumed: { outcome, notice_id, counter } }
}
