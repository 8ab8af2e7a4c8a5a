import type { Answer, CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { Chart } from "../ui/chart"
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
