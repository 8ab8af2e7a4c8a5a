import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useLicenseEvents } from "../../hooks/api/licenses"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { LicenseEventItem } from "./license-event-item"

/** What happened to one licence, newest first. */
export const LicenseTimelineSection = ({ id }: { id: string }) => {
  const { t } = useTranslation("licensing")
  const { license_events, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useLicenseEvents(id)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("licensePage.history")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("licensePage.historyHint")}
        </Text>
      </div>
      {!license_events &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={4} />)}
      {license_events && (
        <div className="px-6 py-4">
          {license_events.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("history.empty")}
            </Text>
          )}
          <ol className="flex flex-col">
            {license_events.map((event) => (
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
        </div>
      )}
    </Container>
  )
}
