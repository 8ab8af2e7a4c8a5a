import { setTimeout as sleep } from "node:timers/promises"

import { type AddressObject, type ParsedMail, simpleParser } from "mailparser"

import { type SmtpSink, startSmtpSink, type SunkMail } from "../../demo/mailbox/smtp-sink"
import { eventuallyEqual } from "./eventually"

/** A mail that a test received, taken apart as a mail program does. */
export type Received = SunkMail & { mail: ParsedMail }

/** Longest wait for a mail. */
const PATIENCE_MS = 60_000

/** The mails of a test's shop. */
export class PostOffice {
  private readonly arrived: SunkMail[] = []
  private sink: SmtpSink | undefined

  /** Opens before the shop starts, whose configuration reads `SMTP_URL`. */
  async open(): Promise<void> {
    this.sink = await startSmtpSink((mail) => void this.arrived.push(mail))
    process.env.SMTP_URL = this.sink.url
  }

  async close(): Promise<void> {
    delete process.env.SMTP_URL
    await this.sink?.stop()
  }

  /** Takes all mails as soon as there is one: of those that are sent when nobody waits for them. */
  async next(): Promise<Received[]> {
    const deadline = Date.now() + PATIENCE_MS
    while (this.arrived.length === 0 && Date.now() < deadline) {
      await sleep(50)
    }
    return await this.collect()
  }

  /** Takes the next mail to this address with such a subject, waited for; others stay. */
  async nextTo(address: string, subject: RegExp): Promise<ParsedMail> {
    const find = async () => {
      for (const sunk of this.arrived.filter(({ recipients }) => recipients.includes(address))) {
        const mail = await simpleParser(sunk.raw)
        if (subject.test(mail.subject ?? "")) {
          this.arrived.splice(this.arrived.indexOf(sunk), 1)
          return mail
        }
      }
      return undefined
    }
    let found: ParsedMail | undefined
    await eventuallyEqual(async () => (found ??= await find()) !== undefined, true)
    return found as ParsedMail
  }

  /** Takes all mails that have come, in their order. */
  async collect(): Promise<Received[]> {
    return await Promise.all(
      this.arrived.splice(0).map(async (sunk) => ({ ...sunk, mail: await simpleParser(sunk.raw) }))
    )
  }
}

/** The addresses of a header, with their names. */
export function addressesOf(header: AddressObject | AddressObject[] | undefined) {
  return [header ?? []].flat().flatMap(({ value }) => value)
}
