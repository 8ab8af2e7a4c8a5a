import { useId } from "react"

import { useText } from "../../react/provider"

/** Bars for the eye, a table for screen readers. Days and months are UTC's. */
export function Chart({
  title,
  uses,
  by,
}: {
  title: string
  uses: { starts_at: string; used: number }[]
  by: "day" | "month"
}) {
  const { locale, number } = useText()
  const caption = useId()
  const name = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    ...(by === "day" ? { day: "numeric", month: "short" } : { month: "short", year: "numeric" }),
  })
  const most = Math.max(1, ...uses.map(({ used }) => used))
  const rows = uses.map(({ starts_at, used }) => ({
    id: starts_at,
    label: name.format(new Date(starts_at)),
    used,
  }))
  return (
    <figure className="mpl-chart" aria-labelledby={caption}>
      <figcaption id={caption}>{title}</figcaption>
      <div className="mpl-bars" aria-hidden="true">
        {rows.map(({ id, label, used }) => (
          <span key={id} title={`${label}: ${number(used)}`}>
            <span style={{ height: `${(used / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <div className="mpl-hint mpl-chart-ends" aria-hidden="true">
        <span>{rows[0]?.label}</span>
        <span>{rows.at(-1)?.label}</span>
      </div>
      {/* A table grows beyond a height of its own, and the page with it. */}
      <div className="mpl-sr">
        <table>
          <tbody>
            {rows.map(({ id, label, used }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{number(used)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
