import { Container, Heading, Text } from "@medusajs/ui"
import { ComputerDesktop } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

/** The computers on which a licence is activated. None can be listed yet; it says what will stand here. */
export const LicenseComputersSection = () => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("licensePage.computers.title")}
      </Heading>
      <div className="flex flex-col items-center gap-y-2 px-6 py-8 text-center">
        <ComputerDesktop className="text-ui-fg-subtle" />
        <Text size="small" leading="compact" weight="plus">
          {t("licensePage.computers.empty")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle max-w-md text-pretty">
          {t("licensePage.computers.emptyHint")}
        </Text>
      </div>
    </Container>
  )
}
