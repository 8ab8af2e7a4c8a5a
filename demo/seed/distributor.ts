import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { Permission } from "../../src/modules/licensing/domain/permissions/permissions"
import type LicensingModuleService from "../../src/modules/licensing/service"
import {
  acceptManagerInvitationWorkflow,
  createManagerOrderWorkflow,
  createSubManagerWorkflow,
} from "../../src/workflows/managers"
import { updateLicensingSettingsWorkflow } from "../../src/workflows/settings"
import { linksOfPolicies } from "../../src/workflows/programs/variant-policy-link"
import { find, required, type Row } from "./context"
import { staffActor } from "./people"

/** A customer who hands out licenses to others. */
const DISTRIBUTOR = { email: "sales@elbvertrieb.test", first_name: "Jonna", last_name: "Elb" }

const PERMISSIONS: Permission[] = [
  "reset_device",
  "reset_license",
  "issue_license",
  "create_order",
  "manage_managers",
]

/** Licenses of each of the first policies that a variant sells alone. */
const QUOTAS = [20, 10, 5]

/**
 * Distribution, switched on, and a distributor at work: quotas, an order for a new customer, and a sub-manager with a
 * share. An existing one stays.
 */
export async function makeDistributor(container: MedusaContainer): Promise<void> {
  const known = await find(container, "license_manager", ["id"], { email: DISTRIBUTOR.email })
  if (known.length > 0) {
    return
  }
  const { managers } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const actor = await staffActor(container)
  await updateLicensingSettingsWorkflow(container).run({
    input: { patch: { distribution: true }, actor },
  })
  const [customer] = await find<Row>(container, "customer", ["id"], {
    email: DISTRIBUTOR.email,
    has_account: true,
  })
  const customer_id = required(customer, `customer ${DISTRIBUTOR.email}`).id
  const { manager_id, token } = await managers.create(DISTRIBUTOR, PERMISSIONS, actor)
  await acceptManagerInvitationWorkflow(container).run({
    input: { token, email: DISTRIBUTOR.email, customer_id },
  })
  const sold = await soldAlone(container)
  const quotas = QUOTAS.flatMap((granted, index) => {
    const each = sold[index]
    return each ? [{ policy_id: each.policy_id, granted }] : []
  })
  await managers.update(manager_id, { quotas }, actor)
  const manager = await managers.permitted(customer_id, "make_orders")
  const [first] = sold
  await createManagerOrderWorkflow(container).run({
    input: {
      manager,
      customer: {
        email: "office@werftkontor.test",
        first_name: "Ida",
        last_name: "Werft",
        company_name: "Werftkontor",
      },
      items: [{ variant_id: required(first, "variant of one policy").variant_id, quantity: 3 }],
      details: { reference: "EV-1001" },
      sales_channel_id: null,
    },
  })
  await createSubManagerWorkflow(container).run({
    input: {
      granter: manager,
      sub_manager: {
        email: "nord@elbvertrieb.test",
        permissions: ["create_order"],
        quotas: [{ policy_id: required(first, "policy of a variant").policy_id, granted: 5 }],
      },
    },
  })
}

/** Variants that sell one policy and nothing else, by the policy's code. */
async function soldAlone(container: MedusaContainer) {
  const policies = await find<Row & { code: string }>(container, "license_policy", ["id", "code"])
  const byCode = [...policies].sort((one, other) => one.code.localeCompare(other.code))
  const links = await linksOfPolicies(
    container,
    byCode.map(({ id }) => id)
  )
  return byCode.flatMap(({ id }) => {
    const link = links.find(
      ({ policy_id, variant_id, top_up }) =>
        policy_id === id &&
        top_up === null &&
        links.filter((each) => each.variant_id === variant_id).length === 1
    )
    return link ? [link] : []
  })
}
