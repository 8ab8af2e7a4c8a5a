import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

type Option = { value: string; label: string; hint: string; disabled?: boolean }

/** One of two or three options, each explained. */
export const ChoiceField = <T extends FieldValues>({
  name,
  label,
  options,
}: Pick<FieldProps<T>, "name" | "label"> & { options: Option[] }) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <RadioGroup
          aria-label={label}
          className="grid gap-2 sm:grid-cols-2"
          value={typeof value === "string" ? value : ""}
          onValueChange={onChange}
        >
          {options.map(({ value: option, label: text, hint, disabled }) => (
            <RadioGroup.ChoiceBox
              key={option}
              value={option}
              label={text}
              description={hint}
              disabled={disabled}
            />
          ))}
        </RadioGroup>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
