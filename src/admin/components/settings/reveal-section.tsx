import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicensingSettings } from "../../lib/types"
import { SettingsSection } from "./settings-section"

/** Who may see whole keys. */
export const RevealSection = ({ reveal }: { reveal: LicensingSettings["reveal"] }) => {
  const { t } = useTranslation("licensing")
  return (
    <SettingsSection title={t("settings.reveal.title")} hint={t("settings.reveal.hint")}>
      <SectionRow
        title={t("settings.reveal.rule")}
        value={
          <div className="flex flex-col gap-y-1">
            <Text size="small" leading="compact">
              {t(`settings.reveal.${reveal.rule}`)}
            </Text>
            {reveal.rule === "everyone" && (
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {t("settings.reveal.everyoneHint")}
              </Text>
            )}
          </div>
        }
      />
    </SettingsSection>
  )
}
