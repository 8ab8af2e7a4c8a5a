import { programOf } from "../../../device-grant"
import { signIn, userRoute } from "../../../user-route"
import type { UserSignInBodyType } from "../../../validators"

export const POST = userRoute<UserSignInBodyType>(async (licensing, req) => {
  const { device_code } = req.validatedBody
  if (device_code !== undefined) {
    const program = programOf(req.validatedBody)
    const signedIn = await licensing.users.pollDevice({ device_code, program })
    // As OAuth's clients expect it.
    return { ...signedIn, access_token: signedIn.user_token, token_type: "Bearer" }
  }
  const outcome = await signIn(licensing, req)
  return "signed_in" in outcome
    ? outcome.signed_in
    : {
        code: "USER_LICENSE_CHOICE",
        type: "conflict",
        message: "Name one of the licenses as 'license_id'",
        licenses: outcome.choices,
      }
})
