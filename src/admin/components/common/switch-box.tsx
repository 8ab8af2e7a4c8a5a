import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"

type Props = { label: string; hint: string; checked: boolean; onChange: (on: boolean) => void }

/** A switch with an explanation that is no field of a form. */
export const SwitchBox = ({ label, hint, checked, onChange }: Props) => {
  const id = useId()
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
      <Switch
        id={id}
        size="small"
        className="mt-0.5 shrink-0"
        checked={checked}
        onCheckedChange={onChange}
      />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      </div>
    </div>
  )
}
