import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { managerAssignedMail } from "../../../emails/manager-assigned"
import { managerInvitedMail } from "../../../emails/manager-invited"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { orderUrl } from "../../../modules/licensing/options"
import type LicensingModuleService from "../../../modules/licensing/service"
import { orderFacts, storeName } from "../../mails/facts"
import { type MailFault, sendMail } from "../../mails/send-mail"

/** The outcome of an invitation's mail; `NO_LINK` = no page is configured for the link. */
export type InvitationMail = {
  sent: boolean
  code: MailFault | "NO_LINK" | null
  /** For the person who invites, to hand over by other means; only if no mail went. Returned once. */
  link: string | null
}

/** Most orders named in an invitation. */
const NAMED_ORDERS = 10

/**
 * Mails an invitation, in the language of the person who invites (`locale`) or of the first order. The token is
 * in the mail only: neither stored with the notification nor logged.
 */
export async function sendInvitation(
  container: MedusaContainer,
  { managerId, token, locale }: { managerId: string; token: string; locale?: string | null }
): Promise<InvitationMail> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const options = await licensing.getOptions()
  const page = options.managers.invitationUrl ?? options.mail.accountUrl
  if (!page) {
    return { sent: false, code: "NO_LINK", link: null }
  }
  const link = Object.assign(new URL(page), { hash: `invitation=${token}` }).href
  const manager = await licensing.managers.retrieve(managerId)
  const { orders } = await licensing.managers.orders(managerId, { limit: NAMED_ORDERS, offset: 0 })
  const data = {
    store_name: await storeName(container),
    manager_name: nameOf(manager),
    order_display_ids: orders.map(({ display_id }) => String(display_id)),
    permissions: await licensing.managers.granted(managerId),
    expires_at: new Date(manager.invite_expires_at ?? Date.now()).toISOString(),
  }
  const outcome = await sendMail(container, {
    to: manager.email,
    template: "license-manager-invited",
    data,
    locales: [locale, (await orderFacts(container, orders[0]?.order_id)).locale],
    compose: (words) => managerInvitedMail(data, link, words),
    resource: { type: "license_manager", id: managerId },
    trigger: "license_manager.invited",
  })
  return { ...outcome, link: outcome.sent ? null : link }
}

/**
 * Mails an active manager about another order, in the language of the person who assigned it or of the order.
 */
export async function sendOrderAssigned(
  container: MedusaContainer,
  { managerId, orderId, locale }: { managerId: string; orderId: string; locale?: string | null }
): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const manager = await licensing.managers.retrieve(managerId)
  const order = await orderFacts(container, orderId)
  const data = {
    store_name: await storeName(container),
    manager_name: nameOf(manager),
    order_display_id: order.order_display_id,
    account_url: orderUrl(await licensing.getOptions(), orderId),
  }
  await sendMail(container, {
    to: await addressOf(container, manager),
    template: "license-manager-assigned",
    data,
    locales: [locale, order.locale],
    compose: (words) => managerAssignedMail(data, words),
    resource: { type: "license_manager", id: managerId },
    trigger: "license_manager.assigned",
    receiver_id: manager.customer_id,
  })
}

/** A manager's present address: their account's, which may have changed since they accepted. */
async function addressOf(
  container: MedusaContainer,
  { email, customer_id }: { email: string; customer_id: string | null }
): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["email"],
    filters: { id: customer_id ?? "" },
  })
  return data[0]?.email ?? email
}

function nameOf(person: { first_name: string | null; last_name: string | null }): string | null {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || null
}
