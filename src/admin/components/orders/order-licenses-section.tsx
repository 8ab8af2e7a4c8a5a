import { Container } from "@medusajs/ui"
import type { AdminOrder } from "@medusajs/types"
import { useState } from "react"

import { useOrderLicensing } from "../../hooks/api/order-licenses"
import { useOrderActs } from "../../hooks/use-order-acts"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { IssuingProgress } from "./issuing-progress"
import { LicenseHistoryDrawer } from "./license-history-drawer"
import { LicenseTable } from "./license-table"
import { MoreToCome } from "./more-to-come"
import { OrderLicensesHeader } from "./order-licenses-header"
import { OrderMailState } from "./order-mail-state"
import { OrderNotices } from "./order-notices"
import { OrderWithoutLicenses } from "./order-without-licenses"

/** Everything about an order's licences; one quiet line on an order without any. */
export const OrderLicensesSection = ({ order }: { order: AdminOrder }) => {
  const { order_licensing: licensing, error, refetch } = useOrderLicensing(order.id)
  const acts = useOrderActs(order.id, licensing)
  const [showsHistory, setShowsHistory] = useState(false)
  return (
    <Container className="divide-y p-0">
      <OrderLicensesHeader
        licensing={licensing}
        acts={acts}
        onHistory={() => setShowsHistory(true)}
      />
      {!licensing && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {licensing?.in_progress && <IssuingProgress licensing={licensing} />}
      {licensing && <OrderNotices licensing={licensing} acts={acts} />}
      {licensing &&
        (licensing.issued > 0 ? (
          <LicenseTable
            orderId={order.id}
            issued={licensing.issued}
            polling={licensing.in_progress}
          />
        ) : (
          <OrderWithoutLicenses licensing={licensing} order={order} />
        ))}
      {licensing && <MoreToCome licensing={licensing} />}
      {licensing && <OrderMailState licensing={licensing} acts={acts} />}
      {showsHistory && (
        <LicenseHistoryDrawer orderId={order.id} onClose={() => setShowsHistory(false)} />
      )}
    </Container>
  )
}
