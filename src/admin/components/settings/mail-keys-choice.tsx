import { Label, Select, Text, toast } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

import { useUpdateLicensingSettings } from "../../hooks/api/licensing-settings"
import { useConfirmed } from "../../hooks/use-confirmed"
import { toApiError } from "../../lib/errors"
import type { LicensingSettings } from "../../lib/types"

const CHOICES = { option: null, include: true, exclude: false } as const
type Choice = keyof typeof CHOICES

const choiceOf = ({ include_keys, include_keys_source }: LicensingSettings["mail"]): Choice => {
  if (include_keys_source === "option") return "option"
  return include_keys ? "include" : "exclude"
}

/** Saves the choice; asks before whole keys are mailed. */
const useChoose = () => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { mutateAsync, isPending } = useUpdateLicensingSettings()
  const choose = async (choice: Choice) => {
    const save = () => mutateAsync({ mail_include_keys: CHOICES[choice] })
    if (choice === "include") {
      await confirmed({
        title: t("settings.mail.confirmTitle"),
        description: t("settings.mail.confirmDescription"),
        confirmText: t("settings.mail.confirm"),
        run: save,
        success: t("settings.saved"),
      })
      return
    }
    try {
      await save()
      toast.success(t("settings.saved"))
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
    }
  }
  return { choose, isPending }
}

/** Whether mails contain whole keys: by the plugin's option, or as set here. */
export const MailKeysChoice = ({ mail }: { mail: LicensingSettings["mail"] }) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  const { choose, isPending } = useChoose()
  const now = t(`settings.mail.${mail.include_keys ? "include" : "exclude"}`)
  return (
    <div className="grid grid-cols-1 items-start gap-3 px-6 py-4 md:grid-cols-2">
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="small" weight="plus" className="text-ui-fg-subtle">
          {t("settings.mail.keys")}
        </Label>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle text-pretty">
          {t("settings.mail.keysHint")}
        </Text>
      </div>
      <div className="flex flex-col gap-y-1">
        <Select
          value={choiceOf(mail)}
          disabled={isPending}
          onValueChange={(choice) => choose(choice as Choice)}
        >
          <Select.Trigger id={id} aria-describedby={`${id}-hint`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.keys(CHOICES).map((choice) => (
              <Select.Item key={choice} value={choice}>
                {t(`settings.mail.${choice}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {t(
            mail.include_keys_source === "option"
              ? "settings.mail.nowByOption"
              : "settings.mail.now",
            { choice: now }
          )}
        </Text>
      </div>
    </div>
  )
}
