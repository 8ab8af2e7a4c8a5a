import { Button, usePrompt } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { isOutOfSeats } from "../../lib/computer-form"
import { FormRefusal } from "../common/form-refusal"

/** Why a computer was not activated. If only seats were missing, staff may continue after a confirmation. */
export const ActivationRefusal = ({
  onBeyond,
  ...refusal
}: Omit<ComponentProps<typeof FormRefusal>, "children"> & { onBeyond: () => unknown }) => {
  const { t } = useTranslation("licensing")
  const prompt = usePrompt()
  const ask = async () => {
    const sure = await prompt({
      title: t("computers.add.beyondTitle"),
      description: t("computers.add.beyondDescription"),
      confirmText: t("computers.add.beyond"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (sure) await onBeyond()
  }
  return (
    <FormRefusal {...refusal}>
      {isOutOfSeats(refusal.error) && (
        <Button size="small" type="button" variant="secondary" onClick={() => void ask()}>
          {t("computers.add.beyond")}
        </Button>
      )}
    </FormRefusal>
  )
}
