import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseBundleDetail } from "../../lib/types"
import { TextLink } from "../common/text-link"

/** What one unit of a bundle holds. */
export const BundleItemsSection = ({ bundle }: { bundle: LicenseBundleDetail }) => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("bundles.holds")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("bundles.holdsHint")}
        </Text>
      </div>
      <ul className="divide-y">
        {bundle.items.map(({ policy, seats }) => (
          <li key={policy.id} className="flex items-center justify-between gap-x-4 px-6 py-4">
            <TextLink to={`/licensing/policies/${policy.id}`} className="txt-compact-small">
              {policy.program.name} – {policy.name}
            </TextLink>
            <div className="flex items-center gap-x-2">
              {!policy.active && <Badge size="2xsmall">{t("states.inactive")}</Badge>}
              <Text size="small" leading="compact" className="text-ui-fg-subtle">
                {seats === null
                  ? t("bundles.seatsOfPolicy")
                  : t("bundles.seatsOfUnit", { count: seats })}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Container>
  )
}
