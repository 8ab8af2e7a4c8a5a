import { useTranslation } from "react-i18next"

import type { ContactBody } from "../../../hooks/api/order-customer"
import { TextField } from "../../common/text-field"

const OPTIONAL = ["first_name", "last_name", "company_name", "phone"] as const

/** The contact fields of a customer. */
export const ContactFields = ({ emailFixed = false }: { emailFixed?: boolean }) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <TextField<ContactBody>
        name="email"
        type="email"
        label={t("orderCustomer.fields.email")}
        hint={emailFixed ? t("orderCustomer.emailFixed") : undefined}
        readOnly={emailFixed}
        autoComplete="off"
      />
      {OPTIONAL.map((field) => (
        <TextField<ContactBody>
          key={field}
          name={field}
          label={t(`orderCustomer.fields.${field}`)}
          autoComplete="off"
          optional
        />
      ))}
    </>
  )
}
