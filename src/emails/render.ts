import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"

import type { MailBrand } from "../modules/licensing/options"
import type { Mail, MailPanel } from "./mail"
import { MailDocument } from "./mail-document"

/** A rendered mail: the `content` of a notification. */
export type RenderedMail = { subject: string; html: string; text: string }

/** With this document type Outlook renders tables and spacing as react-email expects. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/**
 * Renders a mail as HTML and as plain text with the same content. Needs no DOM and no network; the same mail
 * gives the same result.
 *
 * Loading this file loads react-dom and react-email: load it by `loadRenderer` when a mail is to be sent, not
 * at start.
 */
export function renderMail(mail: Mail, brand: MailBrand): RenderedMail {
  return {
    subject: mail.subject,
    html: DOCTYPE + renderToStaticMarkup(createElement(MailDocument, { mail, brand })),
    text: plainText(mail, brand),
  }
}

/** The content of the HTML as paragraphs. */
function plainText({ button, ...mail }: Mail, brand: MailBrand): string {
  const paragraphs = [
    mail.greeting,
    ...mail.paragraphs,
    ...mail.panels.map(panelText),
    ...mail.remarks,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...mail.notes,
    ["--", mail.footer, ...(brand.footer ? [brand.footer.trim()] : [])].join("\n"),
  ]
  return `${paragraphs.join("\n\n")}\n`
}

function panelText({ title, detail, entries, more, link }: MailPanel): string {
  return [
    ...(title ? [title] : []),
    ...(detail ? [detail] : []),
    ...entries.flatMap(({ label, values }) => [
      `${label}:`,
      ...values.map((value) => `  ${value}`),
    ]),
    ...(more ? [`  ${more}`] : []),
    ...(link ? [`${link.label}:`, link.url] : []),
  ].join("\n")
}
