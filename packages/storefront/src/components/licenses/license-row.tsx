import { Fragment, useId } from "react"

import type { CustomerLicense, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { ComputerList } from "../computers/computer-list"
import { SessionList } from "../sessions/session-list"
import { UserList } from "../users/user-list"
import { Badge } from "../ui/badge"
import { Button } from "../ui/button"
import { Cell, Row, RowHead } from "../ui/table"
import { ConsumptionPanel } from "./consumption-panel"
import { LicenseActs } from "./license-acts"
import { LicenseKey } from "./license-key"
import { licenseName } from "./license-name"
import { LicenseStatusCell } from "./license-status"

/** One license, and below it, once opened, its acts and its computers. */
export function LicenseRow({
  order,
  license,
  open,
  onToggle,
}: {
  order: CustomerOrder
  license: CustomerLicense
  open: boolean
  onToggle: () => void
}) {
  const { messages, fill } = useText()
  const { columns, show, hide, showOf, hideOf } = messages.licenses
  const detail = useId()
  return (
    <Fragment>
      <Row className="mpl-license">
        <RowHead>
          <LicenseHead license={license} />
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
          <Terms license={license} />
        </Cell>
        <Cell end>
          <Button
            aria-expanded={open}
            aria-controls={open ? detail : undefined}
            aria-label={fill(open ? hideOf : showOf, { license: licenseName(license) })}
            onClick={onToggle}
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
              {countsUses(license) && <ConsumptionPanel order={order} license={license} />}
              <UserList order={order} license={license} />
              {floats(license) && <SessionList order={order} license={license} />}
              <ComputerList order={order} license={license} />
            </div>
          </Cell>
        </Row>
      )}
    </Fragment>
  )
}

function LicenseHead({ license }: { license: CustomerLicense }) {
  const { messages, fill, day } = useText()
  const { program, policy, features, feature_names, feature_ends, is_trial, is_test } = license
  const named = feature_names.map((feature, index) => {
    const end = feature_ends[features[index] ?? ""]
    return end ? fill(messages.licenses.featureUntil, { feature, date: day(end) }) : feature
  })
  return (
    <>
      <span className="mpl-license-name">
        {program.name}
        <span className="mpl-muted">{policy.name}</span>
        {named.length > 0 && (
          <span className="mpl-hint">
            {fill(messages.licenses.features, { features: named.join(", ") })}
          </span>
        )}
      </span>
      {is_trial && <Badge tone="accent">{messages.licenses.trial}</Badge>}
      {is_test && <Badge>{messages.licenses.test}</Badge>}
    </>
  )
}

function Terms({ license: { expires_at, grace_until, maintenance_until } }: OfLicense) {
  const { messages, fill, day } = useText()
  const { licenses, common } = messages
  return (
    <>
      {expires_at ? day(expires_at) : common.never}
      {grace_until && (
        <span className="mpl-hint">{fill(licenses.graceUntil, { date: day(grace_until) })}</span>
      )}
      {maintenance_until && (
        <span className="mpl-hint">
          {fill(licenses.maintenanceUntil, { date: day(maintenance_until) })}
        </span>
      )}
    </>
  )
}

type OfLicense = { license: CustomerLicense }

function Seats({ license: { seats, seats_used, floating } }: OfLicense) {
  const { messages, fill, count, number } = useText()
  if (floating) {
    const { seats: total, in_use } = floating
    return (
      <>
        {fill(messages.sessions.used, { used: number(in_use), total: number(total) })}
        <span className="mpl-hint">
          {fill(messages.sessions.activated, { count: number(seats_used) })}
        </span>
      </>
    )
  }
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

/** Whether the license, or one of its features, has floating seats. */
function floats({ floating, floating_features }: CustomerLicense): boolean {
  return floating !== null || Object.keys(floating_features).length > 0
}

/** Whether uses of the license, or of one of its features, are counted. */
function countsUses({ kind, counted_features }: CustomerLicense): boolean {
  return kind === "consumption" || counted_features.length > 0
}
