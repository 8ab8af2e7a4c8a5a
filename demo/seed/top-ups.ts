import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { nameTopUpLicenseWorkflow } from "../../src/workflows/orders"
import { find, required, type Row } from "./context"
import { staffActor } from "./people"
import { licenseOf } from "./use"

/** The order of more pictures; it is placed before there is a license that its line could name. */
const ORDER_KEY = "more-pictures"

/** Adds the pictures that the buyer bought to their license: staff name it. A repeated run changes nothing. */
export async function makeTopUps(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { id: license_id } = await licenseOf(container, "pixelmoor-counted")
  const orders = await find<Row & { metadata: { demo_key?: string } | null }>(container, "order", [
    "id",
    "metadata",
  ])
  const order = required(
    orders.find(({ metadata }) => metadata?.demo_key === ORDER_KEY),
    `order ${ORDER_KEY}`
  )
  const [line] = await licensing.issuing.topUpsOfOrder(order.id)
  await nameTopUpLicenseWorkflow(container).run({
    input: {
      order_id: order.id,
      line_item_id: required(line, "line that adds uses").line_item_id,
      license_id,
      actor: await staffActor(container),
    },
  })
}
