import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { managerEnglish } from "../../../emails/manager-messages"
import { invitationNotice, orderAssignedNotice } from "../../../emails/notice-data"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { type MailFault, sendMail, storeName } from "../../mails/send-mail"

/** Template ids of the mails, for providers that bring their own. */
export const INVITATION_TEMPLATE = "license-manager-invited"
export const ASSIGNED_TEMPLATE = "license-manager-assigned"

/** What became of an invitation's mail; `NO_LINK` = no page is configured that it could lead to. */
export type InvitationMail = {
  sent: boolean
  code: MailFault | "NO_LINK" | null
  /** For the one who invites, to hand over by other means: only where no mail went. Told once. */
  link: string | null
}

/** Most orders that an invitation names. */
const NAMED_ORDERS = 10

/**
 * Mails an invitation. The token stands in the mail alone: neither in what is stored with the notification
 * nor in any log.
 */
export async function sendInvitation(
  container: MedusaContainer,
  managerId: string,
  token: string
): Promise<InvitationMail> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const options = await licensing.getOptions()
  const page = options.managers.invitationUrl ?? options.mail.accountUrl
  if (!page) {
    return { sent: false, code: "NO_LINK", link: null }
  }
  const link = Object.assign(new URL(page), { hash: `invitation=${token}` }).href
  const manager = await licensing.managerDetail(managerId)
  const { orders } = await licensing.ordersOfManager(managerId, { limit: NAMED_ORDERS, offset: 0 })
  const data = {
    store_name: await storeName(container),
    manager_name: nameOf(manager),
    order_display_ids: orders.map(({ display_id }) => String(display_id)),
    expires_at: new Date(manager.invite_expires_at ?? Date.now()).toISOString(),
  }
  const outcome = await sendMail(container, {
    to: manager.email,
    template: INVITATION_TEMPLATE,
    data,
    notice: invitationNotice(data, link, managerEnglish),
    resource: { type: "license_manager", id: managerId },
    trigger: "license_manager.invited",
  })
  return { ...outcome, link: outcome.sent ? null : link }
}

/** Tells an active manager of another order. */
export async function sendOrderAssigned(
  container: MedusaContainer,
  managerId: string,
  orderId: string
): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const manager = await licensing.managerDetail(managerId)
  const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["display_id"],
    filters: { id: orderId },
  })
  const data = {
    store_name: await storeName(container),
    manager_name: nameOf(manager),
    order_display_id: String(orders[0]?.display_id ?? ""),
    account_url: (await licensing.getOptions()).mail.accountUrl ?? null,
  }
  await sendMail(container, {
    to: manager.email,
    template: ASSIGNED_TEMPLATE,
    data,
    notice: orderAssignedNotice(data, managerEnglish),
    resource: { type: "license_manager", id: managerId },
    trigger: "license_manager.assigned",
    receiver_id: manager.customer_id,
  })
}

function nameOf(person: { first_name: string | null; last_name: string | null }): string | null {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || null
}
