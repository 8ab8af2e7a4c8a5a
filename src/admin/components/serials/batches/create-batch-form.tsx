import { toast } from "@medusajs/ui"
import { useRef } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { SERIAL_BATCH_SOURCES } from "../../../../modules/licensing/domain/vocabulary"
import { useCreateSerialBatch } from "../../../hooks/api/serial-batches"
import {
  BATCH_FORM_FIELDS,
  batchResolver,
  NEW_BATCH,
  toBatchBody,
  type BatchFormValues,
} from "../../../lib/batch-form"
import { showFieldError, toApiError } from "../../../lib/errors"
import { newId } from "../../../lib/new-id"
import { ChoiceField } from "../../common/choice-field"
import { CreateForm } from "../../common/modal-forms"
import { BatchTermsFields } from "./batch-terms-fields"
import { GenerationFields } from "./generation-fields"

/**
 * Creates a batch and goes to its page, where its serial numbers are generated at once, or a file is asked
 * for. Rendered inside a RouteFocusModal.
 */
export const CreateBatchForm = () => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const { mutateAsync, isPending } = useCreateSerialBatch()
  const form = useForm({ defaultValues: NEW_BATCH, resolver: batchResolver(t) })
  const key = useRef(newId())
  const onSubmit = form.handleSubmit(async (values) => {
    try {
      const { serial_batch: batch } = await mutateAsync({
        key: key.current,
        body: toBatchBody(values),
      })
      toast.success(t("batches.created", { name: batch.name }))
      // Like the dashboard's `handleSuccess`, which cannot pass that generating should start.
      navigate(`/licensing/serials/batches/${batch.id}`, {
        replace: true,
        state: { isSubmitSuccessful: true, generate: true },
      })
    } catch (error) {
      // After a refusal, the next send is a new request.
      key.current = newId()
      if (!showFieldError(form, BATCH_FORM_FIELDS, error)) toast.error(toApiError(error).message)
    }
  })
  return (
    <CreateForm
      form={form}
      title={t("batches.create")}
      description={t("batches.createHint")}
      onSubmit={onSubmit}
      isPending={isPending}
    >
      <BatchTermsFields />
      <ChoiceField<BatchFormValues>
        name="source"
        label={t("batches.source")}
        options={SERIAL_BATCH_SOURCES.map((value) => ({
          value,
          label: t(`batches.sources.${value}`),
          hint: t(`batches.sourceHints.${value}`),
        }))}
      />
      {form.watch("source") === "generated" && <GenerationFields />}
    </CreateForm>
  )
}
