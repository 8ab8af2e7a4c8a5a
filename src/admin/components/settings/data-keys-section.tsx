import { SectionRow } from "@medusajs/dashboard/components"
import { CodeBlock, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicensingSettings } from "../../lib/types"
import { ScrollBoxes } from "../common/scroll-box"
import { UtcDate } from "../common/utc-date"
import { SettingsSection } from "./settings-section"

const SCRIPT = "node_modules/medusa-plugin-licensing/.medusa/server/src/scripts/rewrap-data-keys.js"
const COMMAND = `LICENSING_NEW_SECRET="$(openssl rand -base64 48)"; echo "$LICENSING_NEW_SECRET"
export LICENSING_NEW_SECRET
npx medusa exec ${SCRIPT}`

/** When the data keys were created, when their secret last changed, and how to change it. */
export const DataKeysSection = ({ dataKeys }: { dataKeys: LicensingSettings["data_keys"] }) => {
  const { t } = useTranslation("licensing")
  const { created_at, rewrapped_at } = dataKeys
  return (
    <SettingsSection title={t("settings.dataKeys.title")} hint={t("settings.dataKeys.hint")}>
      <SectionRow
        title={t("settings.dataKeys.created")}
        value={created_at ? <UtcDate date={created_at} /> : t("settings.dataKeys.unknown")}
      />
      <SectionRow
        title={t("settings.dataKeys.rewrapped")}
        value={rewrapped_at ? <UtcDate date={rewrapped_at} /> : t("settings.dataKeys.never")}
      />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
          {t("settings.dataKeys.howTo")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("settings.dataKeys.steps.script")}
        </Text>
        <ScrollBoxes label={t("settings.dataKeys.howTo")}>
          <CodeBlock snippets={[{ label: "Shell", language: "bash", code: COMMAND }]}>
            <CodeBlock.Header />
            <CodeBlock.Body />
          </CodeBlock>
        </ScrollBoxes>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("settings.dataKeys.steps.configure")} {t("settings.dataKeys.safe")}
        </Text>
      </div>
    </SettingsSection>
  )
}
