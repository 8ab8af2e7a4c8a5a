import { getStylizedAmount } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"

import { historyReason } from "../../../lib/history-facts"
import type { HistoryEntry } from "../../../lib/types"
import { HistoryDetails } from "../../common/history-details"
import { TimelineItem } from "../../common/timeline-item"

/** The number of licenses of an entry; of very many, the shop names only the first. */
const countOf = ({ data, license_ids }: HistoryEntry): number =>
  typeof data?.count === "number" ? data.count : license_ids.length

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null)

/** The amount of money, the recipient of a mail, or the license manager. */
const detailOf = ({ kind, data }: HistoryEntry): string | null => {
  const currency = text(data?.currency_code)
  const amount = Number(data?.amount)
  if (currency && Number.isFinite(amount)) return getStylizedAmount(amount, currency)
  return text(data?.manager_email) ?? (kind === "mail" ? text(data?.to) : null)
}

/** One fact of an order's history: what, why, who, when. */
export const HistoryItem = ({ entry }: { entry: HistoryEntry }) => {
  const { t } = useTranslation("licensing")
  const { type, actor, data } = entry
  return (
    <TimelineItem
      title={t(`events.${type}`, { count: countOf(entry), defaultValue: type })}
      at={entry.at}
      detail={
        <>
          {detailOf(entry)}
          <HistoryDetails
            type={type}
            data={data}
            about={entry.about}
            changes={entry.changes}
            count={countOf(entry)}
          />
        </>
      }
      reason={historyReason(data, (said) => t(`reasons.${said}`, { defaultValue: said }))}
      actor={actor?.name ?? t(`actors.${actor?.type ?? "shop"}`)}
    />
  )
}
