import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useSessionPeaks } from "../../hooks/api/sessions"
import { ConsumptionChart } from "./consumption-chart"

const DAYS = 30
const DAY_MS = 86_400_000

/** The day's peak of the floating seats of a license or feature, and those of the last days as bars. */
export const SessionPeaks = ({ licenseId, feature }: { licenseId: string; feature: string }) => {
  const { t } = useTranslation("licensing")
  const { peaks } = useSessionPeaks(licenseId, feature, DAYS)
  if (!peaks || peaks.length === 0) {
    return null
  }
  const of = new Map(peaks.map((each) => [Date.parse(each.at), each]))
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const days = Array.from({ length: DAYS }, (_, day) => today - (DAYS - 1 - day) * DAY_MS)
  const { peak = 0, refused = 0 } = of.get(today) ?? {}
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" data-testid="session-peaks">
      <Text size="small">
        {t("sessions.peakToday", { peak })}{" "}
        {refused > 0 && t("sessions.needed", { count: refused })}
      </Text>
      <Text size="small" weight="plus" aria-hidden>
        {t("sessions.peaks")}
      </Text>
      <ConsumptionChart
        by="day"
        caption={t("sessions.peaks")}
        uses={days.map((day) => ({
          starts_at: new Date(day).toISOString(),
          used: of.get(day)?.peak ?? 0,
        }))}
      />
    </div>
  )
}
