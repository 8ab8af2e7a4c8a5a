import { lookupForms } from "../domain/codecs/license-key"
import {
  type AnswerQuestion,
  answerPayload,
  SIGNED_ANSWER_TYP,
} from "../domain/codecs/signed-answer"
import { lookupHash } from "../domain/envelope"
import type { CheckRequest } from "../domain/ladder/facts"
import { publicVerdict, validationVerdict } from "../domain/ladder/validation"
import { answerFacts } from "./answer-facts"
import { consumeAtOnce } from "./consume-at-once"
import { counterOf, countingOf, demanding, usedBefore } from "./counted-uses"
import type {
  AnyAnswer,
  RuntimeActivated,
  RuntimeAnswer,
  RuntimeBatch,
  RuntimeConsumed,
  RuntimeDeactivated,
  RuntimeFileAnswer,
  RuntimeRequest,
} from "./types"
import type { ConsumptionService } from "../consumption"
import type { PastUse, Use } from "../consumption/types"
import { licensingError } from "../errors"
import { readComputer, type ActivationTasksService, type PredecessorsService } from "../activations"
import {
  checkOf,
  factsOf,
  FIND,
  type FoundLicense,
  foundOf,
  HELD_SEATS,
  foundBy,
  type Lookup,
  NO_SIGNATURE,
  programCaller,
  runtimeAnswer,
  runtimeComputer,
  signedIn,
} from "./runtime-license"
import type { LicensingOptions } from "../options"
import type { ActivationDetails } from "../activations/types"
import type { OfflineFileOptions, OfflineReturnResult } from "../offline/offline-files-types"
import type { DataKeysService, RuntimeDatabaseService } from "../storage"
import type { LastSeenService } from "./last-seen"
import type { OfflineFilesService, OfflineReturnsService } from "../offline"
import type { RuntimeActivationService } from "./runtime-activation"
import type { SigningKeysService } from "../settings"

/** How exactly it is known when a computer last asked whether it may run; each note is a write. */
const SEEN_GRAIN_MS = 60_000

type Cradle = {
  activationTasksService: ActivationTasksService
  consumptionService: ConsumptionService
  dataKeysService: DataKeysService
  lastSeenService: LastSeenService
  licensingOptions: LicensingOptions
  offlineFilesService: OfflineFilesService
  offlineReturnsService: OfflineReturnsService
  predecessorsService: PredecessorsService
  runtimeActivationService: RuntimeActivationService
  runtimeDatabaseService: RuntimeDatabaseService
  signingKeysService: SigningKeysService
}

/**
 * The calls of the sold program. Calls that read change nothing. An unknown key and a key of
 * another program take the same way and get the same answer.
 */
export class RuntimeService {
  private readonly database: RuntimeDatabaseService
  private readonly activations: RuntimeActivationService
  private readonly consumption: ConsumptionService
  private readonly dataKeys: DataKeysService
  private readonly lastSeen: LastSeenService
  private readonly tasks: ActivationTasksService
  private readonly predecessors: PredecessorsService
  private readonly options: LicensingOptions["runtime"]
  private readonly files: OfflineFilesService
  private readonly returns: OfflineReturnsService
  private readonly signingKeys: SigningKeysService

  constructor(cradle: Cradle) {
    this.activations = cradle.runtimeActivationService
    this.database = cradle.runtimeDatabaseService
    this.consumption = cradle.consumptionService
    this.dataKeys = cradle.dataKeysService
    this.lastSeen = cradle.lastSeenService
    this.tasks = cradle.activationTasksService
    this.predecessors = cradle.predecessorsService
    this.options = cradle.licensingOptions.runtime
    this.files = cradle.offlineFilesService
    this.returns = cradle.offlineReturnsService
    this.signingKeys = cradle.signingKeysService
  }

  /** May this computer run? One statement. */
  async validate(request: RuntimeRequest, now = this.database.now()): Promise<RuntimeAnswer> {
    const { found, asked } = await this.ask(request, "validate")
    const verdict = validationVerdict(factsOf(found), asked, now)
    if (verdict.valid && found?.activation_id) {
      const { activation_id, last_seen_at } = found
      if (!last_seen_at || now.getTime() - last_seen_at.getTime() >= SEEN_GRAIN_MS) {
        this.lastSeen.note(activation_id, now)
      }
    }
    return runtimeAnswer(publicVerdict(verdict), found, now)
  }

  /**
   * Counts uses of this license or of one of its features, all of them or none. Where none are counted, the license is
   * only judged.
   */
  async consume(
    request: RuntimeRequest,
    use: Use,
    now = this.database.now()
  ): Promise<RuntimeConsumed> {
    const { claim, computer } = readComputer(runtimeComputer(request.computer), NO_SIGNATURE)
    const lookup = await this.lookupOf(request)
    const run = this.database.run.bind(this.database)
    const read = await consumeAtOnce(run, lookup, computer, request, use, now)
    const found = counterOf(await this.ownOf(read.found, request), use.feature)
    const asked = checkOf(demanding(request, use.feature), "consume", claim)
    const verdict = validationVerdict(factsOf(found), asked, now)
    if (read.consumed && !verdict.valid) {
      throw new Error(`Uses of the license were counted although it is ${verdict.code}`)
    }
    const consumed =
      verdict.valid && found && (found.consumption || use.feature)
        ? (read.consumed ?? (await this.consumption.consume(found.id, use)))
        : null
    if (!consumed || !found) {
      return { answer: runtimeAnswer(publicVerdict(verdict), found, now), notice_id: null }
    }
    const { outcome, counter, notice_id } = consumed
    if (outcome === "reused") {
      throw licensingError(
        "IDEMPOTENCY_KEY_REUSED",
        "This Idempotency-Key was used for another amount or feature already"
      )
    }
    const counting = countingOf(outcome, counter, use.amount)
    const counted = validationVerdict({ ...factsOf(found), counting }, asked, now)
    const after = { ...found, consumption: { ...counter, feature: use.feature } }
    return { answer: runtimeAnswer(publicVerdict(counted), after, now), notice_id }
  }

  /**
   * Counts uses of the license or of a feature that happened before, each id once; where none are counted, the license
   * is only judged. The feature must have been on at the last of them, and its seat may be given up since.
   * @param feature empty = the license as a whole
   */
  async consumeBatch(
    request: RuntimeRequest,
    feature: string,
    entries: readonly PastUse[],
    now = this.database.now()
  ): Promise<RuntimeConsumed<RuntimeBatch>> {
    const used_before = usedBefore(feature, entries, now)
    const { found: license, asked } = await this.ask(request, "consume", { used_before })
    const found = counterOf(license, feature)
    const verdict = publicVerdict(validationVerdict(factsOf(found), asked, now))
    const counts =
      verdict.valid && found && (found.consumption || feature)
        ? await this.consumption.consumeBatch(found.id, feature, entries)
        : null
    const after =
      counts && found ? { ...found, consumption: { ...counts.counter, feature } } : found
    const ids = new Set(entries.map(({ id }) => id)).size
    const answer = {
      ...runtimeAnswer(verdict, after, now),
      counted: counts?.counted ?? 0,
      repeated: counts ? ids - counts.counted : 0,
    }
    return { answer, notice_id: counts?.notice_id ?? null }
  }

  /** Activates this computer; the same one again gets its activation. */
  async activate(
    request: RuntimeRequest,
    details: ActivationDetails,
    now = this.database.now()
  ): Promise<RuntimeActivated> {
    const input = runtimeComputer(request.computer)
    const computer = readComputer(input, NO_SIGNATURE)
    const lookup = await this.lookupOf(request)
    const outcome = await this.activations.attempt(lookup, computer, request, details, now)
    if (!("hold" in outcome)) {
      return outcome
    }
    const { verdict, activation, repeated } = await this.database.transaction(
      async (tx) =>
        await this.tasks.activate(outcome.hold, input, details, programCaller(request), now, tx)
    )
    const after = await this.find(request, activation?.fingerprint ?? null, null)
    return {
      answer: runtimeAnswer(publicVerdict(verdict), after, now),
      began:
        activation && !repeated
          ? { license_id: activation.license_id, activation_id: activation.id }
          : null,
    }
  }

  /**
   * This computer was activated before and has been repaired or reinstalled since: it takes over the activation that
   * it had, as far as the program's rule lets its locks differ. Unchanged, it gets its activation.
   */
  async reactivate(
    request: RuntimeRequest,
    details: ActivationDetails,
    now = this.database.now()
  ): Promise<RuntimeActivated> {
    const input = runtimeComputer(request.computer)
    const { computer } = readComputer(input, NO_SIGNATURE)
    const found = await this.find(
      request,
      computer?.fingerprint ?? null,
      computer?.lock_bytes ?? null
    )
    if (found?.activation_id) {
      return await this.activate(request, details, now)
    }
    const id = found?.id ?? ""
    const { verdict, activation } = await this.database.transaction(async (tx) => {
      const userId = request.user?.sub ?? null
      const activationId =
        found && computer && (await this.predecessors.find(id, computer, userId, tx))
      const ref = { licenseId: id, activationId }
      return await this.tasks.reactivateOn(ref, input, details, programCaller(request), now, tx)
    })
    const after = activation ? await this.find(request, activation.fingerprint, null) : found
    return {
      answer: runtimeAnswer(publicVerdict(verdict), after, now),
      began: activation && { license_id: id, activation_id: activation.id },
    }
  }

  /**
   * The program erased its license: its activation ends and the seat is free.
   * @param removalCode that it shows; null = none. Needed where the computer may run by an activation code.
   */
  async deactivate(
    request: RuntimeRequest,
    removalCode: string | null,
    now = this.database.now()
  ): Promise<RuntimeDeactivated> {
    const { computer } = readComputer(runtimeComputer(request.computer), NO_SIGNATURE)
    const found = await this.find(
      request,
      computer?.fingerprint ?? null,
      computer?.lock_bytes ?? null
    )
    const id = found?.activation_id
    if (!id) {
      return { answer: await this.validate(request, now), ended: null }
    }
    const proof = { erased: removalCode }
    const { verdict, activation } = await this.database.transaction(
      async (tx) => await this.tasks.remove(id, programCaller(request), proof, "removed", now, tx)
    )
    const after = activation ? await this.find(request, null, null) : found
    return {
      answer: runtimeAnswer(publicVerdict(verdict), after, now),
      ended: activation && { license_id: found.id, activation_id: id },
    }
  }

  /** An offline file: for this computer if the request names one, else for any. */
  async checkOut(
    request: RuntimeRequest,
    options: OfflineFileOptions,
    now = this.database.now()
  ): Promise<RuntimeFileAnswer> {
    const computer = runtimeComputer(request.computer)
    const isNamed = computer.locks !== undefined || computer.fingerprint !== undefined
    const found = await this.find(request, null, null)
    const { verdict, activation, file } = await this.files.checkOut(
      found?.id ?? "",
      isNamed ? { for: "computer", computer } : { for: "any_computer" },
      options,
      programCaller(request),
      now
    )
    const after = activation
      ? await this.find(request, activation.fingerprint, activation.lock_bytes)
      : found
    return { ...runtimeAnswer(publicVerdict(verdict), after, now), file }
  }

  /** The program gave up its machine file: what the file holds is free. */
  async giveBack(
    request: RuntimeRequest,
    fileId: string,
    receipt: string,
    now = this.database.now()
  ): Promise<{ answer: RuntimeAnswer; result: OfflineReturnResult }> {
    const found = await this.find(request, null, null)
    const result = await this.returns.giveBack(
      found?.id ?? "",
      fileId,
      { receipt },
      programCaller(request),
      now
    )
    const after = result.file ? await this.find(request, null, null) : found
    return { answer: runtimeAnswer(publicVerdict(result.verdict), after, now), result }
  }

  /** The time by which programs are judged, the same in all processes. */
  now(): Date {
    return this.database.now()
  }

  /** The token of an answer: what was asked and what was answered, so that it passes for no other. */
  async sign(question: AnswerQuestion, answer: AnyAnswer, now: Date): Promise<string> {
    const facts = answerFacts(question, answer, this.options.keepHours, now)
    return await this.signingKeys.sign(SIGNED_ANSWER_TYP, answerPayload(question, facts, now))
  }

  /** The license as the computer of the request finds it, and what is asked of the ladder. */
  async ask(
    request: RuntimeRequest,
    purpose: CheckRequest["purpose"],
    more?: Pick<CheckRequest, "mode" | "seat_of" | "used_before">
  ): Promise<{ found: FoundLicense | null; asked: CheckRequest }> {
    const { claim, computer } = readComputer(runtimeComputer(request.computer), NO_SIGNATURE)
    const found = await this.find(
      request,
      computer?.fingerprint ?? null,
      computer?.lock_bytes ?? null
    )
    return { found, asked: checkOf(request, purpose, claim, more) }
  }

  /**
   * The license, unless it is another program's: nothing more is done for such a one, so that its answer
   * takes no longer than that to an unknown key.
   */
  async find(
    request: RuntimeRequest,
    fingerprint: string | null,
    lockBytes: string | null
  ): Promise<FoundLicense | null> {
    const lookup = await this.lookupOf(request)
    const [row] = await this.database.run<{ found: object }>(FIND[foundBy(lookup, lockBytes)], {
      ...lookup,
      fingerprint,
      lock_bytes: lockBytes,
    })
    return await this.ownOf(row ? foundOf<FoundLicense>(row.found) : null, request)
  }

  /** The license, unless it is another program's, with the seats that its machine files hold. */
  private async ownOf(
    found: FoundLicense | null,
    { program_code, user }: RuntimeRequest
  ): Promise<FoundLicense | null> {
    if (found?.program_code !== program_code) {
      return null
    }
    // Few licenses have a machine file out, so that the others need not be asked about theirs.
    const now = this.database.now()
    return Number(found.offline_until) > now.getTime()
      ? { ...found, held_seats: await this.heldSeats(found.id, user?.sub ?? null, now) }
      : found
  }

  private async heldSeats(license_id: string, user_id: string | null, now: Date): Promise<number> {
    const [held] = await this.database.run<{ seats: number }>(HELD_SEATS, {
      license_id,
      user_id,
      now,
    })
    return held?.seats ?? 0
  }

  /** What the license is found by: what the user's token says, or what the key may be stored under. */
  private async lookupOf({ key, user }: RuntimeRequest): Promise<Lookup> {
    if (user) {
      return { ...signedIn(user), license_id: user.license }
    }
    const { lookup } = await this.dataKeys.get()
    const [first = "", second = null] = lookupForms(key).map((form) => lookupHash(form, lookup))
    return { key_hash: first, other_key_hash: second }
  }
}
