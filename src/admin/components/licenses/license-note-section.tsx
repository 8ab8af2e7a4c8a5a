import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseDetail } from "../../lib/types"

/** The staff's note on the license. */
export const LicenseNoteSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <Heading level="h2">{t("licensePage.note")}</Heading>
      <Text size="small" className="text-ui-fg-subtle whitespace-pre-wrap break-words">
        {license.note ?? t("licensePage.noNote")}
      </Text>
    </Container>
  )
}
