import { z } from "@medusajs/framework/zod"

import { pageFields } from "../../../lib/schema-fields"

export const AdminGetUsersParams = z.object({ ...pageFields })
export type AdminGetUsersParamsType = z.infer<typeof AdminGetUsersParams>
