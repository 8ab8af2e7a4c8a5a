import { NotificationStatus } from "@medusajs/framework/utils"
import type { RemoteQueryFunction } from "@medusajs/framework/types"

import {
  MAIL_ATTEMPT_FIELDS,
  type MailAttempt,
  type ReadAttempts,
  lastAttempt,
} from "./order-mail-attempts"

/** The `mail` object of the order page. */
export type OrderMailView = {
  /** `none`: nothing to announce, or announced long ago; `not_sent`: something to announce, tried or not. */
  status: "none" | "sent" | "not_sent" | "disabled"
  /** When it was handed to the provider, ISO 8601; null unless sent. */
  sent_at: string | null
  /** Where it went or would go. */
  to: string | null
}

export type OrderMailViewInput = {
  order_id: string
  /** The address of the order's owner now. */
  email: string | null
  /** As in `OrderMailState`. */
  issued_count: number
  mailed_count: number
  /** The option `mail.enabled`. */
  enabled: boolean
}

/**
 * The state of an order's mail "your licenses": the newest attempt for what is issued now. Reads a few rows by
 * their unique key, however large the notification table is.
 */
export async function mailStateOfOrder(
  query: Pick<RemoteQueryFunction, "graph">,
  input: OrderMailViewInput
): Promise<OrderMailView> {
  const { order_id, email, issued_count, mailed_count, enabled } = input
  const read: ReadAttempts = async (keys) => {
    const { data } = await query.graph({
      entity: "notification",
      fields: [...MAIL_ATTEMPT_FIELDS],
      filters: { idempotency_key: keys },
    })
    return data as MailAttempt[]
  }
  const last = issued_count > 0 ? await lastAttempt(order_id, issued_count, read) : null
  if (last) {
    const { attempt } = last
    const sent = attempt.status === NotificationStatus.SUCCESS
    return {
      status: sent ? "sent" : "not_sent",
      sent_at: sent ? new Date(attempt.created_at).toISOString() : null,
      to: attempt.to,
    }
  }
  if (!enabled) {
    return { status: "disabled", sent_at: null, to: email }
  }
  // A shop may delete old notifications; licenses once announced stay announced.
  return {
    status: issued_count > mailed_count ? "not_sent" : "none",
    sent_at: null,
    to: email,
  }
}
