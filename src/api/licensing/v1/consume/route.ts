import { idempotencyClaimOf } from "../../../lib/idempotency-key"
import { runtimeRoute } from "../../answer"
import type { RuntimeConsumeBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeConsumeBodyType>(
  "consume",
  async (licensing, request, req) => {
    const { amount } = req.validatedBody
    const key = idempotencyClaimOf(req, { amount })?.key ?? null
    return await licensing.runtime.consume(request, { amount, key })
  }
)
