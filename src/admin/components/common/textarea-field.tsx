import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

/** Several lines of text. An emptied optional field becomes null. */
export const TextareaField = <T extends FieldValues>({
  name,
  label,
  hint,
  tooltip,
  optional,
  ...input
}: FieldProps<T> & Omit<ComponentProps<typeof Textarea>, "name">) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <Form.Label optional={optional} tooltip={tooltip}>
          {label}
        </Form.Label>
        <Form.Control>
          <Textarea
            {...input}
            {...field}
            value={value ?? ""}
            onChange={({ target }) => onChange(optional && !target.value ? null : target.value)}
          />
        </Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
