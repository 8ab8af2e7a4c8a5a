import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldPath, FieldValues } from "react-hook-form"

export type FieldProps<T extends FieldValues> = {
  name: FieldPath<T>
  label: string
  hint?: string
  tooltip?: string
  optional?: boolean
}

/** One line of text with its label, hint and error. An emptied optional field becomes null. */
export const TextField = <T extends FieldValues>({
  name,
  label,
  hint,
  tooltip,
  optional,
  ...input
}: FieldProps<T> & Omit<ComponentProps<typeof Input>, "name" | "size">) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <Form.Label optional={optional} tooltip={tooltip}>
          {label}
        </Form.Label>
        <Form.Control>
          <Input
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
