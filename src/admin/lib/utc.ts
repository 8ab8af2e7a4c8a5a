/** `2027-03-01 09:30 UTC` */
export const inUtc = (date: string): string => {
  const iso = new Date(date).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

const DAY_MS = 86_400_000

/**
 * What was chosen, as ISO. A day that was chosen without a time, which a picker gives as midnight in the
 * reader's own time, is that day in UTC: its beginning or its end.
 * @param before what the field held
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
