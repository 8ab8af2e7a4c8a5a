import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { toApiError } from "../lib/errors"

type Act = {
  title: string
  description: string
  confirmText: string
  /** Destructive acts are red; the others only ask. */
  variant?: "danger" | "confirmation"
  run: () => Promise<unknown>
  success?: string
}

/**
 * Asks, acts, and reports the result: a toast on success, the shop's reason for a refusal.
 * Returns whether the act was done.
 */
export const useConfirmed = () => {
  const prompt = usePrompt()
  const { t } = useTranslation("licensing")
  return async ({ run, success, variant = "danger", ...texts }: Act): Promise<boolean> => {
    if (!(await prompt({ ...texts, variant, cancelText: t("actions.cancel") }))) return false
    try {
      await run()
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
      return false
    }
    if (success) toast.success(success)
    return true
  }
}
