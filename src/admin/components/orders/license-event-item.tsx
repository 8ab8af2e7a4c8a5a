import { useCustomer, useUser } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import type { LicenseEvent } from "../../lib/types"
import { TimelineItem } from "../common/timeline-item"

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

/** One entry of the licences' timeline: what, why, who, when. */
export const LicenseEventItem = ({ event }: { event: LicenseEvent }) => {
  const { t } = useTranslation("licensing")
  const actor = useActorName(event)
  const reason = typeof event.data?.reason === "string" ? event.data.reason : null
  return (
    <TimelineItem
      title={t(`events.${event.type}`, {
        count: event.license_ids.length,
        defaultValue: event.type,
      })}
      at={event.created_at}
      reason={reason && t(`reasons.${reason}`, { defaultValue: reason })}
      actor={actor}
    />
  )
}
