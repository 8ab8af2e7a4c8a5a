import { useTranslation } from "react-i18next"

import { HARDWARE_LOCKS, LOCKS } from "../../../modules/licensing/domain/seats/flexible-locking"
import type { ProgramFormValues } from "../../lib/program-form"
import { CheckboxListField } from "../common/checkbox-list-field"
import { NumberField } from "../common/number-field"

/** The program's own rule for computers that changed since their activation. */
export const LockingFields = () => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-col gap-y-4">
      <CheckboxListField<ProgramFormValues>
        name="flexible_locking.changeable"
        label={t("programs.locking.changeable")}
        hint={t("programs.locking.changeableHint")}
        options={LOCKS.map((lock) => ({ value: lock, label: t(`locks.${lock}`) }))}
      />
      <NumberField<ProgramFormValues>
        name="flexible_locking.max_hardware_changes"
        label={t("programs.locking.maxHardware")}
        hint={t("programs.locking.maxHardwareHint", { max: HARDWARE_LOCKS.length })}
      />
    </div>
  )
}
