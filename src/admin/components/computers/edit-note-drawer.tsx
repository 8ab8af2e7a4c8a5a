import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateActivation } from "../../hooks/api/activations"
import { showFieldError } from "../../lib/errors"
import type { Activation } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { NoteField } from "./computer-fields"

const FIELDS = ["note"] as const

type Props = { activation: Activation; onClose: () => void }

/** Changes the name of a computer. */
export const EditNoteDrawer = ({ activation, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm({ defaultValues: { note: activation.note } })
  const { mutateAsync, isPending, error } = useUpdateActivation(activation)
  const submit = form.handleSubmit(async ({ note }) => {
    try {
      await mutateAsync({ note: note?.trim() || null })
      toast.success(t("computers.note.done"))
      onClose()
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("computers.note.title")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <NoteField />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
