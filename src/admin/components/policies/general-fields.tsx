import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { AUTHORIZATIONS, LICENSE_KINDS } from "../../../modules/licensing/domain/vocabulary"
import type { PolicyFormValues } from "../../lib/policy-form"
import { CodeField } from "../common/code-field"
import { SelectField } from "../common/select-field"
import { TextField } from "../common/text-field"
import { ProgramField } from "./program-field"

/** The policy's name, program and kind. */
export const GeneralFields = ({ isNew }: { isNew: boolean }) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<PolicyFormValues>()
  const { kind, authorization, program_id } = watch()
  return (
    <>
      {isNew && (
        <ProgramField<PolicyFormValues>
          name="program_id"
          selected={program_id}
          hint={t("policies.programHint")}
        />
      )}
      <TextField<PolicyFormValues> name="name" label={t("fields.name")} autoComplete="off" />
      <CodeField isNew={isNew} hint={t("policies.codeHint")} />
      <SelectField<PolicyFormValues>
        name="kind"
        label={t("fields.kind")}
        hint={t(`kindHints.${kind}`)}
        options={LICENSE_KINDS.map((value) => ({
          value,
          label: t(`kinds.${value}`),
        }))}
      />
      <SelectField<PolicyFormValues>
        name="authorization"
        label={t("fields.authorization")}
        hint={t(`authorizationHints.${authorization}`)}
        options={AUTHORIZATIONS.map((value) => ({ value, label: t(`authorizations.${value}`) }))}
      />
    </>
  )
}
