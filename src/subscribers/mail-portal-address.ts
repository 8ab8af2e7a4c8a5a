import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { addressToConfirm, sendPortalLinkMailWorkflow } from "../workflows/portal"

type VerificationRequested = {
  /** The address. */
  entity_id: string
  entity_type: string
  auth_identity_id: string
  /** Absent if it is already confirmed. */
  code?: string
  metadata?: Record<string, unknown>
}

/**
 * Mails the link that confirms an address to customers who were asked for it in the portal, which marks the
 * metadata of its request. Other requests are left to the shop, and a shop that confirms no addresses sends no
 * mail.
 */
export default async function mailPortalAddress({
  event: { data },
  container,
}: SubscriberArgs<VerificationRequested>): Promise<void> {
  const { entity_id: email, entity_type, auth_identity_id, code: token } = data
  const locale = data.metadata?.licensing_portal
  const isWanted = entity_type === addressToConfirm(container)
  if (!isWanted || token === undefined || typeof locale !== "string") {
    return
  }
  const { portal } = await container.resolve<LicensingModuleService>(LICENSING_MODULE).getOptions()
  if (portal.enabled && portal.addressMail) {
    await sendPortalLinkMailWorkflow(container).run({
      input: { link: "address", email, token, locale, auth_identity_id },
    })
  }
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.VERIFICATION_REQUESTED,
  context: { subscriberId: "licensing-mail-portal-address" },
}
