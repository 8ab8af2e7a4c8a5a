import { signIn, userRoute } from "../../../user-route"
import type { UserSignInBodyType } from "../../../validators"

export const POST = userRoute<UserSignInBodyType>(async (licensing, req) => {
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
