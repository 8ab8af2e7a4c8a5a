import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../modules/licensing/errors"
import { script } from "./lib/script"
import {
  applyPoliciesToOrders,
  parseOrderRange,
  planPoliciesOfOrders,
} from "../workflows/issuing/lib/old-orders"

/**
 * Issues licenses for orders that were placed before their products got policies: `npx medusa exec
 * <package>/.medusa/server/src/scripts/apply-policies-to-orders.js 2025-01-01 2025-12-31`. Only counts, unless
 * the word `apply` follows the dates. Dates are whole days in UTC. May be run again at any time, also after it
 * was interrupted.
 *
 * @throws DATE_RANGE_INVALID, ARGUMENT_UNKNOWN before anything is done
 * @throws ORDERS_NOT_SETTLED at the end, with the ids of the orders that failed
 */
export default script(async ({ container, args }: ExecArgs): Promise<void> => {
  const [from, to, act, ...rest] = args
  const range = parseOrderRange(from, to)
  if ((act !== undefined && !/^(--)?apply$/.test(act)) || rest.length > 0) {
    throw licensingError(
      "ARGUMENT_UNKNOWN",
      `"${[act, ...rest].join(" ")}" is not understood: only the word apply may follow the dates`
    )
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const plan = await planPoliciesOfOrders(container, range, (orders) =>
    logger.info(`Counting: ${orders} orders so far`)
  )
  logger.info(
    `Orders that get policies: ${plan.orders}. Licenses issued at once: ${plan.licenses}. ` +
      `Orders with licenses that wait for payment, fulfillment or staff: ${plan.waiting}.`
  )
  if (plan.orders === 0) {
    return
  }
  if (act === undefined) {
    logger.info("Nothing was changed. To do it, add the word apply; buyers then get their mail.")
    return
  }
  const done = await applyPoliciesToOrders(container, range, (orders) =>
    logger.info(`Applying: ${orders} of ${plan.orders} orders`)
  )
  logger.info(`Orders that got policies: ${done.orders}. Licenses issued: ${done.licenses}.`)
  if (done.failed.length > 0) {
    throw licensingError(
      "ORDERS_NOT_SETTLED",
      `${done.failed.length} orders failed; run it again for them: ${done.failed.join(", ")}`,
      MedusaError.Types.UNEXPECTED_STATE
    )
  }
})
