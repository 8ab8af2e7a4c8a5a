import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useAssignManager } from "../../../hooks/api/order-managers"
import { contactResolver } from "../../../lib/customer-form"
import { showFieldError } from "../../../lib/errors"
import type { Invitation, LicensingSettings, ManagerStatus } from "../../../lib/types"
import { DrawerForm } from "../../common/drawer-form"
import { FormRefusal } from "../../common/form-refusal"
import { TextField } from "../../common/text-field"
import { PermissionsField, type PermissionsValues } from "../../managers/permissions-field"

type Values = PermissionsValues & {
  email: string
  first_name: string | null
  last_name: string | null
}

const FIELDS = ["email", "first_name", "last_name"] as const

type Props = {
  orderId: string
  settings: LicensingSettings["managers"]
  /** `invitation` null = nobody was invited. */
  onDone: (email: string, invitation: Invitation | null, status?: ManagerStatus) => void
  onClose: () => void
}

/** Makes somebody a manager of the order's licenses. */
export const AddManagerDrawer = ({ orderId, settings, onDone, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({
    defaultValues: {
      email: "",
      first_name: null,
      last_name: null,
      permissions: settings.permissions,
    },
    resolver: contactResolver<Values>(t),
  })
  const { mutateAsync, isPending, error } = useAssignManager()
  const submit = form.handleSubmit(async ({ email, ...rest }) => {
    try {
      const added = await mutateAsync({ orderId, email: email.trim(), ...rest })
      const manager = added.license_managers.find((each) => each.manager_id === added.manager_id)
      onDone(email.trim(), added.invitation, manager?.status)
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("managers.add.title")}
      description={t("managers.add.description")}
      saveText={t("managers.add.save")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField<Values>
        name="email"
        type="email"
        label={t("managers.fields.email")}
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<Values>
          name="first_name"
          label={t("managers.fields.first_name")}
          maxLength={255}
          optional
        />
        <TextField<Values>
          name="last_name"
          label={t("managers.fields.last_name")}
          maxLength={255}
          optional
        />
      </div>
      <PermissionsField offered={settings.offered} />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
