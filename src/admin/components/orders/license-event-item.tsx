import { useCustomer, useDate, useUser } from "@medusajs/dashboard/hooks"
import { Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseEvent } from "../../lib/types"

type Person = { first_name?: string | null; last_name?: string | null; email?: string | null }

/** A person's name, else their address, else null. */
const nameOf = (person: Person | undefined): string | null =>
  [person?.first_name, person?.last_name].filter(Boolean).join(" ") || person?.email || null

/** Who did it: the name where the dashboard knows it, else the kind of actor. */
const useActorName = ({ actor_type, actor_id }: LicenseEvent): string => {
  const { t } = useTranslation("licensing")
  const isUser = actor_type === "staff" && Boolean(actor_id?.startsWith("user_"))
  const isCustomer = actor_type === "customer" && Boolean(actor_id)
  const { user } = useUser(actor_id ?? "", undefined, { enabled: isUser })
  const { customer } = useCustomer(actor_id ?? "", undefined, { enabled: isCustomer })
  return nameOf((isUser ? user : customer) as Person | undefined) ?? t(`actors.${actor_type}`)
}

/** One entry of the timeline: what, who, when. */
export const LicenseEventItem = ({ event }: { event: LicenseEvent }) => {
  const { t } = useTranslation("licensing")
  const { getFullDate, getRelativeDate } = useDate()
  const actor = useActorName(event)
  const reason = typeof event.data?.reason === "string" ? event.data.reason : null
  return (
    <li className="grid grid-cols-[20px_1fr] gap-x-2">
      <div className="flex flex-col items-center" aria-hidden>
        <span className="bg-ui-bg-base shadow-borders-base mt-1 flex size-3 shrink-0 items-center justify-center rounded-full">
          <span className="bg-ui-fg-muted size-1.5 rounded-full" />
        </span>
        <span className="bg-ui-border-base mt-1 w-px flex-1" />
      </div>
      <div className="flex flex-col pb-5">
        <div className="flex items-start justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus" className="text-pretty">
            {t(`events.${event.type}`, {
              count: event.license_ids.length,
              defaultValue: event.type,
            })}
          </Text>
          <Tooltip content={getFullDate({ date: event.created_at, includeTime: true })}>
            <time
              dateTime={event.created_at}
              tabIndex={0}
              className="txt-compact-small text-ui-fg-subtle shrink-0"
            >
              {getRelativeDate(event.created_at)}
            </time>
          </Tooltip>
        </div>
        {reason && (
          <Text size="small" className="text-ui-fg-subtle">
            {t(`reasons.${reason}`, { defaultValue: reason })}
          </Text>
        )}
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {actor}
        </Text>
      </div>
    </li>
  )
}
