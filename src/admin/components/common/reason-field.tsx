import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { FieldProps } from "./text-field"
import { TextareaField } from "./textarea-field"

/** Why people do something, for the history; may stay empty. */
export const ReasonField = <T extends FieldValues>({ name }: Pick<FieldProps<T>, "name">) => {
  const { t } = useTranslation("licensing")
  return (
    <TextareaField<T>
      name={name}
      label={t("acts.reason")}
      hint={t("acts.reasonHint")}
      maxLength={255}
      rows={2}
      optional
    />
  )
}
