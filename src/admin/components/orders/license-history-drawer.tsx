import { Button, Drawer, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useOrderLicenseEvents } from "../../hooks/api/order-licenses"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { LicenseEventItem } from "./license-event-item"

/** What happened to an order's licences, newest first. Mounted only while it is open. */
export const LicenseHistoryDrawer = ({
  orderId,
  onClose,
}: {
  orderId: string
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { license_events, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useOrderLicenseEvents(orderId)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("history.title")}</Heading>
          </Drawer.Title>
          <Drawer.Description>{t("history.hint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-auto">
          {!license_events &&
            (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={6} />)}
          {license_events?.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("history.empty")}
            </Text>
          )}
          <ol className="flex flex-col">
            {license_events?.map((event) => (
              <LicenseEventItem key={event.id} event={event} />
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
      </Drawer.Content>
    </Drawer>
  )
}
