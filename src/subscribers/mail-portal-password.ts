import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { sendPortalLinkMailWorkflow } from "../workflows/portal"

type PasswordReset = {
  /** The address. */
  entity_id: string
  actor_type: string
  token: string
  metadata?: Record<string, unknown>
}

/**
 * Mails the link for a new password to customers who asked in the portal, which marks the metadata of its
 * request. Other requests are left to the shop.
 */
export default async function mailPortalPassword({
  event: { data },
  container,
}: SubscriberArgs<PasswordReset>): Promise<void> {
  const language = data.metadata?.licensing_portal
  if (data.actor_type !== "customer" || typeof language !== "string") {
    return
  }
  const { portal } = await container.resolve<LicensingModuleService>(LICENSING_MODULE).getOptions()
  if (portal.enabled && portal.passwordMail) {
    await sendPortalLinkMailWorkflow(container).run({
      input: { link: "password", email: data.entity_id, token: data.token, locale: language },
    })
  }
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.PASSWORD_RESET,
  context: { subscriberId: "licensing-mail-portal-password" },
}
