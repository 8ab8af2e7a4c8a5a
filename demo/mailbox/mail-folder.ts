import { randomBytes } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"

import { type AddressObject, type ParsedMail, simpleParser } from "mailparser"

/** A mail in the folder. */
export type KeptMail = {
  id: string
  subject: string
  from: string
  to: string
  arrived: Date
  html: string
  text: string
}

/** Maximum of stored mails; the oldest are deleted. */
const CAPACITY = 200

/** Names sort by time: the first 13 digits are the milliseconds of the arrival. */
const NAME = /^(\d{13}-[0-9a-f]{8})\.eml$/

/** Mails as files of one folder, so that they survive the process. Only one process may use it. */
export class MailFolder {
  private readonly parsed = new Map<string, Promise<KeptMail>>()

  constructor(private readonly dir: string) {}

  /** Stores a mail in RFC 5322 format. */
  async keep(raw: Buffer): Promise<void> {
    await mkdir(this.dir, { recursive: true })
    const file = path.join(
      this.dir,
      `${String(Date.now()).padStart(13, "0")}-${randomBytes(4).toString("hex")}.eml`
    )
    await writeFile(`${file}.draft`, raw, { mode: 0o600 })
    await rename(`${file}.draft`, file)
    for (const id of (await this.ids()).slice(CAPACITY)) {
      this.parsed.delete(id)
      await rm(this.file(id), { force: true })
    }
  }

  /** All mails, newest first. */
  async list(): Promise<KeptMail[]> {
    return await Promise.all((await this.ids()).map((id) => this.read(id)))
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.dir).catch((): string[] => [])
    return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).sort((a, b) => (a < b ? 1 : -1))
  }

  private read(id: string): Promise<KeptMail> {
    const known = this.parsed.get(id) ?? this.parse(id)
    this.parsed.set(id, known)
    return known
  }

  private async parse(id: string): Promise<KeptMail> {
    const mail: ParsedMail = await simpleParser(await readFile(this.file(id)))
    return {
      id,
      subject: mail.subject ?? "(no subject)",
      from: textOf(mail.from),
      to: textOf(mail.to),
      arrived: new Date(Number(id.slice(0, 13))),
      html: mail.html || "",
      text: mail.text ?? "",
    }
  }

  private file(id: string): string {
    return path.join(this.dir, `${id}.eml`)
  }
}

function textOf(header: AddressObject | AddressObject[] | undefined): string {
  return [header ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ")
}
