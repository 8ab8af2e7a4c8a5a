import type { IAuthModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { AuthWorkflowEvents, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"

import { portalLinkMail } from "../../../emails/portal-link"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { foldedEmail } from "../../../modules/licensing/domain/email"
import type LicensingModuleService from "../../../modules/licensing/service"
import {
  addressSubject,
  type RequestedMailOutcome,
  MAILS_PER_DAY,
} from "../../mails/requested-mail"
import { storeName } from "../../mails/facts"
import { sendMail } from "../../mails/send-mail"

/** What the link is for: a new password, or the confirmation that the address is its owner's. */
export type PortalLink = "password" | "address"

export type SendPortalLinkMailInput = {
  link: PortalLink
  email: string
  /** Medusa's token, which works once. */
  token: string
  /** Language of the request. */
  locale: string | null
  /** The login that asked. No mail goes to another login's address; absent = Medusa has checked that. */
  auth_identity_id?: string
}

const MAILS = {
  password: {
    template: "license-portal-password",
    counted: "password_mail",
    resource: "password_reset",
    trigger: AuthWorkflowEvents.PASSWORD_RESET,
  },
  address: {
    template: "license-portal-address",
    counted: "address_mail",
    resource: "address",
    trigger: AuthWorkflowEvents.VERIFICATION_REQUESTED,
  },
} as const

/** Id of {@link sendPortalLinkMailStep}. */
export const sendPortalLinkMailStepId = "send-portal-link-mail-step"

/**
 * Mails a link into the portal to a person who asked for it there. The page is the configured one, never one
 * from the request: the caller chooses neither the token's target nor the text.
 */
export const sendPortalLinkMailStep = createStep(
  sendPortalLinkMailStepId,
  async (
    { link, email, token, locale, auth_identity_id }: SendPortalLinkMailInput,
    { container }
  ) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { template, counted, resource, trigger } = MAILS[link]
    const page = (await licensing.getOptions()).portal.url
    if (!page) {
      container
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .warn(`licensing: the mail "${template}" was not sent: set portal.url or admin.backendUrl`)
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NO_LINK" })
    }
    const isTheirs =
      auth_identity_id === undefined || (await isLogin(container, auth_identity_id, email))
    if (!ONE_ADDRESS.safeParse(email).success || !isTheirs) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NOTHING_TO_TELL" })
    }
    const subject = addressSubject(foldedEmail(email))
    if (!(await licensing.storage.takeFromDay(subject, counted, MAILS_PER_DAY))) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "MAIL_LIMIT" })
    }
    const url = Object.assign(new URL(page), { hash: `${link}=${token}` }).href
    const data = { store_name: await storeName(container) }
    const outcome = await sendMail(container, {
      to: email,
      template,
      data,
      locales: [locale],
      compose: (words) => portalLinkMail(template, data, url, words),
      resource: { type: resource, id: email },
      trigger,
    })
    return new StepResponse<RequestedMailOutcome>(outcome)
  }
)

/** Medusa accepts any text as an address: several in a row, or one with a name before it. */
const ONE_ADDRESS = z.email()

/** Does this address belong to that login? */
async function isLogin(
  container: MedusaContainer,
  auth_identity_id: string,
  entity_id: string
): Promise<boolean> {
  const [login] = await container
    .resolve<IAuthModuleService>(Modules.AUTH)
    .listProviderIdentities(
      { auth_identity_id, entity_id, provider: "emailpass" },
      { select: ["id"], take: 1 }
    )
  return login !== undefined
}
