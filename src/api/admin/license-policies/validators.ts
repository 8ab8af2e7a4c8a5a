import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

import { LICENSE_KINDS } from "../../../modules/licensing/domain/vocabulary"
import {
  booleanParam,
  codeField,
  idField,
  idsParam,
  listParams,
  textField,
} from "../../lib/schema-fields"
import { policyTermsInput } from "../../lib/term-fields"
import { policyColumns } from "./query-config"

export const AdminGetLicensePolicyParams = createSelectParams()

export const AdminGetLicensePoliciesParams = listParams(policyColumns).extend({
  id: idsParam("id"),
  program_id: idsParam("program_id"),
  active: booleanParam,
  kind: z.union([z.enum(LICENSE_KINDS), z.array(z.enum(LICENSE_KINDS))]).optional(),
})

const policyShape = { name: textField("name", 255), ...policyTermsInput }

export const AdminCreateLicensePolicy = z.object({
  ...policyShape,
  program_id: idField("program_id"),
  code: codeField,
})

/** `code` and `program_id` are let through so that the refusals can have their own error codes. */
export const AdminUpdateLicensePolicy = z
  .object({
    ...policyShape,
    program_id: idField("program_id"),
    code: z.string(),
    with_bundled: z
      .boolean()
      .describe(
        "All policies that are in a bundle with it, directly or through others, get the given `authorization`, " +
          "`quantity_mode`, `issue_on` and `on_refund` as well."
      ),
  })
  .partial()

export type AdminCreateLicensePolicyType = z.infer<typeof AdminCreateLicensePolicy>
export type AdminUpdateLicensePolicyType = z.infer<typeof AdminUpdateLicensePolicy>
