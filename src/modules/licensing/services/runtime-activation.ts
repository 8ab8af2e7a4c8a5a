import {
  type StoredTaskLimits,
  subscriptionState,
  taskLimitOf,
  taskLimits,
} from "../domain/task-limits"
import { seatTotal } from "../domain/seats"
import { expiryAfterActivation, type TermStartFacts } from "../domain/terms"
import { VACATING_REASONS } from "../domain/transfers"
import {
  publicVerdict,
  type TaskFacts,
  type TaskLicense,
  type TaskRequest,
  validationVerdict,
} from "../domain/validation"
import { type Computer, type ReadComputer } from "../lib/computers"
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
  TermStartFacts &
  Pick<TaskLicense, "max_transfers" | "transfer_count" | "subscription_expires_at"> & {
    activation_sequence: number
    vacated_seats: number
    /** The computer freed a vacated seat itself. */
    returning: boolean
    /** Machine files are out, which may hold seats of their own. */
    has_files: boolean
    task_limits: StoredTaskLimits | null
    /** See {@link JUDGED}. */
    judged: string
    a_name: string | null
    a_platform: string | null
    a_app_version: string | null
    a_typed: boolean | null
  }

type Cradle = { lastSeenService: LastSeenService; runtimeDatabaseService: RuntimeDatabaseService }

/**
 * Most activations need no lock: one statement reads what they are judged by, and one writes everything,
 * provided that the licence is still as it was judged and has a seat that nobody had. PostgreSQL looks at
 * that with the row locked, so of many at once no more succeed than there are seats. Whatever is not so
 * plain (limits, machine files, a seat that was vacated, a computer that claims its typed activation) or was overtaken is
 * left to the task that holds the licence.
 */
export class RuntimeActivationService {
  private readonly database: RuntimeDatabaseService
  private readonly lastSeen: LastSeenService

  constructor({ lastSeenService, runtimeDatabaseService }: Cradle) {
    this.database = runtimeDatabaseService
    this.lastSeen = lastSeenService
  }

  /** The outcome of a plain case; else the id of the licence that the task must hold, null = none. */
  async attempt(
    hashes: string[],
    { claim, computer }: ReadComputer,
    request: RuntimeRequest,
    details: ActivationDetails,
    now: Date
  ): Promise<RuntimeActivated | { hold: string }> {
    const found = await this.read(hashes, computer)
    const facts = found && taskFacts(found)
    const asked: TaskRequest = { ...programCaller(request), purpose: "activate", computer: claim }
    if (found && (found.returning || found.has_files || isLimited(found, now))) {
      return { hold: found.id }
    }
    const verdict = validationVerdict(
      {
        license: facts,
        activation: verdictActivation(found),
        locks: null,
        removal_code: "not_needed",
      } satisfies TaskFacts,
      asked,
      now
    )
    const told = publicVerdict(verdict)
    if (!verdict.valid || !found || !computer) {
      return { answer: runtimeAnswer(told, found), began: null }
    }
    if (found.activation_id) {
      if (bringsNews(found, computer, details)) {
        return { hold: found.id }
      }
      this.lastSeen.note(found.activation_id, now)
      return { answer: runtimeAnswer(told, found), began: null }
    }
    const written = await this.write(found, computer, details, now)
    return written
      ? {
          answer: runtimeAnswer(told, { ...found, ...written }),
          began: { license_id: found.id, activation_id: written.activation_id },
        }
      : { hold: found.id }
  }

  private async read(hashes: string[], computer: Computer | null): Promise<Facts | null> {
    const [facts] = await this.database.query<Facts>(READ, [
      hashes[0] ?? "",
      hashes[1],
      computer?.fingerprint,
      computer?.lock_bytes,
      SETTINGS_ID,
    ])
    return facts ?? null
  }

  /** Null if the licence is no longer as it was judged, or the computer got there first. */
  private async write(
    found: Facts,
    { fingerprint, lock_digests, lock_bytes }: Computer,
    { name, platform, app_version }: ActivationDetails,
    now: Date
  ): Promise<Written | null> {
    const activation_id = entityId("lact")
    const ends = expiryAfterActivation(found, now)
    try {
      const [row] = await this.database.query<{ activation_count: number }>(WRITE, [
        found.id,
        found.judged,
        // A typed activation of the same computer may have come meanwhile.
        lock_bytes === null ? null : found.activation_sequence,
        found.expires_at === null ? ends : null,
        activation_id,
        fingerprint,
        lock_digests && JSON.stringify(lock_digests),
        lock_bytes,
        name,
        platform,
        app_version,
        now,
        counterId(found.id, "activate", now),
        entityId("levt"),
      ])
      return row
        ? {
            activation_id,
            activation_count: row.activation_count,
            activated_at: now,
            expires_at: ends,
          }
        : null
    } catch (error) {
      if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) {
        return null
      }
      throw error
    }
  }
}

type Written = {
  activation_id: string
  activation_count: number
  activated_at: Date
  expires_at: Date | null
}

const UNIQUE_VIOLATION = "23505"

/** What of a licence's row decides, besides its counts. */
const JUDGED = `row(l.state, l.starts_at, l.expires_at, l.grace_hours, l.maintenance_until, l.features,
  l.term_starts, l.valid_duration, l.trial_days)::text`

const READ: Statement = {
  name: "licensing_runtime_activation_read",
  text: `
  select ${FOUND_COLUMNS}, ${JUDGED} as judged, l.trial_days, l.valid_duration, l.term_starts,
    l.max_transfers, l.transfer_count, l.activation_sequence, l.vacated_seats,
    p.subscription_expires_at, st.task_limits, a.name as a_name, a.platform as a_platform,
    a.app_version as a_app_version, a.lock_digests is null as a_typed,
    exists (
      select 1 from licensing_offline_file f
      where f.license_id = l.id and f.kind = 'machine' and f.returned_at is null
        and f.expires_at > now()
    ) as has_files,
    l.vacated_seats > 0 and exists (
      select 1 from licensing_activation e
      where e.license_id = l.id and e.fingerprint = $3 and e.status = 'ended' and e.deleted_at is null
        and e.ended_reason in (${VACATING_REASONS.map((reason) => `'${reason}'`).join(", ")})
    ) as returning
  from ${FOUND_TABLES}
  left join licensing_settings st on st.id = $5
  ${FOUND_FIRST}`,
}

const WRITE: Statement = {
  name: "licensing_runtime_activation_write",
  text: `
  with held as (
    update licensing_license l set activation_count = l.activation_count + 1,
      activation_sequence = l.activation_sequence + 1,
      expires_at = coalesce(l.expires_at, $4::timestamptz), updated_at = now()
    where l.id = $1 and l.deleted_at is null and ${JUDGED} = $2
      and (l.purchased_seats is null
        or l.activation_count + l.vacated_seats < l.purchased_seats + l.granted_seats)
      and ($3::integer is null or l.activation_sequence = $3)
    returning l.id, l.order_id, l.activation_count, l.activation_sequence
  ), made as (
    insert into licensing_activation (id, license_id, sequence, fingerprint, lock_digests, lock_bytes,
      name, platform, app_version, activated_at, last_seen_at, actor_type)
    select $5, held.id, held.activation_sequence, $6, $7::jsonb, $8, $9, $10, $11, $12::timestamptz,
      $12, 'program'
    from held
  ), counted as (
    insert into licensing_usage_counter (id, subject, count)
    select $13, held.id, 1 from held
    on conflict (id) do update set count = licensing_usage_counter.count + 1
  ), told as (
    insert into licensing_event (id, type, actor_type, order_id, activation_id, license_ids, data,
      created_at)
    select $14, 'activation.created', 'program', held.order_id, $5, array[held.id],
      '{"seat":"fresh"}', clock_timestamp()
    from held
  )
  select activation_count from held`,
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
