import { foldedEmail } from "../email"

/** The id under which attempts are counted: an account, an e-mail address or a network address. */
export const redeemerId = {
  customer: (id: string) => `customer:${id}`,
  email: (email: string) => `email:${foldedEmail(email)}`,
  address: (address: string) => `address:${address}`,
  /** The look-up hash, so that no code is stored. */
  serial: (codeHash: string) => `serial:${codeHash}`,
}
