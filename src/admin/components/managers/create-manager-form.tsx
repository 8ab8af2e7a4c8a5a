import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useCreateLicenseManager, type CreateManagerBody } from "../../hooks/api/license-managers"
import { contactResolver } from "../../lib/customer-form"
import { showFieldError, toApiError } from "../../lib/errors"
import type { LicensingSettings } from "../../lib/types"
import { CreateForm } from "../common/modal-forms"
import { TextField } from "../common/text-field"
import { NameFields } from "./name-fields"
import { PermissionsField } from "./permissions-field"
import { useInvitation } from "./use-invitation"

const FIELDS = ["email", "first_name", "last_name", "phone"] as const

/** Invites a license manager without orders, and goes to their page. Inside a RouteFocusModal. */
export const CreateManagerForm = ({ settings }: { settings: LicensingSettings["managers"] }) => {
  const { t } = useTranslation("licensing")
  const { handleSuccess } = useRouteModal()
  const { mutateAsync, isPending } = useCreateLicenseManager()
  const invitation = useInvitation()
  const form = useForm<CreateManagerBody>({
    defaultValues: {
      email: "",
      first_name: null,
      last_name: null,
      phone: null,
      permissions: settings.permissions,
    },
    resolver: contactResolver<CreateManagerBody>(t),
  })
  const onSubmit = form.handleSubmit(async ({ email, ...rest }) => {
    try {
      const created = await mutateAsync({ email: email.trim(), ...rest })
      const { id } = created.license_manager
      invitation.report(created.license_manager.email, created.invitation, () =>
        handleSuccess(`/licensing/managers/${id}`)
      )
    } catch (error) {
      if (!showFieldError(form, FIELDS, error)) {
        toast.error(t("states.refused"), { description: toApiError(error).message })
      }
    }
  })
  return (
    <>
      <CreateForm
        form={form}
        title={t("managers.add.title")}
        description={t("managerList.inviteHint")}
        saveText={t("managerList.invite")}
        onSubmit={onSubmit}
        isPending={isPending}
      >
        <TextField<CreateManagerBody>
          name="email"
          type="email"
          label={t("managers.fields.email")}
          autoComplete="off"
        />
        <NameFields />
        <PermissionsField
          offered={settings.offered}
          label={t("managerPage.permissions.title")}
          hint={t("managerPage.permissions.fieldHint")}
        />
      </CreateForm>
      {invitation.element}
    </>
  )
}
