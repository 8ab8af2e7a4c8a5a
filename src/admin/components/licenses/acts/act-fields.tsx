import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { OFFERED_RESET_PARTS } from "../../../../modules/licensing/domain/license-acts"
import { hasReason, RENEWALS, type ActFormValues } from "../../../lib/act-form"
import type { LicenseAct } from "../../../lib/license-acts"
import { CheckboxListField } from "../../common/checkbox-list-field"
import { DateField } from "../../common/date-field"
import { DurationField } from "../../common/duration-field"
import { TextareaField } from "../../common/textarea-field"
import { TextField } from "../../common/text-field"

const RenewalFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<ActFormValues>()
  const renewal = watch("renewal")
  return (
    <>
      <Form.Field<ActFormValues>
        name="renewal"
        render={({ field: { value, onChange } }) => (
          <Form.Item>
            <RadioGroup
              aria-label={t("acts.renew.label")}
              value={typeof value === "string" ? value : ""}
              onValueChange={onChange}
            >
              {RENEWALS.map((option) => (
                <RadioGroup.ChoiceBox
                  key={option}
                  value={option}
                  label={t(`acts.renew.choices.${option}`)}
                  description={t(`acts.renew.hints.${option}`)}
                />
              ))}
            </RadioGroup>
          </Form.Item>
        )}
      />
      {renewal === "by" && <DurationField<ActFormValues> name="by" label={t("acts.renew.by")} />}
      {renewal === "until" && (
        <DateField<ActFormValues> name="until" label={t("acts.renew.until")} />
      )}
    </>
  )
}

const ResetFields = () => {
  const { t } = useTranslation("licensing")
  return (
    <CheckboxListField<ActFormValues>
      name="parts"
      label={t("acts.reset.parts")}
      hint={t("acts.reset.hint")}
      options={OFFERED_RESET_PARTS.map((value) => ({
        value,
        label: t(`acts.reset.part.${value}`),
      }))}
    />
  )
}

/** What an act asks for besides yes or no. `expected` must be typed where it is given. */
export const ActFields = ({ act, expected }: { act: LicenseAct; expected?: string }) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      {act === "reset" && <ResetFields />}
      {act === "renew" && <RenewalFields />}
      {hasReason(act) && (
        <TextareaField<ActFormValues>
          name="reason"
          label={t("acts.reason")}
          hint={t("acts.reasonHint")}
          maxLength={255}
          rows={2}
          optional
        />
      )}
      {expected && (
        <TextField<ActFormValues>
          name="typed"
          label={t("acts.typed", { expected })}
          autoComplete="off"
        />
      )}
    </>
  )
}
