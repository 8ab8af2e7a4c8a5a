import { z } from "@medusajs/framework/zod"

import { TOP_UP_UNTIL } from "../../../modules/licensing/domain/vocabulary"
import { count, deletion, instant, page, reference } from "../../lib/answer-fields"
import { LicenseBundle } from "../license-bundles/answers"
import { policyTermsAnswer } from "../../lib/term-fields"

const LicensePolicy = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    ...policyTermsAnswer,
    created_at: instant,
    updated_at: instant,
    program_id: z.string(),
    program: reference,
  })
  .meta({
    id: "LicensePolicy",
    description:
      "A template of entitlements. They are copied to a license when it is issued: editing a policy never " +
      "changes issued licenses. In limits null = unlimited and 0 = none.",
  })

const LicensePolicyDetail = LicensePolicy.extend({
  variants: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullable(),
      product: z.strictObject({ id: z.string(), title: z.string() }).nullish(),
      product_id: z.string().nullish(),
    })
  ),
  license_count: count,
}).meta({
  id: "LicensePolicyDetail",
  description: "A policy with the variants that sell it and the number of its licenses.",
})

const VariantPolicy = LicensePolicy.extend({
  top_up: z
    .strictObject({
      uses: count,
      feature: z.string().nullable().describe("Whose uses; null = of the license as a whole."),
      until: z.enum(TOP_UP_UNTIL),
    })
    .nullable()
    .describe("What a unit adds to a license of the policy; null = it issues one."),
}).meta({
  id: "VariantPolicy",
  description: "A policy of a variant: a sold unit issues a license of it, or adds uses to one.",
})

/** Answers of the routes of policies. */
export const policyAnswers = {
  license_policy: z.strictObject({ license_policy: LicensePolicyDetail }),
  license_policies: z.strictObject({ license_policies: z.array(LicensePolicy), ...page }),
  license_policy_deleted: deletion("license_policy"),
  variant_policies: z.strictObject({ license_policies: z.array(VariantPolicy) }),
  product_policies: z.strictObject({
    variants: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        sku: z.string().nullable(),
        license_policies: z.array(VariantPolicy),
        license_bundle: LicenseBundle.nullable(),
      })
    ),
  }),
}
