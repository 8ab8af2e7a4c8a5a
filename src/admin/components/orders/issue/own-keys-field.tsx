import { Button, Text, toast } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useKeyCheck } from "../../../hooks/use-key-check"
import { toApiError } from "../../../lib/errors"
import type { IssueFormValues } from "../../../lib/issue-form"
import { type KeyCheck, NOTHING_FOUND, toKeys, withoutLines } from "../../../lib/own-keys"
import { LineList } from "../../common/line-list"
import { SwitchField } from "../../common/switch-field"
import { TextareaField } from "../../common/textarea-field"

/** Maximum of listed errors; the rest is only counted. */
const SHOWN = 50

type FoundProps = { found: KeyCheck; onDrop: () => void }

const Found = ({ found: { faults, repairs }, onDrop }: FoundProps) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      {faults.length > 0 && (
        <LineList
          title={t("issue.faults", { count: faults.length })}
          lines={faults.slice(0, SHOWN)}
          count={faults.length}
          variant="warning"
          textOf={({ code }) => t(`issue.fault.${code}`)}
          testId="key-faults"
        >
          <Button size="small" type="button" variant="secondary" onClick={onDrop}>
            {t("issue.dropLines")}
          </Button>
        </LineList>
      )}
      {repairs.length > 0 && (
        <LineList
          title={t("issue.repaired", { count: repairs.length })}
          lines={repairs.slice(0, SHOWN)}
          count={repairs.length}
          variant="info"
          textOf={({ code }) => t(`serialImport.repair.${code}`)}
          testId="key-repairs"
        />
      )}
    </>
  )
}

/** What staff may confirm about keys that were found faulty. */
const Confirmations = ({ faults }: { faults: KeyCheck["faults"] }) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<IssueFormValues>()
  const has = (wanted: string) => faults.some(({ code }) => code === wanted)
  return (
    <>
      {(has("MAYBE_HEADER") || watch("first_line_is_key")) && (
        <SwitchField<IssueFormValues>
          name="first_line_is_key"
          label={t("issue.firstLine")}
          hint={t("serialImport.firstLineHint")}
        />
      )}
      {has("WEAK") && (
        <SwitchField<IssueFormValues>
          name="allow_weak_keys"
          label={t("issue.allowWeak")}
          hint={t("issue.allowWeakHint")}
        />
      )}
    </>
  )
}

type Props = {
  orderId: string
  found: KeyCheck
  onFound: (found: KeyCheck) => void
}

/** Keys from elsewhere, one per line, checked before anything is issued. */
export const OwnKeysField = ({ orderId, found, onFound }: Props) => {
  const { t } = useTranslation("licensing")
  const { watch, setValue, clearErrors } = useFormContext<IssueFormValues>()
  const { mutateAsync, isPending, isSuccess, variables } = useKeyCheck(orderId)
  const pasted = watch("keys")
  const keys = toKeys(pasted)
  const { faults } = found
  const checked = isSuccess && variables?.keys.join("\n") === keys.join("\n")
  const check = async () => {
    try {
      onFound(await mutateAsync({ keys, firstLineIsKey: watch("first_line_is_key") }))
    } catch (error) {
      toast.error(toApiError(error).message)
    }
  }
  const drop = () => {
    setValue("keys", withoutLines(keys, faults), { shouldDirty: true })
    clearErrors("keys")
    onFound(NOTHING_FOUND)
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
      <Found found={found} onDrop={drop} />
      <Confirmations faults={faults} />
    </div>
  )
}
