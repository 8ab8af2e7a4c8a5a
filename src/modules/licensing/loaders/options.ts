import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ConfigModule, LoaderOptions, Logger } from "@medusajs/framework/types"
import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { checkSecret } from "../storage"
import { parseLicensingOptions, withPortal } from "../options"

/**
 * Parses the options once and hands them to the module's services as `licensingOptions`. A shop whose
 * secret is not the database's does not start.
 */
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
  const logger = container.resolve<Logger | undefined>(ContainerRegistrationKeys.LOGGER, {
    allowUnregistered: true,
  })
  if (process.env.NODE_ENV === "production" && parsed.network.trustedProxies === undefined) {
    logger?.warn(
      "medusa-plugin-licensing: the option `network.trustedProxies` is not set, so one proxy is assumed. " +
        "Without a proxy anybody can pretend to be at any address and passes the limits by address; behind " +
        "two all callers count as one. Set it to the number of proxies in front of this server, 0 = none."
    )
  }
  const db = container.resolve<Knex | undefined>(ContainerRegistrationKeys.PG_CONNECTION, {
    allowUnregistered: true,
  })
  if (db) {
    await checkSecret(db, parsed.secret, logger)
  }
}
