import { DEFAULT_TASK_LIMITS, type StoredTaskLimits, taskLimits } from "../domain/seats/task-limits"
import { allSeats, seatTotal } from "../domain/seats/seats"
import type { TransferUse } from "../domain/seats/transfers"
import type { TaskFacts, TaskLicense, TaskRequest, Verdict } from "../domain/ladder/facts"
import { publicVerdict, validationVerdict } from "../domain/ladder/validation"
import { activateByProgram, type Computer, type ReadComputer } from "../activations"
import {
  counterId,
  entityId,
  nextMoment,
  type RuntimeDatabaseService,
  SETTINGS_ID,
  statement,
  type Statement,
} from "../storage"
import {
  type FindBy,
  type FoundLicense,
  foundOf,
  foundBy,
  type Lookup,
  programCaller,
  provedBy,
  runtimeAnswer,
  selectFound,
  verdictActivation,
  verdictLicense,
} from "./runtime-license"
import type { ActivationDetails } from "../activations/types"
import type { RuntimeActivated, RuntimeRequest } from "./types"
import type { LastSeenService } from "./last-seen"

/** What an activation is judged by, and what its row says now. */
type Facts = FoundLicense &
  TransferUse &
  Pick<TaskLicense, "subscription_expires_at"> & {
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
    /** Activations in force once this one was written, of a user their own; null = it was not. */
    taken: number | null
  }

/** As the statement gives it. */
type Row = { found: object; taken: number | null }

type Cradle = { lastSeenService: LastSeenService; runtimeDatabaseService: RuntimeDatabaseService }

/**
 * Most activations need no lock and no second look: one statement reads what they are judged by, and
 * writes everything at once where nothing can speak against it, see {@link activateByProgram}. The ladder judges
 * what was read either way and gives the answer. PostgreSQL looks at the seats with the license's row locked, so of
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
    lookup: Lookup,
    { claim, computer }: ReadComputer,
    request: RuntimeRequest,
    details: ActivationDetails,
    now: Date
  ): Promise<RuntimeActivated | { hold: string }> {
    const activation_id = entityId("lact")
    const found = await this.run(lookup, computer, request, details, activation_id, now)
    const judged = judge(
      found,
      { ...programCaller(request), purpose: "activate", computer: claim },
      now
    )
    const verdict = publicVerdict(judged)
    if (found && found.taken !== null) {
      if (!judged.valid) {
        throw new Error(`The license's activation was written although it is ${judged.code}`)
      }
      const { taken: activation_count } = found
      return {
        answer: runtimeAnswer(
          verdict,
          { ...found, activation_count, activation_id, activated_at: now },
          now
        ),
        began: { license_id: found.id, activation_id },
      }
    }
    if (found?.has_claims) {
      return { hold: found.id }
    }
    if (!judged.valid || !found || !computer) {
      return { answer: runtimeAnswer(verdict, found, now), began: null }
    }
    if (!found.activation_id || hasChanges(found, computer, details)) {
      return { hold: found.id }
    }
    this.lastSeen.note(found.activation_id, now)
    return { answer: runtimeAnswer(verdict, found, now), began: null }
  }

  private async run(
    lookup: Lookup,
    computer: Computer | null,
    { program_code, features, app_released_at }: RuntimeRequest,
    { name, platform, app_version }: ActivationDetails,
    activationId: string,
    now: Date
  ): Promise<Facts | null> {
    // What the program demands besides is for the ladder alone to judge.
    const writes = computer !== null && !features?.length && !app_released_at
    const activate = ACTIVATE[foundBy(lookup, computer?.lock_bytes ?? null)]
    const values = {
      ...lookup,
      program_code,
      settings_id: SETTINGS_ID,
      now,
      next_moment: nextMoment(now),
      id: activationId,
      fingerprint: computer?.fingerprint ?? null,
      lock_digests: computer?.lock_digests ? JSON.stringify(computer.lock_digests) : null,
      lock_bytes: computer?.lock_bytes ?? null,
      name: name ?? null,
      platform: platform ?? null,
      app_version: app_version ?? null,
      counter_of_day: counterId("", "activate", now),
      counter_of_month_start: counterId("", "activate", firstOfMonth(now)),
      default_daily: DEFAULT.daily,
      default_monthly: DEFAULT.monthly,
      event_id: entityId("levt"),
    }
    const run = async (may_write: boolean) =>
      await this.database.run<Row>(activate, { ...values, may_write })
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

const activateStatement = (by: FindBy): Statement =>
  statement(
    `licensing_runtime_activate_by_${by}`,
    activateByProgram((columns, joins) => selectFound(by, columns, joins), provedBy(by))
  )

const ACTIVATE = {
  fingerprint: activateStatement("fingerprint"),
  locks: activateStatement("locks"),
  user: activateStatement("user"),
}

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
    limit_seats: allSeats(found),
    used: { day: found.used_day, month: found.used_month },
    wrong_codes: 0,
  }
}

/** Whether a computer that is activated already says something new, or claims a typed activation. */
function hasChanges(found: Facts, { lock_digests }: Computer, details: ActivationDetails): boolean {
  const changes = (given: string | null | undefined, kept: string | null) =>
    given !== undefined && given !== null && given !== kept
  return (
    (found.a_typed === true && lock_digests !== null) ||
    changes(details.name, found.a_name) ||
    changes(details.platform, found.a_platform) ||
    changes(details.app_version, found.a_app_version)
  )
}
