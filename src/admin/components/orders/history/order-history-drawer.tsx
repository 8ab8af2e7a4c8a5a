import { Button, Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useOrderHistory } from "../../../hooks/api/order-licenses"
import { WidgetDrawer } from "../../common/drawer-form"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { HistoryItem } from "./history-item"

type Props = { orderId: string; onClose: () => void }

/** What happened to an order, its money, mails and licences, newest first. Mounted only while open. */
export const OrderHistoryDrawer = ({ orderId, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const { history, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useOrderHistory(orderId)
  return (
    <WidgetDrawer title={t("history.title")} description={t("history.hint")} onClose={onClose}>
      <Drawer.Body className="overflow-auto">
        {!history &&
          (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={6} />)}
        {history?.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("history.empty")}
          </Text>
        )}
        <ol className="flex flex-col">
          {history?.map((entry) => (
            <HistoryItem key={entry.id} entry={entry} />
          ))}
        </ol>
        {hasNextPage && (
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => fetchNextPage()}
          >
            {t("actions.showMore")}
          </Button>
        )}
      </Drawer.Body>
    </WidgetDrawer>
  )
}
