import { useEffect, useState } from "react"

import type { CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { useDebouncedSearch } from "../../react/use-debounced-search"
import { Badge } from "../ui/badge"
import { Button } from "../ui/button"
import { Pager } from "../ui/pager"
import { Empty, Load } from "../ui/states"
import { Surface } from "../ui/surface"
import { Cell, Row, RowHead, Table } from "../ui/table"
import { TextField } from "../ui/field"
import { VendorHelp } from "../ui/vendor"
import { OrdersActs, type OrdersActsProps } from "./orders-acts"

const PAGE_SIZE = 20

export type OrdersTableProps = OrdersActsProps

/** The licensed orders of the customer: those they own and those they manage. */
export function OrdersTable({ onOpen, dialog, onDialog, onDistribution }: OrdersTableProps) {
  const { messages, fill } = useText()
  const [typed, setTyped] = useState("")
  const [page, setPage] = useState(0)
  const q = useDebouncedSearch(typed)
  useEffect(() => setPage(0), [q])
  const orders = useLoad(
    `orders ${page} ${q}`,
    (client, options) => {
      const asked = { limit: PAGE_SIZE, offset: page * PAGE_SIZE }
      // The search may be a computer's code, which stays out of addresses.
      return q
        ? client.searchCustomerOrders({ ...asked, q }, options)
        : client.listCustomerOrders(asked, options)
    },
    true
  )
  return (
    <Surface className="mpl-orders">
      <header className="mpl-head">
        <div className="mpl-head-texts">
          <h1>{messages.orders.title}</h1>
          <p className="mpl-muted">{messages.orders.hint}</p>
        </div>
        <OrdersActs {...{ onOpen, dialog, onDialog, onDistribution }} />
      </header>
      <div className="mpl-card">
        <search className="mpl-toolbar">
          <TextField
            type="search"
            label={messages.orders.search}
            hint={messages.orders.searchHint}
            required={null}
            value={typed}
            maxLength={100}
            onChange={setTyped}
          />
        </search>
        <Load of={orders}>
          {({ orders: rows, count }) =>
            rows.length === 0 ? (
              <Empty title={q ? fill(messages.orders.nothingFound, { q }) : messages.orders.empty}>
                {q ? messages.orders.nothingFoundHint : messages.orders.emptyHint}
              </Empty>
            ) : (
              <>
                <Rows orders={rows} onOpen={onOpen} />
                <Pager count={count} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
              </>
            )
          }
        </Load>
      </div>
      <VendorHelp />
    </Surface>
  )
}

type Opening = Pick<OrdersTableProps, "onOpen">

function Rows({ orders, onOpen }: Opening & { orders: CustomerOrder[] }) {
  const { messages } = useText()
  const { order, program, serial, date, licenses, role, open } = messages.orders.columns
  // Most shops sell no serial numbers, so the column is shown only if one of these orders has one.
  const withSerial = orders.some(({ serial_number }) => serial_number !== null)
  const columns = withSerial
    ? [order, program, serial, date, licenses, role]
    : [order, program, date, licenses, role]
  return (
    <Table label={messages.orders.title} columns={[...columns, { hidden: open }]}>
      {orders.map((each) => (
        <OrderRow key={each.id} order={each} withSerial={withSerial} onOpen={onOpen} />
      ))}
    </Table>
  )
}

function OrderRow({
  order,
  withSerial,
  onOpen,
}: Opening & { order: CustomerOrder; withSerial: boolean }) {
  const { messages, fill, day, number } = useText()
  const { columns } = messages.orders
  return (
    <Row>
      <RowHead>#{order.display_id}</RowHead>
      <Cell label={columns.program}>
        {order.programs.map(({ name }) => name).join(", ") || "–"}
      </Cell>
      {withSerial && (
        <Cell label={columns.serial}>
          <span className="mpl-mono" dir="ltr">
            {order.serial_number ?? "–"}
          </span>
        </Cell>
      )}
      <Cell label={columns.date}>{day(order.created_at)}</Cell>
      <Cell label={columns.licenses}>
        {order.only_adds_uses
          ? messages.orders.addsUses
          : fill(messages.orders.licenses, {
              activated: number(order.activated_count),
              total: number(order.license_count),
            })}
      </Cell>
      <Cell label={columns.role}>
        <Badge tone={order.role === "owner" ? "neutral" : "accent"}>
          {messages.roles[order.role]}
        </Badge>
      </Cell>
      <Cell end>
        <Button
          aria-label={fill(messages.orders.openOf, { number: `#${order.display_id}` })}
          onClick={() => onOpen(order.id)}
        >
          {messages.orders.open}
        </Button>
      </Cell>
    </Row>
  )
}
