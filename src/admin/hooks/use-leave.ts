import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Closes a form, after asking if input would be lost; not while it is being sent. */
export const useLeave = (isDirty: boolean, isPending: boolean, onClose: () => void) => {
  const { t } = useTranslation("licensing")
  const prompt = usePrompt()
  return async () => {
    if (isPending) return
    // The Escape that led here must not close the confirmation as well.
    await new Promise((resolve) => setTimeout(resolve))
    const leave =
      !isDirty ||
      (await prompt({
        title: t("general.unsavedChangesTitle"),
        description: t("general.unsavedChangesDescription"),
        confirmText: t("actions.continue"),
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      }))
    if (leave) onClose()
  }
}
