import { z } from "@medusajs/framework/zod"

import { pageFields } from "../../../lib/schema-fields"
import { searchField } from "../../../lib/user-fields"

export const AdminGetUsersParams = z.object({ q: searchField, ...pageFields })
export type AdminGetUsersParamsType = z.infer<typeof AdminGetUsersParams>
