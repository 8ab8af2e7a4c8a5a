import type LicensingModuleService from "../../../modules/licensing/service"

/** What the mail needs of the licensing module's service. */
export type OrderMailLicensing = Pick<
  LicensingModuleService,
  "getOptions" | "settings" | "orders" | "licenses"
>

export type SendOrderLicensesMailInput = {
  order_id: string
  /** Staff ask: send even if it was sent before, failed a moment ago, or licenses are still owed. */
  force?: boolean
  /** The sweep asks: a failed attempt is repeated ever more rarely, and not at all without a provider. */
  sweep?: boolean
}

/** Why a mail was not sent or was not needed. Stable: pages translate it. */
type OrderMailCode =
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
  /** The provider did not answer in time. It may still send the mail, and would keep the next one waiting too. */
  silent?: boolean
}

/** With the address that the mail went to, where one was sent. */
export type ResendLicensesMailResult = SendOrderLicensesMailResult & { to?: string }
