import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { TopUpTerms } from "../../../modules/licensing/domain/consumption/top-ups"
import type { IssueOn } from "../../../modules/licensing/domain/vocabulary"
import { entityId } from "../../../modules/licensing/storage"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { NewEntitlement } from "../../../modules/licensing/issuing/types"
import { linksOfVariants } from "../../programs/variant-policy-link"
import type { LicensedOrder, SoldLine } from "./order-facts"

/**
 * What unfrozen lines of an order are owed under the policies of their variants. Under an inactive policy or
 * program a line is frozen as withheld: nothing is issued until staff apply policies.
 *
 * @param anyLink count links made after the line was sold too: at the very moment of placing, and when staff
 *   apply policies to an old order. Otherwise a link counts only if it is as old as the line, so that linking a
 *   policy never issues licenses for earlier sales.
 */
export async function newEntitlements(
  container: MedusaContainer,
  order: LicensedOrder,
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
  const links = await linksOfVariants(
    container,
    open.map(({ variant_id }) => variant_id)
  )
  const policies = await licensing.listLicensePolicies(
    { id: [...new Set(links.map(({ policy_id }) => policy_id))] },
    { take: null, relations: ["program"] }
  )
  return open.flatMap((line) => {
    const soldAt = Math.max(line.created_at.getTime(), order.created_at.getTime())
    const sold = links.flatMap((link) => {
      const policy = policies.find(({ id }) => id === link.policy_id)
      const counts = anyLink || link.created_at.getTime() <= soldAt
      return policy && counts && link.variant_id === line.variant_id
        ? [{ policy, top_up: link.top_up }]
        : []
    })
    const issuing = sold.filter(({ top_up }) => top_up === null)
    const bundle_id = issuing.length > 1 ? entityId("lbun") : null
    return sold.map(({ policy, top_up }) => ({
      line_item_id: line.line_item_id,
      policy_id: policy.id,
      product_id: line.product_id,
      variant_id: line.variant_id,
      unit_seats: policy.max_activations,
      on_refund: policy.on_refund,
      fulfill_when_issued: policy.fulfill_when_issued,
      source: "order" as const,
      withheld: !policy.active || !policy.program.active,
      ...(top_up
        ? topUpOf(line, policy, top_up)
        : {
            quantity_mode: policy.quantity_mode,
            issue_on: policy.issue_on,
            bundle_id,
            top_up: null,
          }),
    }))
  })
}

/** Each unit adds its uses once it is paid, or fulfilled; before, they could be used and the order canceled. */
function topUpOf(
  { license_id }: SoldLine,
  { issue_on }: { issue_on: IssueOn },
  top_up: TopUpTerms
): Pick<NewEntitlement, "quantity_mode" | "issue_on" | "bundle_id" | "top_up"> {
  return {
    quantity_mode: "key_per_unit",
    issue_on: issue_on === "order_fulfilled" ? issue_on : "payment_captured",
    bundle_id: null,
    top_up: { ...top_up, license_id },
  }
}
