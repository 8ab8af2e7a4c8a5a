import { z } from "@medusajs/framework/zod"

import { seatsOf } from "../../../lib/session-answers"
import { pageFields } from "../../../lib/schema-fields"

/** `frees_borrowed`: free a borrowed seat too, although its file runs on. */
export const AdminEndSession = z.object({ frees_borrowed: z.boolean().optional() })
export type AdminEndSessionType = z.infer<typeof AdminEndSession>

export const AdminGetSessionsParams = z.object({ ...pageFields, ...seatsOf })
export type AdminGetSessionsParamsType = z.infer<typeof AdminGetSessionsParams>
