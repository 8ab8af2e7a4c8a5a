import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"

/** Options of the provider. */
export type SmtpOptions = {
  /** The mail server: `smtp://user:password@host:port`. */
  url: string
  /** The default sender. */
  from: string
}

/** Sends notifications with `content` to a mail server. */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp"

  private readonly transport: Transporter
  private readonly from: string

  constructor(_container: unknown, { url, from }: SmtpOptions) {
    super()
    this.transport = createTransport(url)
    this.from = from
  }

  /** @throws if there is no content, or the server does not accept the mail */
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
      // As an object: one recipient, even if the text has commas.
      to: { name: "", address: to },
      subject: content.subject,
      html: content.html,
      text: content.text,
    })
    return { id: messageId }
  }
}
