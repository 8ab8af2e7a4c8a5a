import type { Translate } from "./faults"

const HOURS_PER_DAY = 24

/** Hours as text; whole days as days. */
export const hoursText = (t: Translate, hours: number): string =>
  hours >= HOURS_PER_DAY && hours % HOURS_PER_DAY === 0
    ? t("amounts.days", { count: hours / HOURS_PER_DAY })
    : t("amounts.hours", { count: hours })
