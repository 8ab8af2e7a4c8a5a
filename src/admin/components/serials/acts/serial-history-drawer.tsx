import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useSerialEvents } from "../../../hooks/api/serial-numbers"
import type { SerialEvent, SerialNumber } from "../../../lib/types"
import { WidgetDrawer } from "../../common/drawer-form"
import { Timeline } from "../../common/timeline"
import { TimelineItem } from "../../common/timeline-item"

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null)

/** One entry: what, why, who, when. A refused attempt has the reason that only staff see. */
const SerialEventItem = ({
  event: { type, actor, actor_type, data, created_at },
}: {
  event: SerialEvent
}) => {
  const { t } = useTranslation("licensing")
  const refusal = type === "serial.refused" ? (text(data?.reason) ?? text(data?.code)) : null
  return (
    <TimelineItem
      title={t(`events.${type}`, { defaultValue: type })}
      at={created_at}
      detail={refusal && t(`serials.refusals.${refusal}`, { defaultValue: refusal })}
      reason={refusal ? text(data?.address) : text(data?.reason)}
      actor={actor?.name ?? t(`actors.${actor?.type ?? actor_type}`)}
    />
  )
}

type Props = { serial: SerialNumber; onClose: () => void }

/** The history of a serial number with refused attempts, newest first. Mounted only while open. */
export const SerialHistoryDrawer = ({ serial, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <WidgetDrawer
      title={t("serials.historyOf", { code: serial.value_redacted })}
      description={t("serials.historyHint")}
      onClose={onClose}
    >
      <Drawer.Body className="overflow-auto p-0">
        <Timeline query={useSerialEvents(serial.id)}>
          {(event) => <SerialEventItem key={event.id} event={event} />}
        </Timeline>
      </Drawer.Body>
    </WidgetDrawer>
  )
}
