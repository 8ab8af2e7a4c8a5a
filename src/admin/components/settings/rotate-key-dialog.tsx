import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useRotateSigningKey } from "../../hooks/api/signing-keys"
import { toApiError } from "../../lib/errors"
import { newId } from "../../lib/new-id"
import {
  NEW_ROTATION,
  rotationResolver,
  type RotationFormValues,
  toRotateBody,
} from "../../lib/signing-key-form"
import { ConfirmDialog } from "../common/confirm-dialog"
import { NumberField } from "../common/number-field"
import { TextareaField } from "../common/textarea-field"

/** Says what a new key means for sold programs, and asks how long the old one stays published. */
export const RotateKeyDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation("licensing")
  const [request] = useState(newId)
  const { mutateAsync, isPending } = useRotateSigningKey(request)
  const form = useForm({ defaultValues: NEW_ROTATION, resolver: rotationResolver(t) })
  const isAtOnce = form.watch("overlap_days") === 0
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(toRotateBody(values))
      toast.success(t("signingKeys.rotate.done"))
      onClose()
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
    }
  })
  return (
    <Form {...form}>
      <ConfirmDialog
        title={t("signingKeys.rotate.title")}
        description={t("signingKeys.rotate.description")}
        confirmText={t("signingKeys.rotate.confirm")}
        variant={isAtOnce ? "danger" : "confirmation"}
        isPending={isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <NumberField<RotationFormValues>
          name="overlap_days"
          label={t("signingKeys.rotate.overlap")}
          hint={t(`signingKeys.rotate.${isAtOnce ? "atOnce" : "overlapHint"}`)}
          unit={t("units.days")}
        />
        <TextareaField<RotationFormValues>
          name="reason"
          label={t("signingKeys.rotate.reason")}
          hint={t("signingKeys.rotate.reasonHint")}
          maxLength={500}
          rows={2}
          optional={!isAtOnce}
        />
      </ConfirmDialog>
    </Form>
  )
}
