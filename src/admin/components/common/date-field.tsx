import { Form } from "@medusajs/dashboard/components"
import { DatePicker } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"

import { dayOrMoment, inUtc } from "../../lib/utc"
import type { FieldProps } from "./text-field"

/**
 * A time, chosen in the reader's time zone and kept as ISO; empty = null. A day without a time is that day in
 * UTC: its beginning, or with `toEnd` its end. The exact time in UTC is shown below.
 */
export const DateField = <T extends FieldValues>({
  name,
  label,
  hint,
  tooltip,
  optional,
  toEnd = false,
}: FieldProps<T> & { toEnd?: boolean }) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange, ref, disabled } }) => (
      <Form.Item>
        <Form.Label optional={optional} tooltip={tooltip}>
          {label}
        </Form.Label>
        <DatePicker
          ref={ref}
          aria-label={label}
          granularity="minute"
          modal
          isDisabled={disabled}
          value={value ? new Date(value) : null}
          onChange={(date) => onChange(date ? dayOrMoment(date, value, toEnd) : null)}
        />
        {(value || hint) && (
          <Form.Hint>{[hint, value && inUtc(value)].filter(Boolean).join(" ")}</Form.Hint>
        )}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
