import type { ConsumptionPeriod, TopUpUntil } from "../domain/vocabulary"

/**
 * Mails that people request, where the answer on the page never says what exists; notices of counted uses, which
 * the statement that counts requests; those of bought uses, which reconciling requests; and invitations of users, as many as a list names.
 */
export const MAIL_REQUESTS = [
  "lost_keys",
  "order_claim",
  "uses_notice",
  "uses_added",
  "user_invitations",
] as const

/** A request; `locale` is the language of the person, absent = that of the order. */
export type MailRequest =
  | { kind: "lost_keys"; data: { email: string; locale?: string | null } }
  | {
      kind: "order_claim"
      /** `order_number` as the buyer knows it, without `#`. */
      data: { order_number: string; locale?: string | null }
    }
  | {
      kind: "uses_notice"
      /** The counter when it passed the mark; `low` = 80 % of the included uses are used. */
      data: {
        license_id: string
        notice: "low" | "exhausted"
        /** Code of the feature whose counter it is; null or absent = of the license as a whole. */
        feature?: string | null
        used: number
        max_consumptions: number
        consumption_period: ConsumptionPeriod | null
        period_starts_at: string
      }
    }
  | {
      kind: "uses_added"
      /** What an order added to a license; `feature` is a code, empty = of the license as a whole. */
      data: {
        order_id: string
        license_id: string
        added: { feature: string; until: TopUpUntil; uses: number }[]
      }
    }
  | {
      kind: "user_invitations"
      /** `asked_at`: who was mailed since gets no second mail. */
      data: { license_id: string; user_ids: string[]; asked_at: string; locale: string | null }
    }
