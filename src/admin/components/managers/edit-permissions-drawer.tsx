import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSetManagerPermissions } from "../../hooks/api/order-managers"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { PermissionsField, type PermissionsValues } from "./permissions-field"

type Props = {
  orderId: string
  managerId: string
  /** The assignment: the manager and the order. */
  description: string
  permissions: string[]
  offered: string[]
  onClose: () => void
}

/** Changes what a manager may do on one order. */
export const EditPermissionsDrawer = ({
  orderId,
  managerId,
  description,
  permissions,
  offered,
  onClose,
}: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<PermissionsValues>({ defaultValues: { permissions } })
  const { mutateAsync, isPending, error } = useSetManagerPermissions({ orderId, managerId })
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(values.permissions)
    } catch {
      return
    }
    toast.success(t("managers.edit.done"))
    onClose()
  })
  return (
    <DrawerForm
      form={form}
      title={t("managers.edit.title")}
      description={description}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PermissionsField offered={offered} />
      <FormRefusal error={error} isPending={isPending} fields={[]} />
    </DrawerForm>
  )
}
