import { z } from "@medusajs/framework/zod"

import { pageFields } from "../../../lib/schema-fields"

export const AdminGetSessionsParams = z.object({ ...pageFields })
export type AdminGetSessionsParamsType = z.infer<typeof AdminGetSessionsParams>
