import { z } from "@medusajs/framework/zod"

import { textField } from "../../../../../lib/schema-fields"
import { StoreReadClaim } from "../../../../licensing/validators"

/** The number as the order's mails show it, with or without `#`. */
export const StoreRequestClaim = z.object({
  order_number: textField("order_number", 50).transform((text) => text.replace(/^#\s*/, "")),
})
export type StoreRequestClaimType = z.infer<typeof StoreRequestClaim>

export const StoreAcceptClaim = StoreReadClaim
export type StoreAcceptClaimType = z.infer<typeof StoreAcceptClaim>
