import { Form } from "@medusajs/dashboard/components"
import { Input, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { FieldProps } from "./text-field"

type NumberFieldProps<T extends FieldValues> = FieldProps<T> & {
  min?: number
  /** Unit after the number, e.g. "hours". */
  unit?: string
  /** Allows null, shown as a switch of this name; the number is the value when it is switched off. */
  nullable?: { label: string; fallback: number }
}

const shown = (value: unknown) => (typeof value === "number" && !Number.isNaN(value) ? value : "")

/** A whole number. An emptied field is NaN, which validation refuses: never silently "unlimited". */
export const NumberField = <T extends FieldValues>({
  name,
  label,
  hint,
  tooltip,
  min = 0,
  unit,
  nullable,
}: NumberFieldProps<T>) => {
  const switchId = useId()
  return (
    <Form.Field<T>
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <div className="flex items-center justify-between gap-x-2">
            <Form.Label tooltip={tooltip}>{label}</Form.Label>
            {nullable && (
              <div className="flex items-center gap-x-2">
                <Label htmlFor={switchId} size="xsmall" className="text-ui-fg-subtle">
                  {nullable.label}
                </Label>
                <Switch
                  id={switchId}
                  size="small"
                  aria-label={`${label}: ${nullable.label}`}
                  checked={value === null}
                  onCheckedChange={(on) => onChange(on ? null : nullable.fallback)}
                />
              </div>
            )}
          </div>
          <div className="flex items-center gap-x-2">
            <div className="flex-1">
              <Form.Control>
                <Input
                  {...field}
                  type="number"
                  inputMode="numeric"
                  min={min}
                  step={1}
                  disabled={Boolean(nullable) && value === null}
                  placeholder={value === null ? nullable?.label : undefined}
                  value={shown(value)}
                  onChange={({ target }) =>
                    onChange(target.value === "" ? NaN : Number(target.value))
                  }
                />
              </Form.Control>
            </div>
            {unit && (
              <Text size="small" className="text-ui-fg-subtle">
                {unit}
              </Text>
            )}
          </div>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** A limit: null = unlimited, shown as a switch. */
export const LimitField = <T extends FieldValues>({
  fallback = 1,
  ...props
}: Omit<NumberFieldProps<T>, "nullable"> & { fallback?: number }) => {
  const { t } = useTranslation("licensing")
  return <NumberField<T> {...props} nullable={{ label: t("fields.unlimited"), fallback }} />
}
