import { Plus, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Label } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { LicenseFormValues } from "../../../lib/license-form"
import { TextField } from "../../common/text-field"

/** The shop's custom fields, a name and a value each. */
export const CustomFieldsEditor = () => {
  const { t } = useTranslation("licensing")
  const { control, formState } = useFormContext<LicenseFormValues>()
  const { fields, append, remove } = useFieldArray({ control, name: "custom_fields" })
  const refusal = formState.errors.custom_fields?.message
  return (
    <div role="group" aria-label={t("customFields.title")} className="flex flex-col gap-y-2">
      <Label size="small" weight="plus">
        {t("customFields.title")}
      </Label>
      {fields.map(({ id }, index) => {
        const number = index + 1
        return (
          <div key={id} className="grid grid-cols-[1fr_1fr_auto] items-end gap-x-2">
            <TextField<LicenseFormValues>
              name={`custom_fields.${index}.name`}
              label={t("customFields.name", { number })}
              autoComplete="off"
              spellCheck={false}
            />
            <TextField<LicenseFormValues>
              name={`custom_fields.${index}.value`}
              label={t("customFields.value", { number })}
              autoComplete="off"
            />
            <IconButton
              type="button"
              variant="transparent"
              aria-label={t("customFields.remove", { number })}
              onClick={() => remove(index)}
            >
              <Trash />
            </IconButton>
          </div>
        )
      })}
      {refusal && <Hint variant="error">{refusal}</Hint>}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => append({ name: "", value: "" })}
      >
        <Plus />
        {t("customFields.add")}
      </Button>
    </div>
  )
}
