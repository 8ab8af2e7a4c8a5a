import type { IAuthModuleService } from "@medusajs/framework/types"

/** The way in which Medusa confirms the addresses of logins; it always has it. */
const CODE_PROVIDER = "token"

type Asking = Parameters<IAuthModuleService["requestAuthVerification"]>[0]

/** Marks the address of a login as confirmed. */
export async function confirmAddress(
  auth: IAuthModuleService,
  asking: Omit<Asking, "code_provider">
): Promise<void> {
  const { code } = await auth.requestAuthVerification({ ...asking, code_provider: CODE_PROVIDER })
  // No code = already confirmed.
  if (code !== undefined) {
    await auth.confirmAuthVerification({ code, code_provider: CODE_PROVIDER })
  }
}
