import { useTranslation } from "react-i18next"

import type { License } from "../lib/types"

/** How many seats of a license are used, in words. */
export const useSeatsText = (): ((license: Pick<License, "seats" | "seats_used">) => string) => {
  const { t } = useTranslation("licensing")
  return ({ seats, seats_used: used }) =>
    seats === null
      ? t("licenses.seatsUnlimited", { used })
      : t("licenses.seatsLabel", { used, total: seats })
}
