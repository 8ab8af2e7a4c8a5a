import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { Permission } from "../../src/modules/licensing/domain/permissions/permissions"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { Grantor } from "../../src/modules/licensing/managers/types"
import {
  acceptManagerInvitationWorkflow,
  assignLicenseManagerWorkflow,
} from "../../src/workflows/managers"
import { find, required, type Row } from "./context"
import { BUYER_EMAIL, staffActor } from "./people"

const PERMISSIONS: Permission[] = ["reset_device", "reset_license", "revoke_device"]

/** A customer who manages the licenses of another. */
const ACTIVE = { email: "it@arkadenbau.test", first_name: "Ilse", last_name: "Planck" }
/** A manager with an open invitation. */
const INVITED = { email: "support@delftdesk.test", first_name: "Joris", last_name: "Delft" }

/** One active and one invited license manager, both of orders of the demo's buyer. Existing ones stay. */
export async function makeManagers(container: MedusaContainer): Promise<void> {
  const known = await find<Row & { email: string }>(container, "license_manager", ["id", "email"])
  const isNew = ({ email }: { email: string }) => known.every((each) => each.email !== email)
  const orders = await licensedOrdersOf(container, BUYER_EMAIL)
  const by: Grantor = { side: "staff", actor: await staffActor(container) }
  if (isNew(ACTIVE)) {
    await makeActive(container, orders.slice(0, 2), by)
  }
  if (isNew(INVITED)) {
    await assignLicenseManagerWorkflow(container).run({
      input: {
        order_id: required(orders[0], "order of the buyer"),
        person: INVITED,
        permissions: PERMISSIONS,
        by,
      },
    })
  }
}

/** Accepts the invitation for the manager, with the token from the workflow's result. */
async function makeActive(
  container: MedusaContainer,
  orders: string[],
  by: Grantor
): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [customer] = await find<Row>(container, "customer", ["id"], {
    email: ACTIVE.email,
    has_account: true,
  })
  const customer_id = required(customer, `customer ${ACTIVE.email}`).id
  for (const order of orders) {
    const { token } = await licensing.managers.assign(order, ACTIVE, PERMISSIONS, by)
    if (token) {
      await acceptManagerInvitationWorkflow(container).run({
        input: { token, email: ACTIVE.email, customer_id },
      })
    }
  }
}

async function licensedOrdersOf(container: MedusaContainer, email: string): Promise<string[]> {
  const orders = await find<Row>(container, "order", ["id"], { email })
  const profiles = await find<{ order_id: string }>(container, "order_profile", ["order_id"], {
    order_id: orders.map(({ id }) => id),
  })
  return profiles.map(({ order_id }) => order_id).sort()
}
