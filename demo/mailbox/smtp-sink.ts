import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { buffer } from "node:stream/consumers"

import { SMTPServer } from "smtp-server"

/** A mail as a server is given it. */
export type SunkMail = {
  /** The addresses of the SMTP conversation, which may be others than those in the mail. */
  sender: string
  recipients: string[]
  /** The mail, as RFC 5322 writes it. */
  raw: Buffer
}

export type SmtpSink = {
  /** `smtp://127.0.0.1:<port>` */
  url: string
  stop: () => Promise<void>
}

/** A mail server on a free port of this machine that passes nothing on: `keep` gets all mails. */
export async function startSmtpSink(
  keep: (mail: SunkMail) => void | Promise<void>
): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onData: (stream, { envelope }, done) => {
      buffer(stream)
        .then((raw) =>
          keep({
            sender: envelope.mailFrom ? envelope.mailFrom.address : "",
            recipients: envelope.rcptTo.map(({ address }) => address),
            raw,
          })
        )
        .then(
          () => done(),
          (error: Error) => done(error)
        )
    },
  })
  // A client that hangs up in the middle is no fault of ours.
  server.on("error", () => undefined)
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}
