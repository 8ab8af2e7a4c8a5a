import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * The name of the address that customers with a password must confirm before they can log in (Medusa's
 * `http.authVerificationsPerActor`); null = none has to be confirmed.
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
