import { customersQueryKeys, useComboboxData } from "@medusajs/dashboard/hooks"
import type { FieldValues } from "react-hook-form"

import { fetchCustomers } from "../../hooks/api/order-customer"
import { nameAndEmail } from "../../lib/person"
import { ComboboxField } from "./combobox-field"
import type { FieldProps } from "./text-field"

type Props<T extends FieldValues> = Pick<FieldProps<T>, "name" | "label"> & { except?: string }

/** An existing customer, found by name or e-mail. */
export const CustomerField = <T extends FieldValues>({ except, ...field }: Props<T>) => {
  const found = useComboboxData({
    queryKey: [...customersQueryKeys.lists(), "licensing-combobox"],
    queryFn: fetchCustomers,
    getOptions: ({ customers }) =>
      customers
        .filter(({ id }) => id !== except)
        .map((customer) => ({ value: customer.id, label: nameAndEmail(customer) })),
    pageSize: 20,
  })
  return <ComboboxField<T> {...field} found={found} options={found.options} />
}
