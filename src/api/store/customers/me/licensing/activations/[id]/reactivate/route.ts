import { customerTaskRoute } from "../../../helpers"
import type { StoreActivateType } from "../../../validators"

export const POST = customerTaskRoute<StoreActivateType>(
  "reactivate",
  (activation_id, { note, ...computer }) => ({
    task: "reactivate",
    activation_id,
    computer,
    details: { note },
  })
)
