import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"

/** A logged-in customer; `headers` carry the shop's publishable key as well. */
export type CustomerLogin = { id: string; email: string; headers: Record<string, string> }

let customers = 0

/** A publishable key of the shop, as a header. */
export async function publishableHeaders(
  container: MedusaContainer
): Promise<Record<string, string>> {
  const key = await container
    .resolve(Modules.API_KEY)
    .createApiKeys({ title: "Storefront", type: "publishable", created_by: "test" })
  return { "x-publishable-api-key": key.token }
}

/** Creates a customer with an account and logs them in. */
export async function customerLogin(
  container: MedusaContainer,
  shop: Record<string, string>,
  address?: string
): Promise<CustomerLogin> {
  const email = address ?? `customer-${++customers}@shop.test`
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, has_account: true })
  return { id: customer.id, email, headers: customerHeaders(container, shop, customer.id) }
}

/** Headers with which a customer is logged in. */
export function customerHeaders(
  container: MedusaContainer,
  shop: Record<string, string>,
  id: string
): Record<string, string> {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const token = generateJwtToken(
    {
      actor_id: id,
      actor_type: "customer",
      auth_identity_id: "",
      app_metadata: { customer_id: id },
      user_metadata: {},
    },
    { secret: http.jwtSecret, expiresIn: "1d", jwtOptions: http.jwtOptions }
  )
  return { ...shop, authorization: `Bearer ${token}` }
}

/** Runs `work` as in a shop that lets customers in only once their address is confirmed. */
export async function confirmingAddresses(
  container: MedusaContainer,
  work: () => Promise<void>
): Promise<void> {
  const { http } = container.resolve<ConfigModule>(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const before = http.authVerificationsPerActor
  http.authVerificationsPerActor = {
    customer: [{ entity_type: "email", auth_provider: "emailpass" }],
  }
  try {
    await work()
  } finally {
    http.authVerificationsPerActor = before
  }
}
