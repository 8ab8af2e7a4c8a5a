import type { Answer, CustomerLicense, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { useChosenFeature } from "../../react/use-chosen-feature"
import { useLoad } from "../../react/use-load"
import { Chart } from "../ui/chart"
import { Load } from "../ui/states"
import { BuyMore } from "./buy-more"
import { FeatureChoice } from "./feature-choice"

type History = Answer<"retrieveCustomerConsumption">
type Counter = NonNullable<History["consumption"]>

/** What is used of a license whose uses are counted, as a whole or by feature, and when it was. */
export function ConsumptionPanel({
  order,
  license,
}: {
  order: CustomerOrder
  license: CustomerLicense
}) {
  const { messages } = useText()
  const texts = messages.consumption
  const counters = [...(license.kind === "consumption" ? [""] : []), ...license.counted_features]
  const [feature, choose] = useChosenFeature(counters)
  const history = useLoad(`consumption ${license.id} ${feature}`, (client, options) =>
    client.retrieveCustomerConsumption({ id: license.id, feature: feature || undefined }, options)
  )
  return (
    <section className="mpl-consumption" aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <FeatureChoice
        license={license}
        label={texts.of}
        whole={texts.whole}
        choices={counters}
        value={feature}
        onChange={choose}
      />
      <Load of={history} rows={2}>
        {({ consumption, features, days, months }) => {
          const counter = feature ? features.find((each) => each.feature === feature) : consumption
          return (
            <>
              {counter && <CounterText counter={counter} />}
              <BuyMore order={order} license={license} />
              <div className="mpl-charts">
                <Chart title={texts.days} uses={days} by="day" />
                <Chart title={texts.months} uses={months} by="month" />
              </div>
            </>
          )
        }}
      </Load>
    </section>
  )
}

function CounterText({ counter }: { counter: Counter }) {
  const { messages, fill, number, moment } = useText()
  const { used, left, overage, resets_at, max_consumptions, bought, carried } = counter
  const max = max_consumptions === null ? null : max_consumptions + bought + carried
  const texts = messages.consumption
  return (
    <p className="mpl-counter">
      {max === null
        ? fill(texts.usedUnlimited, { used: number(used) })
        : fill(texts.used, { used: number(used), max: number(max), left: number(left ?? 0) })}{" "}
      {overage > 0 && `${fill(texts.overage, { overage: number(overage) })} `}
      {max !== null &&
        bought + carried > 0 &&
        `${fill(texts.bought, { bought: number(bought + carried) })} `}
      {max !== null && carried > 0 && fill(texts.carried, { carried: number(carried) })}
      {max !== null && <meter min={0} max={Math.max(max, 1)} value={used} aria-hidden="true" />}
      <span className="mpl-hint">
        {resets_at ? fill(texts.resets, { date: moment(resets_at) }) : texts.neverResets}
      </span>
    </p>
  )
}
