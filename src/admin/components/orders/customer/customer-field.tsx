import { Combobox, Form } from "@medusajs/dashboard/components"
import { customersQueryKeys, useComboboxData } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import { fetchCustomers } from "../../../hooks/api/order-customer"
import type { CustomerFormValues } from "../../../lib/customer-form"
import { nameAndEmail } from "../../../lib/person"

/** A customer that is there already, found by name or e-mail. */
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
    <Form.Field<CustomerFormValues>
      name="customer_id"
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("orderCustomer.existing")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              value={value ?? ""}
              onChange={(next) => onChange(next ?? "")}
              options={found.options}
              searchValue={found.searchValue}
              onSearchValueChange={found.onSearchValueChange}
              fetchNextPage={found.fetchNextPage}
              isFetchingNextPage={found.isFetchingNextPage}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
