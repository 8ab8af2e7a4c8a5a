import { useEffect, useState } from "react"

import type { EndCustomer } from "../../client/types"
import { useText } from "../../react/provider"
import { useDebouncedSearch } from "../../react/use-debounced-search"
import { useLoad } from "../../react/use-load"
import { TextField } from "../ui/field"
import { Pager } from "../ui/pager"
import { Empty, Load } from "../ui/states"
import { Cell, Row, RowHead, Table } from "../ui/table"

const PAGE_SIZE = 20

/** The customers of the orders that a manager manages. */
export function EndCustomers() {
  const { messages, fill } = useText()
  const { distribution } = messages
  const [typed, setTyped] = useState("")
  const [page, setPage] = useState(0)
  const q = useDebouncedSearch(typed)
  useEffect(() => setPage(0), [q])
  const found = useLoad(
    `end customers ${page} ${q}`,
    (client, options) =>
      client.listEndCustomers(
        { limit: PAGE_SIZE, offset: page * PAGE_SIZE, ...(q ? { q } : {}) },
        options
      ),
    true
  )
  return (
    <section className="mpl-card" aria-label={distribution.customers}>
      <header className="mpl-card-head">
        <div>
          <h2>{distribution.customers}</h2>
          <p className="mpl-muted">{distribution.customersHint}</p>
        </div>
      </header>
      <search className="mpl-toolbar">
        <TextField
          type="search"
          label={distribution.search}
          required={null}
          value={typed}
          maxLength={100}
          onChange={setTyped}
        />
      </search>
      <Load of={found}>
        {({ customers, count }) =>
          customers.length === 0 ? (
            <Empty
              compact
              title={q ? fill(messages.orders.nothingFound, { q }) : distribution.noCustomers}
            />
          ) : (
            <>
              <CustomerRows customers={customers} />
              <Pager count={count} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
            </>
          )
        }
      </Load>
    </section>
  )
}

function CustomerRows({ customers }: { customers: EndCustomer[] }) {
  const { messages, day, number } = useText()
  const { distribution } = messages
  const { email, name, company, orders, lastOrder } = distribution
  return (
    <Table label={distribution.customers} columns={[email, name, company, orders, lastOrder]}>
      {customers.map((customer) => (
        <Row key={customer.id}>
          <RowHead>{customer.email}</RowHead>
          <Cell label={name}>{customer.name ?? "–"}</Cell>
          <Cell label={company}>{customer.company_name ?? "–"}</Cell>
          <Cell label={orders}>{number(customer.order_count)}</Cell>
          <Cell label={lastOrder}>{day(customer.last_order_at)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
