import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"

import { inUtc } from "../../lib/utc"

type Props = {
  date: string
  /** Shows the reader's own time of day too. */
  withTime?: boolean
}

/** A moment as the reader's own date, its exact UTC time beside it for whoever asks. */
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
