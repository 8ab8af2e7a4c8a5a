import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { DEFAULT_FLEXIBLE_LOCKING } from "../../../modules/licensing/domain/seats/flexible-locking"
import { lockingResolver, sameLocking } from "../../lib/settings-form"
import type { LicensingSettings } from "../../lib/types"
import { LockingFields } from "../programs/locking-fields"
import { SettingsForm } from "./settings-form"
import { SettingsSection } from "./settings-section"

type Props = Pick<LicensingSettings, "flexible_locking">

/** The shop's rule for computers that changed since their activation. */
export const LockingSection = ({ flexible_locking }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm({ values: { flexible_locking }, resolver: lockingResolver(t) })
  const key = "activationSettings.locking"
  return (
    <SettingsSection title={t(`${key}.title`)} hint={t(`${key}.hint`)}>
      <SettingsForm
        form={form}
        toBody={(values) => values}
        toDefault={{
          body: { flexible_locking: null },
          title: t(`${key}.defaultTitle`),
          description: t(`${key}.defaultDescription`),
          isDefault: sameLocking(flexible_locking, DEFAULT_FLEXIBLE_LOCKING),
        }}
      >
        <div className="px-6 py-4">
          <LockingFields />
        </div>
      </SettingsForm>
    </SettingsSection>
  )
}
