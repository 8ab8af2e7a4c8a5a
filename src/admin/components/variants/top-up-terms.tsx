import { Input, Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

import { limitsUses, MOST_BOUGHT } from "../../../modules/licensing/domain/consumption/top-ups"
import { TOP_UP_UNTIL } from "../../../modules/licensing/domain/vocabulary"
import { useLicensePolicy } from "../../hooks/api/license-policies"
import { useLicenseProgram } from "../../hooks/api/license-programs"
import type { TopUp } from "../../lib/policy-choice"
import type { LicensePolicyDetail } from "../../lib/types"

/** Radix has no empty value; no feature has a code like this one. */
const WHOLE = "__whole__"
const ISSUES = "issues"

type Props = {
  policyId: string
  value: TopUp | null
  onChange: (topUp: TopUp | null) => void
}

/** Whether a unit issues a license of a policy or adds uses to one; only of policies that limit uses. */
export const TopUpTerms = ({ policyId, value, onChange }: Props) => {
  const { t } = useTranslation("licensing")
  const { license_policy: policy } = useLicensePolicy(policyId)
  const limited = policy ? limitedBy(policy) : []
  if (!policy || (!limited.length && value === null)) return null
  const name = `${policy.program.name} – ${policy.name}`
  const first: TopUp = { uses: 100, feature: limited[0] || null, until: "used" }
  return (
    <fieldset className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-3">
      <legend className="sr-only">{name}</legend>
      <Text size="small" leading="compact" weight="plus" aria-hidden>
        {name}
      </Text>
      <Select
        size="small"
        value={value ? "tops_up" : ISSUES}
        onValueChange={(next) => onChange(next === ISSUES ? null : first)}
      >
        <Select.Trigger aria-label={t("variants.unitOf", { policy: name })}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ISSUES}>{t("variants.issues")}</Select.Item>
          <Select.Item value="tops_up">{t("variants.topsUp")}</Select.Item>
        </Select.Content>
      </Select>
      {value && <TermFields policy={policy} limited={limited} value={value} onChange={onChange} />}
    </fieldset>
  )
}

/** The counters that the policy limits; empty = of the license as a whole. */
const limitedBy = (policy: LicensePolicyDetail): string[] =>
  ["", ...Object.keys(policy.feature_terms ?? {})].filter((feature) => limitsUses(policy, feature))

const TermFields = ({
  policy,
  limited,
  value,
  onChange,
}: {
  policy: LicensePolicyDetail
  limited: string[]
  value: TopUp
  onChange: (topUp: TopUp) => void
}) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  const { license_program } = useLicenseProgram(policy.program_id)
  const nameOf = (code: string) =>
    license_program?.features?.find((feature) => feature.code === code)?.name ?? code
  const whose = value.feature ?? ""
  const choices = limited.includes(whose) ? limited : [...limited, whose]
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <UsesField
        id={`${id}-uses`}
        value={value.uses}
        onChange={(uses) => onChange({ ...value, uses })}
      />
      {choices.length > 1 && (
        <Choice
          id={`${id}-whose`}
          label={t("variants.whose")}
          value={whose || WHOLE}
          choices={choices.map((code) => ({
            value: code || WHOLE,
            label: code ? nameOf(code) : t("variants.whole"),
          }))}
          onChange={(next) => onChange({ ...value, feature: next === WHOLE ? null : next })}
        />
      )}
      <div className="flex flex-col gap-y-1 sm:col-span-2">
        <Choice
          id={`${id}-until`}
          label={t("variants.until")}
          value={value.until}
          choices={TOP_UP_UNTIL.map((until) => ({
            value: until,
            label: t(`variants.untils.${until}`),
          }))}
          onChange={(until) => onChange({ ...value, until: until as TopUp["until"] })}
        />
        <Text size="small" className="text-ui-fg-subtle">
          {t("variants.topUpHint")}
        </Text>
      </div>
    </div>
  )
}

/** How many uses a unit adds; an emptied field is NaN, which cannot be saved. */
const UsesField = ({
  id,
  value,
  onChange,
}: {
  id: string
  value: number
  onChange: (uses: number) => void
}) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small">
        {t("variants.uses")}
      </Label>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        size="small"
        min={1}
        max={MOST_BOUGHT}
        step={1}
        value={Number.isNaN(value) ? "" : value}
        onChange={({ target }) => onChange(target.value === "" ? NaN : Number(target.value))}
      />
    </div>
  )
}

/** A labeled choice of one. */
const Choice = ({
  id,
  label,
  value,
  choices,
  onChange,
}: {
  id: string
  label: string
  value: string
  choices: { value: string; label: string }[]
  onChange: (value: string) => void
}) => (
  <div className="flex flex-col gap-y-1">
    <Label htmlFor={id} size="small">
      {label}
    </Label>
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger id={id}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {choices.map((choice) => (
          <Select.Item key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </div>
)
