import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { OWNER_INDEXES } from "../modules/licensing/storage"

/**
 * Makes the indexes of {@link OWNER_INDEXES}. `medusa db:migrate` runs it once, after the migrations of all
 * modules: the tables are Medusa's, and the plugin's migrations may run before they exist.
 */
export default async function indexOwners({ container }: ExecArgs): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const statement of OWNER_INDEXES) {
    await database.raw(statement)
  }
}
