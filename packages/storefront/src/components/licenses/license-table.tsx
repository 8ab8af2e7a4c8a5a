import { Fragment, useId, useState } from "react"

import type { CustomerLicense, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { ComputerList } from "../computers/computer-list"
import { Badge } from "../ui/badge"
import { Button } from "../ui/button"
import { Pager } from "../ui/pager"
import { Empty, Load } from "../ui/states"
import { Cell, Row, RowHead, Table } from "../ui/table"
import { LicenseActs } from "./license-acts"
import { LicenseKey } from "./license-key"
import { licenseName } from "./license-name"
import { LicenseStatusCell } from "./license-status"

const PAGE_SIZE = 20

/** The licences of an order, each with its computers below it once it is opened. */
export function LicenseTable({ order }: { order: CustomerOrder }) {
  const { messages } = useText()
  const { columns } = messages.licenses
  const [page, setPage] = useState(0)
  const licenses = useLoad(
    `licenses ${order.id} ${page}`,
    (client, options) =>
      client.listCustomerLicenses(
        { id: order.id, limit: PAGE_SIZE, offset: page * PAGE_SIZE },
        options
      ),
    true
  )
  return (
    <section className="mpl-card" aria-label={messages.licenses.title}>
      <header className="mpl-card-head">
        <h2>{messages.licenses.title}</h2>
      </header>
      <Load of={licenses}>
        {({ licenses: rows, count, count_capped }) =>
          rows.length === 0 ? (
            <Empty title={messages.licenses.empty}>{messages.licenses.emptyHint}</Empty>
          ) : (
            <>
              <Table
                label={messages.licenses.title}
                columns={[
                  columns.license,
                  columns.key,
                  columns.status,
                  columns.seats,
                  columns.expires,
                  { hidden: columns.computers },
                ]}
              >
                {rows.map((license) => (
                  <LicenseRow
                    key={license.id}
                    order={order}
                    license={license}
                    openAtFirst={rows.length === 1}
                  />
                ))}
              </Table>
              <Pager
                count={count}
                capped={count_capped}
                pageSize={PAGE_SIZE}
                page={page}
                onPage={setPage}
              />
            </>
          )
        }
      </Load>
    </section>
  )
}

function LicenseRow({
  order,
  license,
  openAtFirst,
}: {
  order: CustomerOrder
  license: CustomerLicense
  openAtFirst: boolean
}) {
  const { messages, fill, day } = useText()
  const { columns, show, hide, showOf, hideOf } = messages.licenses
  const [open, setOpen] = useState(openAtFirst)
  const detail = useId()
  return (
    <Fragment>
      <Row className="mpl-license">
        <RowHead>
          <span className="mpl-license-name">
            {license.program.name}
            <span className="mpl-muted">{license.policy.name}</span>
          </span>
          {license.is_trial && <Badge tone="accent">{messages.licenses.trial}</Badge>}
          {license.is_test && <Badge>{messages.licenses.test}</Badge>}
        </RowHead>
        <Cell label={columns.key}>
          <LicenseKey license={license} />
        </Cell>
        <Cell label={columns.status}>
          <LicenseStatusCell license={license} />
        </Cell>
        <Cell label={columns.seats}>
          <Seats license={license} />
        </Cell>
        <Cell label={columns.expires}>
          {license.expires_at ? day(license.expires_at) : messages.common.never}
          {license.maintenance_until && (
            <span className="mpl-hint">
              {fill(messages.licenses.maintenanceUntil, { date: day(license.maintenance_until) })}
            </span>
          )}
        </Cell>
        <Cell end>
          <Button
            aria-expanded={open}
            aria-controls={open ? detail : undefined}
            aria-label={fill(open ? hideOf : showOf, { license: licenseName(license) })}
            onClick={() => setOpen(!open)}
          >
            {open ? hide : show}
          </Button>
        </Cell>
      </Row>
      {open && (
        <Row className="mpl-detail">
          <Cell span={6}>
            <div id={detail}>
              <LicenseActs order={order} license={license} />
              <ComputerList order={order} license={license} />
            </div>
          </Cell>
        </Row>
      )}
    </Fragment>
  )
}

function Seats({ license: { seats, seats_used } }: { license: CustomerLicense }) {
  const { messages, fill, count, number } = useText()
  if (seats === null) {
    return <>{count(messages.seats.usedUnlimited, seats_used)}</>
  }
  return (
    <span className="mpl-seats">
      {fill(messages.seats.used, { used: number(seats_used), total: number(seats) })}
      <meter min={0} max={Math.max(seats, 1)} value={seats_used} aria-hidden="true" />
    </span>
  )
}
