import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import {
  assignLicenseUsersWorkflow,
  setLicenseUserDisabledWorkflow,
} from "../../src/workflows/users"
import { required } from "./context"
import { BUYER_EMAIL, staffActor } from "./people"
import { customerId, expectCode, licenseOf } from "./use"

type Person = { email: string; first_name: string; last_name: string }

const BUYER: Person = { email: BUYER_EMAIL, first_name: "Robin", last_name: "Demoor" }
const COLLEAGUE: Person = {
  email: "mika@hanamori.test",
  first_name: "Mika",
  last_name: "Hanamori",
}
const LEFT: Person = { email: "jo@cedarandco.test", first_name: "Jo", last_name: "Cedar" }
/** Somebody who has not accepted yet. */
const INVITED: Person = {
  email: "nell@studio-demoor.test",
  first_name: "Nell",
  last_name: "Arden",
}

const DESK = { name: "Robin's desk", platform: "Windows 11", app_version: "7.2.0" }

/**
 * The people of the buyer's license for named users: two who sign in, one on a computer, one who may no longer, and one
 * who is invited. A run that was killed repeats it without harm.
 */
export async function makeUsers(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { id: license_id, program } = await licenseOf(container, "facetry-people")
  const actor = await staffActor(container)
  const wanted = { users: [BUYER, COLLEAGUE, LEFT, INVITED] }
  await assignLicenseUsersWorkflow(container).run({ input: { license_id, wanted, actor } })
  for (const { email } of [BUYER, COLLEAGUE, LEFT]) {
    await accept(container, license_id, email)
  }
  const left = await userOf(container, license_id, LEFT.email)
  await setLicenseUserDisabledWorkflow(container).run({
    input: { license_id, user_id: left.id, disabled: true, actor },
  })
  const customer_id = await customerId(container, BUYER_EMAIL)
  const outcome = await licensing.users.signIn({ customer_id, program: program.code, license_id })
  const { user_token } = required(
    outcome && "signed_in" in outcome ? outcome.signed_in : null,
    "sign-in"
  )
  const { answer } = await licensing.runtime.activate(
    {
      user: await licensing.users.readToken(user_token, program.code),
      program_code: program.code,
      computer: { fingerprint: "studio-demoor-robin-s-desk" },
    },
    DESK
  )
  expectCode(answer)
}

/** Accepts the invitation for a customer of the shop. */
async function accept(container: MedusaContainer, licenseId: string, email: string): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { id, state } = await userOf(container, licenseId, email)
  if (state === "invited") {
    const actor = await staffActor(container)
    const { token } = await licensing.users.renewLink(licenseId, id, "invitation", actor)
    await licensing.users.useLink(token, { id: await customerId(container, email), email }, {})
  }
}

async function userOf(container: MedusaContainer, licenseId: string, email: string) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { users } = await licensing.users.list(licenseId, { q: email, limit: 1, offset: 0 })
  return required(users[0], `user ${email}`)
}
