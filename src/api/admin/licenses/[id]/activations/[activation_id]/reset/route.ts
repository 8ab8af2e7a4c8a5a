import type { AdminEndActivationType } from "../../../../activation-validators"
import { staffTaskRoute } from "../../../../activation-helpers"

export const POST = staffTaskRoute<AdminEndActivationType>((activation_id) => ({
  task: "remove",
  activation_id,
  proof: "not_needed",
  reason: "reset",
}))
