import type { Operation } from "../../../../../lib/operation"
import { limitGuesses, limitNetwork } from "../../../../../lib/rate-limit"
import { StoreApproveDeviceSignIn, StoreDeviceSignIn } from "./validators"

const path = "/store/customers/me/licensing/device-sign-in"
const user_code = "WDJB-MJHT"

const call = {
  tag: "Account",
  method: "POST",
  // One limit for each account, whatever it does with the codes that it tries.
  before: [limitGuesses(30, 600), limitNetwork],
  body: StoreDeviceSignIn,
  examples: { "As the program shows it": { user_code } },
} as const

/** A program that waits for its named user, who is the logged-in customer. */
export const deviceSignInOperations: readonly Operation[] = [
  {
    ...call,
    id: "readDeviceSignIn",
    path,
    summary: "Get the program that waits with a code to be signed in",
    description:
      "The code is in the body, so that no log has it. `licenses` are those that I could sign it in for; none = I have no " +
      "place of a license of this program.",
    answer: "device_sign_in",
    errors: ["USER_CODE_UNKNOWN", "RATE_LIMITED"],
  },
  {
    ...call,
    id: "approveDeviceSignIn",
    path: `${path}/approve`,
    summary: "Sign the program in that waits with a code",
    description:
      "Each code is answered once. Ask first whether I started this: the program that shows the code gets to use the license.",
    body: StoreApproveDeviceSignIn,
    examples: {
      ...call.examples,
      "One of several licenses": { user_code, license_id: "lic_01K8Z0V5N3" },
    },
    answer: "device_sign_in_answered",
    errors: [
      "USER_CODE_UNKNOWN",
      "USER_WITHOUT_PLACE",
      "USER_PASSWORD_CHANGE_REQUIRED",
      "USER_LICENSE_CHOICE",
      "RATE_LIMITED",
    ],
  },
  {
    ...call,
    id: "denyDeviceSignIn",
    path: `${path}/deny`,
    summary: "Refuse the program that waits with a code",
    description: "Each code is answered once. The program stops waiting at its next request.",
    answer: "device_sign_in_answered",
    errors: ["USER_CODE_UNKNOWN", "RATE_LIMITED"],
  },
]
