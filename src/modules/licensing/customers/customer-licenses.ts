import { datesOf } from "../domain/license-dates"
import { ownValue } from "../domain/own-value"
import { customerRight, mayAsOwner, taskOutlook } from "../domain/permissions/customer-rights"
import { featureNames } from "../domain/policies/feature-catalogue"
import { countsUses, featuresInForce, floatingFeatures } from "../domain/policies/feature-terms"
import { ownerResets } from "../domain/seats/owner-resets"
import { allSeats, freeSeats } from "../domain/seats/seats"
import {
  countedTask,
  type Task,
  taskLimits,
  taskScope,
  TASKS,
  WRONG_REMOVAL_CODE,
} from "../domain/seats/task-limits"
import { awaitsFirstActivation, effectiveFeatures, graceEnd } from "../domain/policies/terms"
import type {
  TaskFacts,
  TaskLicense,
  TaskRequest,
  Verdict,
  VerdictActivation,
} from "../domain/ladder/facts"
import { isForUsersOnly, isTaskOfAccounts } from "../domain/ladder/computer-acts"
import { validationVerdict } from "../domain/ladder/validation"
import { licenseNotFound } from "../licenses/license-errors"
import type { CustomerAccess, CustomerLicense } from "./types"
import type { LicenseSearch } from "../licenses/license-filters-types"
import type { ListedLicense } from "../licenses/types"
import {
  type ActivationFactsService,
  countedSubject,
  type TaskSubject,
  type ActivationStoreService,
  type TaskLicensesService,
} from "../activations"
import type { LicenseReaderService } from "../licenses"
import type { HeldSeats, OfflineFileStoreService } from "../offline"
import type { DayAndMonth, UsageCountersService } from "../storage"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  licenseReaderService: LicenseReaderService
  offlineFileStoreService: OfflineFileStoreService
  taskLicensesService: TaskLicensesService
  usageCountersService: UsageCountersService
}

/** Filters of an order's licenses, as in `LicenseSearch`. */
export type CustomerLicenseQuery = Pick<LicenseSearch, "words" | "status"> & {
  limit: number
  offset: number
}

type Counted = (subject: string, name: string) => DayAndMonth

/** Tasks counted so far, and the seats that machine files hold. */
type SeatUse = { counted: Counted; held: HeldSeats; orderSeats: number | null; resets: Date[] }

/** Reads licenses for an account that may see their order. */
export class CustomerLicensesService {
  private readonly facts: ActivationFactsService
  private readonly licenses: LicenseReaderService
  private readonly files: OfflineFileStoreService
  private readonly counters: UsageCountersService
  private readonly seats: TaskLicensesService
  private readonly activations: ActivationStoreService

  constructor({
    activationFactsService,
    activationStoreService,
    licenseReaderService,
    offlineFileStoreService,
    taskLicensesService,
    usageCountersService,
  }: Cradle) {
    this.seats = taskLicensesService
    this.activations = activationStoreService
    this.files = offlineFileStoreService
    this.facts = activationFactsService
    this.licenses = licenseReaderService
    this.counters = usageCountersService
  }

  /** One page of the selected licenses of an order, in the order of issue. */
  async list(
    access: CustomerAccess,
    { limit, offset, ...narrowed }: CustomerLicenseQuery,
    now = new Date()
  ): Promise<{ licenses: CustomerLicense[]; count: number; count_capped?: true }> {
    const { licenses, ...counts } = await this.licenses.list(
      { ...narrowed, order_id: [access.order_id] },
      { limit, offset, order: "unit" },
      now
    )
    return { licenses: await this.shown(licenses, access, now), ...counts }
  }

  /** @throws 404 LICENSE_NOT_FOUND */
  async retrieve(access: CustomerAccess, id: string, now = new Date()): Promise<CustomerLicense> {
    const [license] = await this.shown([await this.licenses.retrieve(id, now)], access, now)
    if (!license) {
      throw licenseNotFound(id)
    }
    return license
  }

  /** These licenses of the order, unordered. */
  async ofIds(access: CustomerAccess, ids: string[], now = new Date()): Promise<CustomerLicense[]> {
    return await this.shown(await this.licenses.ofIds(ids, now), access, now)
  }

  private async shown(
    licenses: ListedLicense[],
    access: CustomerAccess,
    now: Date
  ): Promise<CustomerLicense[]> {
    const ids = licenses.map(({ id }) => id)
    const [found, counted, held, orderSeats, resets] = await Promise.all([
      this.facts.read(ids),
      this.counters.readAll([access.order_id, ...ids], now),
      this.files.heldByLicense(ids, now),
      this.seats.orderSeats(access.order_id),
      this.activations.ownerResetsOf(mayAsOwner("reset_device", access) ? ids : []),
    ])
    const factsOf = new Map(found.map((each) => [each.id, each]))
    return licenses.flatMap((license) => {
      const facts = factsOf.get(license.id)
      return facts
        ? [
            shownLicense(
              license,
              facts,
              { counted, held: held(license.id), orderSeats, resets: resets(license.id) },
              access,
              now
            ),
          ]
        : []
    })
  }
}

function shownLicense(
  license: ListedLicense,
  facts: TaskSubject,
  use: SeatUse,
  access: CustomerAccess,
  now: Date
): CustomerLicense {
  const { id, key_redacted, status, kind, program, policy, seats, seats_used, floating } = license
  const { bundle, unit_index } = license
  const { expires_at, is_trial, is_test, created_at } = license
  const given = effectiveFeatures(facts.features, facts.order_features, facts.program_catalogue)
  const { features, feature_ends } = featuresInForce(given, facts.feature_terms, now)
  return {
    id,
    order_id: access.order_id,
    key_redacted,
    status,
    kind,
    authorization: facts.authorization,
    program,
    policy,
    bundle: bundle && unit_index !== null ? { ...bundle, unit: unitOf(license) } : null,
    seats,
    seats_used,
    free_seats: freeSeats(seats, seats_used),
    floating,
    ...datesOf(license),
    grace_until: facts.grace_hours > 0 ? graceEnd(expires_at, facts.grace_hours) : null,
    is_trial,
    is_test,
    features,
    feature_ends,
    max_borrow_hours: facts.allow_offline ? facts.max_borrow_hours : null,
    floating_features: floatingFeatures(features, facts.feature_terms),
    feature_names: featureNames(features, facts.program_catalogue),
    counted_features: features.filter((code) => {
      const terms = ownValue(facts.feature_terms, code)
      return terms !== undefined && countsUses(terms)
    }),
    custom_fields: facts.custom_fields,
    created_at,
    tasks: Object.fromEntries(
      TASKS.map((task) => [
        task,
        taskOutlook(
          customerRight(task, access, now),
          bestVerdict(task, facts, given, use, now),
          isTaskOfAccounts(facts, task)
        ),
      ])
    ) as CustomerLicense["tasks"],
    files: filesOutlook(facts, given, access, now),
    owner_reset: mayAsOwner("reset_device", access)
      ? taskOutlook(
          customerRight("reset_device", access, now),
          bestVerdict("remove", facts, given, use, now, access.owner_resets)
        )
      : null,
  }
}

/** What the licenses of one unit of a bundle have in common. */
function unitOf({ bundle_id, unit_index }: ListedLicense): string {
  return `${bundle_id}/${unit_index}`
}

/** Whether files can be made, for an activated computer where one is needed. */
function filesOutlook(
  held: TaskSubject,
  features: string[],
  access: CustomerAccess,
  now: Date
): CustomerLicense["files"] {
  const right = customerRight("make_file", access, now)
  const facts = {
    license: { ...held, features, term_begun: !awaitsFirstActivation(held) },
    activation: IN_FORCE,
  }
  const outlook = (purpose: "license_file" | "checkout") =>
    taskOutlook(
      right,
      validationVerdict(facts, { purpose, program_code: null, computer: "fingerprint" }, now),
      !isForUsersOnly(held, purpose)
    )
  return { license: outlook("license_file"), machine: outlook("checkout") }
}

const IN_FORCE: VerdictActivation = { status: "active", expires_at: null }

/**
 * The ladder's verdict on a task with valid input, on another computer where a task takes one.
 * @param ownerMay resets that an owner may do per license and year
 */
function bestVerdict(
  task: Task,
  held: TaskSubject,
  features: string[],
  { counted, held: files, orderSeats, resets }: SeatUse,
  now: Date,
  ownerMay?: number
): Verdict {
  const kind = { owner_reset: ownerMay !== undefined }
  const as = countedTask(task, kind)
  const seats = allSeats(held)
  const license: TaskLicense = {
    ...held,
    seats,
    limit_seats: taskScope(as, held.order_id !== null) === "order" ? orderSeats : seats,
    features,
    held_seats: files.seats,
    vacated: Math.max(0, held.vacated_seats - files.vacated),
    returning: false,
    limits: taskLimits(held.task_limits),
    used: counted(countedSubject(held, as), as),
    wrong_codes: counted(held.id, WRONG_REMOVAL_CODE).day,
  }
  const facts: TaskFacts = {
    license,
    activation: task === "activate" ? null : IN_FORCE,
    locks: { ok: true, changed: [] },
    removal_code: "right",
    owner_resets: ownerMay === undefined ? undefined : ownerResets(ownerMay, resets, now),
  }
  const request: TaskRequest = {
    ...kind,
    purpose: task,
    program_code: null,
    computer: task === "remove" ? null : "machine_codes",
    by_staff: false,
  }
  return validationVerdict(facts, request, now)
}
