import { customersQueryKeys, useComboboxData } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import { fetchCustomers } from "../../../hooks/api/order-customer"
import type { CustomerFormValues } from "../../../lib/customer-form"
import { nameAndEmail } from "../../../lib/person"
import { ComboboxField } from "../../common/combobox-field"

/** An existing customer, found by name or e-mail. */
export const CustomerField = ({ except }: { except?: string }) => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: [...customersQueryKeys.lists(), "licensing-combobox"],
    queryFn: fetchCustomers,
    getOptions: ({ customers }) =>
      customers
        .filter(({ id }) => id !== except)
        .map((customer) => ({ value: customer.id, label: nameAndEmail(customer) })),
    pageSize: 20,
  })
  return (
    <ComboboxField<CustomerFormValues>
      name="customer_id"
      label={t("orderCustomer.existing")}
      found={found}
      options={found.options}
    />
  )
}
