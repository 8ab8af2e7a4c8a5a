import { Form } from "@medusajs/dashboard/components"
import { Input, Label, Select, Switch } from "@medusajs/ui"
import { useId, useState } from "react"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { DURATION_UNITS, joinDuration, splitDuration, type DurationUnit } from "../../lib/duration"
import type { FieldProps } from "./text-field"

type InputProps = { id?: string; value: string; onChange: (iso: string) => void }

/** Number and unit for an ISO 8601 duration; any other duration is edited as text. */
const DurationInput = ({ value, onChange, ...aria }: InputProps) => {
  const { t } = useTranslation("licensing")
  const parts = splitDuration(value)
  const [unit, setUnit] = useState<DurationUnit>(parts?.unit ?? "Y")
  if (value && !parts) {
    return <Input {...aria} value={value} onChange={({ target }) => onChange(target.value)} />
  }
  const amount = parts ? String(parts.amount) : ""
  return (
    <div className="flex gap-x-2">
      <Input
        {...aria}
        type="number"
        inputMode="numeric"
        min={1}
        step={1}
        className="flex-1"
        value={amount}
        onChange={({ target }) => onChange(joinDuration(target.value.replace(/\D/g, ""), unit))}
      />
      <Select
        value={unit}
        onValueChange={(next) => {
          setUnit(next as DurationUnit)
          onChange(joinDuration(amount, next as DurationUnit))
        }}
      >
        <Select.Trigger className="w-32" aria-label={t("fields.durationUnit")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {DURATION_UNITS.map((option) => (
            <Select.Item key={option} value={option}>
              {t(`durationUnits.${option}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

/** A duration. With `noneLabel` it may be absent (null), shown as a switch of that name. */
export const DurationField = <T extends FieldValues>({
  name,
  label,
  hint,
  tooltip,
  noneLabel,
}: FieldProps<T> & { noneLabel?: string }) => {
  const switchId = useId()
  return (
    <Form.Field<T>
      name={name}
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <div className="flex items-center justify-between gap-x-2">
            <Form.Label tooltip={tooltip}>{label}</Form.Label>
            {noneLabel && (
              <div className="flex items-center gap-x-2">
                <Label htmlFor={switchId} size="xsmall" className="text-ui-fg-subtle">
                  {noneLabel}
                </Label>
                <Switch
                  id={switchId}
                  size="small"
                  aria-label={`${label}: ${noneLabel}`}
                  checked={value === null}
                  onCheckedChange={(none) => onChange(none ? null : "P1Y")}
                />
              </div>
            )}
          </div>
          {!(noneLabel && value === null) && (
            <Form.Control>
              <DurationInput value={value ?? ""} onChange={onChange} />
            </Form.Control>
          )}
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
