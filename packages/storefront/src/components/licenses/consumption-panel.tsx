import { useId } from "react"

import type { Answer, CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { Load } from "../ui/states"

type History = Answer<"retrieveCustomerConsumption">
type Counter = NonNullable<History["consumption"]>

/** What is used of a license whose uses are counted, and when it was. Shows nothing for others. */
export function ConsumptionPanel({ license }: { license: CustomerLicense }) {
  const { messages } = useText()
  const history = useLoad(`consumption ${license.id}`, (client, options) =>
    client.retrieveCustomerConsumption({ id: license.id }, options)
  )
  return (
    <section className="mpl-consumption" aria-label={messages.consumption.title}>
      <h3>{messages.consumption.title}</h3>
      <Load of={history} rows={2}>
        {({ consumption, days, months }) => (
          <>
            {consumption && <CounterText counter={consumption} />}
            <div className="mpl-charts">
              <Chart title={messages.consumption.days} uses={days} by="day" />
              <Chart title={messages.consumption.months} uses={months} by="month" />
            </div>
          </>
        )}
      </Load>
    </section>
  )
}

function CounterText({ counter }: { counter: Counter }) {
  const { messages, fill, number, moment } = useText()
  const { used, left, overage, resets_at, max_consumptions: max } = counter
  const texts = messages.consumption
  return (
    <p className="mpl-counter">
      {max === null
        ? fill(texts.usedUnlimited, { used: number(used) })
        : fill(texts.used, { used: number(used), max: number(max), left: number(left ?? 0) })}{" "}
      {overage > 0 && fill(texts.overage, { overage: number(overage) })}
      {max !== null && <meter min={0} max={Math.max(max, 1)} value={used} aria-hidden="true" />}
      <span className="mpl-hint">
        {resets_at ? fill(texts.resets, { date: moment(resets_at) }) : texts.neverResets}
      </span>
    </p>
  )
}

/** Bars for the eye, a table for screen readers. Days and months are UTC's. */
function Chart({ title, uses, by }: { title: string; uses: History["days"]; by: "day" | "month" }) {
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
      <table className="mpl-sr">
        <tbody>
          {rows.map(({ id, label, used }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{number(used)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
