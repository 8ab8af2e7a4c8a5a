import { userRoute } from "../../../user-route"
import type { UserRefreshBodyType } from "../../../validators"

export const POST = userRoute<UserRefreshBodyType>(
  async (licensing, { validatedBody }) => await licensing.users.refresh(validatedBody.refresh_token)
)
