import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useLicenseAct } from "../../../hooks/api/licenses"
import { useBulkAct } from "../../../hooks/use-bulk-act"
import { actResolver, hasReason, NEW_ACT, toActBody } from "../../../lib/act-form"
import { showFieldError, toApiError } from "../../../lib/errors"
import { targetCount, type LicenseAct, type LicenseTarget } from "../../../lib/license-acts"
import { ConfirmDialog } from "../../common/confirm-dialog"
import { ActFields } from "./act-fields"
import { BulkProgress } from "./bulk-progress"

const DANGEROUS: readonly LicenseAct[] = ["suspend", "revoke", "reset", "rekey", "delete"]

type Props = {
  act: LicenseAct
  target: LicenseTarget
  onClose: () => void
  /** Called after the act was done, even in part: a list then drops its selection. */
  onDone?: (act: LicenseAct) => void
}

/** Asks, acts on one license or many, and reports the result. Mounted only while it is open. */
export const ActDialog = ({ act, target, onClose, onDone }: Props) => {
  const { t } = useTranslation("licensing")
  const count = targetCount(target)
  const one = target.kind === "one" ? target.license : null
  const expected = act === "delete" && !one ? String(count) : undefined
  const form = useForm({ defaultValues: NEW_ACT, resolver: actResolver(act, expected, t) })
  const single = useLicenseAct()
  const bulk = useBulkAct()

  const submit = form.handleSubmit(async (values) => {
    const body = toActBody(act, values)
    if (target.kind !== "one") return void bulk.start({ act, body, target })
    try {
      await single.mutateAsync({ id: target.license.id, act, body })
      toast.success(t(`acts.${act}.done`))
      onDone?.(act)
      onClose()
    } catch (error) {
      const ends = values.renewal === "until" ? "until" : "by"
      if (!showFieldError(form, ["reason", ends], error)) {
        toast.error(t("states.refused"), { description: toApiError(error).message })
      }
    }
  })

  if (bulk.phase !== "idle") {
    const close = () => {
      onDone?.(act)
      onClose()
      return bulk.invalidate()
    }
    return <BulkProgress act={act} target={target} run={bulk} onClose={close} />
  }
  const key = one?.key_redacted ?? one?.id
  const hasFields = hasReason(act) || act === "renew"
  return (
    <Form {...form}>
      <ConfirmDialog
        title={one ? t(`acts.${act}.title`, { key }) : t(`acts.${act}.titleMany`, { count })}
        description={t(`acts.${act}.description`)}
        confirmText={t(`acts.${act}.confirm`)}
        variant={DANGEROUS.includes(act) ? "danger" : "confirmation"}
        isPending={single.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        {hasFields && <ActFields act={act} license={one} expected={expected} />}
      </ConfirmDialog>
    </Form>
  )
}
