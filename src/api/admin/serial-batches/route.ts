import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { createSerialBatchWorkflow } from "../../../workflows/serials"
import { idempotencyClaimOf } from "../../lib/idempotency-key"
import { staffActor } from "../../lib/staff-actor"
import { retrieveBatch, shownBatches } from "./helpers"
import type { AdminCreateSerialBatchType, AdminGetSerialBatchesParamsType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as AdminGetSerialBatchesParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { batches, count } = await licensing.serials.searchBatches(query)
  const { offset, limit } = query
  res.json({ serial_batches: await shownBatches(req.scope, batches), count, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateSerialBatchType>,
  res: MedusaResponse
) => {
  const { name, program_id, policy_id, variant_id, features, note, generate } = req.validatedBody
  const { result: id } = await createSerialBatchWorkflow(req.scope).run({
    input: {
      data: {
        name,
        program_id,
        policy_id,
        variant_id: variant_id ?? null,
        features: features ?? null,
        note: note ?? null,
        generate: generate
          ? {
              count: generate.count,
              format: generate.format ?? null,
              prefix: generate.prefix ?? null,
              with_verification: generate.verification_numbers,
            }
          : null,
      },
      actor: staffActor(req),
      claim: idempotencyClaimOf(req, req.validatedBody),
    },
  })
  res.json({ serial_batch: await retrieveBatch(req.scope, id) })
}
