import { createHash } from "node:crypto"

import { Fragment } from "react"
import { renderToStaticMarkup } from "react-dom/server"

/** A page for developers that lists mails and shows one. Everything in it is text and is escaped. */
export type MailPage = {
  title: string
  groups: { heading: string; links: MailLink[] }[]
  /** The shown mail, or a message instead. */
  shown: ShownMail | string
  /** Reloads the page after this many seconds. */
  refreshSeconds?: number
}

type MailLink = { label: string; detail?: string; href: string; current: boolean }

type ShownMail = {
  facts: { label: string; value: string }[]
  /** The path of the mail's HTML on this origin. */
  frame: string
  text: string
}

const CSS = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #18181b; background: #f4f4f5 }
* { box-sizing: border-box }
body { margin: 0; display: grid; grid-template-columns: 280px minmax(0, 1fr); min-height: 100vh }
nav { background: #fff; border-right: 1px solid #e4e4e7; padding: 20px 12px; max-height: 100vh; overflow-y: auto; position: sticky; top: 0 }
h1 { font-size: 18px; margin: 0 12px 12px }
h2 { font-size: 13px; margin: 16px 12px 4px; color: #52525b; font-weight: 600; overflow-wrap: anywhere }
ul { list-style: none; margin: 0; padding: 0 }
nav a { display: block; padding: 4px 12px; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere }
nav a:hover, nav a[aria-current] { background: #f4f4f5 }
nav a[aria-current] { font-weight: 600 }
nav small { display: block; color: #52525b; font-weight: 400 }
main { padding: 20px; min-width: 0 }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 0 0 16px }
dt { color: #52525b }
dd { margin: 0; overflow-wrap: anywhere }
.both { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 20px }
iframe { width: 100%; height: 860px; border: 1px solid #e4e4e7; border-radius: 8px; background: #fff }
pre { margin: 0; padding: 16px; border: 1px solid #e4e4e7; border-radius: 8px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace }
@media (max-width: 900px) { body, .both { grid-template-columns: minmax(0, 1fr) } nav { position: static; max-height: 40vh } }
`

// Links of a mail open in a new tab; everything else is sandboxed.
const SANDBOX = "allow-popups allow-popups-to-escape-sandbox"

const common = "base-uri 'none'; form-action 'none'"
const styleHash = createHash("sha256").update(CSS).digest("base64")

const headers = (policy: string): Readonly<Record<string, string>> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; ${policy}; ${common}`,
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
})

/** HTML with its response headers. */
export type SafeHtml = { html: string; headers: Readonly<Record<string, string>> }

// No scripts, no pictures, only its own style, and frames of its own origin.
const PAGE_HEADERS = headers(
  `style-src 'sha256-${styleHash}'; frame-src 'self'; frame-ancestors 'none'`
)

// Inline styles and pictures from anywhere, sandboxed.
const FRAME_HEADERS = headers(
  `style-src 'unsafe-inline'; img-src http: https: data:; frame-ancestors 'self'; sandbox ${SANDBOX}`
)

/** The page as HTML. */
export function renderMailPage(page: MailPage): SafeHtml {
  return {
    html: `<!doctype html>${renderToStaticMarkup(<Page {...page} />)}`,
    headers: PAGE_HEADERS,
  }
}

/** The HTML of any mail, for the frame of the page. */
export function framedMail(html: string): SafeHtml {
  return { html, headers: FRAME_HEADERS }
}

const Page = ({ title, groups, shown, refreshSeconds }: MailPage) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      {refreshSeconds && <meta httpEquiv="refresh" content={String(refreshSeconds)} />}
      <style dangerouslySetInnerHTML={{ __html: CSS }} />
    </head>
    <body>
      <nav aria-label={title}>
        <h1>{title}</h1>
        {groups.map(({ heading, links }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.current ? "page" : undefined}>
                    {link.label}
                    {link.detail && <small>{link.detail}</small>}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main>{typeof shown === "string" ? <p>{shown}</p> : <Shown {...shown} />}</main>
    </body>
  </html>
)

const Shown = ({ facts, frame, text }: ShownMail) => (
  <>
    <dl>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
    <div className="both">
      <iframe src={frame} sandbox={SANDBOX} title="The mail as HTML" />
      <pre aria-label="The mail as plain text">{text}</pre>
    </div>
  </>
)
