import type { LicensingOptions } from "../../../modules/licensing/options"

/**
 * Where a claim link leads: a page of the account area or portal. The token stands behind `#`, which
 * browsers send to no server.
 * @returns null where no page is configured
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
