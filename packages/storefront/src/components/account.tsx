import { useState } from "react"

import { DistributionView } from "./distribution/distribution-view"
import { OrderView } from "./orders/order-view"
import type { OrdersDialog } from "./orders/orders-acts"
import { OrdersTable } from "./orders/orders-table"
import { Surface } from "./ui/surface"

/**
 * The view of the area: all orders, one, or what a manager hands out. `dialog` is the open dialog for adding an order, null = none; left
 * out, the area decides itself.
 */
export type LicensingView =
  | { name: "orders"; dialog?: OrdersDialog | null }
  | { name: "order"; orderId: string }
  | { name: "distribution" }

export type LicensingAccountProps = {
  /** The view to show; without it the area keeps its own. */
  view?: LicensingView
  /** Called with the next view, for example to keep it in the address. */
  onNavigate?: (view: LicensingView) => void
}

/** The whole account area: the orders, one of them, and what a manager hands out. */
export function LicensingAccount({ view, onNavigate }: LicensingAccountProps) {
  const [own, setOwn] = useState<LicensingView>({ name: "orders" })
  const shown = view ?? own
  const navigate = (next: LicensingView) => {
    setOwn(next)
    onNavigate?.(next)
  }
  return (
    <Surface>
      {shown.name === "order" && (
        <OrderView orderId={shown.orderId} onBack={() => navigate({ name: "orders" })} />
      )}
      {shown.name === "distribution" && (
        <DistributionView
          onOpen={(orderId) => navigate({ name: "order", orderId })}
          onBack={() => navigate({ name: "orders" })}
        />
      )}
      {shown.name === "orders" && (
        <OrdersTable
          onOpen={(orderId) => navigate({ name: "order", orderId })}
          dialog={shown.dialog}
          onDistribution={() => navigate({ name: "distribution" })}
          onDialog={(dialog) => navigate({ name: "orders", dialog })}
        />
      )}
    </Surface>
  )
}
