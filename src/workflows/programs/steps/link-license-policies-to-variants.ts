import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { VariantPolicyLink } from "../variant-policy-link"

export const linkLicensePoliciesToVariantsStepId = "link-license-policies-to-variants"

const keyOf = (link: VariantPolicyLink) =>
  `${link[Modules.PRODUCT].product_variant_id} ${link[LICENSING_MODULE].license_policy_id}`

/**
 * Links policies to variants. Existing links stay untouched, also when a later step fails: only links made here
 * are removed.
 */
export const linkLicensePoliciesToVariantsStep = createStep(
  linkLicensePoliciesToVariantsStepId,
  async (links: VariantPolicyLink[], { container }) => {
    if (!links.length) {
      return new StepResponse([], [])
    }
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    const existing = (await link.list(links, { asLinkDefinition: true })) as VariantPolicyLink[]
    // A link named twice would be written twice by one statement, which PostgreSQL refuses.
    const wanted = new Map(links.map((candidate) => [keyOf(candidate), candidate]))
    for (const known of existing) {
      wanted.delete(keyOf(known))
    }
    const created = [...wanted.values()]
    if (created.length) {
      await link.create(created)
    }
    return new StepResponse(created, created)
  },
  async (created, { container }) => {
    if (!created?.length) {
      return
    }
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(created)
  }
)
