import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"

/** Options of the provider. */
export type SmtpOptions = {
  /** Of the mail server: `smtp://user:password@host:port`. */
  url: string
  /** Sender of mails that name none. */
  from: string
}

/** Hands notifications that bring their content to a mail server. */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp"

  private readonly transport: Transporter
  private readonly from: string

  constructor(_container: unknown, { url, from }: SmtpOptions) {
    super()
    this.transport = createTransport(url)
    this.from = from
  }

  /** @throws when there is no content, or the server does not take the mail */
  override async send({
    to,
    from,
    content,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    if (!content) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The notification has no content")
    }
    const { messageId } = await this.transport.sendMail({
      from: from ?? this.from,
      // As an object: one recipient, whatever commas the text may hold.
      to: { name: "", address: to },
      subject: content.subject,
      html: content.html,
      text: content.text,
    })
    return { id: messageId }
  }
}
