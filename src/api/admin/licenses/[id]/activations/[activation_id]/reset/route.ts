import type { AdminEndActivationType } from "../../../../activations/validators"
import { staffTaskRoute } from "../../../../activations/helpers"

export const POST = staffTaskRoute<AdminEndActivationType>((activation_id) => ({
  task: "remove",
  activation_id,
  proof: "not_needed",
  reason: "reset",
}))
