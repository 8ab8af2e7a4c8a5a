import { Form } from "@medusajs/dashboard/components"
import { Alert, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useBlacklistSerials } from "../../../hooks/api/serial-numbers"
import { toApiError } from "../../../lib/errors"
import { toKeys } from "../../../lib/own-keys"
import type { BlacklistResult, SerialAct, SerialTarget } from "../../../lib/types"
import { ConfirmDialog } from "../../common/confirm-dialog"
import { ReasonField } from "../../common/reason-field"
import { TextareaField } from "../../common/textarea-field"

/** Maximum of listed lines; the rest is only counted. */
const SHOWN = 50

type Values = { reason: string | null; codes: string }

const namedBy = (target: SerialTarget, codes: string) => {
  switch (target.kind) {
    case "one":
      return { ids: [target.serial.id] }
    case "ids":
      return { ids: target.ids }
    case "batch":
      return { batch_id: target.batch.id }
    case "list":
      return { codes: toKeys(codes) }
  }
}

const useTitle = (act: SerialAct, target: SerialTarget): string => {
  const { t } = useTranslation("licensing")
  switch (target.kind) {
    case "one":
      return t(`serialActs.${act}.title`, { code: target.serial.value_redacted })
    case "ids":
      return t(`serialActs.${act}.titleMany`, { count: target.ids.length })
    case "batch":
      return t(`serialActs.${act}.titleBatch`, { name: target.batch.name })
    case "list":
      return t(`serialActs.${act}.titleList`)
  }
}

const Unknown = ({ result }: { result: BlacklistResult }) => {
  const { t } = useTranslation("licensing")
  const { unknown } = result
  const lines = unknown.slice(0, SHOWN).join(", ")
  return (
    <Alert variant="warning" data-testid="unknown-serials">
      {t("serialActs.unknown", {
        count: unknown.length,
        lines: unknown.length > SHOWN ? `${lines} …` : lines,
      })}
    </Alert>
  )
}

type Props = {
  act: SerialAct
  target: SerialTarget
  onClose: () => void
  /** Called after the act was done: a list then drops its selection. */
  onDone?: () => void
}

/**
 * Asks, blacklists or allows, and reports the result. Lines of a pasted list that are not serial numbers are
 * listed by number, and the dialog stays. Mounted only while it is open.
 */
export const SerialActDialog = ({ act, target, onClose, onDone }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ defaultValues: { reason: null, codes: "" } })
  const { mutateAsync, isPending, data } = useBlacklistSerials(act)
  const isList = target.kind === "list"
  const submit = form.handleSubmit(async ({ reason, codes }) => {
    if (isList && !toKeys(codes).some(Boolean)) {
      form.setError("codes", { message: t("rules.required") }, { shouldFocus: true })
      return
    }
    try {
      const result = await mutateAsync({ named: namedBy(target, codes), reason })
      toast.success(t(`serialActs.${act}.done`, { count: result.changed }), {
        description: result.unchanged
          ? t("serialActs.unchanged", { count: result.unchanged })
          : undefined,
      })
      onDone?.()
      if (!result.unknown.length) onClose()
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
    }
  })
  return (
    <Form {...form}>
      <ConfirmDialog
        title={useTitle(act, target)}
        description={t(`serialActs.${act}.description`)}
        confirmText={t(`serialActs.${act}.menu`)}
        variant={act === "blacklist" ? "danger" : "confirmation"}
        isPending={isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        {isList && (
          <TextareaField<Values>
            name="codes"
            label={t("serialActs.codes")}
            hint={t("serialActs.codesHint")}
            rows={6}
            className="font-mono"
            autoComplete="off"
            spellCheck={false}
          />
        )}
        {data && data.unknown.length > 0 && <Unknown result={data} />}
        <ReasonField<Values> name="reason" />
      </ConfirmDialog>
    </Form>
  )
}
