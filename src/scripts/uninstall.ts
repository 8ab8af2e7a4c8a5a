import { deleteApiKeysWorkflow, revokeApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import type { ExecArgs, IApiKeyModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { licensingError } from "../modules/licensing/errors"
import { script } from "./lib/script"
import { findFootprint, removeFootprint } from "../modules/licensing/storage"
import { PORTAL_KEY_TITLE } from "../workflows/portal/steps/ensure-portal-key"

/**
 * Removes what the plugin has made: its tables with every license, the link to variants, the portal's
 * publishable key. Without arguments it only lists what exists and prints the command that removes it, which
 * names the number of licenses. Orders, customers and products stay as they are. Run it while the plugin is
 * still configured and the shop is stopped: `npx medusa exec
 * <package>/.medusa/server/src/scripts/uninstall.js`.
 *
 * @throws ARGUMENT_UNKNOWN, LICENSE_COUNT_MISMATCH before anything is done
 */
export default script(async ({ container, args }: ExecArgs): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [act, count, ...rest] = args
  if ((act !== undefined && act !== "remove") || rest.length > 0) {
    throw licensingError(
      "ARGUMENT_UNKNOWN",
      `"${args.join(" ")}" is not understood: give nothing, or the word remove and the number of licenses`
    )
  }
  const found = await findFootprint(db)
  const keys = await portalKeys(container)
  logger.info(
    `There are ${found.tables.length} tables with ${found.licenses} licenses, and ${keys.length} publishable ` +
      `key(s) named "${PORTAL_KEY_TITLE}".`
  )
  if (act === undefined) {
    logger.info(
      "Nothing was removed. Every license, key and serial number would be lost for good: back up the " +
        `database, stop the shop, and run this again with the words: remove ${found.licenses}`
    )
    return
  }
  if (count !== String(found.licenses)) {
    throw licensingError(
      "LICENSE_COUNT_MISMATCH",
      `Nothing was removed: there are ${found.licenses} licenses, so the words are: remove ${found.licenses}`
    )
  }
  if (keys.length > 0) {
    await revokeApiKeysWorkflow(container).run({
      input: { selector: { id: keys }, revoke: { revoked_by: "medusa-plugin-licensing" } },
    })
    await deleteApiKeysWorkflow(container).run({ input: { ids: keys } })
  }
  await removeFootprint(db, found)
  logger.info(
    "Removed. Take medusa-plugin-licensing out of medusa-config.ts, LICENSING_SECRET out of .env, and " +
      "uninstall the package, before the shop starts or is migrated again."
  )
})

async function portalKeys(container: MedusaContainer): Promise<string[]> {
  const found = await container
    .resolve<IApiKeyModuleService>(Modules.API_KEY)
    .listApiKeys(
      { title: PORTAL_KEY_TITLE, type: ApiKeyType.PUBLISHABLE },
      { select: ["id"], take: null as never }
    )
  return found.map(({ id }) => id)
}
