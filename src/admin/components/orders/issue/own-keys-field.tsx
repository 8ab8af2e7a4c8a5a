import { Alert, Button, Text, toast } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useKeyCheck } from "../../../hooks/use-key-check"
import { toApiError } from "../../../lib/errors"
import type { IssueFormValues } from "../../../lib/issue-form"
import { toKeys, withoutLines } from "../../../lib/own-keys"
import type { OwnKeyFault } from "../../../lib/types"
import { SwitchField } from "../../common/switch-field"
import { TextareaField } from "../../common/textarea-field"

/** Maximum of listed errors; the rest is only counted. */
const SHOWN = 50

const Faults = ({ faults, onDrop }: { faults: OwnKeyFault[]; onDrop: () => void }) => {
  const { t } = useTranslation("licensing")
  if (!faults.length) return null
  const hidden = faults.length - SHOWN
  return (
    <Alert variant="warning">
      {t("issue.faults", { count: faults.length })}
      <ul className="my-2 max-h-48 overflow-y-auto" data-testid="key-faults">
        {faults.slice(0, SHOWN).map(({ line, code }) => (
          <li key={`${line}:${code}`}>
            {t("issue.faultOfLine", { line, fault: t(`issue.fault.${code}`) })}
          </li>
        ))}
        {hidden > 0 && <li>{t("issue.moreFaults", { count: hidden })}</li>}
      </ul>
      <Button size="small" type="button" variant="secondary" onClick={onDrop}>
        {t("issue.dropLines")}
      </Button>
    </Alert>
  )
}

type Props = {
  orderId: string
  faults: OwnKeyFault[]
  onFaults: (faults: OwnKeyFault[]) => void
}

/** Keys from elsewhere, one per line, checked before anything is issued. */
export const OwnKeysField = ({ orderId, faults, onFaults }: Props) => {
  const { t } = useTranslation("licensing")
  const { watch, setValue, clearErrors } = useFormContext<IssueFormValues>()
  const { mutateAsync, isPending, isSuccess, variables } = useKeyCheck(orderId)
  const pasted = watch("keys")
  const keys = toKeys(pasted)
  const hasWeak = faults.some(({ code }) => code === "WEAK")
  const checked = isSuccess && variables?.join("\n") === keys.join("\n")
  const check = async () => {
    try {
      onFaults(await mutateAsync(keys))
    } catch (error) {
      toast.error(toApiError(error).message)
    }
  }
  const drop = () => {
    setValue("keys", withoutLines(keys, faults), { shouldDirty: true })
    clearErrors("keys")
    onFaults([])
  }
  return (
    <div className="flex flex-col gap-y-3">
      <TextareaField<IssueFormValues>
        name="keys"
        label={t("issue.keys")}
        hint={t("issue.keysHint")}
        rows={8}
        className="font-mono"
        spellCheck={false}
        autoComplete="off"
      />
      <div className="flex items-center gap-x-3">
        <Button
          size="small"
          type="button"
          variant="secondary"
          isLoading={isPending}
          disabled={!keys.length}
          onClick={check}
        >
          {t("issue.check")}
        </Button>
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {t("issue.lines", { count: keys.length })}
          {checked && !faults.length && ` ${t("issue.noFaults")}`}
        </Text>
      </div>
      <Faults faults={faults} onDrop={drop} />
      {hasWeak && (
        <SwitchField<IssueFormValues>
          name="allow_weak_keys"
          label={t("issue.allowWeak")}
          hint={t("issue.allowWeakHint")}
        />
      )}
    </div>
  )
}
