import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useLicenseFacts } from "../../hooks/use-license-facts"
import type { LicenseDetail } from "../../lib/types"

/** The entitlements of the license, which later changes of the policy do not affect. */
export const LicenseTermsSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const facts = useLicenseFacts(license)
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("licensePage.terms")}
      </Heading>
      {facts.map(({ label, text }) => (
        <SectionRow key={label} title={label} value={text} />
      ))}
    </Container>
  )
}
