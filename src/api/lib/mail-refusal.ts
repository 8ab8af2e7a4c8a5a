import type { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../../modules/licensing/errors"
import type { MailFault } from "../../workflows/mails/send-mail"

const SENTENCES: Record<MailFault, string> = {
  MAIL_DISABLED: "The mails of licensing are switched off",
  NO_PROVIDER: "The shop has no notification provider for mails",
  PROVIDER_FAILED: "The mail provider did not take the mail; try again later",
}

/** 409 for a mail that somebody asked for and that did not go. */
export function mailRefusal(code: MailFault): MedusaError {
  return licensingError(code, SENTENCES[code])
}
