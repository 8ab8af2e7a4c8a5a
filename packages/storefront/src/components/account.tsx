import { useState } from "react"

import { OrderView } from "./orders/order-view"
import type { OrdersDialog } from "./orders/orders-acts"
import { OrdersTable } from "./orders/orders-table"
import { Surface } from "./ui/surface"

/**
 * The view of the area: all orders, or one. `dialog` is the open dialog for adding an order, null = none; left
 * out, the area decides itself.
 */
export type LicensingView =
  { name: "orders"; dialog?: OrdersDialog | null } | { name: "order"; orderId: string }

export type LicensingAccountProps = {
  /** The view to show; without it the area keeps its own. */
  view?: LicensingView
  /** Called with the next view, for example to keep it in the address. */
  onNavigate?: (view: LicensingView) => void
}

/** The whole account area: the orders, and one of them. */
export function LicensingAccount({ view, onNavigate }: LicensingAccountProps) {
  const [own, setOwn] = useState<LicensingView>({ name: "orders" })
  const shown = view ?? own
  const navigate = (next: LicensingView) => {
    setOwn(next)
    onNavigate?.(next)
  }
  return (
    <Surface>
      {shown.name === "order" ? (
        <OrderView orderId={shown.orderId} onBack={() => navigate({ name: "orders" })} />
      ) : (
        <OrdersTable
          onOpen={(orderId) => navigate({ name: "order", orderId })}
          dialog={shown.dialog}
          onDialog={(dialog) => navigate({ name: "orders", dialog })}
        />
      )}
    </Surface>
  )
}
