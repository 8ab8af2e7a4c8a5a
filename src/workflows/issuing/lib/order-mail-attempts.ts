import { NotificationStatus } from "@medusajs/framework/utils"

/**
 * The notification rows of an order's mail "your licenses": which can exist and what they permit.
 *
 * A batch is what had been issued for the order when the mail was made; its number of licenses is part of the
 * row's idempotency key, which is unique. So there is one row per batch, even under parallel calls. Sending
 * again on purpose makes the next key of the same batch (`:again-1`, `:again-2`, …).
 */

/** Template id of the mail, for providers that bring their own. */
export const ORDER_MAIL_TEMPLATE = "license-issued"

/** How long an attempt may be under way, and the shortest rest after a failed one unless staff ask. */
export const ATTEMPT_REST_MS = 10 * 60_000

/** Keys looked up at once; the search goes on while it finds the last of them. */
const PAGE = 20

/** What the decision needs to know of a notification row. */
export type MailAttempt = {
  id: string
  to: string
  idempotency_key: string
  status: `${NotificationStatus}`
  provider_id: string | null
  created_at: Date | string
}

/** Fields of a notification for a {@link MailAttempt}. */
export const MAIL_ATTEMPT_FIELDS = [
  "id",
  "to",
  "idempotency_key",
  "status",
  "provider_id",
  "created_at",
] satisfies (keyof MailAttempt)[]

/** Finds the rows of some keys, in any order. */
export type ReadAttempts = (keys: string[]) => Promise<MailAttempt[]>

/** Key of the row of a batch; `again` counts the deliberate repetitions. */
export function orderMailKey(orderId: string, issuedCount: number, again = 0): string {
  const key = `${ORDER_MAIL_TEMPLATE}:${orderId}:${issuedCount}`
  return again === 0 ? key : `${key}:again-${again}`
}

/** The newest attempt for a batch and the number of repetitions before it; null = none. */
export async function lastAttempt(
  orderId: string,
  issuedCount: number,
  read: ReadAttempts
): Promise<{ attempt: MailAttempt; again: number } | null> {
  let last: { attempt: MailAttempt; again: number } | null = null
  for (let from = 0; ; from += PAGE) {
    const keys = Array.from({ length: PAGE }, (_, at) =>
      orderMailKey(orderId, issuedCount, from + at)
    )
    const rows = new Map((await read(keys)).map((row) => [row.idempotency_key, row]))
    keys.forEach((key, at) => {
      const attempt = rows.get(key)
      last = attempt ? { attempt, again: from + at } : last
    })
    if (!rows.has(keys[PAGE - 1] ?? "")) {
      return last
    }
  }
}

/** What to do next for a batch. `replaces` is the row to delete first, as keys are unique. */
export type MailDecision =
  | { act: "send"; key: string; replaces: string | null }
  | { act: "leave"; reason: "sent" | "failed" | "under_way" }

/** Who asks for the mail; the sweep says when the newest license was issued. */
export type MailTrigger = "event" | "staff" | { sweep: Date }

/**
 * Decides from the newest attempt. A sent mail is repeated only for staff. A failed one is tried again for
 * staff, or after a rest, so that events delivered many times do not hammer a provider that is down. One under
 * way for too long lost its process: it is tried again, since a second copy is better than none.
 *
 * The sweep asks every few minutes. So its rest after a failure doubles (10, 20, 40 … minutes), and without a
 * provider it leaves the next attempt to people.
 */
export function decideMail(input: {
  orderId: string
  issuedCount: number
  last: { attempt: MailAttempt; again: number } | null
  asker: MailTrigger
  now: Date
}): MailDecision {
  const { orderId, issuedCount, last, asker, now } = input
  const force = asker === "staff"
  if (!last) {
    return { act: "send", key: orderMailKey(orderId, issuedCount), replaces: null }
  }
  const { attempt, again } = last
  if (attempt.status === NotificationStatus.SUCCESS) {
    return force
      ? { act: "send", key: orderMailKey(orderId, issuedCount, again + 1), replaces: null }
      : { act: "leave", reason: "sent" }
  }
  const failed = attempt.status === NotificationStatus.FAILURE
  const rested =
    now.getTime() - new Date(attempt.created_at).getTime() >= retryDelay(attempt, asker)
  if (rested || (failed && force)) {
    return { act: "send", key: attempt.idempotency_key, replaces: attempt.id }
  }
  return { act: "leave", reason: failed ? "failed" : "under_way" }
}

/** How long an attempt that did not succeed is left alone, in milliseconds. */
function retryDelay(attempt: MailAttempt, asker: MailTrigger): number {
  if (typeof asker === "string" || attempt.status !== NotificationStatus.FAILURE) {
    return ATTEMPT_REST_MS
  }
  if (attempt.provider_id === null) {
    return Infinity
  }
  return Math.max(ATTEMPT_REST_MS, new Date(attempt.created_at).getTime() - asker.sweep.getTime())
}
