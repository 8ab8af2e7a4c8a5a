import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import productVariantLicensePolicyLink from "../../../links/product-variant-license-policy"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { entityId } from "../../../modules/licensing/storage"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { NewEntitlement } from "../../../modules/licensing/issuing/types"
import type { LicensedOrder, SoldLine } from "./order-facts"

type LinkRow = { product_variant_id: string; license_policy_id: string; created_at: string | Date }

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
  const links = await linksOf(
    container,
    open.map(({ variant_id }) => variant_id)
  )
  const policies = await licensing.listLicensePolicies(
    { id: [...new Set(links.map(({ license_policy_id }) => license_policy_id))] },
    { take: null, relations: ["program"] }
  )
  return open.flatMap((line) => {
    const soldAt = Math.max(line.created_at.getTime(), order.created_at.getTime())
    const sold = policies.filter((policy) =>
      links.some(
        (link) =>
          link.product_variant_id === line.variant_id &&
          link.license_policy_id === policy.id &&
          (anyLink || new Date(link.created_at).getTime() <= soldAt)
      )
    )
    const bundle_id = sold.length > 1 ? entityId("lbun") : null
    return sold.map((policy) => ({
      line_item_id: line.line_item_id,
      policy_id: policy.id,
      product_id: line.product_id,
      variant_id: line.variant_id,
      unit_seats: policy.max_activations,
      quantity_mode: policy.quantity_mode,
      issue_on: policy.issue_on,
      on_refund: policy.on_refund,
      fulfill_when_issued: policy.fulfill_when_issued,
      bundle_id,
      source: "order" as const,
      withheld: !policy.active || !policy.program.active,
    }))
  })
}

async function linksOf(container: MedusaContainer, variantIds: string[]): Promise<LinkRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: productVariantLicensePolicyLink.entryPoint,
    fields: ["product_variant_id", "license_policy_id", "created_at"],
    filters: { product_variant_id: [...new Set(variantIds)] },
  })
  return data as unknown as LinkRow[]
}
