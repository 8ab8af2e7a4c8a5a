import { createHash } from "node:crypto"

import type { MailOutcome } from "./send-mail"

/**
 * The outcome of a requested mail; the person who asked does not see it. `NOTHING_TO_TELL` = no such order or
 * license; `MAIL_LIMIT` = the address has had its mails of the day; `NO_LINK` = no page is configured for the
 * link.
 */
export type RequestedMailOutcome =
  MailOutcome | { sent: false; code: "NOTHING_TO_TELL" | "MAIL_LIMIT" | "NO_LINK" }

/** Most mails of one kind that an address gets in a UTC day. */
export const MAILS_PER_DAY = 3

/** An address as the subject of a counter: hashed, so that it is not stored. */
export function addressSubject(address: string): string {
  return `address:${createHash("sha256").update(address).digest("base64url")}`
}
