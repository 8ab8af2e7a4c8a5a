import { lookupForms } from "../domain/codecs/license-key"
import { lookupHash } from "../domain/envelope"
import type { ProgramFeature } from "../domain/feature-catalogue"
import { seatTotal } from "../domain/seats"
import { effectiveFeatures, graceEnd } from "../domain/terms"
import { publicVerdict, validationVerdict, type VerdictLicense } from "../domain/validation"
import type { ActivationStatus, LicenseKind } from "../domain/vocabulary"
import { readComputer } from "../lib/computers"
import type { ActivationDetails, ComputerInput, TaskCaller, TaskResult } from "../types/activations"
import type { OfflineFileWish, OfflineReturnResult } from "../types/offline-files"
import type { RuntimeAnswer, RuntimeFileAnswer, RuntimeRequest } from "../types/runtime"
import type { ActivationTasksService } from "./activation-tasks"
import type { DataKeysService } from "./data-keys"
import type { LastSeenService } from "./last-seen"
import type { OfflineFilesService } from "./offline-files"
import type { OfflineReturnsService } from "./offline-returns"
import type { RuntimeDatabaseService, Statement } from "./runtime-database"

/** A licence with what judging it for one computer needs, by one statement. */
type Found = Omit<VerdictLicense, "features"> & {
  id: string
  policy_code: string
  kind: LicenseKind
  purchased_seats: number | null
  granted_seats: number
  license_features: string[] | null
  order_features: string[] | null
  catalogue: ProgramFeature[] | null
  is_trial: boolean
  is_test: boolean
  activation_id: string | null
  activation_status: ActivationStatus | null
  activation_expires_at: Date | null
  activated_at: Date | null
}

type Cradle = {
  activationTasksService: ActivationTasksService
  dataKeysService: DataKeysService
  lastSeenService: LastSeenService
  offlineFilesService: OfflineFilesService
  offlineReturnsService: OfflineReturnsService
  runtimeDatabaseService: RuntimeDatabaseService
}

/** Signatures prove typed codes only, and the runtime takes none. */
const NO_SIGNATURE = new Uint8Array(0)

/**
 * What the sold program asks (DESIGN §7). Reading answers change nothing. An unknown key and a key of
 * another program take the same way and get the same answer.
 */
export class RuntimeService {
  private readonly database: RuntimeDatabaseService
  private readonly dataKeys: DataKeysService
  private readonly lastSeen: LastSeenService
  private readonly tasks: ActivationTasksService
  private readonly files: OfflineFilesService
  private readonly returns: OfflineReturnsService

  constructor({
    activationTasksService,
    dataKeysService,
    lastSeenService,
    offlineFilesService,
    offlineReturnsService,
    runtimeDatabaseService,
  }: Cradle) {
    this.files = offlineFilesService
    this.returns = offlineReturnsService
    this.lastSeen = lastSeenService
    this.database = runtimeDatabaseService
    this.dataKeys = dataKeysService
    this.tasks = activationTasksService
  }

  /** May this computer run? */
  async validate(request: RuntimeRequest, now = new Date()): Promise<RuntimeAnswer> {
    const { claim, computer } = readComputer(runtimeOnly(request.computer), NO_SIGNATURE)
    const found = await this.find(
      request.key,
      computer?.fingerprint ?? null,
      computer?.lock_bytes ?? null
    )
    const verdict = validationVerdict(
      { license: found && judged(found), activation: activationOf(found) },
      {
        purpose: "validate",
        program_code: request.program_code,
        computer: claim,
        features: request.features,
        app_released_at: request.app_released_at,
      },
      now
    )
    if (verdict.valid && found?.activation_id) {
      this.lastSeen.note(found.activation_id, now)
    }
    return answer(publicVerdict(verdict), found)
  }

  /** Activates this computer; the same one again gets its activation. */
  async activate(
    request: RuntimeRequest,
    details: ActivationDetails,
    now = new Date()
  ): Promise<{ answer: RuntimeAnswer; result: TaskResult }> {
    const found = await this.find(request.key, null, null)
    const result = await this.tasks.activate(
      found?.id ?? "",
      runtimeOnly(request.computer),
      details,
      callerOf(request),
      now
    )
    const verdict = publicVerdict(result.verdict)
    if (!result.activation) {
      return { answer: answer(verdict, found), result }
    }
    const after = await this.find(request.key, result.activation.fingerprint, null)
    return { answer: answer(verdict, after), result }
  }

  /** The program erased its licence: its activation ends and the seat is free. */
  async deactivate(
    request: RuntimeRequest,
    now = new Date()
  ): Promise<{ answer: RuntimeAnswer; result: TaskResult | null }> {
    const { computer } = readComputer(runtimeOnly(request.computer), NO_SIGNATURE)
    const found = await this.find(
      request.key,
      computer?.fingerprint ?? null,
      computer?.lock_bytes ?? null
    )
    if (!found?.activation_id || found.program_code !== request.program_code) {
      return { answer: await this.validate(request, now), result: null }
    }
    const result = await this.tasks.remove(
      found.activation_id,
      callerOf(request),
      "not_needed",
      now
    )
    const after = result.activation ? await this.find(request.key, null, null) : found
    return { answer: answer(publicVerdict(result.verdict), after), result }
  }

  /** An offline file: for this computer if the request names one, else for any. */
  async checkOut(
    request: RuntimeRequest,
    wish: OfflineFileWish,
    now = new Date()
  ): Promise<RuntimeFileAnswer> {
    const computer = runtimeOnly(request.computer)
    const isNamed = computer.locks !== undefined || computer.fingerprint !== undefined
    const found = await this.find(request.key, null, null)
    const { verdict, activation, file } = await this.files.checkOut(
      found?.id ?? "",
      isNamed ? { for: "computer", computer } : { for: "any_computer" },
      wish,
      callerOf(request),
      now
    )
    const after = activation
      ? await this.find(request.key, activation.fingerprint, activation.lock_bytes)
      : found
    return { ...answer(publicVerdict(verdict), after), file }
  }

  /** The program gave up its machine file: what the file holds is free. */
  async giveBack(
    request: RuntimeRequest,
    fileId: string,
    receipt: string,
    now = new Date()
  ): Promise<{ answer: RuntimeAnswer; result: OfflineReturnResult }> {
    const found = await this.find(request.key, null, null)
    const result = await this.returns.giveBack(
      found?.id ?? "",
      fileId,
      { receipt },
      callerOf(request),
      now
    )
    const after = result.file ? await this.find(request.key, null, null) : found
    return { answer: answer(publicVerdict(result.verdict), after), result }
  }

  private async find(
    key: string,
    fingerprint: string | null,
    lockBytes: string | null
  ): Promise<Found | null> {
    const { lookup } = await this.dataKeys.get()
    const hashes = lookupForms(key).map((form) => lookupHash(form, lookup))
    const [found] = await this.database.query<Found>(FIND, [
      hashes[0] ?? "",
      hashes[1],
      fingerprint,
      lockBytes,
    ])
    return found ?? null
  }
}

/** One round trip for a validation; every table is entered by an index. */
const FIND: Statement = {
  name: "licensing_runtime_find",
  text: `
  select l.id, l.state, l.starts_at, l.expires_at, l.grace_hours, l.activation_count, l.kind,
    l.purchased_seats, l.granted_seats, l.allow_offline, l.allow_typed_codes, l.maintenance_until,
    l.is_trial, l.is_test, l.features as license_features, p.active as order_active,
    p.features as order_features, pr.code as program_code, pr.features as catalogue,
    po.code as policy_code, a.id as activation_id, a.status as activation_status,
    a.expires_at as activation_expires_at, a.activated_at
  from licensing_license_secret s
  join licensing_license l on l.id = s.license_id and l.deleted_at is null
  join licensing_program pr on pr.id = l.program_id
  join licensing_policy po on po.id = l.policy_id
  left join licensing_order_profile p on p.order_id = l.order_id
  left join lateral (
    select id, status, expires_at, activated_at from licensing_activation
    where license_id = l.id and fingerprint = $3 and status = 'active' and deleted_at is null
    union all
    select id, status, expires_at, activated_at from licensing_activation
    where license_id = l.id and lock_bytes = $4 and lock_digests is null and status = 'active'
      and deleted_at is null
    limit 1
  ) a on true
  where s.key_hash in ($1, $2)
  order by s.key_hash = $1 desc limit 1`,
}

/** Programs say who they are by digests or a fingerprint; typed codes are for people. */
function runtimeOnly({ locks, fingerprint }: ComputerInput): ComputerInput {
  return { locks, fingerprint }
}

function callerOf(request: RuntimeRequest): TaskCaller {
  return {
    actor: { type: "program", id: null },
    by_staff: false,
    program_code: request.program_code,
    features: request.features,
    app_released_at: request.app_released_at,
  }
}

function featuresOf({ license_features, order_features, catalogue }: Found): string[] {
  return effectiveFeatures(license_features, order_features, catalogue ?? [])
}

function judged(found: Found): VerdictLicense {
  return { ...found, features: featuresOf(found) }
}

function activationOf(found: Found | null) {
  return found?.activation_status
    ? { status: found.activation_status, expires_at: found.activation_expires_at }
    : null
}

function answer(verdict: ReturnType<typeof publicVerdict>, found: Found | null): RuntimeAnswer {
  if (!found || verdict.code === "NOT_FOUND") {
    return { ...verdict, license: null, activation: null }
  }
  return {
    ...verdict,
    license: {
      id: found.id,
      policy: found.policy_code,
      kind: found.kind,
      starts_at: found.starts_at,
      expires_at: found.expires_at,
      grace_ends_at: graceEnd(found.expires_at, found.grace_hours),
      maintenance_until: found.maintenance_until,
      features: featuresOf(found),
      seats: seatTotal(found),
      seats_used: found.activation_count,
      is_trial: found.is_trial,
      is_test: found.is_test,
    },
    activation:
      found.activation_id && found.activated_at
        ? {
            id: found.activation_id,
            activated_at: found.activated_at,
            expires_at: found.activation_expires_at,
          }
        : null,
  }
}
