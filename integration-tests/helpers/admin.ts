import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"

/** A logged-in member of staff: pass it to axios as its config. */
export type StaffLogin = { headers: { authorization: string }; userId: string }

let staff = 0

/** Creates a member of staff and logs them in. Every call makes another one. */
export async function adminHeaders(container: MedusaContainer): Promise<StaffLogin> {
  const email = `staff-${++staff}@shop.test`
  const user = await container.resolve(Modules.USER).createUsers({ email })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata: { user_id: user.id },
  })
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const token = generateJwtToken(
    {
      actor_id: user.id,
      actor_type: "user",
      auth_identity_id: identity.id,
      app_metadata: { user_id: user.id },
      user_metadata: {},
    },
    { secret: http.jwtSecret, expiresIn: "1d", jwtOptions: http.jwtOptions }
  )
  return { headers: { authorization: `Bearer ${token}` }, userId: user.id }
}
