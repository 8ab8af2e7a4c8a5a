import { model } from "@medusajs/framework/utils"

import { MAIL_REQUESTS } from "../orders/mail-requests-types"

/**
 * A requested mail, kept until it is answered. `taken_at` = when a process took it; see
 * `orders/mail-requests.ts`.
 */
export const MailRequest = model
  .define(
    { name: "mail_request", tableName: "licensing_mail_request" },
    {
      id: model.id({ prefix: "lmreq" }).primaryKey(),
      kind: model.enum([...MAIL_REQUESTS]),
      data: model.json(),
      taken_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["created_at"], where: null }])
