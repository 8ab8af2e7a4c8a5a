import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { useRepeat } from "../../react/use-repeat"
import { Chart } from "../ui/chart"

const DAYS = 30
const DAY_MS = 86_400_000

/** Interval of reloading, in milliseconds; a hidden page does not reload. */
const POLL_MS = 60_000

/** The day's peak of the floating seats of a license or feature, and those of the last days as bars. */
export function SessionPeaks({ license, feature }: { license: CustomerLicense; feature: string }) {
  const { messages, fill, count, number } = useText()
  const { sessions } = messages
  const loaded = useLoad(
    `peaks ${license.id} ${feature}`,
    (client, options) =>
      client.listCustomerSessionPeaks(
        { id: license.id, feature: feature || undefined, days: DAYS },
        options
      ),
    true
  )
  useRepeat(loaded.reload, POLL_MS)
  const peaks = loaded.data?.peaks ?? []
  if (peaks.length === 0) {
    return null
  }
  const of = new Map(peaks.map((each) => [Date.parse(each.at), each]))
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const days = Array.from({ length: DAYS }, (_, day) => today - (DAYS - 1 - day) * DAY_MS)
  const { peak = 0, refused = 0 } = of.get(today) ?? {}
  return (
    <div className="mpl-consumption">
      <p className="mpl-counter">
        {fill(sessions.peakToday, { peak: number(peak) })}{" "}
        {refused > 0 && count(sessions.needed, refused)}
      </p>
      <Chart
        title={sessions.peaks}
        by="day"
        uses={days.map((day) => ({
          starts_at: new Date(day).toISOString(),
          used: of.get(day)?.peak ?? 0,
        }))}
      />
    </div>
  )
}
