import type { ConfigModule, LoaderOptions } from "@medusajs/framework/types"
import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { parseLicensingOptions, withPortal } from "../options"

/** Parses the options once and hands them to the module's services as `licensingOptions`. */
export default async function registerOptions({
  container,
  options,
}: LoaderOptions): Promise<void> {
  // Medusa adds its connection to the options of every module; it is not an option of ours.
  const { database: _connection, ...given } = options ?? {}
  const config = container.resolve<Partial<ConfigModule> | undefined>(
    ContainerRegistrationKeys.CONFIG_MODULE,
    { allowUnregistered: true }
  )
  const parsed = withPortal(parseLicensingOptions(given), config?.admin?.backendUrl)
  container.register({ licensingOptions: asValue(parsed) })
}
