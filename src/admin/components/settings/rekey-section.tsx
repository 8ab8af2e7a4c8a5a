import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { LicensingSettings } from "../../lib/types"
import { SwitchField } from "../common/switch-field"
import { SettingsForm } from "./settings-form"
import { SettingsSection } from "./settings-section"

type Values = { rekey_by_owner: boolean }

/** Whether owners may replace the keys of their licenses themselves. */
export const RekeySection = ({ rekey }: Pick<LicensingSettings, "rekey">) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ values: { rekey_by_owner: rekey.by_owner } })
  return (
    <SettingsSection title={t("settings.rekey.title")} hint={t("settings.rekey.hint")}>
      <SettingsForm
        form={form}
        toBody={({ rekey_by_owner }) => ({ rekey_by_owner })}
        toDefault={{
          body: { rekey_by_owner: false },
          title: t("settings.rekey.defaultTitle"),
          description: t("settings.rekey.defaultDescription"),
          isDefault: !rekey.by_owner,
        }}
      >
        <div className="px-6 py-4">
          <SwitchField<Values>
            name="rekey_by_owner"
            label={t("settings.rekey.byOwner")}
            hint={t("settings.rekey.byOwnerHint")}
          />
        </div>
      </SettingsForm>
    </SettingsSection>
  )
}
