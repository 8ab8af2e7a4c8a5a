import { runtimeRoute } from "../../../answer"
import type { RuntimeConsumeBatchBodyType } from "../../../validators"

export const POST = runtimeRoute<RuntimeConsumeBatchBodyType>(
  "consume_batch",
  async (licensing, request, req) =>
    await licensing.runtime.consumeBatch(request, req.validatedBody.entries)
)
