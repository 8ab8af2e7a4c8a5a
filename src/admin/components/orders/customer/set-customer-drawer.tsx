import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSetOrderCustomer } from "../../../hooks/api/order-customer"
import { useConfirmed } from "../../../hooks/use-confirmed"
import {
  CONTACT_FIELDS,
  customerResolver,
  newCustomer,
  toCustomerBody,
  type CustomerFormValues,
} from "../../../lib/customer-form"
import { showFieldError, toApiError } from "../../../lib/errors"
import type { OrderCustomer } from "../../../lib/types"
import { ChoiceField } from "../../common/choice-field"
import { CustomerField } from "../../common/customer-field"
import { DrawerForm } from "../../common/drawer-form"
import { ContactFields } from "./contact-fields"

type Props = { orderId: string; current: OrderCustomer; onClose: () => void }

/** Gives an order to a customer. If it has one, it asks first, since the licenses change owner. */
export const SetCustomerDrawer = ({ orderId, current, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { customer, order } = current
  const defaultValues = newCustomer(customer ? null : order.email)
  const form = useForm({ defaultValues, resolver: customerResolver(t) })
  const { mutateAsync, isPending } = useSetOrderCustomer(orderId)

  const send = async (values: CustomerFormValues) => {
    try {
      await mutateAsync(toCustomerBody(values))
      return true
    } catch (error) {
      const shown = showFieldError(form, ["customer_id", ...CONTACT_FIELDS], error)
      if (!shown) toast.error(t("states.refused"), { description: toApiError(error).message })
      return false
    }
  }
  const submit = form.handleSubmit(async (values) => {
    let sent = false
    const run = async () => {
      sent = await send(values)
    }
    if (customer) {
      await confirmed({
        title: t("orderCustomer.change.title"),
        description: t("orderCustomer.change.description", { email: customer.email }),
        confirmText: t("orderCustomer.change.confirm"),
        run,
      })
    } else {
      await run()
    }
    if (!sent) return
    toast.success(t("orderCustomer.saved"))
    onClose()
  })

  return (
    <DrawerForm
      form={form}
      title={t(customer ? "orderCustomer.change.open" : "orderCustomer.add")}
      description={t("orderCustomer.ownership")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField<CustomerFormValues>
        name="from"
        label={t("orderCustomer.who")}
        options={(["existing", "new"] as const).map((value) => ({
          value,
          label: t(`orderCustomer.from.${value}`),
          hint: t(`orderCustomer.fromHints.${value}`),
        }))}
      />
      {form.watch("from") === "existing" ? (
        <CustomerField<CustomerFormValues>
          name="customer_id"
          label={t("orderCustomer.existing")}
          except={customer?.id}
        />
      ) : (
        <ContactFields />
      )}
    </DrawerForm>
  )
}
