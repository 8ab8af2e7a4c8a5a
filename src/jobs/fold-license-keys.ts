import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"

/**
 * After an update from a version that looked keys from outside up in their exact spelling only: brings them
 * under the form that finds them in any. Done once; afterwards it does nothing.
 */
export default async function foldLicenseKeys(container: MedusaContainer): Promise<void> {
  await container.resolve<LicensingModuleService>(LICENSING_MODULE).licenses.foldLicenseKeys()
}

export const config = {
  name: "licensing-fold-license-keys",
  schedule: "*/5 * * * *",
}
