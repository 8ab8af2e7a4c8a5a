import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { Permission } from "../../src/modules/licensing/domain/permissions/permissions"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { Grantor } from "../../src/modules/licensing/managers/types"
import {
  acceptManagerInvitationWorkflow,
  assignLicenseManagerWorkflow,
  changeLicenseManagerWorkflow,
} from "../../src/workflows/managers"
import { find, required, type Row } from "./context"
import { BUYER_EMAIL, staffActor } from "./people"

const PERMISSIONS: Permission[] = ["reset_device", "reset_license", "revoke_device"]

/** A customer who manages the licenses of another. */
const ACTIVE = { email: "it@arkadenbau.test", first_name: "Ilse", last_name: "Planck" }
/** A group of customers whose orders {@link ACTIVE} manages, with one of its members. */
const GROUP = { name: "Schools", member: "licenses@tidewater.test" }
/** A manager with an open invitation. */
const INVITED = { email: "support@delftdesk.test", first_name: "Joris", last_name: "Delft" }

/**
 * One active and one invited license manager, both of orders of the demo's buyer; the active one also of the orders of a
 * customer group. Existing ones stay.
 */
export async function makeManagers(container: MedusaContainer): Promise<void> {
  const known = await find<Row & { email: string }>(container, "license_manager", ["id", "email"])
  const isNew = ({ email }: { email: string }) => known.every((each) => each.email !== email)
  const orders = await licensedOrdersOf(container, BUYER_EMAIL)
  const by: Grantor = { side: "staff", actor: await staffActor(container) }
  if (isNew(ACTIVE)) {
    await makeActive(container, orders.slice(0, 2), by)
    await giveGroup(container, by)
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

/** Makes the active manager manage the orders of {@link GROUP}. */
async function giveGroup(container: MedusaContainer, { actor }: Grantor): Promise<void> {
  const [manager] = await find<Row>(container, "license_manager", ["id"], { email: ACTIVE.email })
  const [member] = await find<Row>(container, "customer", ["id"], {
    email: GROUP.member,
    has_account: true,
  })
  const customers = container.resolve(Modules.CUSTOMER)
  const group = await customers.createCustomerGroups({ name: GROUP.name })
  await customers.addCustomerToGroup({
    customer_id: required(member, `customer ${GROUP.member}`).id,
    customer_group_id: group.id,
  })
  await changeLicenseManagerWorkflow(container).run({
    input: {
      manager_id: required(manager, `manager ${ACTIVE.email}`).id,
      change: {
        type: "add_scope",
        target: { customer_group_id: group.id },
        permissions: PERMISSIONS,
        actor,
      },
    },
  })
}

async function licensedOrdersOf(container: MedusaContainer, email: string): Promise<string[]> {
  const orders = await find<Row>(container, "order", ["id"], { email })
  const profiles = await find<{ order_id: string }>(container, "order_profile", ["order_id"], {
    order_id: orders.map(({ id }) => id),
  })
  return profiles.map(({ order_id }) => order_id).sort()
}
