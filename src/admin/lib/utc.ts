/** `2027-03-01 09:30 UTC` */
export const inUtc = (date: string): string => {
  const iso = new Date(date).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

const DAY_MS = 86_400_000

/**
 * The chosen time as ISO. A day chosen without a time, which the picker returns as midnight in the
 * reader's time zone, is that day in UTC: its beginning or its end.
 * @param before the field's previous value
 */
export const dayOrMoment = (chosen: Date, before: unknown, toEnd: boolean): string => {
  const held = typeof before === "string" ? new Date(before) : null
  const isMidnight = chosen.getHours() === 0 && chosen.getMinutes() === 0
  if (!isMidnight || held?.toDateString() === chosen.toDateString()) {
    return chosen.toISOString()
  }
  const day = Date.UTC(chosen.getFullYear(), chosen.getMonth(), chosen.getDate())
  return new Date(toEnd ? day + DAY_MS - 1 : day).toISOString()
}
