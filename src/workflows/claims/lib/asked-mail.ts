import type { MailOutcome } from "../../mails/send-mail"

/**
 * What became of a mail that somebody asked for who is told nothing: it went, or why not. `NOTHING_TO_TELL`
 * = there is no such order or licence; `MAIL_LIMIT` = the address has had its mails of the day; `NO_LINK` =
 * no page is configured that a link could lead to.
 */
export type AskedMail =
  MailOutcome | { sent: false; code: "NOTHING_TO_TELL" | "MAIL_LIMIT" | "NO_LINK" }

/** Mails of one kind that one address gets in a UTC day, however often somebody asks. */
export const MAILS_PER_DAY = 3
