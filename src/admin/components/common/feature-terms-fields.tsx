import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { CONSUMPTION_PERIODS } from "../../../modules/licensing/domain/vocabulary"
import { useLicenseProgram } from "../../hooks/api/license-programs"
import { type FeatureTermsForm, newFeatureRow } from "../../lib/feature-rows"
import { DateField } from "./date-field"
import { DurationField } from "./duration-field"
import { LimitField, NumberField } from "./number-field"
import { SelectField } from "./select-field"
import { SwitchField } from "./switch-field"

const UsesOfFeature = ({ index }: { index: number }) => {
  const { t } = useTranslation("licensing")
  const path = `feature_terms.${index}` as const
  return (
    <>
      <LimitField<FeatureTermsForm>
        name={`${path}.max_consumptions`}
        label={t("fields.max_consumptions")}
        fallback={100}
      />
      <LimitField<FeatureTermsForm>
        name={`${path}.max_overages`}
        label={t("fields.max_overages")}
        fallback={0}
      />
      <SelectField<FeatureTermsForm>
        name={`${path}.consumption_period`}
        label={t("fields.consumption_period")}
        noneLabel={t("periods.never")}
        options={CONSUMPTION_PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
      />
    </>
  )
}

/** A policy says how long a feature is on, a license until when. */
type TermsOf = "policy" | "license"

const OwnTerms = ({ name, index, of }: { name: string; index: number; of: TermsOf }) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<FeatureTermsForm>()
  const path = `feature_terms.${index}` as const
  return (
    <>
      {of === "policy" ? (
        <DurationField<FeatureTermsForm>
          name={`${path}.valid_duration`}
          label={t("features.validFor")}
          hint={t("hints.feature_valid_duration")}
          noneLabel={t("features.asLicense")}
        />
      ) : (
        <DateField<FeatureTermsForm>
          name={`${path}.expires_at`}
          label={t("features.endsOn")}
          hint={t("hints.feature_expires_at")}
          toEnd
          optional
        />
      )}
      <NumberField<FeatureTermsForm>
        name={`${path}.floating_seats`}
        label={t("fields.floating_seats")}
        hint={t("hints.feature_floating_seats")}
        min={1}
        nullable={{ label: t("features.noSeats"), fallback: 5 }}
      />
      <SwitchField<FeatureTermsForm>
        name={`${path}.counts`}
        label={t("features.countUses", { name })}
      />
      {watch(`${path}.counts`) && <UsesOfFeature index={index} />}
    </>
  )
}

type FeatureProps = {
  name: string
  /** Its row; -1 = it has no terms of its own. */
  index: number
  of: TermsOf
  onOwnTerms: (own: boolean) => void
}

const Feature = ({ name, index, of, onOwnTerms }: FeatureProps) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-3">
      <div className="flex items-center gap-x-3">
        <Switch id={id} size="small" checked={index >= 0} onCheckedChange={onOwnTerms} />
        <Label htmlFor={id} size="small" weight="plus">
          {t("features.ownTerms", { name })}
        </Label>
      </div>
      {index >= 0 && <OwnTerms name={name} index={index} of={of} />}
    </div>
  )
}

/** What the chosen features have of their own: an end, floating seats, and uses that are counted; nothing where none is chosen. */
export const FeatureTermsFields = ({ programId, of }: { programId: string; of: TermsOf }) => {
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(programId)
  const { control, watch } = useFormContext<FeatureTermsForm>()
  const { append, remove } = useFieldArray({ control, name: "feature_terms" })
  const [features, rows] = watch(["features", "feature_terms"])
  const chosen = (license_program?.features ?? []).filter(({ code }) => features?.includes(code))
  if (chosen.length === 0) return null
  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus mb-1">{t("fields.feature_terms")}</legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t("hints.feature_terms")}
      </Text>
      {chosen.map(({ code, name }) => {
        const index = rows.findIndex(({ feature }) => feature === code)
        return (
          <Feature
            key={code}
            name={name}
            index={index}
            of={of}
            onOwnTerms={(own) => (own ? append(newFeatureRow(code)) : remove(index))}
          />
        )
      })}
    </fieldset>
  )
}
