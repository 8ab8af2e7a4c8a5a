import type { MailName } from "../modules/licensing/messages/shape"
import { MAIL_LANGUAGES, mailLanguageFor } from "../modules/licensing/messages/mail-language"
import type { LicensingOptions } from "../modules/licensing/options"
import { MAIL_EXAMPLES } from "./examples"
import { framedMail, renderMailPage, type SafeHtml } from "./mail-page"
import { renderMail, type RenderedMail } from "./render"

/** The previewed mail and its language. */
export type PreviewChoice = { mail: MailName; locale: string }

type MailOptions = LicensingOptions["mail"]

/** The HTML of a mail with made-up data, in the shop's texts and colors. */
export function previewFrame(options: MailOptions, choice: PreviewChoice): SafeHtml {
  return framedMail(render(options, choice).html)
}

function render(options: MailOptions, { mail, locale }: PreviewChoice): RenderedMail {
  return renderMail(MAIL_EXAMPLES[mail](mailLanguageFor(options, [locale])), options.brand)
}

/**
 * The page that lists all mails in all languages, and shows the chosen one: subject, HTML and plain text.
 * @param base the path of the page; the mail's HTML is at `html` below it
 */
export function previewPage(options: MailOptions, choice: PreviewChoice, base: string): SafeHtml {
  const { subject, text } = render(options, choice)
  const href = (path: string, { mail, locale }: PreviewChoice) =>
    `${path}?${new URLSearchParams({ mail, locale })}`
  const languages = [...new Set([...Object.keys(MAIL_LANGUAGES), ...Object.keys(options.texts)])]
  return renderMailPage({
    title: "Mails of the shop",
    groups: (Object.keys(MAIL_EXAMPLES) as MailName[]).map((mail) => ({
      heading: mail,
      links: languages.map((locale) => ({
        label: languageName(locale),
        href: href(base, { mail, locale }),
        current: mail === choice.mail && locale === choice.locale,
      })),
    })),
    shown: {
      facts: [
        { label: "Subject", value: subject },
        { label: "Template", value: choice.mail },
      ],
      frame: href(`${base}/html`, choice),
      text,
    },
  })
}

function languageName(locale: string): string {
  return `${new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale} (${locale})`
}
