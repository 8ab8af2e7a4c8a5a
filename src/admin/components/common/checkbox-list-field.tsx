import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

type Option = { value: string; label: string; disabled?: boolean }

/** Several of a few fixed choices, kept in the order of the choices; none = `emptyValue`. */
export const CheckboxListField = <T extends FieldValues>({
  name,
  label,
  hint,
  options,
  emptyValue = [],
}: FieldProps<T> & { options: Option[]; emptyValue?: string[] | null }) => {
  const id = useId()
  return (
    <Form.Field<T>
      name={name}
      render={({ field: { value, onChange } }) => {
        const chosen: string[] = value ?? []
        const toggle = (option: string, on: boolean) => {
          const next = options
            .map((each) => each.value)
            .filter((each) => (each === option ? on : chosen.includes(each)))
          onChange(next.length ? next : emptyValue)
        }
        return (
          <Form.Item>
            <Form.Label>{label}</Form.Label>
            <div role="group" aria-label={label} className="grid gap-2 sm:grid-cols-2">
              {options.map((option) => (
                <div key={option.value} className="flex items-center gap-x-2">
                  <Checkbox
                    id={`${id}-${option.value}`}
                    checked={chosen.includes(option.value)}
                    disabled={option.disabled && !chosen.includes(option.value)}
                    onCheckedChange={(on) => toggle(option.value, on === true)}
                  />
                  <Label htmlFor={`${id}-${option.value}`} size="small">
                    {option.label}
                  </Label>
                </div>
              ))}
            </div>
            {hint && <Form.Hint>{hint}</Form.Hint>}
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}
