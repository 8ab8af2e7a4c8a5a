import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteOrderLicensing, useOrderDeletion } from "../../../hooks/api/order-deletion"
import { showFieldError, toApiError } from "../../../lib/errors"
import { ConfirmDialog } from "../../common/confirm-dialog"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { ReasonField } from "../../common/reason-field"
import { TextField } from "../../common/text-field"
import { DeletionFacts } from "./deletion-facts"

type Values = { order_number: string; reason: string | null }

/** The order number, with or without the hash sign. */
const bare = (number: string) => number.trim().replace(/^#/, "")

type Props = { orderId: string; onClose: () => void }

/** Deletes an order's licenses after its number was typed. Mounted only while it is open. */
export const DeleteLicensingDialog = ({ orderId, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const { deletion, error, refetch } = useOrderDeletion(orderId)
  const { mutateAsync, isPending } = useDeleteOrderLicensing(orderId)
  const form = useForm<Values>({ defaultValues: { order_number: "", reason: null } })
  const typed = form.watch("order_number")
  const matches = deletion && bare(typed) === bare(deletion.order_number)

  const submit = form.handleSubmit(async ({ order_number, reason }) => {
    if (!matches) return
    try {
      const body = { order_number: bare(order_number), ...(reason?.trim() && { reason }) }
      const { deletion: done } = await mutateAsync(body)
      toast.success(t("deletion.done", { count: done.licenses }))
      onClose()
      if (done.native_order === "deleted") navigate("/orders", { replace: true })
    } catch (refusal) {
      const shown = showFieldError(form, ["order_number", "reason"], refusal)
      if (!shown) toast.error(t("states.refused"), { description: toApiError(refusal).message })
    }
  })

  return (
    <Form {...form}>
      <ConfirmDialog
        title={t("deletion.title")}
        description={t("deletion.description")}
        confirmText={t("deletion.confirm")}
        isPending={isPending}
        disabled={!matches}
        onSubmit={submit}
        onClose={onClose}
      >
        {!deletion &&
          (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={5} />)}
        {deletion && (
          <>
            <DeletionFacts deletion={deletion} />
            <TextField<Values>
              name="order_number"
              label={t("deletion.typeNumber", { number: bare(deletion.order_number) })}
              autoComplete="off"
            />
            <ReasonField<Values> name="reason" />
          </>
        )}
      </ConfirmDialog>
    </Form>
  )
}
