import { z } from "@medusajs/framework/zod"

import { searchField } from "../../../../../lib/user-fields"
import { StorePageParams } from "../validators"

export const StoreGetUsersParams = StorePageParams.extend({ q: searchField })
export type StoreGetUsersParamsType = z.infer<typeof StoreGetUsersParams>
