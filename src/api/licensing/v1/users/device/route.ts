import { licensingError } from "../../../../../modules/licensing/errors"
import { userPage } from "../../../../../modules/licensing/options"
import { programOf } from "../../../device-grant"
import { userRoute } from "../../../user-route"
import type { UserDeviceBodyType } from "../../../validators"

export const POST = userRoute<UserDeviceBodyType>(async (licensing, { validatedBody }) => {
  const page = userPage(await licensing.getOptions())
  if (page === undefined) {
    throw licensingError("NO_LINK", "The shop has no page on which a user could answer")
  }
  const { name } = validatedBody
  const started = await licensing.users.startDevice({ program: programOf(validatedBody), name })
  // Browsers send no fragment to a server, so no log has the code.
  const at = (hash: string) => Object.assign(new URL(page), { hash }).href
  return {
    ...started,
    verification_uri: at("device"),
    verification_uri_complete: at(`device=${started.user_code}`),
  }
})
