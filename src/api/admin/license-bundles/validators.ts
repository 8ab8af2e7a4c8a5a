import { z } from "@medusajs/framework/zod"

import { BUNDLE_ITEMS } from "../../../modules/licensing/domain/policies/bundle-rules"
import {
  booleanParam,
  codeField,
  idField,
  idsParam,
  limitField,
  listParams,
  recordField,
  textField,
} from "../../lib/schema-fields"
import { bundleColumns } from "./query-config"

export const AdminGetLicenseBundlesParams = listParams(bundleColumns)
  .omit({ fields: true })
  .extend({ id: idsParam("id"), policy_id: idsParam("policy_id"), active: booleanParam })
export type AdminGetLicenseBundlesParamsType = z.infer<typeof AdminGetLicenseBundlesParams>

const itemsField = z
  .array(z.strictObject({ policy_id: idField("policy_id"), seats: limitField.default(null) }))
  .max(BUNDLE_ITEMS.max)

const bundleShape = {
  name: textField("name", 255),
  active: z.boolean().optional(),
  items: itemsField,
  metadata: recordField("metadata").optional(),
}

export const AdminCreateLicenseBundle = z.object({ ...bundleShape, code: codeField })

/** `code` is let through so that the refusal can have its own error code. */
export const AdminUpdateLicenseBundle = z.object({ ...bundleShape, code: z.string() }).partial()

export type AdminCreateLicenseBundleType = z.infer<typeof AdminCreateLicenseBundle>
export type AdminUpdateLicenseBundleType = z.infer<typeof AdminUpdateLicenseBundle>
