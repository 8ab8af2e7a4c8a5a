import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useEndActivation } from "../../hooks/api/activations"
import { toApiError } from "../../lib/errors"
import type { Activation } from "../../lib/types"
import { ConfirmDialog } from "../common/confirm-dialog"
import { ReasonField } from "../common/reason-field"
import { computerName } from "./computer-name"

type Values = { reason: string | null }
type Props = { act: "remove" | "reset"; activation: Activation; onClose: () => void }

/** Asks before a computer loses its activation, and for a reason, which the history keeps. */
export const EndComputerDialog = ({ act, activation, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ defaultValues: { reason: null } })
  const { mutateAsync, isPending } = useEndActivation()
  const submit = form.handleSubmit(async ({ reason }) => {
    try {
      await mutateAsync({ activation, act, reason: reason?.trim() || undefined })
      toast.success(t(`computers.${act}.done`))
      onClose()
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
    }
  })
  const name = computerName(activation) ?? t("computers.number", { number: activation.sequence })
  return (
    <Form {...form}>
      <ConfirmDialog
        title={t(`computers.${act}.title`, { name })}
        description={t(`computers.${act}.description`)}
        confirmText={t(`computers.${act}.confirm`)}
        isPending={isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <ReasonField<Values> name="reason" />
      </ConfirmDialog>
    </Form>
  )
}
