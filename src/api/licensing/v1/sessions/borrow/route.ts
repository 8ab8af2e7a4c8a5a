import { runtimeRoute } from "../../../answer"
import type { RuntimeBorrowBodyType } from "../../../validators"

export const POST = runtimeRoute<RuntimeBorrowBodyType>(
  "session_borrow",
  async (licensing, request, req) => {
    const { algorithm, feature, hours, until } = req.validatedBody
    return await licensing.runtime.borrow(request, { algorithm, feature, hours, until })
  }
)
