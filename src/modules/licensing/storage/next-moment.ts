/** Columns keep microseconds, a date only milliseconds: everything before this moment is not after `now`. */
export function nextMoment(now: Date): Date {
  return new Date(now.getTime() + 1)
}
