import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { DEFAULT_LOCKING, type ProgramFormValues } from "../../lib/program-form"
import { CodeField } from "../common/code-field"
import { SwitchField } from "../common/switch-field"
import { TextField } from "../common/text-field"
import { LockingFields } from "./locking-fields"

/** The fields of a program; its code only while it is new. */
export const ProgramFormFields = ({ isNew = false }: { isNew?: boolean }) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<ProgramFormValues>()
  return (
    <div className="flex flex-col gap-y-6">
      <TextField<ProgramFormValues> name="name" label={t("fields.name")} autoComplete="off" />
      <CodeField isNew={isNew} hint={t("programs.codeHint")} />
      <SwitchField<ProgramFormValues>
        name="flexible_locking"
        label={t("programs.locking.own")}
        hint={t("programs.locking.ownHint")}
        toggle={{
          isOn: (value) => value !== null,
          set: (on) => (on ? DEFAULT_LOCKING : null),
        }}
      />
      {watch("flexible_locking") !== null && <LockingFields />}
      <SwitchField<ProgramFormValues>
        name="serials_enabled"
        label={t("programs.serialsEnabled")}
        hint={t("programs.serialsEnabledHint")}
      />
      {watch("serials_enabled") && (
        <SwitchField<ProgramFormValues>
          name="serial_self_service"
          label={t("programs.serialSelfService")}
          hint={t("programs.serialSelfServiceHint")}
        />
      )}
    </div>
  )
}
