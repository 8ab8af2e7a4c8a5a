import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answerLicenseRequestWorkflow } from "../../../../../workflows/activations"
import { localeOf } from "../../../../locale"
import { taskAnswer } from "../../../../task-answer"
import { staffCaller } from "../../activation-helpers"
import { retrieveLicense } from "../../helpers"
import type { AdminAnswerLicenseRequestType } from "../../offline-validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAnswerLicenseRequestType>,
  res: MedusaResponse
) => {
  const { id } = req.params as { id: string }
  const { request, algorithm, ttl, note, beyond_seats } = req.validatedBody
  await retrieveLicense(req.scope, id)
  const { result } = await answerLicenseRequestWorkflow(req.scope).run({
    input: {
      license_id: id,
      request,
      wish: { algorithm, ttl, note },
      caller: staffCaller(req as AuthenticatedMedusaRequest, beyond_seats),
    },
  })
  const task = taskAnswer(result, localeOf(req))
  res.setHeader("cache-control", "no-store")
  res.json({ ...task, file: result.file })
}
