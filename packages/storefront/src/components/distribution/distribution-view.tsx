import { useState } from "react"

import type { Permission, PolicyQuota } from "../../client/types"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { Dialog, DialogButtons } from "../ui/dialog"
import { Empty, Load } from "../ui/states"
import { Surface } from "../ui/surface"
import { Cell, Row, RowHead, Table } from "../ui/table"
import { EndCustomers } from "./end-customers"
import { OrderError, OrderWizard } from "./order-wizard"
import { SubManagers } from "./sub-managers"

type Props = {
  /** Called when an order is opened. */
  onOpen: (orderId: string) => void
  onBack: () => void
}

/** What a manager hands out: their quotas, orders for end customers, and shares for sub-managers. */
export function DistributionView({ onOpen, onBack }: Props) {
  const { distribution } = useText().messages
  const own = useLoad("quotas", (client, options) => client.listCustomerQuotas({}, options))
  return (
    <Surface className="mpl-orders">
      <header className="mpl-head">
        <div className="mpl-head-texts">
          <h1>{distribution.title}</h1>
          <p className="mpl-muted">{distribution.hint}</p>
        </div>
        <div className="mpl-row mpl-head-acts">
          <Button onClick={onBack}>{distribution.back}</Button>
        </div>
      </header>
      <Load of={own}>
        {({ quotas, permissions }) => (
          <Parts quotas={quotas} permissions={permissions} onOpen={onOpen} />
        )}
      </Load>
    </Surface>
  )
}

function Parts({
  quotas,
  permissions,
  onOpen,
}: {
  quotas: PolicyQuota[]
  permissions: Permission[]
  onOpen: Props["onOpen"]
}) {
  const mayOrder = mayOrdering(permissions)
  const mayShare = maySharing(permissions, quotas)
  return (
    <>
      <Quotas quotas={quotas} mayOrder={mayOrder} onOpen={onOpen} />
      {mayOrder && <EndCustomers />}
      {mayShare && <SubManagers quotas={quotas} permissions={permissions} />}
    </>
  )
}

/** Whether the person may make orders, if only of bundles. */
const mayOrdering = (permissions: readonly Permission[]) =>
  permissions.includes("create_order") || permissions.includes("create_bundle_order")

/** Whether the person may have sub-managers: what they could share is there, too. */
const maySharing = (permissions: readonly Permission[], quotas: readonly PolicyQuota[]) =>
  permissions.includes("manage_managers") && quotas.length > 0

/** Whether the area has anything to show to a person with these permissions and quotas. */
export const hasDistribution = ({
  permissions,
  quotas,
}: {
  permissions: readonly Permission[]
  quotas: readonly PolicyQuota[]
}) => mayOrdering(permissions) || maySharing(permissions, quotas)

function Quotas({
  quotas,
  mayOrder,
  onOpen,
}: {
  quotas: PolicyQuota[]
  mayOrder: boolean
  onOpen: Props["onOpen"]
}) {
  const { messages, number } = useText()
  const { distribution } = messages
  const [ordering, setOrdering] = useState(false)
  const limit = (value: number | null) => (value === null ? distribution.unlimited : number(value))
  return (
    <section className="mpl-card" aria-label={distribution.quotas}>
      <header className="mpl-card-head">
        <div>
          <h2>{distribution.quotas}</h2>
          <p className="mpl-muted">{distribution.quotasHint}</p>
        </div>
        {mayOrder && (
          <Button look="primary" onClick={() => setOrdering(true)}>
            {distribution.newOrder}
          </Button>
        )}
      </header>
      {quotas.length === 0 ? (
        <Empty compact title={distribution.noQuotas} />
      ) : (
        <Table
          label={distribution.quotas}
          columns={[
            distribution.policy,
            distribution.granted,
            distribution.used,
            distribution.promised,
            distribution.left,
          ]}
        >
          {quotas.map(({ policy, program, granted, used, promised, left }) => (
            <Row key={policy.id}>
              <RowHead>{`${program.name} – ${policy.name}`}</RowHead>
              <Cell label={distribution.granted}>{limit(granted)}</Cell>
              <Cell label={distribution.used}>{number(used)}</Cell>
              <Cell label={distribution.promised}>{number(promised)}</Cell>
              <Cell label={distribution.left}>{limit(left)}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {ordering && <OrderingDialog onOpen={onOpen} onClose={() => setOrdering(false)} />}
    </section>
  )
}

function OrderingDialog({ onOpen, onClose }: { onOpen: Props["onOpen"]; onClose: () => void }) {
  const items = useLoad("order items", (client, options) => client.listOrderItems({}, options))
  const { messages } = useText()
  if (items.data) {
    return <OrderWizard items={items.data.items} onOpen={onOpen} onClose={onClose} />
  }
  return (
    <Dialog title={messages.distribution.newOrder} onClose={onClose}>
      <OrderError error={items.error} />
      <DialogButtons>
        <Button onClick={onClose}>{messages.common.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}
