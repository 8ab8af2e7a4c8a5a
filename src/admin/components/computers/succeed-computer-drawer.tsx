import { InlineTip } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import {
  useCompareLocks,
  useSucceedActivation,
  type ActivationTask,
} from "../../hooks/api/activations"
import {
  COMPUTER_FORM_FIELDS,
  computerResolver,
  NEW_COMPUTER,
  toComputerBody,
  toMachineCodes,
  type ComputerFormValues,
} from "../../lib/computer-form"
import { showFieldError } from "../../lib/errors"
import type { Activation, LockPair } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { ComputerFields } from "./computer-fields"
import { computerName } from "./computer-name"
import { LockComparison } from "./lock-comparison"

type Props = {
  activation: Activation
  act: "reactivate" | "replace"
  onDone: (task: ActivationTask) => void
  onClose: () => void
}

const codesOf = (values: ComputerFormValues) => JSON.stringify(toMachineCodes(values))

/**
 * Gives a seat to the same computer again or to another one: first shows the parts of both side by side,
 * for exactly the typed codes, then asks to continue.
 */
export const SucceedComputerDrawer = ({ activation, act, onDone, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  // Another computer does not keep the name of the old one.
  const note = act === "reactivate" ? activation.note : null
  const defaultValues = { ...NEW_COMPUTER, note }
  const form = useForm({ defaultValues, resolver: computerResolver(t) })
  const [compared, setCompared] = useState<{ codes: string; locks: LockPair[] | null }>()
  const compare = useCompareLocks(activation)
  const succeed = useSucceedActivation(activation)
  const isCompared = compared?.codes === codesOf(form.watch())
  const isPending = compare.isPending || succeed.isPending
  const submit = form.handleSubmit(async (values) => {
    try {
      if (isCompared) return onDone(await succeed.mutateAsync({ act, ...toComputerBody(values) }))
      succeed.reset()
      const { locks } = await compare.mutateAsync(toMachineCodes(values))
      setCompared({ codes: codesOf(values), locks })
    } catch (refusal) {
      showFieldError(form, COMPUTER_FORM_FIELDS, refusal)
    }
  })
  const error = isCompared ? succeed.error : compare.error
  const name = computerName(activation) ?? t("computers.number", { number: activation.sequence })
  return (
    <DrawerForm
      form={form}
      title={t(`computers.${act}.title`, { name })}
      description={t(`computers.${act}.description`)}
      saveText={t(isCompared ? `computers.${act}.save` : "computers.compare.action")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <InlineTip label={t("general.tip")}>{t(`computers.${act}.hint`)}</InlineTip>
      <ComputerFields />
      {isCompared && <LockComparison locks={compared.locks} />}
      <FormRefusal error={error} isPending={isPending} fields={COMPUTER_FORM_FIELDS} />
    </DrawerForm>
  )
}
