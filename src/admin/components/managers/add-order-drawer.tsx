import { useComboboxData } from "@medusajs/dashboard/hooks"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchOrders, ordersComboboxKey, useAssignManager } from "../../hooks/api/order-managers"
import { showFieldError } from "../../lib/errors"
import type { LicenseManagerDetail } from "../../lib/types"
import { ComboboxField } from "../common/combobox-field"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { PermissionsField, type PermissionsValues } from "./permissions-field"

type Values = PermissionsValues & { order_id: string }

const FIELDS = ["order_id"] as const

/** An order, found by its number or e-mail. */
const OrderField = () => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: ordersComboboxKey,
    queryFn: fetchOrders,
    getOptions: ({ orders }) =>
      orders.map(({ id, display_id, email }) => ({
        value: id,
        label: [`#${display_id}`, email].filter(Boolean).join(" – "),
      })),
    pageSize: 20,
  })
  return (
    <ComboboxField<Values>
      name="order_id"
      label={t("licenseList.order")}
      hint={t("managerPage.orders.findHint")}
      found={found}
      options={found.options}
    />
  )
}

type Props = { manager: LicenseManagerDetail; offered: string[]; onClose: () => void }

/** Assigns another order to a manager; their usual permissions are ticked. */
export const AddOrderDrawer = ({ manager, offered, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const { email } = manager
  const permissions = offered.filter((each) => manager.permissions.includes(each))
  const form = useForm<Values>({ defaultValues: { order_id: "", permissions } })
  const { mutateAsync, isPending, error } = useAssignManager()
  const submit = form.handleSubmit(async ({ order_id: orderId, ...values }) => {
    if (!orderId) {
      form.setError("order_id", { message: t("rules.required") }, { shouldFocus: true })
      return
    }
    try {
      await mutateAsync({ orderId, email, ...values })
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
      return
    }
    toast.success(t(`managers.add.${manager.status}`, { email }))
    onClose()
  })
  return (
    <DrawerForm
      form={form}
      title={t("managerPage.orders.addTitle")}
      description={email}
      saveText={t("managers.add.save")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <OrderField />
      <PermissionsField offered={offered} />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
