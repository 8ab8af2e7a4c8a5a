import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Uses = { starts_at: string; used: number }

type Props = {
  uses: Uses[]
  by: "day" | "month"
  /** Of the table; default: uses by day or month. */
  caption?: string
}

/** Uses by day or month as bars; read out as a table. */
export const ConsumptionChart = ({ uses, by, caption }: Props) => {
  const { t, i18n } = useTranslation("licensing")
  const most = Math.max(1, ...uses.map(({ used }) => used))
  const number = new Intl.NumberFormat(i18n.language)
  const name = new Intl.DateTimeFormat(i18n.language, {
    timeZone: "UTC",
    ...(by === "day" ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" }),
  })
  const rows = uses.map(({ starts_at, used }) => ({
    id: starts_at,
    label: name.format(new Date(starts_at)),
    used,
  }))
  return (
    <figure className="flex flex-col gap-y-1">
      <div className="flex h-24 items-end gap-x-px" aria-hidden>
        {rows.map(({ id, label, used }) => (
          <div
            key={id}
            className="flex h-full flex-1 items-end"
            title={`${label}: ${number.format(used)}`}
          >
            <div
              className={clx(
                "w-full rounded-t-sm",
                used > 0 ? "bg-ui-tag-blue-icon" : "bg-ui-bg-component"
              )}
              style={{ height: used > 0 ? `${Math.max(4, (used / most) * 100)}%` : "2px" }}
            />
          </div>
        ))}
      </div>
      <div className="txt-compact-xsmall text-ui-fg-subtle flex justify-between" aria-hidden>
        <span>{rows[0]?.label}</span>
        <span>{rows.at(-1)?.label}</span>
      </div>
      {/* A table grows beyond a height of its own, and the page with it. */}
      <div className="sr-only">
        <table>
          <caption>{caption ?? t(`consumption.by.${by}`)}</caption>
          <tbody>
            {rows.map(({ id, label, used }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{number.format(used)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
