import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { type SetLicenseUserPasswordInput, setUserPasswordStep } from "../steps/set-user-password"

/** Id of {@link setLicenseUserPasswordWorkflow}. */
export const setLicenseUserPasswordWorkflowId = "set-license-user-password"

/**
 * Sets a named user's password by hand, where the option `users.setPasswords` allows it. The user is mailed, and sets one of
 * their own before they sign in with a program. Results in whether the mail went; without it nothing is set.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input without the password.
 * @throws 404 USER_NOT_FOUND; 409 USER_PASSWORDS_OFF, USER_NOT_ACTIVE, USER_HAS_OWN_ACCOUNT, USER_ELSEWHERE,
 *   USER_PASSWORD_CHANGED
 */
export const setLicenseUserPasswordWorkflow = createWorkflow(
  setLicenseUserPasswordWorkflowId,
  (input: SetLicenseUserPasswordInput) => {
    const asked = transform({ input }, ({ input: { password: _, ...asked } }) => asked)
    const validate = createHook("validate", { input: asked })
    return new WorkflowResponse(setUserPasswordStep(input), { hooks: [validate] })
  }
)
