/** Mails that people ask for without being told what there is. */
export const MAIL_REQUESTS = ["lost_keys", "order_claim"] as const

/** What was asked; `locale` is the language of who did, else that of the order counts. */
export type MailRequest =
  | { kind: "lost_keys"; data: { email: string; locale?: string | null } }
  | {
      kind: "order_claim"
      /** `order_number` as the buyer knows it, without `#`. */
      data: { order_number: string; locale?: string | null }
    }
