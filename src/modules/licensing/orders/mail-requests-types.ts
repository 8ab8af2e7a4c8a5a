/** Mails that people request; the answer on the page never says what exists. */
export const MAIL_REQUESTS = ["lost_keys", "order_claim"] as const

/** A request; `locale` is the language of the person, absent = that of the order. */
export type MailRequest =
  | { kind: "lost_keys"; data: { email: string; locale?: string | null } }
  | {
      kind: "order_claim"
      /** `order_number` as the buyer knows it, without `#`. */
      data: { order_number: string; locale?: string | null }
    }
