import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

/** The settings, and whether the shop has a provider that could carry the mails. */
export async function retrieveLicensingSettings(container: MedusaContainer) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { mail: options } = await licensing.getOptions()
  const { mail, ...settings } = await licensing.readSettings()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification_provider",
    fields: ["id", "channels", "is_enabled"],
  })
  const providers = data as unknown as { channels: string[] | null; is_enabled: boolean }[]
  const provider = providers.some(
    ({ channels, is_enabled }) => is_enabled && (channels ?? []).includes(options.channel)
  )
  return { ...settings, mail: { ...mail, provider } }
}
