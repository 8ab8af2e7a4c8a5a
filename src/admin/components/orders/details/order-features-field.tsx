import { Combobox, Form } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useFeatureNames } from "../../../hooks/use-feature-names"
import type { ProfileFormValues } from "../../../lib/profile-form"

/** Features by their names in the catalogues; codes that are in no catalogue can only be removed. */
export const OrderFeaturesField = () => {
  const { t } = useTranslation("licensing")
  const { features } = useFeatureNames()
  return (
    <Form.Field<ProfileFormValues, "features">
      name="features"
      render={({ field: { value, onChange, ...field } }) => {
        const chosen = value ?? []
        const offered = features
          .filter(({ code, retired }) => !retired || chosen.includes(code))
          .map(({ code, name, programs }) => ({
            value: code,
            label: `${programs.join(", ")} – ${name}`,
          }))
        const unknown = chosen.filter((code) => !features.some((feature) => feature.code === code))
        return (
          <Form.Item>
            <Form.Label optional>{t("orderDetails.fields.features")}</Form.Label>
            <Form.Control>
              <Combobox<string[]>
                {...field}
                value={chosen}
                onChange={(codes) => onChange(codes?.length ? codes : null)}
                options={[...offered, ...unknown.map((code) => ({ value: code, label: code }))]}
                displayMode="chips"
                allowClear
              />
            </Form.Control>
            <Form.Hint>{t("orderDetails.hints.features")}</Form.Hint>
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}
