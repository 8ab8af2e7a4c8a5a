import {
  type MailTranslator,
  translatorFor,
  type MailLanguage,
} from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, type MailPanel, oneLine, orderNumber, utcDate } from "./mail"

/** The data of the mail about lost keys. Without claim links, since they contain tokens. */
export type LostKeysData = {
  store_name: string
  account_url: string | null
  orders: LostKeysOrder[]
  /** Number of orders of the address, listed or not. */
  order_count: number
  /** Licenses of the address without an order. */
  without_order: LostKeysGroup[]
  /** When the claim links end, ISO 8601. */
  claims_expire_at: string
}

type LostKeysOrder = {
  id: string
  /** Without `#`. */
  order_display_id: string
  groups: LostKeysGroup[]
}

type LostKeysGroup = {
  program: string
  policy: string
  count: number
  keys_redacted: string[]
}

/**
 * The mail about lost keys: the licenses of the address.
 * @param claimUrls by order id: the claim links of orders that were placed without an account
 */
export function lostKeysMail(
  data: LostKeysData,
  claimUrls: Readonly<Record<string, string>>,
  words: MailLanguage
): Mail {
  const store = oneLine(data.store_name)
  const date = utcDate(words, data.claims_expire_at)
  const speaker = translatorFor(words, "license-lost-keys", { store, date })
  const { say, sayOf } = speaker
  const button = buttonOf(words, say("button"), data.account_url)
  const more = data.order_count - data.orders.length
  const isClaimable = data.orders.some(({ id }) => claimUrls[id] !== undefined)
  return {
    ...frameOf(words, { store, name: null }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro")],
    panels: [
      ...data.orders.map(({ id, order_display_id, groups }) =>
        panelOf(orderNumber(order_display_id), groups, claimUrls[id] ?? null, speaker)
      ),
      ...(data.without_order.length > 0
        ? [panelOf(say("withoutOrder"), data.without_order, null, speaker)]
        : []),
    ],
    remarks: [
      ...(more > 0 ? [sayOf("moreOrders", more)] : []),
      say("maskedHint"),
      ...(data.without_order.length > 0 ? [say("withoutOrderHint")] : []),
      ...(isClaimable ? [say("claimHint")] : []),
      ...(button ? [] : [say("withoutLink")]),
    ],
    button,
    notes: [say("notExpected")],
    footer: say("footer"),
  }
}

function panelOf(
  title: string,
  groups: LostKeysGroup[],
  claimUrl: string | null,
  { say, sayOf }: MailTranslator<"license-lost-keys">
): MailPanel {
  const more = groups.reduce(
    (sum, { count, keys_redacted }) => sum + count - keys_redacted.length,
    0
  )
  return {
    title,
    detail: null,
    entries: groups.map(({ program, policy, keys_redacted }) => ({
      label: `${oneLine(program)} · ${oneLine(policy)}`,
      values: keys_redacted.map(oneLine),
    })),
    more: more > 0 ? sayOf("moreKeys", more) : null,
    link: claimUrl === null ? null : { label: say("claim"), url: claimUrl },
  }
}
