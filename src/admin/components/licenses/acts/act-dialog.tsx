import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useLicenseAct, useUnitAct, type UnitActBody } from "../../../hooks/api/licenses"
import { useBulkAct } from "../../../hooks/use-bulk-act"
import { actResolver, hasReason, NEW_ACT, toActBody } from "../../../lib/act-form"
import { showFieldError, toApiError } from "../../../lib/errors"
import {
  isUnitAct,
  targetCount,
  type LicenseAct,
  type LicenseActBody,
  type LicenseTarget,
} from "../../../lib/license-acts"
import { unitName } from "../../../lib/license-units"
import { ConfirmDialog } from "../../common/confirm-dialog"
import { ActFields } from "./act-fields"
import { BulkProgress } from "./bulk-progress"

const DANGEROUS: readonly LicenseAct[] = ["suspend", "revoke", "reset", "rekey", "delete"]

/** Sends the act to one license, or to all of its unit. */
const useOneAct = (act: LicenseAct) => {
  const single = useLicenseAct()
  const whole = useUnitAct()
  return {
    isPending: single.isPending || whole.isPending,
    send: async (
      { kind, license: { id } }: Extract<LicenseTarget, { license: unknown }>,
      body: LicenseActBody
    ) =>
      kind === "unit" && isUnitAct(act)
        ? await whole.mutateAsync({ id, action: act, params: body } as { id: string } & UnitActBody)
        : await single.mutateAsync({ id, act, body }),
  }
}

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
  const unit = target.kind === "unit" ? target.license : null
  const expected = act === "delete" && !one ? String(count) : undefined
  const form = useForm({ defaultValues: NEW_ACT, resolver: actResolver(act, expected, t) })
  const { send, isPending } = useOneAct(act)
  const bulk = useBulkAct()

  const submit = form.handleSubmit(async (values) => {
    const body = toActBody(act, values)
    if (target.kind !== "one" && target.kind !== "unit") {
      return void bulk.start({ act, body, target })
    }
    try {
      await send(target, body)
      toast.success(t(unit ? "bundles.unit.done" : `acts.${act}.done`))
      onDone?.(act)
      onClose()
    } catch (error) {
      const ends = values.renewal === "until" ? "until" : "by"
      if (!showFieldError(form, ["reason", ends], error)) {
        toast.error(t("states.refused"), { description: toApiError(error).message })
      }
    }
  })

  if (bulk.phase !== "idle" && target.kind !== "unit") {
    const close = () => {
      onDone?.(act)
      onClose()
      return bulk.invalidate()
    }
    return <BulkProgress act={act} target={target} run={bulk} onClose={close} />
  }
  const key = one?.key_redacted ?? one?.id
  const titleOfSeveral = unit
    ? t("bundles.unit.act", { act: t(`acts.${act}.confirm`), unit: unitName(unit, t) })
    : t(`acts.${act}.titleMany`, { count })
  const hasFields = hasReason(act) || act === "renew"
  return (
    <Form {...form}>
      <ConfirmDialog
        title={one ? t(`acts.${act}.title`, { key }) : titleOfSeveral}
        description={[t(`acts.${act}.description`), unit && t("bundles.unit.hint")]
          .filter(Boolean)
          .join(" ")}
        confirmText={t(`acts.${act}.confirm`)}
        variant={DANGEROUS.includes(act) ? "danger" : "confirmation"}
        isPending={isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        {hasFields && <ActFields act={act} license={one} expected={expected} />}
      </ConfirmDialog>
    </Form>
  )
}
