import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"

/**
 * After an update from a version that looked up keys from outside by exact spelling only: moves them to the
 * normalized form, which finds any spelling. Done once; later runs do nothing.
 */
export default async function foldLicenseKeys(container: MedusaContainer): Promise<void> {
  await container.resolve<LicensingModuleService>(LICENSING_MODULE).licenses.foldLicenseKeys()
}

export const config = {
  name: "licensing-fold-license-keys",
  schedule: "*/5 * * * *",
}
