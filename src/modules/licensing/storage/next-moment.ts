/** Columns keep microseconds, a date milliseconds: what is before this is not after `now`. */
export function nextMoment(now: Date): Date {
  return new Date(now.getTime() + 1)
}
