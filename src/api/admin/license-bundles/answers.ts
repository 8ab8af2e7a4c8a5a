import { z } from "@medusajs/framework/zod"

import { count, deletion, instant, page, record, reference } from "../../lib/answer-fields"

const LicenseBundleItem = z.strictObject({
  policy_id: z.string(),
  seats: count.nullable().describe("Seats of one unit; null = as the policy says."),
  policy: reference.extend({ active: z.boolean(), program: reference }),
})

/** A bundle as lists and variants carry it. */
export const LicenseBundle = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    active: z.boolean(),
    metadata: record.nullable(),
    items: z.array(LicenseBundleItem).describe("What it holds, in its order."),
    created_at: instant,
    updated_at: instant,
  })
  .meta({
    id: "LicenseBundle",
    description:
      "Several policies that are sold as one thing: each unit is one license of each. Changing what it holds never " +
      "changes what was sold.",
  })

const LicenseBundleDetail = LicenseBundle.extend({
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
  id: "LicenseBundleDetail",
  description: "A bundle with the variants that sell it and the number of its licenses.",
})

/** Answers of the routes of bundles. */
export const bundleAnswers = {
  license_bundle: z.strictObject({ license_bundle: LicenseBundleDetail }),
  license_bundles: z.strictObject({ license_bundles: z.array(LicenseBundle), ...page }),
  license_bundle_deleted: deletion("license_bundle"),
  variant_bundle: z.strictObject({ license_bundle: LicenseBundle.nullable() }),
}
