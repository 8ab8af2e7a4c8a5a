import { createHash } from "node:crypto"

import type { MailOutcome } from "./send-mail"

/**
 * What became of a mail that somebody asked for who is told nothing: it went, or why not. `NOTHING_TO_TELL`
 * = there is no such order or license; `MAIL_LIMIT` = the address has had its mails of the day; `NO_LINK` =
 * no page is configured that a link could lead to.
 */
export type AskedMail =
  MailOutcome | { sent: false; code: "NOTHING_TO_TELL" | "MAIL_LIMIT" | "NO_LINK" }

/** Mails of one kind that one address gets in a UTC day, however often somebody asks. */
export const MAILS_PER_DAY = 3

/** An address as the subject of a counter, where it is not written down. */
export function addressSubject(address: string): string {
  return `address:${createHash("sha256").update(address).digest("base64url")}`
}
