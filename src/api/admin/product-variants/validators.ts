import { z } from "@medusajs/framework/zod"

import { MOST_BOUGHT } from "../../../modules/licensing/domain/consumption/top-ups"
import { TOP_UP_UNTIL } from "../../../modules/licensing/domain/vocabulary"
import { codeField, idField } from "../../lib/schema-fields"

/** Most policies named in one call. */
const MAX_POLICIES = 100

const ids = (field: string) => z.array(idField(field)).max(MAX_POLICIES).optional()

const topUp = z.strictObject({
  policy_id: idField("policy_id"),
  uses: z.number().int().min(1).max(MOST_BOUGHT).describe("Uses that one unit adds."),
  feature: codeField.nullish().describe("Whose uses; absent = of the license as a whole."),
  until: z
    .enum(TOP_UP_UNTIL)
    .describe("How long they stay: to the end of the period, or until they are used."),
})

export const AdminUpdateVariantLicensePolicies = z.object({
  add: ids("add").describe("A unit issues a license of these policies."),
  top_ups: z
    .array(topUp)
    .max(MAX_POLICIES)
    .optional()
    .describe("A unit adds uses to a license of these policies, which the order line names."),
  remove: ids("remove"),
  replace_bundle: z
    .boolean()
    .optional()
    .describe("The policies take the place of the bundle that the variant sells, in one act."),
})

export type AdminUpdateVariantLicensePoliciesType = z.infer<
  typeof AdminUpdateVariantLicensePolicies
>

/** null = the variant sells no bundle. */
export const AdminSetVariantLicenseBundle = z.object({
  license_bundle_id: idField("license_bundle_id").nullable(),
  replace_policies: z
    .boolean()
    .optional()
    .describe("The bundle takes the place of policies that the variant sells, in one act."),
})

export type AdminSetVariantLicenseBundleType = z.infer<typeof AdminSetVariantLicenseBundle>
