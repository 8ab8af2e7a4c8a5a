import { z } from "@medusajs/framework/zod"

import { LICENSE_STATUSES } from "../../modules/licensing/domain/ladder/license-status"
import { LICENSE_MODELS, LICENSE_SOURCES } from "../../modules/licensing/domain/vocabulary"
import type { LicenseFilters } from "../../modules/licensing/licenses/license-filters-types"
import {
  anyOf,
  booleanParam,
  expiryField,
  idField,
  instantField,
  secretTextField,
} from "./schema-fields"

/** The filters of every list of licenses, in a query string or in a body. */
export const licenseFilterFields = {
  q: secretTextField("q", 600).optional(),
  status: anyOf(z.enum(LICENSE_STATUSES)),
  program_id: anyOf(idField("program_id")),
  policy_id: anyOf(idField("policy_id")),
  license_bundle_id: anyOf(idField("license_bundle_id")),
  source: anyOf(z.enum(LICENSE_SOURCES)),
  model: anyOf(z.enum(LICENSE_MODELS)).describe("How the license may be used."),
  is_trial: booleanParam,
  is_test: booleanParam,
  order_id: anyOf(idField("order_id")),
  customer_id: anyOf(idField("customer_id")),
  manager_id: anyOf(idField("manager_id")),
  product_id: anyOf(idField("product_id")),
  variant_id: anyOf(idField("variant_id")),
  expires_from: instantField("expires_from").optional(),
  expires_to: expiryField("expires_to").optional(),
  created_from: instantField("created_from").optional(),
  created_to: expiryField("created_to").optional(),
} satisfies Record<keyof LicenseFilters, z.ZodType>
