/**
 * Durations of terms: ISO 8601 durations of whole days or more (`P1Y`, `P3M`, `P2W`, `P1Y6M`). There is
 * no time part: a term ends on a date, at the time of day at which it began.
 */

/** A duration, taken apart. Weeks are counted as days. */
export type DateDuration = { years: number; months: number; days: number }

/** Longest duration. Keeps every computed date within what PostgreSQL and JavaScript write alike. */
export const MAX_DURATION_YEARS = 100

const PATTERN = /^P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?$/

const DAYS_OF_A_YEAR = 365
const MONTHS_OF_A_YEAR = 12

/**
 * Reads an ISO 8601 date duration.
 * @returns null if the text is not a duration, is zero, has a time part or is longer than {@link
 *   MAX_DURATION_YEARS}.
 */
export function parseDuration(text: string): DateDuration | null {
  const match = PATTERN.exec(text)
  if (!match) {
    return null
  }
  const [years, months, weeks, days] = match.slice(1).map((digits) => Number(digits ?? 0))
  const duration = { years: years ?? 0, months: months ?? 0, days: (weeks ?? 0) * 7 + (days ?? 0) }
  const inYears =
    duration.years + duration.months / MONTHS_OF_A_YEAR + duration.days / DAYS_OF_A_YEAR
  return inYears > 0 && inYears <= MAX_DURATION_YEARS ? duration : null
}

/** Whether the text is a duration that {@link addDuration} takes. */
export function isDuration(text: string): boolean {
  return parseDuration(text) !== null
}

/**
 * The moment one duration after another moment, by the UTC calendar. Years and months are added first; a day
 * that the month reached does not have becomes its last day (31 January + `P1M` = 28 or 29 February). Then the
 * days are added. The time of day stays.
 * @param day on which the first of several terms began, as {@link termDay} gives it: so a term that ended early
 *   for want of that day does not make all after it end early (31 January + `P1M` + `P1M` = 31 March)
 * @throws RangeError if the text is not a duration; validate it first with {@link isDuration}.
 */
export function addDuration(start: Date, duration: string, day = start.getUTCDate()): Date {
  const parsed = parseDuration(duration)
  if (!parsed) {
    throw new RangeError(`Not an ISO 8601 date duration: ${duration}`)
  }
  const months = start.getUTCMonth() + parsed.years * MONTHS_OF_A_YEAR + parsed.months
  const end = new Date(start)
  end.setUTCFullYear(
    start.getUTCFullYear(),
    months,
    Math.min(day, lastDayOfMonth(start.getUTCFullYear(), months)) + parsed.days
  )
  return end
}

/**
 * The day of the month from which a term continues: the day on which the first term began, if the end is that
 * day or the last of a month too short for it; else the end's own.
 */
export function termDay(end: Date, began: number | null): number {
  const last = lastDayOfMonth(end.getUTCFullYear(), end.getUTCMonth())
  return began !== null && end.getUTCDate() === Math.min(began, last) ? began : end.getUTCDate()
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}
