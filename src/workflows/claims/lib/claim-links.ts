import type { LicensingOptions } from "../../../modules/licensing/options"

/**
 * The target of a claim link: a page of the account area or portal. The token comes after `#`, a part that
 * browsers never send to a server.
 * @returns null if no page is configured
 */
export function claimLink(
  { mail }: LicensingOptions,
  orderId: string,
  token: string
): string | null {
  return mail.accountUrl
    ? Object.assign(new URL(mail.accountUrl), { hash: `claim=${orderId}.${token}` }).href
    : null
}
