import { z } from "@medusajs/framework/zod"

import { ACTIVATION_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import { anyOf, idField, instantField, pageFields, secretTextField } from "../../lib/schema-fields"

/** Filters, sorting and paging of the computers of the shop. Codes of computers have no place in a URL. */
export const AdminSearchComputers = z.object({
  q: secretTextField("q", 600).optional(),
  status: z.enum(ACTIVATION_STATUSES).optional(),
  program_id: anyOf(idField("program_id")),
  license_id: anyOf(idField("license_id")),
  unseen_since: instantField("unseen_since").optional(),
  ...pageFields,
  order: z.enum(["activated_at", "-activated_at"]).optional(),
})
export type AdminSearchComputersType = z.infer<typeof AdminSearchComputers>
