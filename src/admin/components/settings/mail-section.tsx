import { SectionRow } from "@medusajs/dashboard/components"
import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicensingSettings } from "../../lib/types"
import { MailKeysChoice } from "./mail-keys-choice"
import { SettingsSection } from "./settings-section"

/** Whether mails are sent, by which provider, and whether they contain keys. */
export const MailSection = ({ mail }: { mail: LicensingSettings["mail"] }) => {
  const { t } = useTranslation("licensing")
  return (
    <SettingsSection title={t("settings.mail.title")} hint={t("settings.mail.hint")}>
      <SectionRow
        title={t("settings.mail.sending")}
        value={
          <StatusBadge color={mail.enabled ? "green" : "grey"}>
            {t(mail.enabled ? "settings.mail.on" : "settings.mail.off")}
          </StatusBadge>
        }
      />
      <SectionRow
        title={t("settings.mail.provider")}
        value={
          <div className="flex flex-col gap-y-1">
            <StatusBadge color={mail.provider ? "green" : "orange"} className="self-start">
              {t(mail.provider ? "settings.mail.providerFound" : "settings.mail.providerMissing")}
            </StatusBadge>
            {!mail.provider && (
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {t("settings.mail.providerHint")}
              </Text>
            )}
          </div>
        }
      />
      <MailKeysChoice mail={mail} />
    </SettingsSection>
  )
}
