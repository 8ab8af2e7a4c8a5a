import type { Operation } from "../../lib/operation"
import { refuseUnlessPreviewed } from "./preview"
import { MailPreviewParams } from "./validators"

const shown: Pick<
  Operation,
  "tag" | "method" | "query" | "before" | "answer" | "errors" | "description"
> = {
  tag: "Mails",
  method: "GET",
  description:
    "In the words and colors of the shop's options. The default is the mail to buyers, in the language of " +
    "the option `mail.locale`.",
  before: [refuseUnlessPreviewed],
  query: MailPreviewParams,
  answer: "text/html",
  errors: ["NOT_FOUND"],
}

/** The pages on which a developer looks at the shop's mails. */
export const mailOperations: readonly Operation[] = [
  {
    ...shown,
    id: "previewMails",
    path: "/licensing/mails",
    summary: "List all mails in all languages, and show one with made-up data",
  },
  {
    ...shown,
    id: "previewMailHtml",
    path: "/licensing/mails/html",
    summary: "The HTML of a mail with made-up data",
  },
]
