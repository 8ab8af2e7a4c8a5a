import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

/** One page of the customers and groups whose orders a manager manages. */
export async function managerScopes(
  container: MedusaContainer,
  id: string,
  page: { limit: number; offset: number } = { limit: 20, offset: 0 }
) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  return { ...(await licensing.managers.scopes(id, page)), ...page }
}

/**
 * A manager with their quotas.
 * @throws 404 MANAGER_NOT_FOUND
 */
export async function retrieveLicenseManager(container: MedusaContainer, id: string) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  return { ...(await licensing.managers.retrieve(id)), quotas: await licensing.managers.quotas(id) }
}
