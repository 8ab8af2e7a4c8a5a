/** Dates as people and lists write them. */

/** Which instant of a day is meant if only the day was written. */
export type DayEdge = "start" | "end"

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * The instant that a text means; null if it is no date. `2027-03-01` and `2027-03-01 00:00:00` are that day in
 * UTC: its first instant, or with `end` its last, so that what expires on a day runs through it and is shown
 * with that day. Another time without an offset is UTC, one with an offset is what it says. Other spellings,
 * such as 3/1/2027, are ambiguous and refused.
 */
export function writtenInstant(text: string, edge: DayEdge): Date | null {
  const parts = WRITTEN.exec(text.trim())
  if (!parts) {
    return null
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const milliseconds = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3))
  const midnight = Date.UTC(year, month - 1, day)
  const isDay = new Date(midnight).toISOString().startsWith(text.trim().slice(0, 10))
  if (!isDay || hour > 23 || minute > 59 || second > 59) {
    return null
  }
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
  const zone = parts[8]
  if (zone === undefined) {
    return new Date(midnight + (time === 0 && edge === "end" ? DAY_MS - 1 : time))
  }
  return new Date(midnight + time - offsetOf(zone))
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === "Z") {
    return 0
  }
  const digits = zone.replace(/\D/g, "")
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith("-") ? -minutes : minutes) * MINUTE_MS
}
