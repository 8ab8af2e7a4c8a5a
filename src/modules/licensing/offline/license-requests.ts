import { type LicenseRequest, readLicenseRequest } from "../domain/codecs/license-request"
import { licensingError } from "../errors"
import { allSeats, freeSeats } from "../domain/seats/seats"
import type { Verdict } from "../domain/ladder/facts"
import {
  readComputer,
  type ActivationFactsService,
  type ActivationStoreService,
  type ActivationTasksService,
} from "../activations"
import { licenseNotFound } from "../licenses/license-errors"
import type { ComputerInput, TaskCaller } from "../activations/types"
import type {
  LicenseRequestPreview,
  LicenseRequestResult,
  OfflineFileOptions,
} from "./offline-files-types"
import type { DatabaseService } from "../storage"
import type { OfflineFileStoreService } from "./offline-file-store"
import type { OfflineFilesService } from "./offline-files"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  activationTasksService: ActivationTasksService
  databaseService: DatabaseService
  offlineFileStoreService: OfflineFileStoreService
  offlineFilesService: OfflineFilesService
}

/** Requests carry digests or a fingerprint; there is no typed code to check. */
const NO_SIGNATURE = new Uint8Array(0)

/** Rolls back: a computer is not activated for a file that it does not get. */
class FileRefused extends Error {
  constructor(readonly verdict: Verdict) {
    super(verdict.code)
  }
}

/** Answers computers without a network: somebody carries their request here and a machine file back. */
export class LicenseRequestsService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Which computer a request is from, and whether the license is active on it. Changes nothing.
   * @throws 400 LICENSE_REQUEST_INVALID; 404 LICENSE_NOT_FOUND
   */
  async preview(licenseId: string, text: string, now = new Date()): Promise<LicenseRequestPreview> {
    const request = readRequest(text)
    const { activationFactsService, databaseService, offlineFileStoreService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const license = await activationFactsService.lock(licenseId, "activate", tx)
      if (!license) {
        throw licenseNotFound(licenseId)
      }
      const { computer } = readComputer(identityOf(request), NO_SIGNATURE)
      const { activationStoreService: store } = this.cradle
      const { current: activation } = await store.findActive(license, computer, undefined, tx)
      const held = await offlineFileStoreService.held(license.id, computer, now, tx)
      const seats = allSeats(license)
      const { program, name, platform, app_version } = request
      return {
        program,
        is_for_this_program: program === license.program_code,
        name: name ?? null,
        platform: platform ?? null,
        app_version: app_version ?? null,
        activation,
        seats,
        free_seats: freeSeats(seats, license.activation_count + held.seats),
      }
    })
  }

  /**
   * Activates the computer of a request, if it is not active, and makes its machine file: both or neither.
   * Bound by the seats and, unless staff answer, by the limits of `activate`.
   * @throws 400 LICENSE_REQUEST_INVALID
   */
  async answer(
    licenseId: string,
    text: string,
    options: OfflineFileOptions & { note?: string | null },
    caller: TaskCaller,
    now = new Date()
  ): Promise<LicenseRequestResult> {
    const request = readRequest(text)
    const { name, platform, app_version } = request
    const asking = { ...caller, program_code: request.program }
    const signing = await this.cradle.offlineFilesService.signing()
    try {
      return await this.cradle.databaseService.transaction(async (tx) => {
        const task = await this.cradle.activationTasksService.activate(
          licenseId,
          identityOf(request),
          { name, platform, app_version, note: options.note },
          asking,
          now,
          tx
        )
        const { repeated, free_seats, seats } = task
        if (!task.activation) {
          return refused(task.verdict)
        }
        const result = await this.cradle.offlineFilesService.checkOutWith(
          signing,
          licenseId,
          { for: "activation", activation_id: task.activation.id },
          options,
          asking,
          now,
          tx
        )
        if (!result.file) {
          throw new FileRefused(result.verdict)
        }
        return { ...result, repeated, free_seats, seats }
      })
    } catch (error) {
      if (error instanceof FileRefused) {
        return refused(error.verdict)
      }
      throw error
    }
  }
}

function refused(verdict: Verdict): LicenseRequestResult {
  return {
    verdict,
    license_id: null,
    activation: null,
    file: null,
    repeated: false,
    free_seats: null,
    seats: null,
  }
}

function readRequest(text: string): LicenseRequest {
  const read = readLicenseRequest(text)
  if (!read.ok) {
    throw licensingError(
      "LICENSE_REQUEST_INVALID",
      read.reason === "unsupported_version"
        ? "The request is of a newer kind than this shop reads"
        : "This is no license request; copy the whole text, with its first and last line"
    )
  }
  return read.request
}

function identityOf(request: LicenseRequest): ComputerInput {
  return "locks" in request ? { locks: request.locks } : { fingerprint: request.fingerprint }
}
