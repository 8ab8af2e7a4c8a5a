import { z } from "@medusajs/framework/zod"

import { booleanParam, pageFields } from "../../../lib/schema-fields"
import { searchField } from "../../../lib/user-fields"

export const AdminGetUsersParams = z.object({ q: searchField, ...pageFields })
export type AdminGetUsersParamsType = z.infer<typeof AdminGetUsersParams>

/** `bom` = false: no byte order mark before the file. */
export const AdminExportUsersParams = z.object({ bom: booleanParam })
export type AdminExportUsersParamsType = z.infer<typeof AdminExportUsersParams>
