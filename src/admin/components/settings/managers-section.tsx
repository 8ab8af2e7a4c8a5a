import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { offeredPermissions } from "../../../modules/licensing/domain/permissions/permissions"
import {
  isDefaultForManagers,
  toManagerSettings,
  type ManagerSettingsValues,
} from "../../lib/settings-form"
import type { LicensingSettings } from "../../lib/types"
import { NumberField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"
import { PermissionsField } from "../managers/permissions-field"
import { SettingsForm } from "./settings-form"
import { SettingsSection } from "./settings-section"

const KEY = "managerSettings"

/** What new license managers may do, and whether managers may hand out licenses. */
export const ManagersSection = ({
  managers,
  quota_return_days,
}: Pick<LicensingSettings, "managers" | "quota_return_days">) => {
  const { t } = useTranslation("licensing")
  const { permissions, distribution } = managers
  const form = useForm<ManagerSettingsValues>({
    values: { permissions, distribution, quota_return_days },
  })
  return (
    <SettingsSection title={t(`${KEY}.title`)} hint={t(`${KEY}.hint`)}>
      <SettingsForm
        form={form}
        toBody={toManagerSettings}
        toDefault={{
          body: { manager_permissions: null, distribution: false, quota_return_days: null },
          title: t(`${KEY}.defaultTitle`),
          description: t(`${KEY}.defaultDescription`),
          isDefault: isDefaultForManagers({ ...managers, quota_return_days }),
        }}
      >
        <div className="flex flex-col gap-y-6 px-6 py-4">
          <SwitchField<ManagerSettingsValues>
            name="distribution"
            label={t(`${KEY}.distribution`)}
            hint={t(`${KEY}.distributionHint`)}
          />
          {form.watch("distribution") && (
            <NumberField<ManagerSettingsValues>
              name="quota_return_days"
              label={t(`${KEY}.quotaReturnDays`)}
              hint={t(`${KEY}.quotaReturnDaysHint`)}
              unit={t(`${KEY}.days`)}
            />
          )}
          <PermissionsField
            offered={offeredPermissions(form.watch("distribution"))}
            label={t(`${KEY}.defaults`)}
            hint={t(`${KEY}.defaultsHint`)}
          />
        </div>
      </SettingsForm>
    </SettingsSection>
  )
}
