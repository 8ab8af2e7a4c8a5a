import { Plus } from "@medusajs/icons"
import { Button, InlineTip } from "@medusajs/ui"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { MAX_FEATURES } from "../../../modules/licensing/domain/policies/feature-catalogue"
import { useUpdateLicenseProgram } from "../../hooks/api/license-programs"
import { useFormSubmit } from "../../hooks/use-form-submit"
import {
  featureResolver,
  nextFreeBit,
  rowsToFeatures,
  type FeatureFormValues,
} from "../../lib/feature-form"
import type { LicenseProgram } from "../../lib/types"
import { EditForm } from "../common/modal-forms"
import { FeatureRowFields } from "./feature-row-fields"

/** Edits a program's feature catalogue: add, rename, retire and bring back, never remove. */
export const EditFeaturesForm = ({ program }: { program: LicenseProgram }) => {
  const { t } = useTranslation("licensing")
  const stored = program.features ?? []
  const { mutateAsync, isPending } = useUpdateLicenseProgram(program.id)
  const form = useForm<FeatureFormValues>({
    defaultValues: { features: stored.map((feature) => ({ ...feature, stored: true })) },
    resolver: featureResolver(stored, t),
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "features" })
  const onSubmit = useFormSubmit({
    form,
    fields: [],
    send: ({ features }) => mutateAsync({ features: rowsToFeatures(features) }),
    success: () => t("features.saved"),
  })
  const addRow = () => {
    const bit = nextFreeBit(form.getValues("features"))
    append({ code: "", name: "", bit, retired: false, stored: false })
  }
  return (
    <EditForm form={form} onSubmit={onSubmit} isPending={isPending}>
      <div className="flex flex-col gap-y-4">
        <InlineTip label={t("general.tip")}>{t("features.rule")}</InlineTip>
        <ul className="flex flex-col gap-y-3">
          {fields.map((field, index) => (
            <FeatureRowFields key={field.id} index={index} onRemove={() => remove(index)} />
          ))}
        </ul>
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="self-start"
          disabled={fields.length >= MAX_FEATURES}
          onClick={addRow}
        >
          <Plus />
          {t("features.add")}
        </Button>
      </div>
    </EditForm>
  )
}
