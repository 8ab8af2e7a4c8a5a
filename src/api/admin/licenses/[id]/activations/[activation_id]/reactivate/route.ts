import { staffTaskRoute } from "../../../../activations/helpers"
import type { AdminSucceedActivationType } from "../../../../activations/validators"

export const POST = staffTaskRoute<AdminSucceedActivationType>(
  (activation_id, { site_code, machine_id, note }) => ({
    task: "reactivate",
    activation_id,
    computer: { site_code, machine_id },
    details: { note },
  })
)
