import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useCorrectConsumption } from "../../hooks/api/consumption"
import { showFieldError, toApiError } from "../../lib/errors"
import { ConfirmDialog } from "../common/confirm-dialog"
import { NumberField } from "../common/number-field"
import { ReasonField } from "../common/reason-field"

type Values = { amount: number; reason: string | null }

/** Takes back counted uses: at most those of the present period. Mounted only while it is open. */
export const CorrectConsumptionDialog = ({
  licenseId,
  feature,
  used,
  onClose,
}: {
  licenseId: string
  /** Whose uses; empty = those of the license as a whole. */
  feature: string
  used: number
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ defaultValues: { amount: 1, reason: null } })
  const { mutateAsync, isPending } = useCorrectConsumption(licenseId)
  const { amount } = form.watch()
  const fits = Number.isInteger(amount) && amount >= 1 && amount <= used
  const submit = form.handleSubmit(async ({ amount, reason }) => {
    try {
      await mutateAsync({
        amount,
        feature: feature || undefined,
        ...(reason?.trim() ? { reason: reason.trim() } : {}),
      })
      toast.success(t("consumption.corrected"))
      onClose()
    } catch (error) {
      if (!showFieldError(form, ["amount", "reason"], error)) {
        toast.error(t("states.refused"), { description: toApiError(error).message })
      }
    }
  })
  return (
    <Form {...form}>
      <ConfirmDialog
        title={t("consumption.correctTitle")}
        description={t("consumption.correctDescription")}
        confirmText={t("consumption.correct")}
        variant="confirmation"
        isPending={isPending}
        disabled={!fits}
        onSubmit={submit}
        onClose={onClose}
      >
        <NumberField<Values>
          name="amount"
          label={t("consumption.amount")}
          hint={t("consumption.amountHint", { used })}
          min={1}
        />
        <ReasonField<Values> name="reason" />
      </ConfirmDialog>
    </Form>
  )
}
