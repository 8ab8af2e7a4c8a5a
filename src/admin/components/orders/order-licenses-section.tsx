import { Container } from "@medusajs/ui"
import type { AdminOrder } from "@medusajs/types"
import { useState } from "react"

import { useOrderLicensing } from "../../hooks/api/order-licenses"
import { useOrderActs } from "../../hooks/use-order-acts"
import { useOrderMenu, type OrderPanel } from "../../hooks/use-order-menu"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { DeleteLicensingDialog } from "./deletion/delete-licensing-dialog"
import { OrderHistoryDrawer } from "./history/order-history-drawer"
import { IssueModal } from "./issue/issue-modal"
import { IssuingProgress } from "./issuing-progress"
import { LicenseTable } from "./license-table"
import { MoreToCome } from "./more-to-come"
import { OrderLicensesHeader } from "./order-licenses-header"
import { LICENSES_ANCHOR } from "./order-summary-card"
import { OrderMailState } from "./order-mail-state"
import { OrderNotices } from "./order-notices"
import { OrderWithoutLicenses } from "./order-without-licenses"
import { TopUpLines } from "./top-up-lines"

/** Everything about an order's licenses; one quiet line on an order without any. */
export const OrderLicensesSection = ({ order }: { order: AdminOrder }) => {
  const { order_licensing: licensing, error, refetch } = useOrderLicensing(order.id)
  const acts = useOrderActs(order.id, licensing)
  const [panel, setPanel] = useState<OrderPanel | null>(null)
  const menu = useOrderMenu(order.id, licensing, acts, setPanel)
  const close = () => setPanel(null)
  const live = licensing?.profile?.licensing_deleted_at ? undefined : licensing
  return (
    <Container id={LICENSES_ANCHOR} tabIndex={-1} className="scroll-mt-4 divide-y p-0 outline-none">
      <OrderLicensesHeader licensing={licensing} menu={menu} />
      {!licensing && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {live?.in_progress && live.owed > 0 && <IssuingProgress licensing={live} />}
      {live && <OrderNotices licensing={live} acts={acts} />}
      {live && <TopUpLines licensing={live} order={order} />}
      {licensing && (
        <LicenseTable
          orderId={order.id}
          polling={licensing.in_progress}
          empty={<OrderWithoutLicenses licensing={licensing} order={order} />}
        />
      )}
      {live && <MoreToCome licensing={live} />}
      {live && <OrderMailState licensing={live} acts={acts} />}
      {panel === "issue" && licensing && (
        <IssueModal order={order} profile={licensing.profile} onClose={close} />
      )}
      {panel === "history" && <OrderHistoryDrawer orderId={order.id} onClose={close} />}
      {panel === "delete" && <DeleteLicensingDialog orderId={order.id} onClose={close} />}
    </Container>
  )
}
