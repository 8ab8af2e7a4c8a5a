import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import { isPartiallyRefunded } from "../../../modules/licensing/domain/reconcile/reconcile-plan"
import { withOutcomes } from "../../../modules/licensing/domain/reconcile/top-up-outcome"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { StoredProblem } from "../../../modules/licensing/issuing/types"
import { newEntitlements } from "../../../workflows/issuing/lib/new-entitlements"
import { readIssuedFulfillments } from "../../../workflows/issuing/lib/issued-fulfillments"
import { readLicensedOrder } from "../../../workflows/issuing/lib/order-facts"
import { mailStateOfOrder } from "../../../workflows/issuing/lib/order-mail-state"

/**
 * @throws MedusaError 404 ORDER_NOT_FOUND
 */
export async function assertOrder(container: MedusaContainer, id: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id },
  })
  if (!data[0]) {
    throw licensingError("ORDER_NOT_FOUND", `There is no order with the id ${id}`)
  }
}

/** The part of a problem for people; the rest of its row is the shop's own. */
function shownProblems(stored: unknown) {
  const problems = (stored ?? []) as StoredProblem[]
  return problems.map(({ code, line_item_id, message }) => ({ code, line_item_id, message }))
}

async function shownSerial(licensing: LicensingModuleService, serialId: string) {
  const { id, value_redacted, blacklisted_at } = await licensing.serials.retrieve(serialId)
  return { id, value_redacted, blacklisted_at }
}

/** The `order_licensing` object: how far the licenses of an order are, and what became of its mail. */
export async function retrieveOrderLicensing(container: MedusaContainer, id: string) {
  await assertOrder(container, id)
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [profile] = await licensing.listOrderProfiles({ order_id: id })
  const order = await readLicensedOrder(container, id)
  const totals = order ? await licensing.orders.totals(order.facts) : null
  const options = await licensing.getOptions()
  const issued = totals?.issued ?? 0
  return {
    order_id: id,
    profile: profile ?? null,
    serial: profile?.serial_id ? await shownSerial(licensing, profile.serial_id) : null,
    owed: totals?.owed ?? 0,
    issued,
    total: totals?.total ?? 0,
    in_force: totals?.in_force ?? 0,
    by_status: totals?.by_status ?? {},
    in_progress:
      !order?.facts.placing && ((totals?.in_progress ?? false) || (profile?.dirty ?? false)),
    waiting_for: totals?.waiting_for ?? null,
    problems: shownProblems(profile?.problems),
    top_ups: withOutcomes(await licensing.issuing.topUpsOfOrder(id), totals?.top_ups),
    fulfilled_when_issued: totals?.fulfills ? await readIssuedFulfillments(container, id) : [],
    unlicensed_policies: order ? (await newEntitlements(container, order, true)).length : 0,
    withheld_policies: await licensing.issuing.withheldPolicies(id),
    mail: await mailStateOfOrder(query, {
      order_id: id,
      email: await licensing.orders.ownerAddress(id),
      issued_count: issued,
      mailed_count: profile?.mailed_count ?? 0,
      enabled: options.mail.enabled,
    }),
    partially_refunded: order ? isPartiallyRefunded(order.facts) : false,
  }
}
