import { idempotencyClaimOf } from "../../../lib/idempotency-key"
import { runtimeRoute } from "../../answer"
import { announceNotice } from "../../announce"
import type { RuntimeConsumeBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeConsumeBodyType>(
  "consume",
  async (licensing, request, req) => {
    const { feature = "", amount } = req.validatedBody
    const key = idempotencyClaimOf(req, { amount })?.key ?? null
    const { answer, notice_id } = await licensing.runtime.consume(request, { feature, amount, key })
    announceNotice(req, notice_id)
    return answer
  }
)
