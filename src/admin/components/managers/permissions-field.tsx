import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

/** The checkboxes; the names are the API's. */
export type PermissionsValues = { permissions: string[] }

type Choice = { permission: string; checked: boolean; onChange: (on: boolean) => void }

const PermissionChoice = ({ permission, checked, onChange }: Choice) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  return (
    <div className="flex gap-x-3">
      <Checkbox
        id={id}
        className="mt-0.5"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onCheckedChange={(on) => onChange(on === true)}
      />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {t(`managers.permission.${permission}`)}
        </Label>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle text-pretty">
          {t(`managers.permission.${permission}Hint`)}
        </Text>
      </div>
    </div>
  )
}

type Props = { offered: readonly string[]; label?: string; hint?: string }

/** The permissions of `offered`, each explained. */
export const PermissionsField = ({ offered, ...texts }: Props) => {
  const { t } = useTranslation("licensing")
  const label = texts.label ?? t("managers.permissions")
  return (
    <Form.Field<PermissionsValues>
      name="permissions"
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Hint>{texts.hint ?? t("managers.permissionsHint")}</Form.Hint>
          <div role="group" aria-label={label} className="flex flex-col gap-y-4">
            {offered.map((permission) => (
              <PermissionChoice
                key={permission}
                permission={permission}
                checked={value.includes(permission)}
                onChange={(on) =>
                  onChange(
                    offered.filter((each) => (each === permission ? on : value.includes(each)))
                  )
                }
              />
            ))}
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
