import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { deleteSerialBatchWorkflow } from "../../../../workflows/serials"
import { pathId } from "../../../lib/path-id"
import { staffActor } from "../../../lib/staff-actor"
import { retrieveBatch } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ serial_batch: await retrieveBatch(req.scope, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await deleteSerialBatchWorkflow(req.scope).run({ input: { id, actor: staffActor(req) } })
  res.json({ id, object: "serial_batch", deleted: true })
}
