import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useReturnOfflineFile } from "../../hooks/api/offline-files"
import { showFieldError } from "../../lib/errors"
import type { GivenOutFile } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { TextField } from "../common/text-field"

type Values = { receipt: string }

const FIELDS = ["receipt"] as const

/** Takes a machine file back with the program's receipt. */
export const ReceiptDrawer = ({ file, onClose }: { file: GivenOutFile; onClose: () => void }) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ defaultValues: { receipt: "" } })
  const { mutateAsync, isPending, error } = useReturnOfflineFile(file.license_id)
  const submit = form.handleSubmit(async ({ receipt }) => {
    if (!receipt.trim()) {
      form.setError("receipt", { message: t("rules.required") }, { shouldFocus: true })
      return
    }
    try {
      await mutateAsync({ id: file.id, receipt })
      toast.success(t("offline.receipt.done"))
      onClose()
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("offline.receipt.title")}
      description={t("offline.receipt.description")}
      saveText={t("offline.receipt.save")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField<Values>
        name="receipt"
        label={t("offline.receipt.field")}
        hint={t("offline.receipt.fieldHint")}
        className="font-mono"
        maxLength={64}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
