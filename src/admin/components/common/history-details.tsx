import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"

import { historyFacts } from "../../lib/history-facts"
import { historyValue, type HistoryWords } from "../../lib/history-value"
import { nameAndEmail } from "../../lib/person"
import type { HistoryFields } from "../../lib/types"

type Props = HistoryFields & {
  type: string
  data: Record<string, unknown> | null
  /** All licenses of the row, named or not. */
  count?: number
  /** The page of a license does not repeat its key. */
  withLicenses?: boolean
}

const useWords = (): HistoryWords => {
  const { t, i18n } = useTranslation("licensing")
  const { getFullDate } = useDate()
  return {
    yes: t("states.yes"),
    no: t("states.no"),
    none: t("historyFields.none"),
    unlimited: t("fields.unlimited"),
    name: (code) =>
      t([`managers.permission.${code}`, `acts.reset.part.${code}`, `historyFields.${code}`], {
        defaultValue: code,
      }),
    amount: (unit, count) => t(`amounts.${unit}`, { count }),
    date: (date) => getFullDate({ date, includeTime: true }),
    number: (value) => value.toLocaleString(i18n.language),
  }
}

/** The named users of a row; those who were forgotten, and those beyond the first few, as numbers. */
const useUsers = ({ users }: HistoryFields["about"], data: Props["data"]): string[] => {
  const { t } = useTranslation("licensing")
  const all = Array.isArray(data?.user_ids) ? data.user_ids.length : 0
  const others = all - users.length
  const key = users.length > 0 ? "historyFields.moreUsers" : "historyFields.unnamedUsers"
  return [...users.map(nameAndEmail), ...(others > 0 ? [t(key, { count: others })] : [])]
}

/** The subject of a history row and its changes, one line each. */
export const HistoryDetails = ({
  type,
  data,
  about,
  changes,
  count,
  withLicenses = true,
}: Props) => {
  const { t } = useTranslation("licensing")
  const words = useWords()
  const licenses = withLicenses ? about.licenses : []
  const more = (count ?? licenses.length) - licenses.length
  const { computer } = about
  const users = useUsers(about, data)
  const facts = historyFacts(
    type,
    data,
    changes.map(({ field }) => field)
  )
  const lines: HistoryFields["changes"] = [...changes, ...facts]
  const named = licenses.map(({ id, key_redacted, policy }) => `${key_redacted ?? id} (${policy})`)
  return (
    <>
      {named.length > 0 && (
        <span className="block break-words">
          {named.join(", ")}
          {more > 0 && ` ${t("historyFields.more", { count: more })}`}
        </span>
      )}
      {computer && (
        <span className="block break-words">
          {[computer.name ?? t("historyFields.computer"), computer.site_code]
            .filter(Boolean)
            .join(" · ")}
        </span>
      )}
      {users.length > 0 && (
        <span className="block break-words" data-testid="history-users">
          {users.join(", ")}
        </span>
      )}
      {lines.map(({ field, from, to }) => (
        <span key={field} className="block break-words">
          {t(from === undefined ? "historyFields.set" : "historyFields.changed", {
            field: t(
              [`historyFields.${field}`, `orderDetails.fields.${field}`, `fields.${field}`],
              {
                defaultValue: field,
              }
            ),
            from: historyValue(field, from, words),
            to: historyValue(field, to, words),
            interpolation: { escapeValue: false },
          })}
        </span>
      ))}
    </>
  )
}
