import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

/** The settings, and whether the shop has a provider that could carry the mails. */
export async function retrieveLicensingSettings(container: MedusaContainer) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { mail: options } = await licensing.getOptions()
  const { mail, ...settings } = await licensing.settings.read()
  const provider = await licensing.settings.hasMailProvider(options.channel)
  return { ...settings, mail: { ...mail, provider } }
}

/** All signing keys, without their private parts. */
export async function listSigningKeys(container: MedusaContainer) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  return { signing_keys: await licensing.settings.signingKeys() }
}
