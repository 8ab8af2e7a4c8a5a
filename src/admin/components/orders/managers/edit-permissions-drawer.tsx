import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSetManagerPermissions } from "../../../hooks/api/order-managers"
import { toApiError } from "../../../lib/errors"
import type { OrderManager } from "../../../lib/types"
import { DrawerForm } from "../../common/drawer-form"
import { Refusal } from "../../computers/refusal"
import { PermissionsField, type PermissionsValues } from "./permissions-field"

type Props = { orderId: string; manager: OrderManager; offered: string[]; onClose: () => void }

/** Changes what a manager may do on this order. */
export const EditPermissionsDrawer = ({ orderId, manager, offered, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<PermissionsValues>({ defaultValues: { permissions: manager.permissions } })
  const { mutateAsync, isPending, error } = useSetManagerPermissions(orderId, manager.manager_id)
  const submit = form.handleSubmit(async ({ permissions }) => {
    try {
      await mutateAsync(permissions)
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
      description={manager.email}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PermissionsField offered={offered} />
      {error && !isPending && <Refusal message={toApiError(error).message} />}
    </DrawerForm>
  )
}
