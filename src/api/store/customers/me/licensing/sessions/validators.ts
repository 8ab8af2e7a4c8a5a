import type { z } from "@medusajs/framework/zod"

import { seatsOf } from "../../../../../lib/session-answers"
import { StorePageParams } from "../validators"

/** A page of who sits on the floating seats of a license, or of one of its features. */
export const StoreSessionsParams = StorePageParams.extend(seatsOf)
export type StoreSessionsParamsType = z.infer<typeof StoreSessionsParams>
