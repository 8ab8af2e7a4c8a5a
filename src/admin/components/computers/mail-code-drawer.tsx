import { toast } from "@medusajs/ui"
import { useForm, type Resolver } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useMailActivationCode } from "../../hooks/api/activations"
import { isEmail } from "../../lib/customer-form"
import { toApiError } from "../../lib/errors"
import { faultsToErrors, type Translate } from "../../lib/faults"
import type { Activation } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { TextField } from "../common/text-field"
import { Refusal } from "./refusal"

type Values = { email: string }

const resolver =
  (t: Translate): Resolver<Values> =>
  (values) =>
    isEmail(values.email)
      ? { values, errors: {} }
      : {
          values: {},
          errors: faultsToErrors([{ field: "email", rule: "email", message: "" }], t),
        }

type Props = {
  activation: Activation
  /** The owner's address, where it is known. */
  email: string | null
  onClose: () => void
}

/** Mails an activation code, to the owner unless another address is entered. */
export const MailCodeDrawer = ({ activation, email, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ defaultValues: { email: email ?? "" }, resolver: resolver(t) })
  const { mutateAsync, isPending, error } = useMailActivationCode(activation)
  const submit = form.handleSubmit(async (values) => {
    try {
      const to = values.email.trim()
      await mutateAsync(to)
      toast.success(t("computers.mail.done", { to }))
      onClose()
    } catch {
      // Shown below the field, until it is tried again.
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
      {error && !isPending && <Refusal message={toApiError(error).message} />}
    </DrawerForm>
  )
}
