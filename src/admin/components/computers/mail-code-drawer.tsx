import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useMailActivationCode } from "../../hooks/api/activations"
import { contactResolver } from "../../lib/customer-form"
import { showFieldError } from "../../lib/errors"
import type { Activation } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { TextField } from "../common/text-field"

type Values = { email: string }

const FIELDS = ["email"] as const

type Props = {
  activation: Activation
  /** The owner's address, if known. */
  email: string | null
  onClose: () => void
}

/** Mails an activation code, to the owner unless another address is entered. */
export const MailCodeDrawer = ({ activation, email, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({
    defaultValues: { email: email ?? "" },
    resolver: contactResolver(t),
  })
  const { mutateAsync, isPending, error } = useMailActivationCode(activation)
  const submit = form.handleSubmit(async (values) => {
    try {
      const to = values.email.trim()
      await mutateAsync(to)
      toast.success(t("computers.mail.done", { to }))
      onClose()
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("computers.mail.title")}
      description={t("computers.mail.description")}
      saveText={t("computers.mail.save")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField<Values>
        name="email"
        label={t("computers.mail.email")}
        hint={email ? t("computers.mail.owner") : undefined}
        type="email"
      />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
