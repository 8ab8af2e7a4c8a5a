import { z } from "@medusajs/framework/zod"

import { LICENSE_STATUSES } from "../../../modules/licensing/domain/license-status"
import { MAX_LIMIT } from "../../schema-fields"

/** Paging of an order's licences and of their history; `status` filters licences. */
export const AdminGetOrderLicensesParams = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(20),
  offset: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  status: z.enum(LICENSE_STATUSES).optional(),
})

export type AdminGetOrderLicensesParamsType = z.infer<typeof AdminGetOrderLicensesParams>
