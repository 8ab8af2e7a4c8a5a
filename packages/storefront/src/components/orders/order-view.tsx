import type { CustomerOrder } from "../../client/types"
import { LastActivatedProvider } from "../../react/last-activated"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { LicenseTable } from "../licenses/license-table"
import { ManagersSection } from "../managers/managers-section"
import { Badge } from "../ui/badge"
import { Button } from "../ui/button"
import { BackIcon } from "../ui/icons"
import { Load, Notice } from "../ui/states"
import { Surface } from "../ui/surface"
import { VendorHelp, VendorLink } from "../ui/vendor"
import { BoughtUses } from "./bought-uses"
import { OrderActs } from "./order-acts"

export type OrderViewProps = {
  orderId: string
  /** Called by the link back to all orders; without it there is no link. */
  onBack?: () => void
}

/** One order: its licenses with their computers, and its managers. */
export function OrderView({ orderId, onBack }: OrderViewProps) {
  const { messages } = useText()
  const order = useLoad(`order ${orderId}`, (client, options) =>
    client.retrieveCustomerOrder({ id: orderId }, options)
  )
  return (
    <Surface className="mpl-order">
      {onBack && (
        <Button look="plain" className="mpl-back" onClick={onBack}>
          <BackIcon />
          {messages.order.back}
        </Button>
      )}
      <Load of={order} rows={5}>
        {({ order: found, top_ups }) => (
          <>
            <LastActivatedProvider key={found.id}>
              <OrderHead order={found} />
              {!found.only_adds_uses && <LicenseTable order={found} />}
            </LastActivatedProvider>
            <BoughtUses lines={top_ups} />
            {!found.only_adds_uses && <ManagersSection order={found} />}
            <VendorHelp />
          </>
        )}
      </Load>
    </Surface>
  )
}

function OrderHead({ order }: { order: CustomerOrder }) {
  const { messages, fill, day } = useText()
  const { subscription_expires_at: until } = order
  const ended = until !== null && new Date(until) <= new Date()
  const about = [
    order.programs.map(({ name }) => name).join(", "),
    fill(messages.order.ordered, { date: day(order.created_at) }),
    order.serial_number && fill(messages.order.serialNumber, { number: order.serial_number }),
    until && !ended ? fill(messages.order.subscriptionUntil, { date: day(until) }) : null,
  ]
  return (
    <>
      <header className="mpl-head">
        <div className="mpl-head-texts">
          <h1>
            {fill(messages.order.title, { number: `#${order.display_id}` })}
            <Badge tone={order.role === "owner" ? "neutral" : "accent"}>
              {messages.roles[order.role]}
            </Badge>
          </h1>
          <p className="mpl-muted">{about.filter(Boolean).join(" · ")}</p>
        </div>
        <OrderActs order={order} />
      </header>
      {order.read_only && (
        <Notice tone="warning">
          <strong>{messages.order.readOnly}</strong> {messages.reasons.ORDER_READ_ONLY.next}{" "}
          <VendorLink />
        </Notice>
      )}
      {until && ended && (
        <Notice tone="warning">
          <strong>{fill(messages.order.subscriptionEnded, { date: day(until) })}</strong>{" "}
          {messages.verdicts.SUBSCRIPTION_EXPIRED.next}
        </Notice>
      )}
    </>
  )
}
