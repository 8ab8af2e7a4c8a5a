import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { SerialBatchState } from "../../../lib/types"

const COLORS = {
  ready: "green",
  generating: "orange",
  importing: "orange",
  checked: "blue",
} as const

/** Whether the serial numbers of a batch can be redeemed, or the next step. */
export const BatchStateBadge = ({ state }: { state: SerialBatchState }) => {
  const { t } = useTranslation("licensing")
  return <StatusBadge color={COLORS[state]}>{t(`batches.states.${state}`)}</StatusBadge>
}
