import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"

/** `2027-03-01 09:30 UTC` */
const inUtc = (date: string): string => {
  const iso = new Date(date).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

/** A moment as the reader's own date, its exact UTC time beside it for whoever asks. */
export const UtcDate = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  return (
    <Tooltip content={inUtc(date)}>
      <time dateTime={date} tabIndex={0} className="whitespace-nowrap">
        {getFullDate({ date })}
      </time>
    </Tooltip>
  )
}
