import { z } from "@medusajs/framework/zod"

import { idField } from "../../lib/schema-fields"

/** Most policies named in one call. */
const MAX_POLICIES = 100

const ids = (field: string) => z.array(idField(field)).max(MAX_POLICIES).optional()

export const AdminUpdateVariantLicensePolicies = z.object({
  add: ids("add"),
  remove: ids("remove"),
})

export type AdminUpdateVariantLicensePoliciesType = z.infer<
  typeof AdminUpdateVariantLicensePolicies
>
