import type { ConsumptionPeriod } from "../domain/vocabulary"

/**
 * Mails that people request, where the answer on the page never says what exists; and notices of counted uses, which
 * the statement that counts requests.
 */
export const MAIL_REQUESTS = ["lost_keys", "order_claim", "uses_notice"] as const

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
        used: number
        max_consumptions: number
        consumption_period: ConsumptionPeriod | null
        period_starts_at: string
      }
    }
