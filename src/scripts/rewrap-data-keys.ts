import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import { licensingError } from "../modules/licensing/errors"
import { script } from "./lib/script"
import { MIN_SECRET_BYTES } from "../modules/licensing/options"
import type LicensingModuleService from "../modules/licensing/service"

/**
 * Rewraps the data keys for a new plugin secret. Run with the present secret configured and the new one
 * in `LICENSING_NEW_SECRET`, then configure the new one and restart:
 * `LICENSING_NEW_SECRET=… npx medusa exec <package>/.medusa/server/src/scripts/rewrap-data-keys.js`.
 *
 * @throws LICENSING_NEW_SECRET_INVALID if the new secret is missing or too short
 * @throws LICENSING_SECRET_MISMATCH if the configured secret does not open the keys
 */
export default script(async ({ container }: ExecArgs): Promise<void> => {
  const next = process.env.LICENSING_NEW_SECRET ?? ""
  if (Buffer.byteLength(next, "utf8") < MIN_SECRET_BYTES) {
    throw licensingError(
      "LICENSING_NEW_SECRET_INVALID",
      `LICENSING_NEW_SECRET must be at least ${MIN_SECRET_BYTES} bytes long`
    )
  }
  await container.resolve<LicensingModuleService>(LICENSING_MODULE).storage.rewrapDataKeys(next)
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info("The data keys are wrapped with the new secret. Configure it and restart every process.")
})
