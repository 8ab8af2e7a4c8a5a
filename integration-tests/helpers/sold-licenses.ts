import type { MedusaContainer } from "@medusajs/framework/types"

import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type { Client } from "./client"
import { programOf } from "./computers"
import { placeLicensedOrder } from "./licensed-orders"

/**
 * Sells licenses by one order, one for each unit, of one seat unless `terms` say otherwise. Returns them as
 * staff see them, and what the sold program makes of computers. `id` and `license` are the first.
 */
export async function sellLicenses(
  container: MedusaContainer,
  staff: Client,
  terms: Partial<NewPolicy> = {},
  units = 1
) {
  const order = await placeLicensedOrder(container, units, { max_activations: 1, ...terms })
  const { licenses } = (
    await staff.get<{ licenses: LicenseDetail[] }>(`/admin/orders/${order}/licenses`)
  ).data
  const license = licenses[0]!
  const { signature } = (
    await staff.post<{ signature: string }>(
      `/admin/license-programs/${license.program.id}/reveal-signature`
    )
  ).data
  return {
    order,
    licenses,
    license,
    id: license.id,
    program: license.program.code,
    signature,
    revealKey: async (id = license.id) =>
      (await staff.post<{ key: string }>(`/admin/licenses/${id}/reveal`)).data.key,
    ...programOf(signature),
  }
}
