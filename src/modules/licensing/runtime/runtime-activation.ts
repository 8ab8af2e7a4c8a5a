import { DEFAULT_TASK_LIMITS, type StoredTaskLimits, taskLimits } from "../domain/seats/task-limits"
import { seatTotal } from "../domain/seats/seats"
import {
  publicVerdict,
  type TaskFacts,
  type TaskLicense,
  type TaskRequest,
  type Verdict,
  validationVerdict,
} from "../domain/ladder/validation"
import type { Computer, ReadComputer } from "../activations/computers"
import { entityId } from "../storage/entity-id"
import { asJson } from "../storage/json-rows"
import { nextMoment } from "../storage/next-moment"
import {
  type FindBy,
  type FoundLicense,
  foundOf,
  programCaller,
  runtimeAnswer,
  selectFound,
  verdictActivation,
  verdictLicense,
} from "./runtime-license"
import type { ActivationDetails } from "../activations/types"
import type { RuntimeActivated, RuntimeRequest } from "./types"
import { SETTINGS_ID } from "../storage/data-keys"
import type { LastSeenService } from "./last-seen"
import type { RuntimeDatabaseService, Statement } from "../storage/runtime-database"
import { counterId } from "../storage/usage-counters"

/** What an activation is judged by, and what its row says now. */
type Facts = FoundLicense &
  Pick<TaskLicense, "max_transfers" | "transfer_count" | "subscription_expires_at"> & {
    /** Seats were vacated, or offline files are out, which may hold seats of their own. */
    has_claims: boolean
    task_limits: StoredTaskLimits | null
    /** Activations so far in the UTC day and month, which the shop's limits look at. */
    used_day: number
    used_month: number
    a_name: string | null
    a_platform: string | null
    a_app_version: string | null
    a_typed: boolean | null
    /** Activations in force once this one was written; null = it was not. */
    taken: number | null
  }

/** As the statement gives it. */
type Row = { found: object; taken: number | null }

type Cradle = { lastSeenService: LastSeenService; runtimeDatabaseService: RuntimeDatabaseService }

/**
 * Most activations need no lock and no second look: one statement reads what they are judged by, and
 * writes everything at once where nothing can speak against it ({@link PLAIN}). The ladder judges what was
 * read either way and gives the answer. PostgreSQL looks at the seats with the license's row locked, so of
 * many at once no more succeed than there are seats. Whatever is not so plain (machine files, a
 * term that begins, a seat that was vacated, a computer that claims its typed activation) or was overtaken
 * is left to the task that holds the license.
 */
export class RuntimeActivationService {
  private readonly database: RuntimeDatabaseService
  private readonly lastSeen: LastSeenService

  constructor({ lastSeenService, runtimeDatabaseService }: Cradle) {
    this.database = runtimeDatabaseService
    this.lastSeen = lastSeenService
  }

  /** The outcome of a plain case; else the id of the license that the task must hold. */
  async attempt(
    hashes: string[],
    { claim, computer }: ReadComputer,
    request: RuntimeRequest,
    details: ActivationDetails,
    now: Date
  ): Promise<RuntimeActivated | { hold: string }> {
    const activation_id = entityId("lact")
    const found = await this.run(hashes, computer, request, details, activation_id, now)
    const judged = judge(
      found,
      { ...programCaller(request), purpose: "activate", computer: claim },
      now
    )
    const told = publicVerdict(judged)
    if (found && found.taken !== null) {
      if (!judged.valid) {
        throw new Error(`The license's activation was written although it is ${judged.code}`)
      }
      const { taken: activation_count } = found
      return {
        answer: runtimeAnswer(told, {
          ...found,
          activation_count,
          activation_id,
          activated_at: now,
        }),
        began: { license_id: found.id, activation_id },
      }
    }
    if (found?.has_claims) {
      return { hold: found.id }
    }
    if (!judged.valid || !found || !computer) {
      return { answer: runtimeAnswer(told, found), began: null }
    }
    if (!found.activation_id || bringsNews(found, computer, details)) {
      return { hold: found.id }
    }
    this.lastSeen.note(found.activation_id, now)
    return { answer: runtimeAnswer(told, found), began: null }
  }

  private async run(
    hashes: string[],
    computer: Computer | null,
    { program_code, features, app_released_at }: RuntimeRequest,
    { name, platform, app_version }: ActivationDetails,
    activationId: string,
    now: Date
  ): Promise<Facts | null> {
    // What the program demands besides is for the ladder alone to judge.
    const writes = computer !== null && !features?.length && !app_released_at
    const statement = ACTIVATE[computer?.lock_bytes ? "locks" : "fingerprint"]
    const values = (write: boolean) => [
      hashes[0] ?? "",
      hashes[1],
      computer?.fingerprint,
      computer?.lock_bytes,
      SETTINGS_ID,
      now,
      program_code,
      write,
      activationId,
      computer?.lock_digests && JSON.stringify(computer.lock_digests),
      name,
      platform,
      app_version,
      counterId("", "activate", now),
      entityId("levt"),
      nextMoment(now),
      DEFAULT.daily,
      DEFAULT.monthly,
      counterId("", "activate", firstOfMonth(now)),
    ]
    const run = async (write: boolean) => await this.database.query<Row>(statement, values(write))
    const [row] = await run(writes).catch(async (error: { code?: unknown }) => {
      if (error.code !== UNIQUE_VIOLATION) {
        throw error
      }
      // The same computer came twice at once and the other was first: its activation is there now.
      return await run(false)
    })
    const facts = row && { ...foundOf<Facts>(row.found), taken: row.taken }
    // Another program's license is neither judged nor held, so its answer takes no longer than that to an
    // unknown key.
    return facts?.program_code === program_code ? facts : null
  }
}

const UNIQUE_VIOLATION = "23505"

/** By default; where tasks are offered at all, the same in every state of the subscription. */
const DEFAULT = DEFAULT_TASK_LIMITS.no_subscription.activate

function firstOfMonth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
}

/**
 * Whether nothing but a missing seat can speak against an activation by a program that demands nothing else:
 * narrower than the ladder, which judges it all the same; a test holds the two together.
 */
const PLAIN = `$8::boolean and a.id is null and pr.code = $7
  and l.state = 'active' and p.active is not false and p.serial_blacklisted is not true
  and coalesce(l.starts_at < $16::timestamptz, true) and coalesce(l.expires_at >= $16, true)
  and not (l.term_starts = 'first_activation' and l.expires_at is null)
  and coalesce(p.subscription_expires_at >= $16, true)
  and coalesce((lim.cell ->> 'enabled')::boolean, true)`

/** What the shop set for activations in the state of the order's subscription; see `taskLimits`. */
const LIMIT = `cross join lateral (
    select st.task_limits -> case when p.subscription_expires_at is null
      then 'no_subscription' else 'valid' end -> 'activate' as cell,
      case when l.purchased_seats is not null
        then greatest(1, l.purchased_seats + l.granted_seats) end as seats
  ) lim`

/** The limit of a window: what was set of the cell; else the default `counts`, for each seat. */
const limitOf = (window: "daily" | "monthly", counts: string): string =>
  `case when lim.cell -> 'daily' is not null or lim.cell -> 'monthly' is not null then (lim.cell ->> '${window}')::int
    else ${counts}::int * lim.seats end`

/** Activations of the license in the UTC day, or since the first of the month: its counters, in order of days. */
const USED = `cross join lateral (
    select coalesce(sum(c.count), 0)::int as month,
      coalesce(sum(c.count) filter (where c.id = l.id || $14), 0)::int as day
    from licensing_usage_counter c where c.id between l.id || $19 and l.id || $14
  ) used`

/** What of a license's row decides or is told, besides its counts of activations. */
const JUDGED = [
  "state",
  "starts_at",
  "expires_at",
  "grace_hours",
  "maintenance_until",
  "purchased_seats",
  "granted_seats",
  "vacated_seats",
  "offline_until",
]
const judgedOf = (alias: string, features: string) =>
  `row(${[...JUDGED, features].map((name) => `${alias}.${name}`).join(", ")})`

/** The columns of {@link Facts} besides those of every {@link FoundLicense}, and what `held` compares. */
const FACTS = `l.max_transfers, l.transfer_count, l.activation_sequence, l.vacated_seats,
  p.subscription_expires_at, st.task_limits, a.name as a_name, a.platform as a_platform,
  a.app_version as a_app_version, a.lock_digests is null as a_typed,
  l.vacated_seats > 0 or coalesce(l.offline_until > $6, false) as has_claims,
  used.day as used_day, used.month as used_month, ${limitOf("daily", "$17")} as day_limit,
  ${limitOf("monthly", "$18")} as month_limit, ${PLAIN} as plain`

const activating = (by: FindBy): Statement => ({
  name: `licensing_runtime_activate_by_${by}`,
  text: `
  with found as materialized (
    ${selectFound(by, FACTS, `left join licensing_settings st on st.id = $5 ${LIMIT} ${USED}`)}
  ), held as (
    update licensing_license l set activation_count = l.activation_count + 1,
      activation_sequence = l.activation_sequence + 1, updated_at = now()
    from found f
    where l.id = f.id and f.plain and not f.has_claims and l.deleted_at is null
      and ${judgedOf("l", "features")} is not distinct from ${judgedOf("f", "license_features")}
      and (l.purchased_seats is null
        or l.activation_count < l.purchased_seats + l.granted_seats)
      -- Each activation that came meanwhile counts, and none counts that is not numbered.
      and (f.day_limit is null or f.used_day + l.activation_sequence - f.activation_sequence < f.day_limit)
      and (f.month_limit is null
        or f.used_month + l.activation_sequence - f.activation_sequence < f.month_limit)
      -- A typed activation of the same computer may have come meanwhile.
      and ($4::text is null or l.activation_sequence = f.activation_sequence)
    returning l.id, l.order_id, l.activation_count, l.activation_sequence
  ), made as (
    insert into licensing_activation (id, license_id, sequence, fingerprint, lock_digests, lock_bytes,
      name, platform, app_version, activated_at, last_seen_at, actor_type)
    select $9, held.id, held.activation_sequence, $3, $10::jsonb, $4, $11, $12, $13, $6, $6, 'program'
    from held
  ), counted as (
    insert into licensing_usage_counter (id, count)
    select held.id || $14, 1 from held
    on conflict (id) do update set count = licensing_usage_counter.count + 1
  ), told as (
    insert into licensing_event (id, type, actor_type, order_id, activation_id, license_ids, data,
      created_at)
    select $15, 'activation.created', 'program', held.order_id, $9, array[held.id],
      '{"seat":"fresh"}', clock_timestamp()
    from held
  )
  select ${asJson("found")}, held.activation_count as taken from found left join held on true`,
})

const ACTIVATE = { fingerprint: activating("fingerprint"), locks: activating("locks") }

/** Of a license that was activated it judges the seat as it was found when it was taken. */
function judge(found: Facts | null, request: TaskRequest, now: Date): Verdict {
  const license = found && taskFacts(found)
  const facts: TaskFacts = {
    license:
      found && license && found.taken !== null
        ? { ...license, activation_count: found.taken - 1 }
        : license,
    activation: verdictActivation(found),
    locks: null,
    removal_code: "not_needed",
  }
  return validationVerdict(facts, request, now)
}

function taskFacts(found: Facts): TaskLicense {
  return {
    ...found,
    ...verdictLicense(found),
    seats: seatTotal(found),
    held_seats: 0,
    vacated: 0,
    returning: false,
    limits: taskLimits(found.task_limits),
    limit_seats: seatTotal(found),
    used: { day: found.used_day, month: found.used_month },
    wrong_codes: 0,
  }
}

/** Whether a computer that is activated already says something new, or claims a typed activation. */
function bringsNews(found: Facts, { lock_digests }: Computer, details: ActivationDetails): boolean {
  const changes = (given: string | null | undefined, kept: string | null) =>
    given !== undefined && given !== null && given !== kept
  return (
    (found.a_typed === true && lock_digests !== null) ||
    changes(details.name, found.a_name) ||
    changes(details.platform, found.a_platform) ||
    changes(details.app_version, found.a_app_version)
  )
}
