import { randomUUID } from "node:crypto"

import { Modules, NotificationStatus } from "@medusajs/framework/utils"
import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"

import { type LicensesIssuedData, licensesIssuedMail } from "../../../emails/licenses-issued"
import { loadRenderer } from "../../../emails/load-renderer"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { handOver, ProviderSilent } from "../../mails/hand-over"
import { logMailFault } from "../../mails/log-mail-fault"
import { mailLanguageFor } from "../../../modules/licensing/messages/mail-language"
import type { LicensingOptions } from "../../../modules/licensing/options"
import {
  MAIL_ATTEMPT_FIELDS,
  type MailAttempt,
  ORDER_MAIL_TEMPLATE,
  decideMail,
  lastAttempt,
} from "./order-mail-attempts"
import type {
  OrderMailLicensing,
  ResendLicensesMailResult,
  SendOrderLicensesMailInput,
  SendOrderLicensesMailResult,
} from "./order-mail-contract"
import { type MailOrder, collectMailData, readMailOrder } from "./order-mail-data"

/** Names the occasion in the notification row. */
const TRIGGER = "order_licenses.issued"

/** The Notification module with what its published interface leaves out. */
type Notifications = Omit<INotificationModuleService, "listNotifications"> & {
  listNotifications(
    filters: { idempotency_key: string[] },
    config: { select: string[] }
  ): Promise<MailAttempt[]>
  deleteNotifications(ids: string[]): Promise<void>
}

/**
 * Sends the mail "your licenses" of an order, once for what has been issued so far. Never throws: licenses
 * are issued whether or not a mail can be sent, so a fault becomes `not_sent` with a code, and one warning
 * in the log without address or key.
 *
 * The unique key of the notification row is the guard against a second mail (see
 * `order-mail-attempts.ts`). Medusa would retry a failed row by itself, but under a new id that no row has,
 * which sends the mail and then fails; so a failed row is deleted before a new one takes its key. Of two
 * that do so at once, one insert wins and the other finds the row of the first.
 */
export async function sendOrderLicensesMail(
  container: MedusaContainer,
  input: SendOrderLicensesMailInput
): Promise<SendOrderLicensesMailResult> {
  try {
    return await send(container, input)
  } catch (error) {
    warn(container, input.order_id, error)
    return { status: "not_sent", code: "MAIL_ERROR" }
  }
}

/**
 * Sends "your licenses" again for some licenses of one order, because staff ask for it, even if they were sent
 * before. Never throws, like {@link sendOrderLicensesMail}.
 */
export async function resendLicensesMail(
  container: MedusaContainer,
  { order_id, license_ids }: { order_id: string; license_ids: string[] }
): Promise<ResendLicensesMailResult> {
  try {
    return await resend(container, order_id, license_ids)
  } catch (error) {
    warn(container, order_id, error)
    return { status: "not_sent", code: "MAIL_ERROR" }
  }
}

async function resend(
  container: MedusaContainer,
  order_id: string,
  license_ids: string[]
): Promise<ResendLicensesMailResult> {
  const licensing = container.resolve<OrderMailLicensing>(LICENSING_MODULE)
  const options = await licensing.getOptions()
  if (!options.mail.enabled) {
    return { status: "disabled" }
  }
  const groups = await licensing.orders.mailGroups(order_id, license_ids)
  if (groups.length === 0) {
    return { status: "nothing_to_send", code: "NOTHING_ISSUED" }
  }
  const order = await readMailOrder(container, licensing, order_id)
  if (!order?.email) {
    return { status: "not_sent", code: order ? "NO_EMAIL" : "ORDER_NOT_FOUND" }
  }
  const notifications = container.resolve<Notifications>(Modules.NOTIFICATION)
  const data = await collectMailData(container, licensing, { order, groups, options })
  const mail = {
    order: { ...order, email: order.email },
    options,
    data,
    key: `licenses-resent:${randomUUID()}`,
  }
  const outcome = await deliver(container, notifications, mail)
  return outcome.status === "sent" ? { ...outcome, to: order.email } : outcome
}

async function send(
  container: MedusaContainer,
  { order_id, force = false, sweep = false }: SendOrderLicensesMailInput
): Promise<SendOrderLicensesMailResult> {
  const licensing = container.resolve<OrderMailLicensing>(LICENSING_MODULE)
  const options = await licensing.getOptions()
  if (!options.mail.enabled) {
    return { status: "disabled" }
  }
  const state = await licensing.orders.mailState(order_id)
  if (!state || state.issued_count === 0 || state.groups.length === 0) {
    return { status: "nothing_to_send", code: "NOTHING_ISSUED" }
  }
  if (!force && !state.complete) {
    return { status: "nothing_to_send", code: "ORDER_INCOMPLETE" }
  }
  if (!force && state.mailed_count >= state.issued_count) {
    return { status: "nothing_to_send", code: "ALREADY_SENT" }
  }

  const notifications = container.resolve<Notifications>(Modules.NOTIFICATION)
  const read = (keys: string[]) =>
    notifications.listNotifications({ idempotency_key: keys }, { select: [...MAIL_ATTEMPT_FIELDS] })
  const last = await lastAttempt(order_id, state.issued_count, read)
  const decision = decideMail({
    orderId: order_id,
    issuedCount: state.issued_count,
    last,
    asker: sweep ? { sweep: state.issued_at ?? new Date() } : force ? "staff" : "event",
    now: new Date(),
  })
  if (decision.act === "leave") {
    if (decision.reason === "sent") {
      // The process that sent it ended before it could record that.
      await licensing.orders.markMailed(order_id, state.issued_count)
    }
    return outcomeOf(last?.attempt)
  }

  const order = await readMailOrder(container, licensing, order_id)
  if (!order?.email) {
    return { status: "not_sent", code: order ? "NO_EMAIL" : "ORDER_NOT_FOUND" }
  }
  const data = await collectMailData(container, licensing, { order, groups: state.groups, options })
  if (decision.replaces) {
    await notifications.deleteNotifications([decision.replaces])
  }
  const outcome = await deliver(container, notifications, {
    order: { ...order, email: order.email },
    options,
    data,
    key: decision.key,
  })
  if (outcome.status === "sent") {
    await licensing.orders.markMailed(order_id, state.issued_count)
  }
  return outcome
}

/** A mail that is ready but for its wording. */
type ReadyMail = {
  order: MailOrder & { email: string }
  options: LicensingOptions
  data: LicensesIssuedData
  key: string
}

/** Hands the mail to the provider, and logs one line if it did not go. */
async function deliver(
  container: MedusaContainer,
  notifications: Notifications,
  mail: ReadyMail
): Promise<SendOrderLicensesMailResult> {
  const fault = await createNotification(notifications, mail)
  if (fault instanceof ProviderSilent) {
    warn(container, mail.order.id, fault, mail.data)
    return { ...failedBy("IN_PROGRESS"), silent: true }
  }
  // The row holds the outcome, whether written by this call or by a quicker one.
  const [row] = await notifications.listNotifications(
    { idempotency_key: [mail.key] },
    { select: [...MAIL_ATTEMPT_FIELDS] }
  )
  const outcome = row || fault === null ? outcomeOf(row) : failedBy("MAIL_ERROR")
  if (outcome.status !== "sent" && outcome.code !== "IN_PROGRESS") {
    const { order, options, data } = mail
    const why = outcome.code === "NO_PROVIDER" ? noProvider(options) : (fault ?? "unknown fault")
    warn(container, order.id, why, data)
  }
  return outcome
}

/** Creates the row and hands the mail to the provider; returns the error, null = none. */
async function createNotification(
  notifications: Notifications,
  { order, options, data, key }: ReadyMail
): Promise<unknown> {
  const words = mailLanguageFor(options.mail, [order.locale])
  const mail = licensesIssuedMail(data, words)
  const content = loadRenderer().renderMail(mail, options.mail.brand)
  try {
    await handOver(notifications, [
      {
        to: order.email,
        ...(options.mail.from ? { from: options.mail.from } : {}),
        channel: options.mail.channel,
        template: ORDER_MAIL_TEMPLATE,
        data: { ...data, locale: words.locale },
        content,
        resource_id: order.id,
        resource_type: "order",
        trigger_type: TRIGGER,
        receiver_id: order.customer_id,
        idempotency_key: key,
      },
    ])
    return null
  } catch (error) {
    return error
  }
}

function outcomeOf(row: MailAttempt | undefined): SendOrderLicensesMailResult {
  if (row?.status === NotificationStatus.SUCCESS) {
    return { status: "sent" }
  }
  if (row?.status === NotificationStatus.FAILURE) {
    return failedBy(row.provider_id ? "PROVIDER_FAILED" : "NO_PROVIDER")
  }
  return failedBy("IN_PROGRESS")
}

function failedBy(code: "PROVIDER_FAILED" | "NO_PROVIDER" | "IN_PROGRESS" | "MAIL_ERROR") {
  return { status: "not_sent", code } as const
}

function noProvider(options: LicensingOptions): string {
  return `no notification provider is configured for the channel "${options.mail.channel}"`
}

/** One line in the log. Keys that the mail holds do not reach it. */
function warn(
  container: MedusaContainer,
  orderId: string,
  fault: unknown,
  data?: LicensesIssuedData
): void {
  const keys = data?.groups.flatMap((group) => group.keys ?? [])
  logMailFault(container, `"your licenses" of order ${orderId}`, fault, keys)
}
