import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * What the shop calls the address that customers with a password must confirm before they are let in
 * (Medusa's `http.authVerificationsPerActor`); null = it wants none confirmed.
 */
export function addressToConfirm(container: Pick<MedusaContainer, "resolve">): string | null {
  const { http } = container.resolve<ConfigModule>(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const wanted = http.authVerificationsPerActor?.customer?.find(
    ({ auth_provider }) => auth_provider === "emailpass"
  )
  return wanted?.entity_type ?? null
}
