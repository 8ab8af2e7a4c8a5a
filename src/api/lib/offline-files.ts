import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LICENSING_MODULE } from "../../modules/licensing"
import { licensingError } from "../../modules/licensing/errors"
import { activationNotFound } from "../../modules/licensing/licenses/license-errors"
import type LicensingModuleService from "../../modules/licensing/service"
import type { TaskCaller } from "../../modules/licensing/activations/types"
import type {
  ListedOfflineFile,
  OfflineFileOptions,
} from "../../modules/licensing/offline/offline-files-types"
import {
  answerLicenseRequestWorkflow,
  checkOutOfflineFileWorkflow,
  returnOfflineFileWorkflow,
} from "../../workflows/activations"
import { localeOf } from "./locale"
import { pathId } from "./path-id"
import { taskAnswer, verdictError } from "./task-answer"

/*
 * The acts of staff and customer routes on the offline files of a license. Whether the license is
 * theirs to see they judge themselves, before.
 */

/** One page of the files that were given out for a license, each with the computer that has it. */
export async function offlineFilePage(
  req: AuthenticatedMedusaRequest,
  license_id: string,
  { limit, offset }: { limit: number; offset: number }
) {
  const { files, count } = await licensingOf(req).offline.listOfLicense(license_id, {
    limit,
    offset,
  })
  const now = new Date()
  return { offline_files: files.map((file) => shownOfflineFile(file, now)), count, offset, limit }
}

/**
 * Makes a license file, or the machine file of one of the license's activations, and answers with it.
 * @throws 404 ACTIVATION_NOT_FOUND; the verdict's code
 */
export async function sendNewOfflineFile(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  license_id: string,
  { activation_id, ...options }: OfflineFileOptions & { activation_id?: string },
  caller: TaskCaller
): Promise<void> {
  if (activation_id !== undefined) {
    const activation = await licensingOf(req).activations.find(activation_id)
    if (activation?.license_id !== license_id) {
      throw activationNotFound(activation_id)
    }
  }
  const { result } = await checkOutOfflineFileWorkflow(req.scope).run({
    input: {
      license_id,
      subject:
        activation_id === undefined
          ? { for: "any_computer" }
          : { for: "activation", activation_id },
      options,
      caller,
    },
  })
  if (!result.file) {
    throw verdictError(result.verdict, localeOf(req))
  }
  res.setHeader("cache-control", "no-store")
  res.json({ file: result.file })
}

/**
 * Takes the machine file of the path back, which must be the license's, and answers with what ended.
 * @param receipt absent = on the word of the caller
 * @throws 404 OFFLINE_FILE_NOT_FOUND; the verdict's code
 */
export async function sendOfflineFileReturn(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  license_id: string,
  receipt: string | undefined,
  caller: TaskCaller
): Promise<void> {
  const file_id = pathId(req, "file_id")
  const file = await licensingOf(req).offline.find(file_id)
  if (file?.license_id !== license_id || file.kind !== "machine") {
    throw licensingError(
      "OFFLINE_FILE_NOT_FOUND",
      `The license has no machine file with the id ${file_id}`
    )
  }
  const { result } = await returnOfflineFileWorkflow(req.scope).run({
    input: {
      license_id,
      file_id,
      proof: receipt === undefined ? "not_needed" : { receipt },
      caller,
    },
  })
  if (!result.file) {
    throw verdictError(result.verdict, localeOf(req))
  }
  res.json({ id: file.id, returned_at: result.file.returned_at, activation_ended: !!result.ended })
}

/**
 * Activates the computer of a request and makes its machine file: both, or neither.
 * @throws the verdict's code
 */
export async function answeredLicenseRequest(
  req: AuthenticatedMedusaRequest,
  license_id: string,
  { request, ...options }: OfflineFileOptions & { request: string; note?: string | null },
  caller: TaskCaller
) {
  const { result } = await answerLicenseRequestWorkflow(req.scope).run({
    input: { license_id, request, options, caller },
  })
  return { ...taskAnswer(result, localeOf(req)), file: result.file }
}

function licensingOf(req: AuthenticatedMedusaRequest) {
  return req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
}

/** A file in a list: which computer has it, and whether it holds a seat for it. */
function shownOfflineFile(file: ListedOfflineFile, now: Date) {
  const { id, license_id, activation_id, kind, created_at, expires_at, returned_at } = file
  return {
    id,
    license_id,
    activation_id,
    kind,
    computer: file.computer,
    issued_at: created_at,
    expires_at,
    returned_at,
    is_out: returned_at === null && expires_at.getTime() > now.getTime(),
  }
}
