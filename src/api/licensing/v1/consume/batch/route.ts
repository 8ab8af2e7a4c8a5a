import { runtimeRoute } from "../../../answer"
import { announceNotice } from "../../../announce"
import type { RuntimeConsumeBatchBodyType } from "../../../validators"

export const POST = runtimeRoute<RuntimeConsumeBatchBodyType>(
  "consume_batch",
  async (licensing, request, req) => {
    const { feature = "", entries } = req.validatedBody
    const { answer, notice_id } = await licensing.runtime.consumeBatch(request, feature, entries)
    announceNotice(req, notice_id)
    return answer
  }
)
