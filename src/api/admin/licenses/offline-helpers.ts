import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/domain/errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type {
  ListedOfflineFile,
  OfflineFileRow,
} from "../../../modules/licensing/types/offline-files"
import { activationNotFound } from "./activation-helpers"

/** A file in a list: which computer has it, and whether it holds a seat for it. */
export function shownOfflineFile(file: ListedOfflineFile, now: Date) {
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

/**
 * The machine file of the path, which must be the licence's.
 * @throws 404 OFFLINE_FILE_NOT_FOUND
 */
export async function offlineFileOf(req: AuthenticatedMedusaRequest): Promise<OfflineFileRow> {
  const { id, file_id } = req.params as { id: string; file_id: string }
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const file = await licensing.findOfflineFile(file_id)
  if (file?.license_id !== id || file.kind !== "machine") {
    throw licensingError(
      "OFFLINE_FILE_NOT_FOUND",
      `The license has no machine file with the id ${file_id}`,
      MedusaError.Types.NOT_FOUND
    )
  }
  return file
}

/** @throws 404 ACTIVATION_NOT_FOUND unless the activation is the licence's */
export async function activationOfLicense(
  container: MedusaContainer,
  licenseId: string,
  activationId: string
): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  if ((await licensing.findActivation(activationId))?.license_id !== licenseId) {
    throw activationNotFound(activationId)
  }
}
