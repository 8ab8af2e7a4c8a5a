import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { deleteSerialBatchWorkflow } from "../../../../workflows/serials"
import { staffActor } from "../../../lib/staff-actor"
import { retrieveBatch } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as { id: string }
  res.json({ serial_batch: await retrieveBatch(req.scope, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as { id: string }
  await deleteSerialBatchWorkflow(req.scope).run({ input: { id, actor: staffActor(req) } })
  res.json({ id, object: "serial_batch", deleted: true })
}
