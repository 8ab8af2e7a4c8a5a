import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

import {
  FEATURE_BITS,
  MAX_FEATURE_NAME,
  MAX_FEATURES,
} from "../../../modules/licensing/domain/policies/feature-catalogue"
import { HARDWARE_LOCKS, LOCKS } from "../../../modules/licensing/domain/seats/flexible-locking"
import {
  booleanParam,
  codeField,
  idsParam,
  listParams,
  recordField,
  textField,
} from "../../lib/schema-fields"
import { programColumns } from "./query-config"

export const AdminGetLicenseProgramParams = createSelectParams()

export const AdminGetLicenseProgramsParams = listParams(programColumns).extend({
  id: idsParam("id"),
  active: booleanParam,
})

const feature = z.strictObject({
  code: codeField,
  name: textField("features", MAX_FEATURE_NAME),
  bit: z
    .number()
    .int()
    .min(0)
    .max(FEATURE_BITS - 1)
    .nullable()
    .default(null),
  retired: z.boolean().default(false),
})

const flexibleLocking = z.strictObject({
  changeable: z.array(z.enum(LOCKS)).refine((locks) => new Set(locks).size === locks.length, {
    message: "Field 'flexible_locking, changeable' names a lock twice",
  }),
  max_hardware_changes: z.number().int().min(0).max(HARDWARE_LOCKS.length),
})

const programShape = {
  name: textField("name", 255),
  active: z.boolean().optional(),
  features: z.array(feature).max(MAX_FEATURES).optional(),
  flexible_locking: flexibleLocking.nullish(),
  serials_enabled: z.boolean().optional(),
  serial_self_service: z.boolean().optional(),
  metadata: recordField("metadata").optional(),
}

export const AdminCreateLicenseProgram = z.object({ ...programShape, code: codeField })

/** `code` is let through so that the refusal can have its own error code. */
export const AdminUpdateLicenseProgram = z
  .object({ ...programShape, code: z.string().optional() })
  .partial()

export type AdminCreateLicenseProgramType = z.infer<typeof AdminCreateLicenseProgram>
export type AdminUpdateLicenseProgramType = z.infer<typeof AdminUpdateLicenseProgram>
