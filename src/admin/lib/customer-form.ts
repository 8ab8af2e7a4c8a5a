import type { Resolver } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import type { ContactBody, SetCustomerBody } from "../hooks/api/order-customer"
import { faultsToErrors, type Translate } from "./faults"
import type { OrderCustomer } from "./types"

export const CONTACT_FIELDS = ["email", "first_name", "last_name", "company_name", "phone"] as const

export type CustomerFormValues = ContactBody & { from: "existing" | "new"; customer_id: string }

export const newCustomer = (email: string | null): CustomerFormValues => ({
  from: "existing",
  customer_id: "",
  email: email ?? "",
  first_name: null,
  last_name: null,
  company_name: null,
  phone: null,
})

export const contactOf = (customer: NonNullable<OrderCustomer["customer"]>): ContactBody => ({
  email: customer.email ?? "",
  first_name: customer.first_name,
  last_name: customer.last_name,
  company_name: customer.company_name,
  phone: customer.phone,
})

const EMAIL = /^[^\s@]+@[^\s@]+$/

/** Whether a text looks like an e-mail address; the shop decides. */
const isEmail = (text: string): boolean => EMAIL.test(text.trim())

const emailFaults = (email: string): FieldFault[] =>
  isEmail(email) ? [] : [{ field: "email", rule: "email", message: "" }]

/** Validates the new customer of an order. */
export const customerResolver =
  (t: Translate): Resolver<CustomerFormValues> =>
  async (values) => {
    const faults: FieldFault[] =
      values.from === "new"
        ? emailFaults(values.email)
        : values.customer_id
          ? []
          : [{ field: "customer_id", rule: "required", message: "" }]
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t) }
    return { values, errors: {} }
  }

/** Validates a form with an e-mail address. */
export const contactResolver =
  <T extends { email: string }>(t: Translate): Resolver<T> =>
  async (values) => {
    const faults = emailFaults(values.email)
    if (faults.length) return { values: {}, errors: faultsToErrors<T>(faults, t) }
    return { values, errors: {} }
  }

export const toCustomerBody = (values: CustomerFormValues): SetCustomerBody => {
  if (values.from === "existing") return { customer_id: values.customer_id }
  const { first_name, last_name, company_name, phone } = values
  const given = Object.entries({ first_name, last_name, company_name, phone }).filter(
    ([, value]) => value !== null
  )
  return {
    email: values.email.trim(),
    ...(Object.fromEntries(given) as Omit<ContactBody, "email">),
  }
}
