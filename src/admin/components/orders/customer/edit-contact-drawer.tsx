import { InlineTip, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateContact } from "../../../hooks/api/order-customer"
import { contactOf, CONTACT_FIELDS, contactResolver } from "../../../lib/customer-form"
import { showFieldError, toApiError } from "../../../lib/errors"
import type { OrderCustomer } from "../../../lib/types"
import { DrawerForm } from "../../common/drawer-form"
import { ContactFields } from "./contact-fields"

type Props = {
  orderId: string
  customer: NonNullable<OrderCustomer["customer"]>
  otherOrders: number
  onClose: () => void
}

/** Changes a customer's contact fields after saying where else they show. */
export const EditContactDrawer = ({ orderId, customer, otherOrders, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const before = contactOf(customer)
  const form = useForm({ defaultValues: before, resolver: contactResolver(t) })
  const { mutateAsync, isPending } = useUpdateContact(customer.id, orderId)
  const submit = form.handleSubmit(async (values) => {
    const changed = CONTACT_FIELDS.filter((field) => values[field] !== before[field])
    try {
      if (changed.length) {
        await mutateAsync(Object.fromEntries(changed.map((field) => [field, values[field]])))
      }
      toast.success(t("orderCustomer.contactSaved"))
      onClose()
    } catch (error) {
      if (!showFieldError(form, CONTACT_FIELDS, error)) toast.error(toApiError(error).message)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("orderCustomer.editContact")}
      description={customer.email ?? undefined}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <InlineTip
        variant={otherOrders > 0 ? "warning" : "info"}
        label={t("orderCustomer.elsewhereLabel")}
      >
        {otherOrders > 0
          ? t("orderCustomer.elsewhere", { count: otherOrders })
          : t("orderCustomer.onlyHere")}
      </InlineTip>
      <ContactFields emailFixed={customer.has_account} />
    </DrawerForm>
  )
}
