import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { isOutOfSeats } from "../../lib/computer-form"
import { toApiError } from "../../lib/errors"
import { Refusal } from "./refusal"

/** Why a computer was not activated. Where only seats were missing, staff may go on after a question. */
export const ActivationRefusal = ({
  error,
  onBeyond,
}: {
  error: unknown
  onBeyond: () => unknown
}) => {
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
    <Refusal message={toApiError(error).message}>
      {isOutOfSeats(error) && (
        <Button size="small" type="button" variant="secondary" onClick={() => void ask()}>
          {t("computers.add.beyond")}
        </Button>
      )}
    </Refusal>
  )
}
