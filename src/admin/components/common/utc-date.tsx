import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"

import { inUtc } from "../../lib/utc"

type Props = {
  date: string
  /** Also shows the time of day. */
  withTime?: boolean
}

/** A time as a date in the reader's time zone, with the exact UTC time on demand. */
export const UtcDate = ({ date, withTime = false }: Props) => {
  const { getFullDate } = useDate()
  return (
    <Tooltip content={inUtc(date)}>
      <time dateTime={date} tabIndex={0} className="whitespace-nowrap">
        {getFullDate({ date, includeTime: withTime })}
      </time>
    </Tooltip>
  )
}
