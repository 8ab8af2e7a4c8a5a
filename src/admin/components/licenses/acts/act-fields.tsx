import { Form } from "@medusajs/dashboard/components"
import { Alert, RadioGroup } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { RESET_PARTS } from "../../../../modules/licensing/domain/license-acts"
import { useRenewalPreview } from "../../../hooks/api/licenses"
import {
  hasReason,
  KEY_GRACES,
  RENEWALS,
  toRenewalBody,
  type ActFormValues,
} from "../../../lib/act-form"
import { toApiError } from "../../../lib/errors"
import type { LicenseAct } from "../../../lib/license-acts"
import type { License } from "../../../lib/types"
import { CheckboxListField } from "../../common/checkbox-list-field"
import { DateField } from "../../common/date-field"
import { DurationField } from "../../common/duration-field"
import { RowsSkeleton } from "../../common/section-states"
import { SelectField } from "../../common/select-field"
import { ReasonField } from "../../common/reason-field"
import { TextField } from "../../common/text-field"
import { UtcDate } from "../../common/utc-date"

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
        <DateField<ActFormValues> name="until" label={t("acts.renew.until")} toEnd />
      )}
    </>
  )
}

/** The present and the new end of the license, shown before the decision. */
const RenewalPreview = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const body = toRenewalBody(useFormContext<ActFormValues>().watch())
  const { renewal, error } = useRenewalPreview(license.id, body)
  if (!body) return null
  if (error) return <Alert variant="warning">{toApiError(error).message}</Alert>
  if (!renewal) return <RowsSkeleton rows={1} />
  const date = (at: string | null) => (at ? <UtcDate date={at} /> : t("licenses.never"))
  return (
    <dl
      className="txt-compact-small bg-ui-bg-component grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-lg p-3"
      aria-live="polite"
      data-testid="renewal-preview"
    >
      <dt className="text-ui-fg-subtle">{t("acts.renew.before")}</dt>
      <dd>{date(renewal.before)}</dd>
      <dt className="text-ui-fg-subtle">{t("acts.renew.after")}</dt>
      <dd className="font-medium">{date(renewal.expires_at)}</dd>
    </dl>
  )
}

const ResetFields = () => {
  const { t } = useTranslation("licensing")
  return (
    <CheckboxListField<ActFormValues>
      name="parts"
      label={t("acts.reset.parts")}
      hint={t("acts.reset.hint")}
      options={RESET_PARTS.map((value) => ({
        value,
        label: t(`acts.reset.part.${value}`),
      }))}
    />
  )
}

/** The fields of an act. If `expected` is given, it must be typed. */
export const ActFields = ({
  act,
  license,
  expected,
}: {
  act: LicenseAct
  /** The license; null = several. */
  license: License | null
  expected?: string
}) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      {act === "reset" && <ResetFields />}
      {act === "renew" && <RenewalFields />}
      {act === "renew" && license && <RenewalPreview license={license} />}
      {act === "rekey" && (
        <SelectField<ActFormValues>
          name="grace"
          label={t("acts.rekey.grace")}
          hint={t("acts.rekey.graceHint")}
          options={KEY_GRACES.map((value) => ({ value, label: t(`acts.rekey.graces.${value}`) }))}
        />
      )}
      {hasReason(act) && <ReasonField<ActFormValues> name="reason" />}
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
