import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

/** A switch with an explanation. `toggle` maps values that are not booleans. */
export const SwitchField = <T extends FieldValues>({
  name,
  label,
  hint,
  toggle,
}: FieldProps<T> & {
  toggle?: { isOn: (value: unknown) => boolean; set: (on: boolean) => unknown }
}) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
          <Form.Control>
            <Switch
              {...field}
              size="small"
              className="mt-0.5 shrink-0"
              checked={toggle ? toggle.isOn(value) : Boolean(value)}
              onCheckedChange={(on) => onChange(toggle ? toggle.set(on) : on)}
            />
          </Form.Control>
          <div>
            <Form.Label>{label}</Form.Label>
            {hint && <Form.Hint>{hint}</Form.Hint>}
          </div>
        </div>
        {!toggle && <Form.ErrorMessage />}
      </Form.Item>
    )}
  />
)
