import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

/** Radix has no empty value; this one represents null. */
const NONE = "__none__"

/** One of a few fixed choices. With `noneLabel` the choice may be empty (null). */
export const SelectField = <T extends FieldValues>({
  name,
  label,
  hint,
  tooltip,
  options,
  noneLabel,
}: FieldProps<T> & { options: { value: string; label: string }[]; noneLabel?: string }) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange, ref, ...field } }) => (
      <Form.Item>
        <Form.Label tooltip={tooltip}>{label}</Form.Label>
        <Select
          {...field}
          value={value ?? (noneLabel ? NONE : undefined)}
          onValueChange={(next) => onChange(next === NONE ? null : next)}
        >
          <Form.Control>
            <Select.Trigger ref={ref}>
              <Select.Value />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {noneLabel && <Select.Item value={NONE}>{noneLabel}</Select.Item>}
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
