import { customerTaskRoute } from "../../../helpers"

export const POST = customerTaskRoute("reset_device", (activation_id) => ({
  task: "remove",
  activation_id,
  proof: "not_needed",
  reason: "reset",
}))
