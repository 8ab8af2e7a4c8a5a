import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { buffer } from "node:stream/consumers"

import { SMTPServer } from "smtp-server"

/** A mail as received by the server. */
export type SunkMail = {
  /** The addresses of the SMTP session, which may differ from those in the mail. */
  sender: string
  recipients: string[]
  /** The mail in RFC 5322 format. */
  raw: Buffer
}

export type SmtpSink = {
  /** `smtp://127.0.0.1:<port>` */
  url: string
  stop: () => Promise<void>
}

/** A mail server on a free local port that sends nothing: `keep` gets all mails. */
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
  // A client that disconnects in the middle is not our error.
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
