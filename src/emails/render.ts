import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"

import { LicensesIssuedEmail } from "./licenses-issued"
import { NoticeEmail } from "./notice"
import type { Notice } from "./notice-data"
import {
  type LicensesIssuedData,
  type LicensesIssuedMail,
  composeLicensesIssued,
} from "./licenses-issued-data"
import { type LicensesIssuedMessages, licensesIssuedEnglish } from "./messages"

/** A mail ready to be sent: the `content` of a notification. */
export type RenderedMail = { subject: string; html: string; text: string }

/** Outlook draws tables and spacing by this document type as react-email expects them. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/**
 * Renders the mail "your licenses". Needs no DOM and no network; the same data gives the same mail.
 * Whole keys are in it only if `data` holds them.
 *
 * Loading this file loads react-email, which takes noticeable time and memory: load it when a mail is to be
 * sent, not at start.
 */
export function renderLicensesIssued(
  data: LicensesIssuedData,
  messages: LicensesIssuedMessages = licensesIssuedEnglish
): RenderedMail {
  const mail = composeLicensesIssued(data, messages)
  return {
    subject: mail.subject,
    html: DOCTYPE + renderToStaticMarkup(createElement(LicensesIssuedEmail, { mail })),
    text: plainText(mail),
  }
}

/**
 * Renders a short mail about one thing. Loading costs what {@link renderLicensesIssued} says.
 */
export function renderNotice(notice: Notice): RenderedMail {
  return {
    subject: notice.subject,
    html: DOCTYPE + renderToStaticMarkup(createElement(NoticeEmail, { notice })),
    text: noticeText(notice),
  }
}

function noticeText(notice: Notice): string {
  const paragraphs = [
    notice.greeting,
    ...notice.paragraphs,
    notice.codes.map(({ label, value }) => `${label}:\n  ${value}`).join("\n"),
    notice.button && `${notice.button.label}:\n${notice.button.url}`,
    ...notice.notes,
    `--\n${notice.footer}`,
  ]
  return `${paragraphs.filter(Boolean).join("\n\n")}\n`
}

/** Everything that the HTML says, as paragraphs. */
function plainText(mail: LicensesIssuedMail): string {
  const groups = mail.groups.map((group) =>
    [
      group.program,
      `${group.policy} · ${group.count}`,
      ...(group.keys.length > 0 ? [`${group.keysLabel}:`] : []),
      ...group.keys.map((key) => `  ${key}`),
      ...(group.more ? [`  ${group.more}`] : []),
    ].join("\n")
  )
  const paragraphs = [
    mail.greeting,
    mail.intro,
    ...groups,
    mail.maskedHint,
    mail.accountHint,
    mail.accountUrl && `${mail.accountButton}:\n${mail.accountUrl}`,
    mail.keysAreSecret,
    `--\n${mail.footer}`,
  ]
  return `${paragraphs.filter(Boolean).join("\n\n")}\n`
}
