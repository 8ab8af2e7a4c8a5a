import { useTranslation } from "react-i18next"

import { historyReason } from "../../lib/history-facts"
import type { LicenseHistoryEvent } from "../../lib/types"
import { HistoryDetails } from "../common/history-details"
import { TimelineItem } from "../common/timeline-item"

/** One entry of a license's own timeline: what, why, who, when. */
export const LicenseEventItem = ({ event }: { event: LicenseHistoryEvent }) => {
  const { t } = useTranslation("licensing")
  const { type, actor, data, created_at } = event
  return (
    <TimelineItem
      title={t([`licenseEvents.${type.replace("license.", "")}`, `events.${type}`], {
        defaultValue: type,
      })}
      at={created_at}
      detail={
        <HistoryDetails
          type={type}
          data={data}
          about={event.about}
          changes={event.changes}
          withLicenses={false}
        />
      }
      reason={historyReason(data, (said) => t(`reasons.${said}`, { defaultValue: said }))}
      actor={actor?.name ?? t(`actors.${actor?.type ?? event.actor_type}`)}
    />
  )
}
