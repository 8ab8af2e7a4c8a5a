import { staffTaskRoute } from "../../../../activation-helpers"

export const POST = staffTaskRoute((activation_id) => ({
  task: "remove",
  activation_id,
  proof: "not_needed",
  reason: "removed",
}))
