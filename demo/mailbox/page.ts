import { once } from "node:events"
import { createServer, type Server } from "node:http"

import { framedMail, renderMailPage, type SafeHtml } from "../../src/emails/mail-page"
import type { KeptMail, MailFolder } from "./mail-folder"

/** How often the page looks for new mails while none is chosen. */
const REFRESH_SECONDS = 5

/**
 * Serves the mails of a folder to a browser: `/` lists them and shows the newest, `/?id=…` another one.
 * @throws EADDRINUSE
 */
export async function serveMails(folder: MailFolder, host: string, port: number): Promise<Server> {
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? "/", "http://mails.local")
    answer(folder, url).then(
      (page) => {
        if (page) {
          res.writeHead(200, page.headers).end(page.html)
        } else {
          res.writeHead(404, { "content-type": "text/plain" }).end("There is no such mail\n")
        }
      },
      (error: Error) =>
        res.writeHead(500, { "content-type": "text/plain" }).end(`${error.message}\n`)
    )
  })
  server.listen(port, host)
  await once(server, "listening")
  return server
}

async function answer(
  folder: MailFolder,
  { pathname, searchParams }: URL
): Promise<SafeHtml | null> {
  const mails = await folder.list()
  const id = searchParams.get("id")
  const mail = id === null ? mails[0] : mails.find((each) => each.id === id)
  if (pathname === "/html" && mail) {
    return framedMail(mail.html)
  }
  return pathname === "/" && (mail || id === null) ? listPage(mails, mail, id === null) : null
}

function listPage(mails: KeptMail[], mail: KeptMail | undefined, isNewest: boolean): SafeHtml {
  return renderMailPage({
    title: "Mails of the demo shop",
    groups: [
      {
        heading: mails.length > 0 ? "The newest first" : "None yet",
        links: mails.map(({ id, subject, to, arrived }) => ({
          label: subject,
          detail: `${to} · ${timeOf(arrived)}`,
          href: `/?id=${id}`,
          current: id === mail?.id,
        })),
      },
    ],
    shown: mail
      ? {
          facts: [
            { label: "Subject", value: mail.subject },
            { label: "To", value: mail.to },
            { label: "From", value: mail.from },
            { label: "Sent", value: timeOf(mail.arrived) },
          ],
          frame: `/html?id=${mail.id}`,
          text: mail.text,
        }
      : "Nothing was sent yet. This page looks again every few seconds.",
    ...(isNewest ? { refreshSeconds: REFRESH_SECONDS } : {}),
  })
}

function timeOf(time: Date): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" }).format(time)
}
