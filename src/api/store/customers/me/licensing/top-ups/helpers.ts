import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import {
  chooseTopUp,
  type TopUpOffer,
} from "../../../../../../modules/licensing/domain/consumption/top-ups"
import type { OwnTarget } from "../../../../../../modules/licensing/customers/types"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import {
  type LinkedPolicy,
  linksOfPolicies,
  linksOfVariants,
} from "../../../../../../workflows/programs/variant-policy-link"

type TopUpQuery = {
  customer_id: string
  variant_id?: string | undefined
  license_id?: string | undefined
  /** Where the shop sells; empty = everywhere. */
  sales_channel_ids: string[]
  limit: number
  offset: number
}

type SoldVariant = {
  id: string
  title: string
  product: {
    id: string
    title: string
    handle: string
    status: string
    sales_channels?: ({ id: string } | null)[] | null
  } | null
}

type TopUpLink = LinkedPolicy & { top_up: NonNullable<LinkedPolicy["top_up"]> }

/**
 * What the customer may buy more uses of: one page of their licenses with each variant on sale that tops up licenses of
 * its policy, and whether the license may have the uses now. Reconciling judges by the same rule.
 */
export async function topUpsFor(
  container: MedusaContainer,
  { customer_id, variant_id, license_id, sales_channel_ids, limit, offset }: TopUpQuery,
  now = new Date()
) {
  const { customers } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const links = topUpsOf(
    variant_id === undefined
      ? await linksOfPolicies(container, await customers.topUpPolicies(customer_id, license_id))
      : await linksOfVariants(container, [variant_id])
  )
  const variants = await variantsOnSale(container, links, sales_channel_ids)
  const sold = links.filter((link) => variants.some(({ id }) => id === link.variant_id))
  const { targets, count } = await customers.topUpTargets(
    customer_id,
    license_id === undefined
      ? { policy_ids: sold.map(({ policy_id }) => policy_id) }
      : { license_id },
    { limit, offset }
  )
  const top_ups = targets.flatMap((target) =>
    variants.flatMap((variant) => {
      const row = topUpRow(target, variant, links, now)
      // Without a variant that was asked for, only what fits the license is of interest.
      return row && (variant_id !== undefined || row.code !== "TOP_UP_LICENSE_OTHER_POLICY")
        ? [row]
        : []
    })
  )
  return { top_ups, count, offset, limit }
}

const topUpsOf = (links: LinkedPolicy[]): TopUpLink[] =>
  links.filter((link): link is TopUpLink => link.top_up !== null)

function topUpRow(target: OwnTarget, variant: SoldVariant, links: TopUpLink[], now: Date) {
  const offers: TopUpOffer[] = links
    .filter(({ variant_id }) => variant_id === variant.id)
    .map(({ policy_id, top_up }) => ({ ...top_up, id: policy_id, policy_id }))
  const { offer_id, problem } = chooseTopUp(offers, true, target, 1, now)
  const offer = offers.find(({ id }) => id === (offer_id ?? target.policy_id)) ?? offers[0]
  if (!offer) {
    return null
  }
  const { license_id: id, key_redacted, program, policy } = target
  const { product } = variant
  return {
    license: { id, key_redacted, program, policy },
    variant: {
      id: variant.id,
      title: variant.title,
      product: product && { id: product.id, title: product.title, handle: product.handle },
    },
    uses: offer.uses,
    feature: offer.feature || null,
    until: offer.until,
    allowed: problem === null,
    code: problem,
  }
}

/** The linked variants of published products that the channels sell. */
async function variantsOnSale(
  container: MedusaContainer,
  links: TopUpLink[],
  channels: string[]
): Promise<SoldVariant[]> {
  if (links.length === 0) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: [
      "id",
      "title",
      "product.id",
      "product.title",
      "product.handle",
      "product.status",
      "product.sales_channels.id",
    ],
    filters: { id: [...new Set(links.map(({ variant_id }) => variant_id))] },
  })
  return (data as unknown as SoldVariant[]).filter(
    ({ product }) =>
      product?.status === "published" &&
      (channels.length === 0 ||
        (product.sales_channels ?? []).some((channel) => channel && channels.includes(channel.id)))
  )
}
