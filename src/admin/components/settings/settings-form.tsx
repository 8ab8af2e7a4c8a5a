import { Form } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import {
  useUpdateLicensingSettings,
  type UpdateSettingsBody,
} from "../../hooks/api/licensing-settings"
import { useConfirmed } from "../../hooks/use-confirmed"
import { toApiError } from "../../lib/errors"
import { Refusal } from "../common/refusal"

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>
  toBody: (values: T) => UpdateSettingsBody
  /** Sets the default again, with the texts of its confirmation. */
  toDefault: { body: UpdateSettingsBody; title: string; description: string; isDefault: boolean }
  children: ReactNode
}

/** A group of settings that is saved as a whole, with a button to set its default again. */
export const SettingsForm = <T extends FieldValues>({
  form,
  toBody,
  toDefault,
  children,
}: Props<T>) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { mutateAsync, isPending, error } = useUpdateLicensingSettings()
  const { isDirty } = form.formState
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(toBody(values))
      toast.success(t("settings.saved"))
    } catch {
      // Shown in the form.
    }
  })
  const { body, isDefault, ...texts } = toDefault
  const restore = async () => {
    const done = await confirmed({
      ...texts,
      confirmText: t("activationSettings.toDefault"),
      variant: "confirmation",
      run: () => mutateAsync(body),
      success: t("settings.saved"),
    })
    if (done && isDirty) form.reset()
  }
  return (
    <Form {...form}>
      <form onSubmit={submit} noValidate>
        {children}
        {error && !isPending && (
          <div className="px-6 pb-4">
            <Refusal message={toApiError(error).message} />
          </div>
        )}
        <div className="flex items-center justify-between gap-x-2 border-t px-6 py-4">
          <Button
            size="small"
            type="button"
            variant="transparent"
            disabled={isPending || (isDefault && !isDirty)}
            onClick={isDefault ? () => form.reset() : restore}
          >
            {t("activationSettings.toDefault")}
          </Button>
          <Button size="small" type="submit" isLoading={isPending} disabled={!isDirty}>
            {t("actions.save")}
          </Button>
        </div>
      </form>
    </Form>
  )
}
