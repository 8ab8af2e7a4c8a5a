import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { featureEnd } from "../../../modules/licensing/domain/policies/feature-terms"
import { useLicenseProgram } from "../../hooks/api/license-programs"
import { customValueText } from "../../lib/custom-fields"
import { inUtc } from "../../lib/utc"
import type { LicenseDetail } from "../../lib/types"

const CustomFields = ({ fields }: { fields: Record<string, unknown> }) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <Heading level="h3" className="px-6 py-4">
        {t("licensePage.customFields")}
      </Heading>
      {Object.entries(fields).map(([name, value]) => (
        <SectionRow key={name} title={name} value={customValueText(value)} />
      ))}
    </>
  )
}

/** Until when a feature is on that ends before its license may. */
const FeatureEnd = ({ end }: { end: Date | null }) => {
  const { t } = useTranslation("licensing")
  if (!end) return null
  return (
    <Text as="span" size="xsmall" className="text-ui-fg-subtle ms-1">
      {t(end > new Date() ? "features.until" : "features.endedOn", {
        date: inUtc(end.toISOString()),
      })}
    </Text>
  )
}

/** The features of the license, by their names in the catalogue, and its custom fields. */
export const LicenseFeaturesSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(license.program.id)
  const nameOf = (code: string) =>
    license_program?.features?.find((feature) => feature.code === code)?.name ?? code
  const features = license.features ?? []
  const fields = license.custom_fields ?? {}
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading level="h2">{t("licensePage.features")}</Heading>
        {features.length > 0 ? (
          <ul className="flex flex-wrap gap-2">
            {features.map((code) => (
              <li key={code}>
                <Badge size="2xsmall" title={code}>
                  {nameOf(code)}
                </Badge>
                <FeatureEnd end={featureEnd(license.feature_terms, code)} />
              </li>
            ))}
          </ul>
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("licensePage.noFeatures")}
          </Text>
        )}
      </div>
      {Object.keys(fields).length > 0 && <CustomFields fields={fields} />}
    </Container>
  )
}
