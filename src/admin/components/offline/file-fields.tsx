import { useTranslation } from "react-i18next"

import type { FileFormValues } from "../../lib/offline-form"
import { ChoiceField } from "../common/choice-field"
import { NumberField } from "../common/number-field"

/** The days and the encryption of a file. */
export const FileFields = ({ allowed }: { allowed: number }) => {
  const { t } = useTranslation("licensing")
  const key = allowed === 1 ? "offline.fields.daysHintOne" : "offline.fields.daysHint"
  return (
    <>
      <NumberField<FileFormValues>
        name="days"
        label={t("offline.fields.days")}
        hint={t(key, { max: allowed })}
        min={1}
        unit={t("offline.fields.unit")}
      />
      <ChoiceField<FileFormValues>
        name="algorithm"
        label={t("offline.fields.algorithm")}
        options={[
          {
            value: "aes-256-gcm+ed25519",
            label: t("offline.fields.sealed"),
            hint: t("offline.fields.sealedHint"),
          },
          {
            value: "base64+ed25519",
            label: t("offline.fields.open"),
            hint: t("offline.fields.openHint"),
          },
        ]}
      />
    </>
  )
}
