import type { MedusaContainer } from "@medusajs/framework/types"
import { createRegionsWorkflow } from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type { QuotaGrant } from "../../src/modules/licensing/managers/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { updateVariantLicensePoliciesWorkflow } from "../../src/workflows/programs"
import { type Client, clientOf } from "./client"
import { customerLogin } from "./customers"
import { createPolicy } from "./licensed-orders"
import { createProductWithVariants } from "./products"

/** A manager who is logged in. */
export type Distributor = { id: string; customer_id: string; email: string; client: Client }

/** Makes an active manager with permissions of their own and quotas. */
export async function createDistributor(
  api: Parameters<typeof clientOf>[0],
  container: MedusaContainer,
  shop: Record<string, string>,
  { permissions, quotas }: { permissions: string[]; quotas: QuotaGrant[] }
): Promise<Distributor> {
  const { managers } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { id: customer_id, email, headers } = await customerLogin(container, shop)
  const { manager_id, token } = await managers.create({ email }, permissions, SYSTEM_ACTOR)
  await managers.acceptInvitation(token, { id: customer_id, email })
  await managers.update(manager_id, { quotas }, SYSTEM_ACTOR)
  return { id: manager_id, customer_id, email, client: clientOf(api, headers) }
}

/** A shop that lets managers hand out licenses: distribution is on, and a variant in its region sells one policy. */
export async function distributingShop(
  container: MedusaContainer
): Promise<{ variant_id: string; policy_id: string }> {
  const { settings } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  await settings.update({ distribution: true }, SYSTEM_ACTOR)
  await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "Europe", currency_code: "eur", payment_providers: [] }] },
  })
  const { variant_id, policy_ids } = await licensedVariant(container)
  return { variant_id, policy_id: policy_ids[0] ?? "" }
}

/** A variant that sells new policies, one license of each a unit. */
export async function licensedVariant(
  container: MedusaContainer,
  policies = 1
): Promise<{ variant_id: string; policy_ids: string[] }> {
  const { variants } = await createProductWithVariants(container)
  const variant_id = variants[0]?.id ?? ""
  const policy_ids: string[] = []
  for (let made = 0; made < policies; made++) {
    policy_ids.push(await createPolicy(container))
  }
  await updateVariantLicensePoliciesWorkflow(container).run({
    input: { variants: [{ variant_id, add: policy_ids }] },
  })
  return { variant_id, policy_ids }
}
