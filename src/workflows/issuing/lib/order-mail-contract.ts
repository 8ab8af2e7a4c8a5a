import type { LicensingOptions } from "../../../modules/licensing/options"

/** Licences of one policy of an order, as its mail tells of them. */
export type OrderMailGroup = {
  program_name: string
  policy_name: string
  count: number
  /** The first few, masked. */
  keys_redacted: string[]
  /** Ids of the first licences, for `mail.includeKeys`; as many as may be written out. */
  license_ids?: string[]
}

/** How far an order's licences are issued and mailed. */
export type OrderMailState = {
  /** Licences issued for the order so far. */
  issued_count: number
  /** Licences that its mails have told of so far. */
  mailed_count: number
  /** Nothing owed is missing. */
  complete: boolean
  groups: OrderMailGroup[]
}

/** What the mail needs of the licensing module's service. */
export interface OrderMailLicensing {
  getOptions(): LicensingOptions | Promise<LicensingOptions>
  /** Null for an order without licensing. */
  orderMailState(orderId: string): Promise<OrderMailState | null>
  /** Remembers that the mails have told of so many licences; never counts down. */
  markOrderMailed(orderId: string, count: number): Promise<unknown>
  /** Whole keys, for a mail only; asked only with `mail.includeKeys`. */
  revealKeysForMail(licenseIds: string[]): Promise<{ license_id: string; key: string }[]>
}

export type SendOrderLicensesMailInput = {
  order_id: string
  /** Staff asks: send even if it was sent, if it failed a moment ago, or if licences are still owed. */
  force?: boolean
}

/** Why a mail was not sent, or needed not be. Stable: pages translate it. */
export type OrderMailCode =
  | "ORDER_NOT_FOUND"
  | "NOTHING_ISSUED"
  | "ORDER_INCOMPLETE"
  | "ALREADY_SENT"
  | "NO_EMAIL"
  | "NO_PROVIDER"
  | "PROVIDER_FAILED"
  | "IN_PROGRESS"
  | "MAIL_ERROR"

export type SendOrderLicensesMailResult = {
  status: "sent" | "not_sent" | "disabled" | "nothing_to_send"
  code?: OrderMailCode
}
