import { z } from "@medusajs/framework/zod"

import { MAIL_TEXTS, type MailName } from "../../../modules/licensing/messages/shape"

const names = Object.keys(MAIL_TEXTS).filter((name) => name !== "common") as MailName[]

/** The mail to preview. */
export const MailPreviewParams = z.object({
  mail: z.enum(names).default("license-issued").describe("Which mail, by its template."),
  locale: z.string().max(35).optional().describe("Its language."),
})

export type MailPreviewParamsType = z.infer<typeof MailPreviewParams>
