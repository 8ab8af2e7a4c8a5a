import { useTranslation } from "react-i18next"

import { splitDuration } from "../lib/duration"

/** A stored duration in words: `P1Y` → "1 year". A duration with several units is shown as stored. */
export const useDurationText = () => {
  const { t } = useTranslation("licensing")
  return (iso: string) => {
    const parts = splitDuration(iso)
    return parts ? t(`durations.${parts.unit}`, { count: parts.amount }) : iso
  }
}
