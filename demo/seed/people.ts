import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"

import type { Actor } from "../../src/modules/licensing/domain/vocabulary"
import { find, required } from "./context"

export const ADMIN_EMAIL = "admin@demo.test"
export const BUYER_EMAIL = "buyer@demo.test"
/** Everybody's password. */
export const PASSWORD = "supersecret"

/** Registered customers of the shop; orders name them by their address. */
const CUSTOMERS = [
  { email: BUYER_EMAIL, first_name: "Robin", last_name: "Demoor", company_name: "Studio Demoor" },
  {
    email: "it@arkadenbau.test",
    first_name: "Ilse",
    last_name: "Planck",
    company_name: "Arkadenbau",
  },
  {
    email: "licenses@tidewater.test",
    first_name: "Omar",
    last_name: "Reed",
    company_name: "Tidewater School",
  },
  {
    email: "kontor@fjordlys.test",
    first_name: "Signe",
    last_name: "Holt",
    company_name: "Fjordlys Foto",
  },
  { email: "mika@hanamori.test", first_name: "Mika", last_name: "Hanamori", company_name: null },
  {
    email: "atelier@petitjour.test",
    first_name: "Lou",
    last_name: "Petit",
    company_name: "Atelier Petitjour",
  },
  { email: "jo@cedarandco.test", first_name: "Jo", last_name: "Cedar", company_name: "Cedar & Co" },
  { email: "ana@vistalta.test", first_name: "Ana", last_name: "Vista", company_name: null },
  {
    email: "sales@elbvertrieb.test",
    first_name: "Jonna",
    last_name: "Elb",
    company_name: "Elbvertrieb",
  },
  {
    email: "ops@millgate.test",
    first_name: "Sam",
    last_name: "Mill",
    company_name: "Millgate Works",
  },
] as const

/** The demo's staff member, whom the timeline names. */
export async function staffActor(container: MedusaContainer): Promise<Actor> {
  const [user] = await find(container, "user", ["id"], { email: ADMIN_EMAIL })
  return { type: "staff", id: required(user, "admin user").id }
}

/** The admin user and all registered customers, each with a login. Existing ones stay. */
export async function makePeople(container: MedusaContainer): Promise<void> {
  await makeAccount(container, "user", ADMIN_EMAIL, async (authIdentityId) => {
    const { result } = await createUserAccountWorkflow(container).run({
      input: {
        authIdentityId,
        userData: { email: ADMIN_EMAIL, first_name: "Alex", last_name: "Admin" },
      },
    })
    return result.id
  })
  for (const customer of CUSTOMERS) {
    await makeAccount(container, "customer", customer.email, async (authIdentityId) => {
      const { result } = await createCustomerAccountWorkflow(container).run({
        input: { authIdentityId, customerData: { ...customer } },
      })
      return result.id
    })
  }
}

/**
 * A login and its person. They are created one after the other, so a killed run may
 * have left only the login, or both without the link between them.
 */
async function makeAccount(
  container: MedusaContainer,
  actorType: "user" | "customer",
  email: string,
  create: (authIdentityId: string) => Promise<string>
): Promise<void> {
  const authIdentityId = await makeLogin(container, email)
  const [identity] = await find<{ app_metadata: Record<string, unknown> | null }>(
    container,
    "auth_identity",
    ["app_metadata"],
    { id: authIdentityId }
  )
  if (identity?.app_metadata?.[`${actorType}_id`]) {
    return
  }
  const filters = actorType === "customer" ? { email, has_account: true } : { email }
  const [person] = await find(container, actorType, ["id"], filters)
  if (person) {
    await setAuthAppMetadataWorkflow(container).run({
      input: { authIdentityId, actorType, value: person.id },
    })
  } else {
    await create(authIdentityId)
  }
}

async function makeLogin(container: MedusaContainer, email: string): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [existing] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  if (existing?.auth_identity_id) {
    return existing.auth_identity_id
  }
  // Registering is the Auth module's own act; Medusa has no workflow around it.
  const { success, authIdentity, error } = await auth.register("emailpass", {
    body: { email, password: PASSWORD },
  })
  if (!success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The login ${email} could not be made: ${error}`
    )
  }
  return required(authIdentity, `login ${email}`).id
}
