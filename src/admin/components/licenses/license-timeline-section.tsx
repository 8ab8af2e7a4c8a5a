import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useLicenseEvents } from "../../hooks/api/licenses"
import { Timeline } from "../common/timeline"
import { LicenseEventItem } from "./license-event-item"

/** The history of one license, newest first. */
export const LicenseTimelineSection = ({ id }: { id: string }) => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("licensePage.history")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("licensePage.historyHint")}
        </Text>
      </div>
      <Timeline query={useLicenseEvents(id)}>
        {(event) => <LicenseEventItem key={event.id} event={event} />}
      </Timeline>
    </Container>
  )
}
