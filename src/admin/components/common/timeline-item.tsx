import { useDate } from "@medusajs/dashboard/hooks"
import { Text, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = {
  title: string
  at: string
  reason?: string | null
  detail?: ReactNode
  actor: ReactNode
}

/** One entry of a timeline: what, why, who, when. */
export const TimelineItem = ({ title, at, reason, detail, actor }: Props) => {
  const { getFullDate, getRelativeDate } = useDate()
  return (
    <li className="grid grid-cols-[20px_1fr] gap-x-2" data-testid="timeline-item">
      <div className="flex flex-col items-center" aria-hidden>
        <span className="bg-ui-bg-base shadow-borders-base mt-1 flex size-3 shrink-0 items-center justify-center rounded-full">
          <span className="bg-ui-fg-muted size-1.5 rounded-full" />
        </span>
        <span className="bg-ui-border-base mt-1 w-px flex-1" />
      </div>
      <div className="flex flex-col pb-5">
        <div className="flex items-start justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus" className="text-pretty">
            {title}
          </Text>
          <Tooltip content={getFullDate({ date: at, includeTime: true })}>
            <time
              dateTime={at}
              tabIndex={0}
              className="txt-compact-small text-ui-fg-subtle shrink-0"
            >
              {getRelativeDate(at)}
            </time>
          </Tooltip>
        </div>
        {detail && (
          <Text size="small" className="text-ui-fg-subtle">
            {detail}
          </Text>
        )}
        {reason && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {reason}
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {actor}
        </Text>
      </div>
    </li>
  )
}
