import { useTranslation } from "react-i18next"

import type { ManagerNames } from "../../hooks/api/license-managers"
import { TextField } from "../common/text-field"

/** Names and phone of a license manager. */
export const NameFields = () => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["first_name", "last_name"] as const).map((name) => (
          <TextField<ManagerNames>
            key={name}
            name={name}
            label={t(`managers.fields.${name}`)}
            maxLength={255}
            optional
          />
        ))}
      </div>
      <TextField<ManagerNames>
        name="phone"
        label={t("managers.fields.phone")}
        maxLength={50}
        optional
      />
    </>
  )
}
