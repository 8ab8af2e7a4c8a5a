import { fill } from "./messages"
import type { ManagerMessages } from "./manager-messages"

/** A short mail about one thing: all that both its HTML and its plain text say. */
export type Notice = {
  locale: string
  direction: "ltr" | "rtl"
  store: string
  subject: string
  preview: string
  heading: string
  greeting: string
  paragraphs: string[]
  /** What is to be copied or typed. */
  codes: { label: string; value: string }[]
  button: { label: string; url: string; hint: string } | null
  notes: string[]
  footer: string
}

/** What the invitation of a license manager says. The link is no part of it: it holds the token. */
export type ManagerInvitationData = {
  store_name: string
  manager_name: string | null
  /** Numbers of the orders that wait, without `#`. */
  order_display_ids: string[]
  /** When the invitation ends, ISO 8601. */
  expires_at: string
}

/** What an active manager is told when another order is assigned to them. */
export type OrderAssignedData = {
  store_name: string
  manager_name: string | null
  order_display_id: string
  account_url: string | null
}

/** What the mail with an activation code says. */
export type ActivationCodeData = {
  store_name: string
  order_display_id: string
  program: string
  /** The label of the computer. */
  computer: string | null
  site_code: string
  machine_id: string
  activation_code: string
}

export function invitationNotice(
  data: ManagerInvitationData,
  url: string,
  messages: ManagerMessages
): Notice {
  const store = oneLine(data.store_name)
  const orders = data.order_display_ids.map((each) => `#${oneLine(each)}`).join(", ")
  const date = new Intl.DateTimeFormat(messages.locale, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(data.expires_at))
  const { invitation } = messages
  const say = (text: string) => fill(text, { store, orders, date })
  return {
    ...frame(messages, store, data.manager_name),
    subject: say(invitation.subject),
    preview: say(invitation.preview),
    heading: say(invitation.heading),
    paragraphs: [say(orders === "" ? invitation.introWithoutOrders : invitation.intro)],
    codes: [],
    button: { label: invitation.button, url, hint: messages.linkHint },
    notes: [say(invitation.expires), say(invitation.notExpected)],
    footer: say(invitation.footer),
  }
}

export function orderAssignedNotice(data: OrderAssignedData, messages: ManagerMessages): Notice {
  const store = oneLine(data.store_name)
  const { assigned } = messages
  const say = (text: string) => fill(text, { store, order: `#${oneLine(data.order_display_id)}` })
  return {
    ...frame(messages, store, data.manager_name),
    subject: say(assigned.subject),
    preview: say(assigned.preview),
    heading: say(assigned.heading),
    paragraphs: [say(assigned.intro)],
    codes: [],
    button: data.account_url
      ? { label: assigned.button, url: data.account_url, hint: messages.linkHint }
      : null,
    notes: [],
    footer: say(assigned.footer),
  }
}

export function activationCodeNotice(data: ActivationCodeData, messages: ManagerMessages): Notice {
  const store = oneLine(data.store_name)
  const { code } = messages
  const program = oneLine(data.program)
  const say = (text: string) =>
    fill(text, { store, program, order: `#${oneLine(data.order_display_id)}` })
  return {
    ...frame(messages, store, null),
    subject: say(code.subject),
    preview: say(code.preview),
    heading: say(code.heading),
    paragraphs: [say(code.intro)],
    codes: [
      ...(data.computer ? [{ label: code.computer, value: oneLine(data.computer) }] : []),
      { label: code.siteCode, value: data.site_code },
      { label: code.machineId, value: data.machine_id },
      { label: code.activationCode, value: data.activation_code },
    ],
    button: null,
    notes: [say(code.onlyThere)],
    footer: say(code.footer),
  }
}

function frame(messages: ManagerMessages, store: string, name: string | null) {
  const { locale, direction, greeting, greetingWithName } = messages
  return {
    locale,
    direction,
    store,
    greeting: name ? fill(greetingWithName, { name: oneLine(name) }) : greeting,
  }
}

/** Names lose line breaks and control characters: a subject is a mail header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
}
