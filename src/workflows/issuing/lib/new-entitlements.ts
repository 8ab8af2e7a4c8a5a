import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { TopUpTerms } from "../../../modules/licensing/domain/consumption/top-ups"
import type { IssueOn } from "../../../modules/licensing/domain/vocabulary"
import { soldPolicies } from "../../../modules/licensing/domain/reconcile/sold-policies"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { NewEntitlement } from "../../../modules/licensing/issuing/types"
import type { LicensedOrder, SoldLine } from "./order-facts"
import { type Linked, type OfferedPolicy, variantOffers } from "./variant-offers"

/** What freezing needs of an order. */
export type OrderToFreeze = Pick<LicensedOrder, "lines" | "created_at"> & {
  facts: Pick<LicensedOrder["facts"], "order_id">
}

/**
 * What unfrozen lines of an order are owed under the policies or bundles of their variants. Under an
 * inactive policy, program or bundle a line is frozen as withheld: nothing is issued until staff apply policies.
 *
 * @param anyLink count links made after the line was sold too: at the very moment of placing, and when staff
 *   apply policies to an old order. Otherwise a link counts only if it is as old as the line, so that linking a
 *   policy never issues licenses for earlier sales.
 */
export async function newEntitlements(
  container: MedusaContainer,
  order: OrderToFreeze,
  anyLink: boolean
): Promise<NewEntitlement[]> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const frozen = await licensing.listLineEntitlements(
    { order_id: order.facts.order_id },
    { select: ["id", "line_item_id"], take: null }
  )
  const frozenLines = new Set(frozen.map(({ line_item_id }) => line_item_id))
  const open = order.lines.filter(
    (line): line is SoldLine & { variant_id: string } =>
      line.variant_id !== null && !frozenLines.has(line.line_item_id)
  )
  if (open.length === 0) {
    return []
  }
  const offers = await variantOffers(
    container,
    open.map(({ variant_id }) => variant_id)
  )
  return open.flatMap((line) => {
    const soldAt = Math.max(line.created_at.getTime(), order.created_at.getTime())
    const counts = (link: Linked) => anyLink || link.created_at.getTime() <= soldAt
    const own = (offers.policies.get(line.variant_id) ?? []).filter(counts)
    const bundle = offers.bundles.get(line.variant_id)?.find(counts)?.bundle ?? null
    const issuing = soldPolicies({
      bundle,
      policies: own.flatMap(({ policy, top_up }) => (top_up === null ? [policy] : [])),
    }).map(({ policy, ...sold }) => ({
      ...ofLine(line, policy),
      ...sold,
      quantity_mode: policy.quantity_mode,
      issue_on: policy.issue_on,
      top_up: null,
    }))
    const topUps = own.flatMap(({ policy, top_up }) =>
      top_up === null || bundle !== null
        ? []
        : [{ ...ofLine(line, policy), ...topUpOf(line, policy, top_up) }]
    )
    return [...issuing, ...topUps]
  })
}

/** What an entitlement takes over whatever its units do. */
function ofLine(line: SoldLine, policy: OfferedPolicy) {
  return {
    line_item_id: line.line_item_id,
    policy_id: policy.id,
    product_id: line.product_id,
    variant_id: line.variant_id,
    on_refund: policy.on_refund,
    fulfill_when_issued: policy.fulfill_when_issued,
    source: "order" as const,
    withheld: !policy.active || !policy.program.active,
  }
}

/** Each unit adds its uses once it is paid, or fulfilled; before, they could be used and the order canceled. */
function topUpOf(
  { license_id }: SoldLine,
  { issue_on }: { issue_on: IssueOn },
  top_up: TopUpTerms
): Pick<NewEntitlement, "unit_seats" | "quantity_mode" | "issue_on" | "top_up"> {
  return {
    unit_seats: null,
    quantity_mode: "key_per_unit",
    issue_on: issue_on === "order_fulfilled" ? issue_on : "payment_captured",
    top_up: { ...top_up, license_id },
  }
}
