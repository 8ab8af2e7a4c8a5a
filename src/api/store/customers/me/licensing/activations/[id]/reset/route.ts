import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { mayAsOwner } from "../../../../../../../../modules/licensing/domain/permissions/customer-rights"
import { resetAsOwnerWorkflow } from "../../../../../../../../workflows/activations"
import { localeOf } from "../../../../../../../lib/locale"
import { pathId } from "../../../../../../../lib/path-id"
import { taskAnswer } from "../../../../../../../lib/task-answer"
import { accessTo, customerCaller, runCustomerTask, withoutMarks } from "../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const access = await accessTo(req, "activation", "reset_device")
  const activation_id = pathId(req)
  if (!mayAsOwner("reset_device", access)) {
    const task = { task: "remove", activation_id, proof: "not_needed", reason: "reset" } as const
    res.json(await runCustomerTask(req, access, task))
    return
  }
  const { customer_id, owner_resets } = access
  const { result } = await resetAsOwnerWorkflow(req.scope).run({
    input: {
      activation_id,
      customer_id,
      caller: { ...customerCaller(access), owner_resets },
      locale: req.locale,
    },
  })
  const { activation, ...answer } = taskAnswer(result, localeOf(req))
  res.json({ activation: withoutMarks(activation), ...answer })
}
