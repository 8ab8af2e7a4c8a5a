import { isDeepStrictEqual } from "node:util"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  type LinkedPolicy,
  linksOfVariants,
  linkThatSays,
  variantPolicyLink,
} from "../variant-policy-link"

export const linkLicensePoliciesToVariantsStepId = "link-license-policies-to-variants"

export type WantedLink = Omit<LinkedPolicy, "created_at">

const keyOf = ({ variant_id, policy_id }: WantedLink) => `${variant_id} ${policy_id}`

/**
 * Links policies to variants. Links that say the same stay untouched, also when a later step fails: only links made
 * here are removed, and those that said something else say it again.
 */
export const linkLicensePoliciesToVariantsStep = createStep(
  linkLicensePoliciesToVariantsStepId,
  async (links: WantedLink[], { container }) => {
    if (!links.length) {
      return new StepResponse<WantedLink[], Undo>([], { made: [], changed: [] })
    }
    const known = new Map(
      (
        await linksOfVariants(
          container,
          links.map(({ variant_id }) => variant_id)
        )
      ).map((link) => [keyOf(link), link])
    )
    // A link named twice would be written twice by one statement, which PostgreSQL refuses.
    const wanted = new Map(
      links
        .filter((link) => !isDeepStrictEqual(known.get(keyOf(link))?.top_up, link.top_up))
        .map((link) => [keyOf(link), link])
    )
    const written = [...wanted.values()]
    if (written.length) {
      await container
        .resolve(ContainerRegistrationKeys.LINK)
        .create(
          written.map(({ variant_id, policy_id, top_up }) =>
            linkThatSays(variant_id, policy_id, top_up)
          )
        )
    }
    return new StepResponse<WantedLink[], Undo>(written, {
      made: written.filter((link) => !known.has(keyOf(link))),
      changed: written.flatMap((link) => known.get(keyOf(link)) ?? []),
    })
  },
  async (undo, { container }) => {
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    if (undo?.made.length) {
      await link.dismiss(
        undo.made.map(({ variant_id, policy_id }) => variantPolicyLink(variant_id, policy_id))
      )
    }
    if (undo?.changed.length) {
      await link.create(
        undo.changed.map(({ variant_id, policy_id, top_up }) =>
          linkThatSays(variant_id, policy_id, top_up)
        )
      )
    }
  }
)

type Undo = { made: WantedLink[]; changed: WantedLink[] }
