import { customerTaskRoute } from "../../../helpers"
import type { StoreRemoveType } from "../../../validators"

export const POST = customerTaskRoute<StoreRemoveType>(
  "remove",
  (activation_id, { removal_code }) => ({
    task: "remove",
    activation_id,
    proof: { code: removal_code },
  })
)
