import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useManagerEvents } from "../../hooks/api/license-managers"
import { historyReason } from "../../lib/history-facts"
import type { ManagerEvent } from "../../lib/types"
import { HistoryDetails } from "../common/history-details"
import { Timeline } from "../common/timeline"
import { TimelineItem } from "../common/timeline-item"
import { TextLink } from "../common/text-link"

const ActivityItem = ({ event }: { event: ManagerEvent }) => {
  const { t } = useTranslation("licensing")
  const { type, actor, actor_type, data, order, license_ids } = event
  const count = typeof data?.count === "number" ? data.count : license_ids.length
  return (
    <TimelineItem
      title={t(`events.${type}`, { count, defaultValue: type })}
      at={event.created_at}
      detail={
        <>
          {order && (
            <TextLink to={`/orders/${order.id}`}>
              {t("licenseList.openOrder", { number: order.display_id })}
            </TextLink>
          )}
          <HistoryDetails
            type={type}
            data={data}
            about={event.about}
            changes={event.changes}
            count={count}
          />
        </>
      }
      reason={historyReason(data, (said) => t(`reasons.${said}`, { defaultValue: said }))}
      actor={actor?.name ?? t(`actors.${actor_type}`)}
    />
  )
}

/** A manager's acts and changes to the manager, newest first. */
export const ManagerActivitySection = ({ id }: { id: string }) => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("managerPage.activity.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("managerPage.activity.hint")}
        </Text>
      </div>
      <Timeline query={useManagerEvents(id)}>
        {(event) => <ActivityItem key={event.id} event={event} />}
      </Timeline>
    </Container>
  )
}
