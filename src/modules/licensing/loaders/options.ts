import type { LoaderOptions } from "@medusajs/framework/types"
import { asValue } from "@medusajs/framework/awilix"

import { parseLicensingOptions } from "../options"

/** Parses the options once and hands them to the module's services as `licensingOptions`. */
export default async function registerOptions({
  container,
  options,
}: LoaderOptions): Promise<void> {
  // Medusa adds its connection to the options of every module; it is not an option of ours.
  const { database: _connection, ...given } = options ?? {}
  container.register({ licensingOptions: asValue(parseLicensingOptions(given)) })
}
