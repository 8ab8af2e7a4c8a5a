import { Form } from "@medusajs/dashboard/components"
import { Input, Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import {
  DEFAULT_OWNER_RESETS,
  MAX_OWNER_RESETS,
} from "../../../modules/licensing/domain/seats/owner-resets"
import type { LicensingSettings } from "../../lib/types"
import { SettingsForm } from "./settings-form"
import { SettingsSection } from "./settings-section"

const KEY = "activationSettings.ownerResets"

type Values = Pick<LicensingSettings, "owner_resets_per_year">

/** How often the owner of an order may reset a lost computer on their own. */
export const OwnerResetsSection = ({ owner_resets_per_year }: Values) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({ values: { owner_resets_per_year } })
  return (
    <SettingsSection title={t(`${KEY}.title`)} hint={t(`${KEY}.hint`)}>
      <SettingsForm
        form={form}
        toBody={(values) => values}
        toDefault={{
          body: { owner_resets_per_year: null },
          title: t(`${KEY}.defaultTitle`),
          description: t(`${KEY}.defaultDescription`),
          isDefault: owner_resets_per_year === DEFAULT_OWNER_RESETS,
        }}
      >
        <div className="px-6 py-4">
          <Form.Field<Values>
            name="owner_resets_per_year"
            rules={{
              validate: (value) =>
                (Number.isInteger(value) && value >= 0 && value <= MAX_OWNER_RESETS) ||
                t(`${KEY}.range`, { max: MAX_OWNER_RESETS }),
            }}
            render={({ field: { value, onChange, ...field } }) => (
              <Form.Item>
                <Form.Label>{t(`${KEY}.perYear`)}</Form.Label>
                <Form.Control>
                  <Input
                    {...field}
                    type="number"
                    inputMode="numeric"
                    className="w-32"
                    min={0}
                    max={MAX_OWNER_RESETS}
                    step={1}
                    value={Number.isNaN(value) ? "" : value}
                    onChange={({ target }) => onChange(target.valueAsNumber)}
                  />
                </Form.Control>
                <Text size="small" className="text-ui-fg-subtle">
                  {t(`${KEY}.none`)}
                </Text>
                <Form.ErrorMessage />
              </Form.Item>
            )}
          />
        </div>
      </SettingsForm>
    </SettingsSection>
  )
}
