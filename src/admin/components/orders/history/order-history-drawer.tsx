import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useOrderHistory } from "../../../hooks/api/order-licenses"
import { WidgetDrawer } from "../../common/drawer-form"
import { Timeline } from "../../common/timeline"
import { HistoryItem } from "./history-item"

type Props = { orderId: string; onClose: () => void }

/** The history of an order, its payments, mails and licenses, newest first. Mounted only while open. */
export const OrderHistoryDrawer = ({ orderId, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <WidgetDrawer title={t("history.title")} description={t("history.hint")} onClose={onClose}>
      <Drawer.Body className="overflow-auto p-0">
        <Timeline query={useOrderHistory(orderId)}>
          {(entry) => <HistoryItem key={entry.id} entry={entry} />}
        </Timeline>
      </Drawer.Body>
    </WidgetDrawer>
  )
}
