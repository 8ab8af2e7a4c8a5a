import { useEffect, useRef } from "react"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { BatchFormValues } from "../../../lib/batch-form"
import { TextareaField } from "../../common/textarea-field"
import { TextField } from "../../common/text-field"
import { ProgramFeaturesField } from "../../licenses/acts/program-features-field"
import { PolicyField } from "../../policies/policy-field"
import { ProgramField } from "../../policies/program-field"
import { VariantField } from "./variant-field"

/** Policy and features belong to a program: another program starts without them. */
const useResetWith = (programId: string) => {
  const { setValue } = useFormContext<BatchFormValues>()
  const previous = useRef(programId)
  useEffect(() => {
    if (previous.current === programId) return
    previous.current = programId
    setValue("policy_id", "")
    setValue("features", null)
  }, [programId, setValue])
}

/** What the serial numbers of a batch become when they are redeemed. */
export const BatchTermsFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<BatchFormValues>()
  const programId = watch("program_id")
  useResetWith(programId)
  return (
    <>
      <TextField<BatchFormValues>
        name="name"
        label={t("batches.name")}
        hint={t("batches.nameHint")}
        maxLength={200}
        autoComplete="off"
      />
      <ProgramField<BatchFormValues>
        name="program_id"
        selected={programId}
        hint={t("batches.programHint")}
        offers={({ serials_enabled }) => serials_enabled}
      />
      {programId && (
        <PolicyField<BatchFormValues> key={programId} name="policy_id" programId={programId} />
      )}
      <VariantField />
      {programId && <ProgramFeaturesField<BatchFormValues> name="features" programId={programId} />}
      <TextareaField<BatchFormValues>
        name="note"
        label={t("licenseFields.note")}
        hint={t("licenseHints.note")}
        maxLength={1000}
        rows={2}
        optional
      />
    </>
  )
}
