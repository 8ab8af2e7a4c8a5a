import type { AddressInfo } from "node:net"

import { errorCode } from "../processes"
import { MailFolder } from "./mail-folder"
import { serveMails } from "./page"
import { startSmtpSink } from "./smtp-sink"

export type Mailbox = {
  /** The address of the SMTP server. */
  smtpUrl: string
  /** The port of the page that shows the mails. */
  port: number
  close: () => Promise<void>
}

/**
 * The demo's mailbox: a mail server that stores all mails in `dir` and sends nothing, and a page
 * that shows it, on `port` or, if that is taken, on a free one.
 */
export async function openMailbox(at: {
  dir: string
  host: string
  port: number
}): Promise<Mailbox> {
  const folder = new MailFolder(at.dir)
  const page = await serveMails(folder, at.host, at.port).catch((error: unknown) => {
    if (errorCode(error) === "EADDRINUSE") {
      return serveMails(folder, at.host, 0)
    }
    throw error
  })
  const sink = await startSmtpSink(({ raw }) => folder.keep(raw))
  return {
    smtpUrl: sink.url,
    port: (page.address() as AddressInfo).port,
    close: async () => {
      page.closeAllConnections()
      page.close()
      await sink.stop()
    },
  }
}
