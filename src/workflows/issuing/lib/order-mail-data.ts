import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types"

import type { LicensesIssuedData } from "../../../emails/licenses-issued"
import { type LicensingOptions, orderUrl } from "../../../modules/licensing/options"
import type { OrderMailGroup } from "../../../modules/licensing/orders/order-mail-types"
import { storeName } from "../../mails/facts"
import type { OrderMailLicensing } from "./order-mail-contract"

/** Masked keys shown for each policy. */
const SHOWN_KEYS = 5

/** Most whole keys in one mail; the account has the rest. */
const INCLUDED_KEYS = 100

/** What the mail needs of a native order. */
export type MailOrder = {
  id: string
  display_id: number | string
  /** The owner's address now. */
  email: string | null
  customer_id: string | null
  /** Language of the purchase. */
  locale: string | null
  customer: { first_name: string | null; last_name: string | null } | null
}

/** The order with its owner's address, where its mails go; null if it does not exist. */
export async function readMailOrder(
  container: MedusaContainer,
  licensing: Pick<OrderMailLicensing, "orders">,
  orderId: string
): Promise<MailOrder | null> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "customer_id",
      "locale",
      "customer.first_name",
      "customer.last_name",
    ],
    filters: { id: orderId },
  })
  const [order] = data as Omit<MailOrder, "email">[]
  return order ? { ...order, email: await licensing.orders.ownerAddress(orderId) } : null
}

/** The first and last name of a customer; null = neither is known. */
export function fullName(customer: MailOrder["customer"]): string | null {
  return [customer?.first_name, customer?.last_name].filter(Boolean).join(" ") || null
}

/** Builds the data of the mail. Whole keys are fetched only if the merchant opted in. */
export async function collectMailData(
  container: MedusaContainer,
  licensing: OrderMailLicensing,
  input: { order: MailOrder; groups: OrderMailGroup[]; options: LicensingOptions }
): Promise<LicensesIssuedData> {
  const { order, groups, options } = input
  const { mail } = await licensing.settings.read()
  const keys = mail.include_keys ? await fullKeys(licensing, groups) : null
  return {
    store_name: await storeName(container),
    order_id: order.id,
    order_display_id: String(order.display_id),
    customer_name: fullName(order.customer),
    account_url: orderUrl(options, order.id),
    groups: groups.map((group, position) => ({
      ...(group.bundle_name === null ? {} : { bundle: group.bundle_name }),
      program: group.program_name,
      policy: group.policy_name,
      count: group.count,
      keys_redacted: group.keys_redacted.slice(0, SHOWN_KEYS),
      ...(keys?.[position]?.length ? { keys: keys[position] } : {}),
    })),
  }
}

/** Whole keys per group, in its order, up to {@link INCLUDED_KEYS} in all. */
async function fullKeys(
  licensing: OrderMailLicensing,
  groups: readonly OrderMailGroup[]
): Promise<string[][]> {
  let left = INCLUDED_KEYS
  const ids = groups.map((group) => {
    const taken = group.license_ids.slice(0, left)
    left -= taken.length
    return taken
  })
  const revealed = await licensing.licenses.revealKeysForMail(ids.flat())
  const keyOf = new Map(revealed.map(({ license_id, key }) => [license_id, key]))
  return ids.map((group) => group.flatMap((id) => keyOf.get(id) ?? []))
}
