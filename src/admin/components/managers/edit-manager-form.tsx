import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateLicenseManager, type ManagerNames } from "../../hooks/api/license-managers"
import { useFormSubmit } from "../../hooks/use-form-submit"
import type { LicenseManager } from "../../lib/types"
import { EditForm } from "../common/modal-forms"
import { NameFields } from "./name-fields"
import { PermissionsField, type PermissionsValues } from "./permissions-field"

type Props = { manager: LicenseManager; offered: string[] }

/** Edits names, phone and the permissions that a manager gets with further orders. */
export const EditManagerForm = ({ manager, offered }: Props) => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useUpdateLicenseManager(manager.id)
  const { first_name, last_name, phone, permissions } = manager
  const form = useForm<ManagerNames & PermissionsValues>({
    defaultValues: { first_name, last_name, phone, permissions },
  })
  const onSubmit = useFormSubmit({
    form,
    fields: ["first_name", "last_name", "phone"],
    send: mutateAsync,
    success: () => t("states.saved", { name: manager.email }),
  })
  return (
    <EditForm form={form} onSubmit={onSubmit} isPending={isPending}>
      <div className="flex flex-col gap-y-6">
        <NameFields />
        <PermissionsField
          offered={offered}
          label={t("managerPage.permissions.title")}
          hint={t("managerPage.permissions.fieldHint")}
        />
      </div>
    </EditForm>
  )
}
