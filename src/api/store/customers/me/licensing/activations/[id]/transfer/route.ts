import { customerTaskRoute } from "../../../helpers"
import type { StoreTransferType } from "../../../validators"

export const POST = customerTaskRoute<StoreTransferType>(
  "transfer",
  (activation_id, { note, removal_code, ...computer }) => ({
    task: "transfer",
    activation_id,
    computer,
    details: { note },
    proof: { code: removal_code },
  })
)
