import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

type Props = { bundle: string; checked: boolean; onChange: (on: boolean) => void }

/** Whether the chosen policies take the place of the bundle that a variant sells. */
export const ReplaceBundle = ({ bundle, checked, onChange }: Props) => {
  const { t } = useTranslation("licensing")
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
          {t("variants.replaceBundle", { bundle })}
        </Label>
        <Text size="small" className="text-ui-fg-subtle">
          {t("variants.replaceBundleHint")}
        </Text>
      </div>
    </div>
  )
}
