import type { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../../modules/licensing/errors"
import type { MailFault } from "../../workflows/mails/send-mail"

type Fault = MailFault | "NO_LINK" | "MAIL_LIMIT"

const SENTENCES: Record<Fault, string> = {
  MAIL_DISABLED: "The mails of licensing are switched off",
  MAIL_LIMIT: "This address has had as many of these mails today as is allowed",
  NO_LINK: "No page is configured that the link of the mail could lead to",
  NO_PROVIDER: "The shop has no notification provider for mails",
  PROVIDER_FAILED: "The mail provider did not take the mail; try again later",
}

/** 409 for a mail that somebody asked for and that did not go. */
export function mailRefusal(code: Fault): MedusaError {
  return licensingError(code, SENTENCES[code])
}
