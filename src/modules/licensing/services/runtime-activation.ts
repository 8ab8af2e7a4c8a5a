import { licenseStatusSql } from "../domain/license-status"
import {
  type StoredTaskLimits,
  subscriptionState,
  taskLimitOf,
  taskLimits,
} from "../domain/task-limits"
import { seatTotal } from "../domain/seats"
import { VACATING_REASONS } from "../domain/transfers"
import {
  publicVerdict,
  type TaskFacts,
  type TaskLicense,
  type TaskRequest,
  type Verdict,
  validationVerdict,
} from "../domain/validation"
import type { Computer, ReadComputer } from "../lib/computers"
import { entityId } from "../lib/entity-id"
import {
  FOUND_COLUMNS,
  FOUND_FIRST,
  FOUND_TABLES,
  type FoundLicense,
  programCaller,
  runtimeAnswer,
  verdictActivation,
  verdictLicense,
} from "../lib/runtime-license"
import type { ActivationDetails } from "../types/activations"
import type { RuntimeActivated, RuntimeRequest } from "../types/runtime"
import { SETTINGS_ID } from "./data-keys"
import type { LastSeenService } from "./last-seen"
import type { RuntimeDatabaseService, Statement } from "./runtime-database"
import { counterId } from "./usage-counters"

/** What an activation is judged by, and what its row says now. */
type Facts = FoundLicense &
  Pick<TaskLicense, "max_transfers" | "transfer_count" | "subscription_expires_at"> & {
    vacated_seats: number
    /** The computer freed a vacated seat itself. */
    returning: boolean
    /** Machine files are out, which may hold seats of their own. */
    has_files: boolean
    task_limits: StoredTaskLimits | null
    a_name: string | null
    a_platform: string | null
    a_app_version: string | null
    a_typed: boolean | null
    /** Activations in force once this one was written; null = it was not. */
    taken: number | null
  }

type Cradle = { lastSeenService: LastSeenService; runtimeDatabaseService: RuntimeDatabaseService }

/**
 * Most activations need no lock and no second look: one statement reads what they are judged by, and
 * writes everything at once where nothing can speak against it ({@link PLAIN}). The ladder judges what was
 * read either way and gives the answer. PostgreSQL looks at the seats with the licence's row locked, so of
 * many at once no more succeed than there are seats. Whatever is not so plain (limits, machine files, a
 * term that begins, a seat that was vacated, a computer that claims its typed activation) or was overtaken
 * is left to the task that holds the licence.
 */
export class RuntimeActivationService {
  private readonly database: RuntimeDatabaseService
  private readonly lastSeen: LastSeenService

  constructor({ lastSeenService, runtimeDatabaseService }: Cradle) {
    this.database = runtimeDatabaseService
    this.lastSeen = lastSeenService
  }

  /** The outcome of a plain case; else the id of the licence that the task must hold. */
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
    if (found && (found.returning || found.has_files || isLimited(found, now))) {
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
    ]
    try {
      const [facts] = await this.database.query<Facts>(ACTIVATE, values(writes))
      return facts ?? null
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) {
        throw error
      }
      // The same computer came twice at once and the other was first: its activation is there now.
      const [facts] = await this.database.query<Facts>(ACTIVATE, values(false))
      return facts ?? null
    }
  }
}

const UNIQUE_VIOLATION = "23505"

/** The cell of the task limits that an activation goes by, of an order whose subscription has not expired. */
const LIMIT = `coalesce(st.task_limits -> case when p.subscription_expires_at is null
  then 'no_subscription' else 'valid' end -> 'activate', '{}')`

const STATUS = licenseStatusSql({
  license: "l",
  profile: "p",
  now: "$6",
  serialBlacklisted: "p.serial_blacklisted",
})

/**
 * Whether nothing but a missing seat can speak against an activation by a program that demands nothing else:
 * narrower than the ladder, which judges it all the same; a test holds the two together.
 */
const PLAIN = `$8::boolean and a.id is null and pr.code = $7
  and ${STATUS} in ('inactive', 'active')
  and not (l.term_starts = 'first_activation' and l.expires_at is null)
  and (p.subscription_expires_at is null or date_trunc('milliseconds', p.subscription_expires_at) > $6)
  and ${LIMIT} ->> 'enabled' is distinct from 'false'
  and ${LIMIT} ->> 'daily' is null and ${LIMIT} ->> 'monthly' is null`

/** What of a licence's row decides or is told, besides its counts of activations. */
const JUDGED = [
  "state",
  "starts_at",
  "expires_at",
  "grace_hours",
  "maintenance_until",
  "purchased_seats",
  "granted_seats",
  "vacated_seats",
]
const judgedOf = (alias: string, features: string) =>
  `row(${[...JUDGED, features].map((name) => `${alias}.${name}`).join(", ")})`

const ACTIVATE: Statement = {
  name: "licensing_runtime_activate",
  text: `
  with found as materialized (
    select ${FOUND_COLUMNS}, l.max_transfers, l.transfer_count, l.activation_sequence,
      l.vacated_seats, p.subscription_expires_at, st.task_limits, a.name as a_name,
      a.platform as a_platform, a.app_version as a_app_version, a.lock_digests is null as a_typed,
      exists (
        select 1 from licensing_offline_file f
        where f.license_id = l.id and f.kind = 'machine' and f.returned_at is null
          and f.expires_at > now()
      ) as has_files,
      l.vacated_seats > 0 and exists (
        select 1 from licensing_activation e
        where e.license_id = l.id and e.fingerprint = $3 and e.status = 'ended' and e.deleted_at is null
          and e.ended_reason in (${VACATING_REASONS.map((reason) => `'${reason}'`).join(", ")})
      ) as returning,
      ${PLAIN} as plain
    from ${FOUND_TABLES}
    left join licensing_settings st on st.id = $5
    ${FOUND_FIRST}
  ), held as (
    update licensing_license l set activation_count = l.activation_count + 1,
      activation_sequence = l.activation_sequence + 1, updated_at = now()
    from found f
    where l.id = f.id and f.plain and not f.has_files and not f.returning and l.deleted_at is null
      and ${judgedOf("l", "features")} is not distinct from ${judgedOf("f", "license_features")}
      and (l.purchased_seats is null
        or l.activation_count + l.vacated_seats < l.purchased_seats + l.granted_seats)
      -- A typed activation of the same computer may have come meanwhile.
      and ($4 is null or l.activation_sequence = f.activation_sequence)
    returning l.id, l.order_id, l.activation_count, l.activation_sequence
  ), made as (
    insert into licensing_activation (id, license_id, sequence, fingerprint, lock_digests, lock_bytes,
      name, platform, app_version, activated_at, last_seen_at, actor_type)
    select $9, held.id, held.activation_sequence, $3, $10::jsonb, $4, $11, $12, $13, $6, $6, 'program'
    from held
  ), counted as (
    insert into licensing_usage_counter (id, subject, count)
    select held.id || $14, held.id, 1 from held
    on conflict (id) do update set count = licensing_usage_counter.count + 1
  ), told as (
    insert into licensing_event (id, type, actor_type, order_id, activation_id, license_ids, data,
      created_at)
    select $15, 'activation.created', 'program', held.order_id, $9, array[held.id],
      '{"seat":"fresh"}', clock_timestamp()
    from held
  )
  select found.*, held.activation_count as taken from found left join held on true`,
}

/** Of a licence that was activated it judges the seat as it was found when it was taken. */
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
    vacated: found.vacated_seats,
    limits: taskLimits(found.task_limits),
    used: { day: 0, month: 0 },
    wrong_codes: 0,
  }
}

/** Whether so many activations a day or month are allowed: then they are counted with the licence held. */
function isLimited({ task_limits, subscription_expires_at }: Facts, now: Date): boolean {
  const state = subscriptionState(subscription_expires_at, now)
  const { daily, monthly } = taskLimitOf(taskLimits(task_limits), state, "activate")
  return daily !== null || monthly !== null
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
