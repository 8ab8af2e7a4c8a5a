import { fill, fillPlural, type Plural, type Values } from "../messages/format"
import type { LicensingMessages } from "../messages/types"

/** The messages of the area, and functions that format numbers, dates and sentences. */
export type Text = {
  messages: LicensingMessages
  locale: string
  fill: typeof fill
  count: (forms: Plural, count: number, values?: Values) => string
  /** The day of an instant, in the reader's time zone. */
  day: (instant: string) => string
  /** Day and time of an instant, in the reader's time zone. */
  moment: (instant: string) => string
  number: (value: number) => string
}

/** Writes in `locale`, a BCP 47 tag. */
export function textOf(messages: LicensingMessages, locale: string): Text {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
  const number = new Intl.NumberFormat(locale)
  return {
    messages,
    locale,
    fill,
    count: (forms, count, values) =>
      fillPlural(forms, locale, count, { count: number.format(count), ...values }),
    day: (instant) => day.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    number: (value) => number.format(value),
  }
}
